package io.standpoint.domain;

/**
 * One entity, or one holder and its target, in two windows.
 *
 * @param before what the earlier window shows
 * @param after what the later window shows
 * @param volume nullable; whether its share of the stories differs
 * @param net nullable; whether its net sentiment or stance differs
 */
public record Change(
    Subject subject, Observation before, Observation after, Chance volume, NetChange net) {

  /**
   * Who is compared.
   *
   * @param holderId null for an entity
   * @param targetId the entity, or the holder's target
   */
  public record Subject(String holderId, String targetId) {}

  /**
   * What one window shows.
   *
   * @param articles distinct articles, copies among them where the run counts them, >= 0
   * @param stories distinct stories, >= 0
   * @param net nullable; net sentiment or stance
   */
  public record Observation(long articles, long stories, NetInterval net) {

    /** A window that does not hold the subject. */
    public static final Observation NONE = new Observation(0, 0, null);
  }

  /**
   * How likely chance alone makes such a difference.
   *
   * @param p in [0, 1], of this subject alone
   * @param q in [0, 1], corrected for the number of subjects that are compared
   */
  public record Chance(double p, double q) {}

  /**
   * Difference of two nets, after minus before, in [-2, 2], with its 95 % interval.
   *
   * @param chance of such a difference
   */
  public record NetChange(double change, double low, double high, Chance chance) {}
}
