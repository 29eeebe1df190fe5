/**
 * Who and what an article talks about: names become entities with stable ids.
 *
 * <p>A gazetteer knows the names that matter and which state a capital or a seat of government
 * stands for; names that it does not know are taken from the named entity recogniser and gathered
 * into one entity per article. It also knows who held which office when ({@code Offices}). Pronouns
 * and descriptions are given to entities named before by {@link
 * io.standpoint.entity.ReferenceResolver}. Imports {@code domain}, the JDK and Guava only. Start
 * reading at {@link io.standpoint.entity.EntityResolver}; the rules for capitals are in {@link
 * io.standpoint.entity.MetonymRule}.
 */
package io.standpoint.entity;
