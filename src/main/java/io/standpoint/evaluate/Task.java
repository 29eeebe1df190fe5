package io.standpoint.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.analysis.StanceModel.Answer;
import io.standpoint.analysis.StanceModel.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One way of asking and scoring; an instance takes the rows of one file. Not thread-safe. */
public interface Task {

  /** The tasks there are. */
  enum Kind {
    SENTIMENT(SentimentTask::new),
    STANCE(StanceTask::new),
    FRAMES(FramesTask::new),
    ISSUES(IssuesTask::new),
    BIAS(BiasTask::new);

    private final Supplier<Task> maker;

    Kind(Supplier<Task> maker) {
      this.maker = maker;
    }

    /** What the user types. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The task of that name.
     *
     * @throws GoldException if there is none
     */
    public static Kind ofLabel(String label) {
      return Arrays.stream(values())
          .filter(kind -> kind.label().equals(label))
          .findFirst()
          .orElseThrow(
              () ->
                  new GoldException(
                      "There is no task '"
                          + label
                          + "': the tasks are "
                          + Arrays.stream(values())
                              .map(Kind::label)
                              .collect(Collectors.joining(", "))
                          + "."));
    }

    Task start() {
      return maker.get();
    }
  }

  /**
   * What to ask the model about a row; may be nothing.
   *
   * @throws GoldException if the row lacks something
   */
  List<Question> questions(GoldRow row);

  /**
   * Scores a row, if it has a label.
   *
   * @param answers in the order of the questions
   * @return the prediction, without the row's id
   */
  ObjectNode take(GoldRow row, List<Answer> answers);

  /** The scores of all rows taken. */
  ObjectNode metrics();
}
