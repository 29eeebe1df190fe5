/**
 * Whom pronouns and descriptions mean: "she", "its", "the company", "the German chancellor".
 *
 * <p>Reads an article's names once, sentence by sentence, and gives a reference to the entity that
 * is most salient of those that fit; where two are about equally likely, to neither. Imports {@code
 * domain}, {@code lexicon} and {@code entity}, whose gazetteer says what a state, a body or a
 * person may be called. Start reading at {@link io.standpoint.reference.ReferenceResolver}.
 */
package io.standpoint.reference;
