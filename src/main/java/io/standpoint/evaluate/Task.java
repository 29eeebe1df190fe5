package io.standpoint.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One way of asking and scoring; an instance takes the rows of one file. Not thread-safe. */
public interface Task {

  /** The tasks there are. */
  enum Kind {
    SENTIMENT(tools -> new SentimentTask().with(tools.model())),
    STANCE(tools -> new StanceTask().with(tools.model())),
    FRAMES(tools -> new FramesTask().with(tools.model())),
    ISSUES(tools -> new IssuesTask().with(tools.model())),
    BIAS(tools -> new BiasTask().with(tools.model())),
    ENTITIES(EntitiesTask::new),
    ATTRIBUTION(AttributionTask::new),
    REFERENCES(ReferencesTask::new),
    EXTRACTION(tools -> new ExtractionTask()),
    STORIES(tools -> new StoriesTask()),
    ARTICLE_SENTIMENT(ArticleSentimentTask::new);

    private final Function<Tools, Task> maker;

    Kind(Function<Tools, Task> maker) {
      this.maker = maker;
    }

    /** What the user types. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
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

    Task start(Tools tools) {
      return maker.apply(tools);
    }
  }

  /** What a row asks for. May run on any thread, beside the steps of other rows. */
  @FunctionalInterface
  interface Step {

    /**
     * Does the work of the row.
     *
     * @return what scores the row, if it has a label, and gives the prediction, without the row's
     *     id
     */
    Supplier<ObjectNode> run();
  }

  /**
   * Told before the first row where the rows come from.
   *
   * @param gold the file with the rows
   * @param pairs nullable; a second file, for a task that compares rows
   */
  default void open(Path gold, Path pairs) {}

  /**
   * Takes up a row. Rows are begun in the order of the file and scored in that order, by one
   * thread.
   *
   * @throws GoldException if the row lacks something
   */
  Step begin(GoldRow row);

  /**
   * Told after the last row, before the scores are asked for.
   *
   * @param predictions one per row, with the row's id; may be added to
   */
  default void complete(List<ObjectNode> predictions) {}

  /** The scores of all rows. */
  ObjectNode metrics();
}
