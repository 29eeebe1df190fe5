package io.standpoint.attribution;

import io.standpoint.attribution.DocumentTokens.Range;
import io.standpoint.domain.Span;
import io.standpoint.domain.Voice;

/**
 * An attribution before it is known which mention its speaker is.
 *
 * @param content what is said
 * @param voice DIRECT or INDIRECT
 * @param cue nullable; tokens
 * @param speaker nullable; tokens
 */
record Draft(Span content, Voice voice, Range cue, Range speaker) {

  /**
   * Reported speech, without the marks around it.
   *
   * @param content nullable
   * @return null where nothing is left, or nothing that is not quoted
   */
  static Draft indirect(DocumentTokens tokens, Range content, Range cue, Range speaker) {
    Range said = content == null ? null : tokens.trim(content);
    return said == null || tokens.isAllQuoted(said)
        ? null
        : new Draft(tokens.span(said), Voice.INDIRECT, cue, speaker);
  }
}
