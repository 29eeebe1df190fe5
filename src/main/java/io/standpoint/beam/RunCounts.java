package io.standpoint.beam;

import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Fallback;
import io.standpoint.domain.ProcessedArticle.Status;
import io.standpoint.record.ArticleRecord;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Names of the amounts that the manifest holds, and a table to add them up in. */
public final class RunCounts {

  static final String READ = "read";
  static final String OPINIONS = "opinions";
  static final String CHARACTERS = "characters";
  static final String SENTENCES = "sentences";
  static final String MENTIONS = "mentions";

  /** Prefix of the amounts by {@link FailureReason}. */
  static final String REASON = "reason.";

  /** Prefix of the numbers of articles by {@link Fallback}. */
  static final String FALLBACK = "fallback.";

  /** Prefix of the numbers of records that are no articles, by kind. */
  static final String SKIPPED = "skipped.";

  /** Prefix of the numbers of articles by language. */
  static final String LANGUAGE = "language.";

  /** Prefix of the wall time of each step, in nanoseconds, summed over threads. */
  static final String NANOS = "nanos.";

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

  void add(String name, long amount) {
    amounts.merge(name, amount, Long::sum);
  }

  Map<String, Long> amounts() {
    return amounts;
  }

  static String of(Status status) {
    return switch (status) {
      case ANALYSED -> "analysed";
      case COPY -> "copies";
      case OTHER_LANGUAGE -> "other_language";
      case FAILED -> "failed";
    };
  }

  static String of(FailureReason reason) {
    return REASON + reason.name().toLowerCase(Locale.ROOT);
  }

  static String language(String tag) {
    return LANGUAGE + (tag == null ? "unknown" : tag.split("-", 2)[0]);
  }

  static String of(Fallback fallback) {
    return FALLBACK + fallback.name().toLowerCase(Locale.ROOT);
  }
}
