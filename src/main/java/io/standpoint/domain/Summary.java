package io.standpoint.domain;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * What the opinions about one subject in one window add up to.
 *
 * @param window the window
 * @param articles distinct articles
 * @param stories distinct stories
 * @param publishers distinct publishers; articles without one do not count
 * @param counts opinions by polarity
 * @param sumNegative sum of p_negative over all opinions
 * @param sumNeutral sum of p_neutral over all opinions
 * @param sumPositive sum of p_positive over all opinions
 * @param net null where every opinion is abstained
 * @param estimates null where {@code net} is
 * @param frames confident opinions by frame; a sentence with two frames counts under both
 * @param voices opinions by voice
 * @param topPublishers publishers with most confident opinions, most first
 * @param topHolders speakers with most confident opinions, most first
 * @param variants spellings of the subject, most frequent first
 * @param evidence some sentences for each polarity, most probable first
 * @param state nullable; what DAY and UNDATED windows are merged from, read-only
 */
public record Summary(
    Window window,
    int articles,
    int stories,
    int publishers,
    Counts counts,
    double sumNegative,
    double sumNeutral,
    double sumPositive,
    NetInterval net,
    Estimates estimates,
    Map<Frame, Counts> frames,
    Map<Voice, Counts> voices,
    List<Share> topPublishers,
    List<Share> topHolders,
    List<Variant> variants,
    List<Evidence> evidence,
    ByteBuffer state) {

  /**
   * The part that a publisher or a holder has in the opinions.
   *
   * @param id {@code publisher:...} or an entity id
   * @param name name to show
   * @param counts its confident opinions
   */
  public record Share(String id, String name, Counts counts) {}

  /**
   * A spelling.
   *
   * @param name the words as they stand in the text
   * @param count how often, at least 1
   */
  public record Variant(String name, long count) {}

  public Summary {
    topPublishers = List.copyOf(topPublishers);
    topHolders = List.copyOf(topHolders);
    variants = List.copyOf(variants);
    evidence = List.copyOf(evidence);
  }
}
