package io.standpoint.storage;

import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Fallback;
import io.standpoint.domain.ProcessedArticle.Status;
import io.standpoint.record.ArticleRecord;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Names of the amounts that the manifest holds, and a table to add them up in. Not thread-safe. */
public final class RunCounts {

  public static final String READ = "read";
  public static final String OPINIONS = "opinions";
  public static final String CHARACTERS = "characters";
  public static final String SENTENCES = "sentences";
  public static final String MENTIONS = "mentions";

  /** Prefix of the amounts by {@link FailureReason}. */
  public static final String REASON = "reason.";

  /** Prefix of the numbers of articles by {@link Fallback}. */
  public static final String FALLBACK = "fallback.";

  /** Prefix of the numbers of records that are no articles, by kind. */
  public static final String SKIPPED = "skipped.";

  /** Prefix of the numbers of articles by language. */
  public static final String LANGUAGE = "language.";

  /** Prefix of the wall time of each step, in nanoseconds, summed over threads. */
  public static final String NANOS = "nanos.";

  private final Map<String, Long> amounts = new TreeMap<>();

  /** What an article added to the amounts of its run; its characters only if it was analysed. */
  public static Map<String, Long> of(ArticleRecord row) {
    Status status = Status.valueOf(row.getStatus());
    Map<String, Long> amounts = new TreeMap<>(Map.of(READ, 1L, of(status), 1L));
    if (status == Status.ANALYSED) {
      amounts.put(CHARACTERS, (long) row.getCharacters());
      amounts.put(SENTENCES, (long) row.getSentences());
      amounts.put(MENTIONS, (long) row.getMentions());
      amounts.put(OPINIONS, (long) row.getOpinions());
    }
    return amounts;
  }

  /** Adds to an amount, which is 0 before. */
  public void add(String name, long amount) {
    amounts.merge(name, amount, Long::sum);
  }

  /** The sums by name, in the order of the names; a view. */
  public Map<String, Long> amounts() {
    return amounts;
  }

  /** The name of the number of articles with a status. */
  public static String of(Status status) {
    return switch (status) {
      case ANALYSED -> "analysed";
      case COPY -> "copies";
      case OTHER_LANGUAGE -> "other_language";
      case FAILED -> "failed";
    };
  }

  /** The name of the number of articles that failed for a reason. */
  public static String of(FailureReason reason) {
    return REASON + reason.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The name of the number of articles in a language.
   *
   * @param tag of BCP 47, of which the first part counts; null where the language is unknown
   */
  public static String language(String tag) {
    return LANGUAGE + (tag == null ? "unknown" : tag.split("-", 2)[0]);
  }

  /** The name of the number of articles that were read with less than everything. */
  public static String of(Fallback fallback) {
    return FALLBACK + fallback.name().toLowerCase(Locale.ROOT);
  }
}
