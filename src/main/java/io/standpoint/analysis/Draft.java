package io.standpoint.analysis;

import io.standpoint.analysis.DocumentTokens.Range;
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
record Draft(Span content, Voice voice, Range cue, Range speaker) {}
