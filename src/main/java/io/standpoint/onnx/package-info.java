/**
 * The stance model as an ONNX graph: word pieces, windows, calibrated answers.
 *
 * <p>The only room that imports ONNX Runtime and the Hugging Face tokenizer; it implements {@link
 * io.standpoint.analysis.StanceModel} and imports {@code analysis} and {@code domain} otherwise. A
 * question becomes word pieces ({@code WordPieces}), those become windows of the graph's size
 * ({@code WindowPlan}) and passages with what is asked of them ({@code Passage}), the graph answers
 * with logits ({@code Graph}) and {@code Calibration} makes them judgements. Start reading at
 * {@link io.standpoint.onnx.OnnxStanceModel}; what a model consists of stands at {@link
 * io.standpoint.onnx.ModelFiles}.
 */
package io.standpoint.onnx;
