/**
 * The use case: an article's text becomes opinions.
 *
 * <p>Parse, find mentions, references and who says what, ask the model, write down the facts. The
 * two heavy parts stand behind the narrow interfaces {@link io.standpoint.analysis.ArticleParser}
 * and {@link io.standpoint.analysis.StanceModel}, which the rooms {@code corenlp} and {@code onnx}
 * implement. Imports {@code domain}, {@code entity} and {@code attribution} only; references come
 * through {@link io.standpoint.analysis.ReferenceFinder}. Start reading at {@link
 * io.standpoint.analysis.ArticleAnalyzer}.
 */
package io.standpoint.analysis;
