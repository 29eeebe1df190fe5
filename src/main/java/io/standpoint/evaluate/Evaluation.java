package io.standpoint.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Takes a file of gold rows through the parts of the pipeline that a task tries out. */
public final class Evaluation {

  private final Tools tools;
  private final int threads;
  private final Progress progress;

  /** Told after each row how many are done. */
  public interface Progress {
    void done(int rows, int of);
  }

  /**
   * What an evaluation leaves.
   *
   * @param metrics as the task names them
   * @param predictions one per row, with the row's id, in the order of the file
   */
  public record Result(ObjectNode metrics, List<ObjectNode> predictions) {}

  /**
   * An evaluation of what the tools give.
   *
   * @param threads that work at the same time, at least 1
   */
  public Evaluation(Tools tools, int threads, Progress progress) {
    this.tools = tools;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Scores a file.
   *
   * @param limit largest number of rows
   * @throws GoldException if file or rows cannot be used
   */
  public Result score(Task.Kind kind, Path gold, int limit) {
    return score(kind, gold, null, limit);
  }

  /**
   * Scores a file whose rows a task compares.
   *
   * @param pairs nullable; which rows, and how they relate
   * @param limit largest number of rows
   * @throws GoldException if a file or rows cannot be used
   */
  public Result score(Task.Kind kind, Path gold, Path pairs, int limit) {
    Task task = kind.start(tools);
    task.open(gold, pairs);
    List<GoldRow> rows = GoldFile.read(gold, limit);
    List<ObjectNode> predictions = new ArrayList<>(rows.size());
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Supplier<ObjectNode>>> steps = new ArrayList<>(rows.size());
      for (GoldRow row : rows) {
        Task.Step step = task.begin(row);
        steps.add(workers.submit(step::run));
      }
      for (int i = 0; i < rows.size(); i++) {
        ObjectNode prediction = JsonNodeFactory.instance.objectNode().put("id", rows.get(i).id());
        predictions.add(prediction.setAll(steps.get(i).get().get()));
        progress.done(i + 1, rows.size());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while scoring " + gold, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GoldException gone) {
        throw gone;
      }
      throw new IllegalStateException("a row of " + gold + " could not be scored", e.getCause());
    } finally {
      workers.shutdownNow();
    }
    task.complete(predictions);
    return new Result(task.metrics(), predictions);
  }
}
