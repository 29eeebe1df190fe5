package io.standpoint.onnx;

import io.standpoint.analysis.StanceModel;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A stance model that runs in ONNX Runtime on the CPU.
 *
 * <p>Thread-safe: one instance serves all threads of a JVM, and a call works on the calling thread
 * alone. Memory outside the heap is held until {@link #close}, which waits for the sentences that
 * are being answered: a thread that was given up may still be at work when a job ends.
 *
 * <p>Each sentence goes through the graph alone. So its answer depends on the sentence and what is
 * asked of it, to the last bit, whatever its neighbours are and in whatever thread. Batches would
 * save nothing: padded to batches of 16, the sentences of an article take a quarter longer, in
 * batches of 4 about as long. Processors of another kind round differently, and an 8-bit graph
 * makes tenths of a logit of that; the tolerance of the golden sentences allows for it.
 *
 * <p>A sentence of more than {@code max_pieces} is seen in parts, as {@code WindowPlan} says. What
 * is in none of them (a span without a word piece, two entities too far apart) is judged neutral
 * with probability 1 and not confident. A frame is as probable as in the part where it is most
 * probable.
 */
public final class OnnxStanceModel implements StanceModel {

  private final ModelDescription model;
  private final String sha256;
  private final WordPieces wordPieces;
  private final Graph graph;
  private final Calibration calibration;

  /** Read by whoever uses native memory, written by who frees it. */
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  private boolean closed;

  private OnnxStanceModel(
      ModelDescription model, String sha256, WordPieces wordPieces, Graph graph) {
    this.model = model;
    this.sha256 = sha256;
    this.wordPieces = wordPieces;
    this.graph = graph;
    this.calibration = new Calibration(model);
  }

  /**
   * Loads a model and proves that it is the one that its description speaks of: checksums, labels,
   * inputs and outputs, and the logits of its golden sentences.
   *
   * @throws ModelException if one of these is wrong, with what to do about it
   */
  public static OnnxStanceModel load(ModelFiles files) {
    byte[] json = files.read(ModelFiles.DESCRIPTION);
    ModelDescription model = ModelDescription.parse(json, files.location(ModelFiles.DESCRIPTION));
    byte[] tokenizer = files.read(ModelFiles.TOKENIZER, model.sha256().get(ModelFiles.TOKENIZER));
    byte[] onnx = files.read(ModelFiles.GRAPH, model.sha256().get(ModelFiles.GRAPH));
    Graph graph = Graph.open(onnx, files.location(ModelFiles.GRAPH));
    WordPieces wordPieces = null;
    try {
      wordPieces = WordPieces.of(tokenizer, files.location(ModelFiles.TOKENIZER));
      new GoldenCheck(model, files).run(wordPieces, graph);
    } catch (ModelException e) {
      graph.close();
      if (wordPieces != null) {
        wordPieces.close();
      }
      throw e;
    }
    return new OnnxStanceModel(model, ModelFiles.sha256(json), wordPieces, graph);
  }

  @Override
  public String id() {
    return model.id();
  }

  /**
   * SHA-256 of {@code model.json} in lower-case hex. As that file holds the checksums of the others
   * beside all thresholds, it stands for the whole model.
   */
  public String sha256() {
    return sha256;
  }

  /**
   * {@inheritDoc}
   *
   * @throws ModelException if ONNX Runtime fails, or the model is closed
   */
  @Override
  public List<Answer> answer(List<Question> questions) {
    return questions.stream().map(this::answer).toList();
  }

  private Answer answer(Question question) {
    AnswerSheet sheet = new AnswerSheet(question, calibration);
    use.readLock().lock();
    try {
      if (closed) {
        throw new ModelException("The model " + id() + " is closed.");
      }
      for (Passage passage : Passage.of(question, wordPieces, model)) {
        sheet.add(passage, graph.run(passage));
      }
    } finally {
      use.readLock().unlock();
    }
    return sheet.answer();
  }

  /** Frees the native memory, once no thread uses it; a second call does nothing. */
  @Override
  public void close() {
    use.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        graph.close();
        wordPieces.close();
      }
    } finally {
      use.writeLock().unlock();
    }
  }
}
