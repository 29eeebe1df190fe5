package io.standpoint.domain;

/**
 * Numbers of opinions by polarity.
 *
 * @param positive confident positive ones
 * @param neutral confident neutral ones
 * @param negative confident negative ones
 * @param abstained those that the model was too unsure about
 */
public record Counts(long positive, long neutral, long negative, long abstained) {

  /** All of them, abstained ones included. */
  public long total() {
    return positive + neutral + negative + abstained;
  }
}
