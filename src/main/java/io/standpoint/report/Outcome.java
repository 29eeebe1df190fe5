package io.standpoint.report;

import io.standpoint.domain.Opinion;

/** What an opinion is counted as; the order is that of the numbers in the page. */
enum Outcome {
  NEGATIVE,
  NEUTRAL,
  POSITIVE,
  ABSTAINED;

  static Outcome of(Opinion opinion) {
    return opinion.abstained() ? ABSTAINED : valueOf(opinion.polarity().name());
  }
}
