/**
 * Who says what: quotations and reported speech with their speakers.
 *
 * <p>Works on words, marks and mentions, without a parse. Imports {@code domain}, {@code lexicon}
 * and {@code entity} only. Start reading at {@link io.standpoint.attribution.AttributionFinder};
 * the verbs of saying and the nouns of those who speak are listed in {@code cues.txt} and {@code
 * roles.txt} beside it.
 */
package io.standpoint.attribution;
