/**
 * What rules about names, references and speech know of English without a tagger or a parser:
 * closed classes of words, given names, a sentence as a line of words, pronouns and grammatical
 * roles as far as the words around them tell.
 *
 * <p>All words are in lower case unless said otherwise. Imports {@code domain}, the JDK and Guava
 * only. Start reading at {@link io.standpoint.lexicon.TokenLine}.
 */
package io.standpoint.lexicon;
