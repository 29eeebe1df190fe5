/**
 * Which articles tell the same story.
 *
 * <p>Today: articles whose texts are the same but for white space and letter forms. Pure functions
 * over text; imports {@code domain} only. Start reading at {@link
 * io.standpoint.story.TextFingerprint}.
 */
package io.standpoint.story;
