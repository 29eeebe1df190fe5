package io.standpoint.domain;

import java.io.Serializable;
import java.util.List;

/**
 * How far a model's answers on the presentation of a target can be believed, as measured on
 * labelled sentences that it was not trained on.
 *
 * @param calibrationError expected calibration error in [0, 1]: by how much its probabilities are
 *     off on average
 * @param onNegative its answers on targets that are presented negatively, at the threshold below
 *     which it abstains
 * @param onNeutral the same on targets that are presented neutrally
 * @param onPositive the same on targets that are presented positively
 * @param sets names of the labelled sets
 */
public record Reliability(
    double calibrationError,
    Counts onNegative,
    Counts onNeutral,
    Counts onPositive,
    List<String> sets)
    implements Serializable {

  public Reliability {
    sets = List.copyOf(sets);
    if (!(0 <= calibrationError && calibrationError <= 1)) {
      throw new IllegalArgumentException("a calibration error of " + calibrationError);
    }
  }

  /** Its answers on targets of that polarity. */
  public Counts on(Polarity polarity) {
    return switch (polarity) {
      case NEGATIVE -> onNegative;
      case NEUTRAL -> onNeutral;
      case POSITIVE -> onPositive;
    };
  }
}
