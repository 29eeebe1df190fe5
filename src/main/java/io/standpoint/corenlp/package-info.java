/**
 * Stanford CoreNLP behind {@link io.standpoint.analysis.ArticleParser}: tokens, sentences, names;
 * and behind {@link io.standpoint.analysis.ReferenceFinder}, for those who ask for it, coreference.
 *
 * <p>The only room that imports {@code edu.stanford.nlp}; CoreNLP's mutable {@code Annotation}
 * never leaves it. Imports {@code analysis} and {@code domain}. Start reading at {@link
 * io.standpoint.corenlp.CoreNlpParser}; how CoreNLP's recognisers are computed is in {@code
 * CrfTagger} and {@code NameFeatures}.
 */
package io.standpoint.corenlp;
