/**
 * Who and what an article names: names become entities with stable ids.
 *
 * <p>A gazetteer knows the names that matter, which state a capital or a seat of government stands
 * for, and who held which office when ({@link io.standpoint.entity.Offices}); names that it does
 * not know are taken from the named entity recogniser and gathered into one entity per article.
 * Imports {@code domain}, {@code lexicon}, the JDK and Guava only. Start reading at {@link
 * io.standpoint.entity.EntityResolver}; the rules for capitals are in {@link
 * io.standpoint.entity.MetonymRule}.
 */
package io.standpoint.entity;
