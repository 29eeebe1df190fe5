/**
 * The use case: an article's text becomes opinions.
 *
 * <p>Parse, find mentions and references, find out in whose voice each sentence speaks, ask the
 * model, write down the facts. The two heavy parts stand behind the narrow interfaces {@link
 * io.standpoint.analysis.ArticleParser} and {@link io.standpoint.analysis.StanceModel}, which the
 * rooms {@code corenlp} and {@code onnx} implement. Imports {@code domain} and {@code entity} only.
 * Start reading at {@link io.standpoint.analysis.ArticleAnalyzer}; who speaks where is the business
 * of {@link io.standpoint.analysis.AttributionFinder}.
 */
package io.standpoint.analysis;
