package io.standpoint.domain;

/**
 * What the opinions about one subject in one window let one conclude, beside their net.
 *
 * @param storyNet the mean of the nets of its stories, each of which weighs the same
 * @param salientNet nullable; the net with stories weighted by the salience of the subject in them
 * @param shrunkNet the net of its stories, drawn toward the net of all subjects the more the fewer
 *     its stories are; in [-1, 1]
 * @param corrected nullable; what is left when the errors that the model is known to make are taken
 *     out
 */
public record Estimates(
    NetInterval storyNet, NetInterval salientNet, double shrunkNet, Corrected corrected) {

  /**
   * Shares of the polarities among the sentences, the model's errors taken out; they add up to 1.
   *
   * @param negative in [0, 1]
   * @param neutral in [0, 1]
   * @param positive in [0, 1]
   * @param net positive minus negative, with an interval that allows for what is not known of the
   *     model's errors
   */
  public record Corrected(double negative, double neutral, double positive, NetInterval net) {}
}
