package io.standpoint.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.analysis.StanceModel;
import io.standpoint.analysis.StanceModel.Answer;
import io.standpoint.analysis.StanceModel.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Takes a file of gold rows through a model. */
public final class Evaluation {

  private final StanceModel model;
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
   * An evaluation of a model.
   *
   * @param model is not closed
   * @param threads that call the model at the same time, at least 1
   */
  public Evaluation(StanceModel model, int threads, Progress progress) {
    this.model = model;
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
    Task task = kind.start();
    List<GoldRow> rows = GoldFile.read(gold, limit);
    List<ObjectNode> predictions = new ArrayList<>(rows.size());
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<Answer>>> answers = new ArrayList<>(rows.size());
      for (GoldRow row : rows) {
        List<Question> questions = task.questions(row);
        answers.add(workers.submit(() -> model.answer(questions)));
      }
      for (int i = 0; i < rows.size(); i++) {
        ObjectNode prediction = JsonNodeFactory.instance.objectNode().put("id", rows.get(i).id());
        predictions.add(prediction.setAll(task.take(rows.get(i), answers.get(i).get())));
        progress.done(i + 1, rows.size());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while scoring " + gold, e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the model failed on a row of " + gold, e.getCause());
    } finally {
      workers.shutdownNow();
    }
    return new Result(task.metrics(), predictions);
  }
}
