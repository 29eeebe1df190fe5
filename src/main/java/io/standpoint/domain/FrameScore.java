package io.standpoint.domain;

import java.util.Objects;

/**
 * A frame that a sentence has.
 *
 * @param frame which one
 * @param probability calibrated, in [0, 1]
 */
public record FrameScore(Frame frame, double probability) {

  public FrameScore {
    Objects.requireNonNull(frame, "frame");
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("not a probability: " + probability);
    }
  }
}
