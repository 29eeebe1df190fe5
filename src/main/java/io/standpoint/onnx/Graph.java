package io.standpoint.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.standpoint.onnx.Passage.PairPlace;
import io.standpoint.onnx.Passage.TargetPlace;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * An ONNX graph that is ready to run.
 *
 * <p>Thread-safe: all threads share one session, and each runs its passages on itself alone, so
 * that a program has as many busy threads as it calls from. The graph must not be closed while a
 * passage runs.
 */
final class Graph implements AutoCloseable {

  /**
   * What the graph says about a passage.
   *
   * @param sentiment a line per target: negative, neutral, positive
   * @param stance a line per pair: negative, neutral, positive
   * @param frames one number per frame
   * @param issues for each target a line per frame: negative, neutral, positive
   */
  record Logits(float[][] sentiment, float[][] stance, float[] frames, float[][][] issues) {}

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Queue<Feeds> idle = new ConcurrentLinkedQueue<>();

  private Graph(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /**
   * Loads a graph and checks its inputs and outputs.
   *
   * @param location of the graph, for messages
   * @throws ModelException if it is no ONNX graph or not one for this program
   */
  static Graph open(byte[] onnx, String location) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (SessionOptions options = singleThreaded()) {
      OrtSession session = environment.createSession(onnx, options);
      Graph graph = new Graph(environment, session);
      try {
        Signature.check(session, location);
      } catch (OrtException | ModelException e) {
        graph.close();
        throw e;
      }
      return graph;
    } catch (OrtException e) {
      throw new ModelException(
          location + " is no graph that ONNX Runtime can load: " + e.getMessage(), e);
    }
  }

  private static SessionOptions singleThreaded() throws OrtException {
    SessionOptions options = new SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    options.addConfigEntry("session.inter_op.allow_spinning", "0");
    return options;
  }

  /**
   * Runs one passage on the calling thread.
   *
   * @throws ModelException if ONNX Runtime fails, for want of memory for instance
   */
  Logits run(Passage passage) {
    int width = passage.ids().length;
    Feeds feeds = Optional.ofNullable(idle.poll()).orElseGet(() -> new Feeds(environment));
    try {
      feeds.put(Signature.INPUT_IDS, passage.ids(), 1, width);
      feeds.putOnes(Signature.ATTENTION_MASK, 1, width);
      feeds.putZeros(Signature.TARGET_SENTENCE, passage.targets().size());
      feeds.putMask(
          Signature.TARGET_MASK, passage.targets().stream().map(TargetPlace::pieces), width);
      feeds.putZeros(Signature.PAIR_SENTENCE, passage.pairs().size());
      feeds.putMask(Signature.SOURCE_MASK, passage.pairs().stream().map(PairPlace::holder), width);
      feeds.putMask(Signature.OBJECT_MASK, passage.pairs().stream().map(PairPlace::target), width);
      return run(feeds);
    } catch (OrtException e) {
      throw new ModelException(
          "The graph failed on %d pieces with %d targets and %d pairs: %s"
              .formatted(width, passage.targets().size(), passage.pairs().size(), e.getMessage()),
          e);
    } finally {
      feeds.clear();
      idle.add(feeds);
    }
  }

  private Logits run(Feeds feeds) throws OrtException {
    try (OrtSession.Result result = session.run(feeds.tensors())) {
      return new Logits(
          (float[][]) value(result, Signature.SENTIMENT_LOGITS),
          (float[][]) value(result, Signature.STANCE_LOGITS),
          ((float[][]) value(result, Signature.FRAME_LOGITS))[0],
          (float[][][]) value(result, Signature.ISSUE_LOGITS));
    }
  }

  private static Object value(OrtSession.Result result, String name) throws OrtException {
    return ((OnnxTensor) result.get(name).orElseThrow()).getValue();
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new ModelException("The graph cannot be closed: " + e.getMessage(), e);
    }
  }
}
