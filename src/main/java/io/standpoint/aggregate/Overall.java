package io.standpoint.aggregate;

import io.standpoint.domain.Counts;
import java.io.Serializable;

/**
 * All opinions of an output, whoever they are about: what a subject of which little is known is
 * likely to be like.
 *
 * @param portrayals of all entities
 * @param stances of all pairs
 */
public record Overall(Counts portrayals, Counts stances) implements Serializable {

  public static final Overall NONE = new Overall(new Counts(0, 0, 0, 0), new Counts(0, 0, 0, 0));

  /** With a tally of a DAY or UNDATED window more. */
  public Overall plus(SubjectKey key, Tally tally) {
    return key.isPair()
        ? new Overall(portrayals, stances.plus(tally.counts()))
        : new Overall(portrayals.plus(tally.counts()), stances);
  }

  public Overall plus(Overall other) {
    return new Overall(portrayals.plus(other.portrayals), stances.plus(other.stances));
  }

  /** The net of all confident opinions of the kind that the key has; 0 without any. */
  double net(SubjectKey key) {
    Counts counts = key.isPair() ? stances : portrayals;
    long confident = counts.confident();
    return confident == 0 ? 0 : (double) (counts.positive() - counts.negative()) / confident;
  }
}
