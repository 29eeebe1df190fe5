package io.standpoint.beam;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.hash.Hashing;
import io.standpoint.domain.Article;
import io.standpoint.domain.Dataset;
import io.standpoint.domain.FailedArticle;
import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Origin;
import io.standpoint.domain.ProcessedArticle.Status;
import io.standpoint.record.ArticleRecord;
import io.standpoint.record.FailureRecord;
import io.standpoint.storage.OutputFolder;
import io.standpoint.storage.RunCounts;
import io.standpoint.story.ArticleRef;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.file.DataFileStream;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * Which places of which files an earlier run left undone, and what it knows of the articles there.
 * Second owners of an id stay failures: no run changes that. Held in memory, 16 bytes for each
 * article of the earlier run. Immutable once made; thread-safe.
 */
public final class ReplayPlan implements Serializable {

  /** What is done with an article that is read again. */
  enum Fate {
    /** It was not asked for. */
    LEFT_OUT,
    /** Another article of the earlier output has its id. */
    DUPLICATE,
    /** It is taken, with what {@link ReplayPlan#mark} knows of it. */
    TAKEN
  }

  /** Reasons for which what follows a record in a file is unread, unless its lines are records. */
  private static final Set<FailureReason> ENDS_FILE =
      Set.of(
          FailureReason.BROKEN_RECORD,
          FailureReason.BROKEN_JSON,
          FailureReason.NOT_UTF8,
          FailureReason.TOO_LONG);

  private final TreeMap<String, Set<Long>> places = new TreeMap<>();
  private final Map<String, Long> restsFrom = new HashMap<>();
  private final Map<String, String> marks = new HashMap<>();
  private final Set<String> keptFailures = new HashSet<>();
  private final Set<Long> ids = new HashSet<>();
  private final Set<Long> idsInFiles = new HashSet<>();
  private final Map<String, Long> counts = new TreeMap<>();

  private ReplayPlan() {}

  /**
   * Reads what an earlier run left undone.
   *
   * @param output of a finished run
   * @throws IOException if it cannot be read
   */
  public static ReplayPlan of(OutputFolder output) throws IOException {
    ReplayPlan plan = new ReplayPlan();
    plan.inherit(output.manifest());
    Map<String, Origin> failed = new HashMap<>();
    for (ResourceId file : output.files(Dataset.FAILURES)) {
      try (DataFileStream<FailureRecord> rows = OutputFolder.records(file, FailureRecord.class)) {
        while (rows.hasNext()) {
          plan.add(rows.next(), failed);
        }
      }
    }
    Map<String, List<String>> copyPublishers = new HashMap<>();
    List<ArticleRecord> again = new ArrayList<>();
    for (ResourceId file : output.files(Dataset.ARTICLES)) {
      try (DataFileStream<ArticleRecord> rows = OutputFolder.records(file, ArticleRecord.class)) {
        while (rows.hasNext()) {
          plan.add(rows.next(), copyPublishers, again);
        }
      }
    }
    for (ArticleRecord row : again) {
      Origin origin = failed.get(key(row.getArticleId(), row.getTextSha256()));
      if (origin != null) {
        plan.mark(row, origin, copyPublishers.getOrDefault(row.getArticleId(), List.of()));
      }
    }
    return plan;
  }

  /** Whether there is nothing to read again. */
  public boolean isEmpty() {
    return places.isEmpty();
  }

  /** The files to read, in order. */
  List<String> files() {
    return List.copyOf(places.keySet());
  }

  /** Amounts of the earlier run that still hold; what is tried again is not among them. */
  Map<String, Long> counts() {
    return counts;
  }

  /** Whether the row of an article stays as it is. */
  boolean keeps(ArticleRecord row) {
    return !row.getStatus().equals(Status.FAILED.name())
        || keptFailures.contains(key(row.getArticleId(), row.getTextSha256()));
  }

  /** Whether the row of a failure stays as it is. */
  boolean keeps(FailureRecord row) {
    return row.getReason().equals(FailureReason.DUPLICATE_ID.name());
  }

  Fate fate(Article article) {
    Origin origin = article.origin();
    boolean asked = places.getOrDefault(origin.file(), Set.of()).contains(origin.position());
    boolean inRest = origin.position() >= restsFrom.getOrDefault(origin.file(), Long.MAX_VALUE);
    if (!asked && !inRest) {
      return Fate.LEFT_OUT;
    }
    if (!ids.contains(hash(article.id()))) {
      return Fate.TAKEN;
    }
    boolean readBefore = idsInFiles.contains(hash(article.id() + "\t" + origin.file()));
    return !asked && readBefore ? Fate.LEFT_OUT : Fate.DUPLICATE;
  }

  /** Whether a failure is one of what was asked for, or keeps it from being read. */
  boolean concerns(FailedArticle failure) {
    Origin origin = failure.origin();
    return endsFile(origin, failure.reason())
        || origin.position() >= restsFrom.getOrDefault(origin.file(), Long.MAX_VALUE)
        || places.getOrDefault(origin.file(), Set.of()).contains(origin.position());
  }

  /** What the earlier run knew of an article with this text at this place; null if nothing. */
  String mark(Article article) {
    return marks.get(key(Mark.place(article.origin()), sha256(article.text())));
  }

  static String sha256(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }

  private void inherit(JsonNode manifest) {
    manifest
        .path("counts")
        .properties()
        .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
    counts.put(RunCounts.READ, counts.get(RunCounts.READ) - counts.get("failed"));
    counts.put("failed", 0L);
    counts.remove(Dataset.ENTITIES.folder());
    counts.remove(Dataset.PAIRS.folder());
    inherit(manifest, "articles_by_language", RunCounts.LANGUAGE);
    inherit(manifest, "articles_by_fallback", RunCounts.FALLBACK);
    inherit(manifest, "skipped_records", RunCounts.SKIPPED);
  }

  private void inherit(JsonNode manifest, String part, String prefix) {
    manifest
        .path(part)
        .properties()
        .forEach(count -> counts.put(prefix + count.getKey(), count.getValue().asLong()));
  }

  private void add(FailureRecord row, Map<String, Origin> failed) {
    if (keeps(row)) {
      counts.merge(RunCounts.READ, 1L, Long::sum);
      counts.merge("failed", 1L, Long::sum);
      counts.merge(RunCounts.of(FailureReason.DUPLICATE_ID), 1L, Long::sum);
      keptFailures.add(key(row.getArticleId(), row.getPayloadSha256()));
      return;
    }
    Origin origin = origin(row.getSourceFile(), row.getLocation());
    places.computeIfAbsent(origin.file(), file -> new HashSet<>()).add(origin.position());
    if (endsFile(origin, FailureReason.valueOf(row.getReason()))) {
      restsFrom.merge(origin.file(), origin.position(), Math::min);
    }
    if (row.getArticleId() != null) {
      failed.put(key(row.getArticleId(), row.getPayloadSha256()), origin);
    }
  }

  private void add(
      ArticleRecord row, Map<String, List<String>> copyPublishers, List<ArticleRecord> again) {
    if (!row.getStatus().equals(Status.FAILED.name())) {
      ids.add(hash(row.getArticleId()));
      idsInFiles.add(hash(row.getArticleId() + "\t" + row.getSourceFile()));
    } else if (!keeps(row)) {
      again.add(row);
      counts.merge(RunCounts.language(row.getLanguage()), -1L, Long::sum);
      row.getFallbacks()
          .forEach(
              fallback ->
                  counts.merge(
                      RunCounts.FALLBACK + fallback.toLowerCase(Locale.ROOT), -1L, Long::sum));
    }
    if (row.getCopyOf() != null && row.getStatus().equals(Status.COPY.name())) {
      copyPublishers
          .computeIfAbsent(row.getCopyOf(), original -> new ArrayList<>())
          .add(row.getPublisher() == null ? "" : row.getPublisher());
    }
  }

  private void mark(ArticleRecord row, Origin origin, List<String> copyPublishers) {
    String original = row.getCopyOf() == null ? row.getArticleId() : row.getCopyOf();
    Mark mark =
        new Mark(
            row.getCopyOf() == null ? Mark.Kind.ORIGINAL : Mark.Kind.COPY,
            new ArticleRef(original, row.getPublished(), origin, ""),
            row.getStoryId(),
            copyPublishers);
    marks.put(key(Mark.place(origin), row.getTextSha256()), mark.encode());
  }

  private static boolean endsFile(Origin origin, FailureReason reason) {
    return origin.position() == 0
        || origin.unit() == Origin.Unit.RECORD && ENDS_FILE.contains(reason);
  }

  /** The place that {@link Origin#location} describes. */
  private static Origin origin(String file, String location) {
    String[] parts = location.split(" ", 2);
    return parts.length == 1
        ? new Origin(file, 0)
        : new Origin(
            file, Long.parseLong(parts[1]), Origin.Unit.valueOf(parts[0].toUpperCase(Locale.ROOT)));
  }

  private static String key(String what, String sha256) {
    return what + "\t" + sha256;
  }

  private static long hash(String text) {
    return Hashing.murmur3_128().hashString(text, StandardCharsets.UTF_8).asLong();
  }
}
