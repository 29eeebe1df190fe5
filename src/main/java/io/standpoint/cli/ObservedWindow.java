package io.standpoint.cli;

import io.standpoint.domain.Change.Observation;
import io.standpoint.domain.Change.Subject;
import io.standpoint.domain.Dataset;
import io.standpoint.domain.Granularity;
import io.standpoint.domain.NetInterval;
import io.standpoint.domain.ProcessedArticle.Status;
import io.standpoint.domain.Window;
import io.standpoint.record.ArticleRecord;
import io.standpoint.record.EntityRecord;
import io.standpoint.record.PairRecord;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** What one window of an output shows of every entity and pair. */
final class ObservedWindow {

  private final Window window;
  private final OptionalLong analysed;
  private final Map<Dataset, Map<Subject, Observation>> subjects = new EnumMap<>(Dataset.class);
  private final Map<String, String> names = new HashMap<>();

  private ObservedWindow(Window window, OptionalLong analysed) {
    this.window = window;
    this.analysed = analysed;
    subjects.put(Dataset.ENTITIES, new HashMap<>());
    subjects.put(Dataset.PAIRS, new HashMap<>());
  }

  /** Reads the window. */
  static ObservedWindow read(EarlierOutput output, Window window) {
    ObservedWindow observed = new ObservedWindow(window, analysed(output, window));
    output.forEach(Dataset.ENTITIES, EntityRecord.class, observed::add);
    output.forEach(Dataset.PAIRS, PairRecord.class, observed::add);
    return observed;
  }

  Window window() {
    return window;
  }

  /** Articles that were analysed, copies left out; empty if nothing tells for this window. */
  OptionalLong analysed() {
    return analysed;
  }

  Map<Subject, Observation> subjects(Dataset dataset) {
    return subjects.get(dataset);
  }

  /** The name of an id here, or in {@code other}. */
  String name(String id, ObservedWindow other) {
    return names.getOrDefault(id, other.names.getOrDefault(id, id));
  }

  /** Share of the stories; null if the number of all is not known. */
  Double share(Observation observation) {
    return analysed.isEmpty() || analysed.getAsLong() == 0
        ? null
        : Math.min(1, (double) observation.stories() / analysed.getAsLong());
  }

  private static OptionalLong analysed(EarlierOutput output, Window window) {
    if (window.granularity() == Granularity.ALL) {
      return OptionalLong.of(output.counts().getOrDefault("analysed", 0L));
    }
    if (!output.has(Dataset.ARTICLES)) {
      return OptionalLong.empty();
    }
    AtomicLong analysed = new AtomicLong();
    output.forEach(
        Dataset.ARTICLES,
        ArticleRecord.class,
        row -> {
          if (row.getStatus().equals(Status.ANALYSED.name()) && holds(window, row.getPublished())) {
            analysed.incrementAndGet();
          }
        });
    return OptionalLong.of(analysed.get());
  }

  private static boolean holds(Window window, Instant published) {
    return published != null
        && !published.isBefore(window.start())
        && published.isBefore(window.end());
  }

  private void add(EntityRecord row) {
    if (Windows.is(window, row.getGranularity(), row.getWindowStart())) {
      names.put(row.getEntityId(), row.getName());
      subjects
          .get(Dataset.ENTITIES)
          .put(
              new Subject(null, row.getEntityId()),
              new Observation(
                  row.getArticles(),
                  row.getStories(),
                  NetInterval.ofNullable(
                      row.getNetSentiment(), row.getNetLow(), row.getNetHigh())));
    }
  }

  private void add(PairRecord row) {
    if (Windows.is(window, row.getGranularity(), row.getWindowStart())) {
      names.putIfAbsent(row.getHolderId(), row.getHolderName());
      names.putIfAbsent(row.getTargetId(), row.getTargetName());
      subjects
          .get(Dataset.PAIRS)
          .put(
              new Subject(row.getHolderId(), row.getTargetId()),
              new Observation(
                  row.getArticles(),
                  row.getStories(),
                  NetInterval.ofNullable(row.getNetStance(), row.getNetLow(), row.getNetHigh())));
    }
  }
}
