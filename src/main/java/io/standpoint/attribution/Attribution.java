package io.standpoint.attribution;

import io.standpoint.domain.Mention;
import io.standpoint.domain.Span;
import io.standpoint.domain.Voice;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A stretch of text that is not said by the article but by somebody in it. Stretches may overlap: a
 * quotation within reported speech is an attribution of its own, and so is what somebody says that
 * another one said; the innermost one counts.
 *
 * @param content what is said; quotation marks included
 * @param voice DIRECT between quotation marks, else INDIRECT
 * @param cue nullable; the words that attribute it, such as {@code said} or {@code according to}
 * @param attitude -1, 0 or 1: of the speaker toward what the content begins with, as far as a verb
 *     of judging tells ({@code condemned}, {@code praised})
 * @param speaker nullable; the words that name the speaker there, a pronoun included
 * @param speakerMention nullable; the mention that the speaker's words overlap or refer back to
 */
public record Attribution(
    Span content, Voice voice, Span cue, int attitude, Span speaker, Mention speakerMention) {

  private static final Set<String> OWN = Set.of("I", "We", "we");
  private static final Pattern FOR =
      Pattern.compile(
          "\\b(?:spokes(?:man|woman|person|people)|lawyers?|attorneys?|aides?|advis[eo]rs?|representatives?)"
              + " (?:for|of|to)\\b");
  private static final Pattern OWNED = Pattern.compile("['’]s\\b");

  public Attribution {
    Objects.requireNonNull(content, "content");
    if (voice != Voice.DIRECT && voice != Voice.INDIRECT) {
      throw new IllegalArgumentException("not an attributed voice: " + voice);
    }
  }

  /**
   * Whether another speaks for the one that is named: {@code a spokesman for Lee}, {@code Lee's
   * lawyer}.
   *
   * @param text the article that all offsets refer to
   */
  public boolean isSpokenFor(String text) {
    if (speakerMention == null || !speaker.contains(speakerMention.span())) {
      return false;
    }
    String before = text.substring(speaker.start(), speakerMention.span().start());
    String behind = text.substring(speakerMention.span().end(), speaker.end());
    return FOR.matcher(before).find() || OWNED.matcher(behind).lookingAt();
  }

  /**
   * Whether it is no other voice than the one around it: {@code I said that ...}.
   *
   * @param text the article that all offsets refer to
   */
  public boolean isOwn(String text) {
    return voice == Voice.INDIRECT && speaker != null && OWN.contains(speaker.of(text));
  }
}
