package io.standpoint.analysis;

import java.io.Serializable;
import java.time.Duration;

/**
 * What one article may cost. Tokens and sentences decide how much of it is read, and so its values,
 * the same on every machine; time only decides whether it has values at all.
 *
 * @param maxTokens most tokens that are read, at least 1
 * @param maxSentences most sentences that are read, at least 1
 * @param time after which a long article is given up, positive
 */
public record Budget(int maxTokens, int maxSentences, Duration time) implements Serializable {

  /** A book of 50,000 words is read to its end; half a minute of work on one processor. */
  public static final Budget DEFAULT = new Budget(50_000, 5_000, Duration.ofMinutes(5));

  /** Characters of an article, some 5,000 words, from which on it gets all the time. */
  private static final int LONG = 30_000;

  /** The shortest article gets one part of so many of the time. */
  private static final int LEAST_PART = 40;

  public Budget {
    if (maxTokens < 1 || maxSentences < 1 || time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("tokens, sentences and time must be positive");
    }
  }

  /**
   * After how long an article of so many characters is given up: time is shared out by length, so
   * that a short one that hangs does not hold a worker for as long as a book may take.
   */
  public Duration timeFor(int characters) {
    long part = Math.max(LONG / LEAST_PART, Math.min(characters, LONG));
    return time.multipliedBy(part).dividedBy(LONG);
  }
}
