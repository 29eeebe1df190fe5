package io.standpoint.analysis;

import io.standpoint.domain.Fallback;
import io.standpoint.domain.Opinion;
import java.util.List;

/**
 * What an article came to.
 *
 * @param opinions its facts, by sentence; portrayals before stances
 * @param sentences number of sentences
 * @param mentions number of entity mentions, references included
 * @param fallbacks what had to be left out, in the order of the steps
 * @param times where the time went
 */
public record Analysis(
    List<Opinion> opinions, int sentences, int mentions, List<Fallback> fallbacks, Times times) {

  public Analysis {
    opinions = List.copyOf(opinions);
    fallbacks = List.copyOf(fallbacks);
  }

  /**
   * Wall time of each step, in nanoseconds.
   *
   * @param parse tokens, sentences, names
   * @param resolve which entity each name is
   * @param refer whom pronouns and descriptions mean
   * @param voices who says what
   * @param judge the model
   */
  public record Times(long parse, long resolve, long refer, long voices, long judge) {}
}
