package io.standpoint.ingest;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** What is done to a text between the file and the {@code Article}, and the id made from it. */
final class ArticleText {

  private static final int ID_HEX_DIGITS = 16;

  private ArticleText() {}

  /**
   * {@code value} with every lone surrogate, which a JSON escape can make and UTF-8 cannot hold, as
   * U+FFFD: what is written is then what was analysed, with the same offsets.
   */
  static String wellFormed(String value) {
    StringBuilder repaired = null;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < value.length()
              && Character.isLowSurrogate(value.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(c)) {
        repaired = repaired == null ? new StringBuilder(value) : repaired;
        repaired.setCharAt(i, '\uFFFD');
      }
    }
    return repaired == null ? value : repaired.toString();
  }

  /**
   * {@code sha-} and the first 16 hex digits of the SHA-256 of {@code url|title|text} in UTF-8,
   * where a missing part is empty: the same content has the same id, whatever file it lies in.
   *
   * @param url nullable
   * @param title nullable
   * @param text as published
   */
  static String contentId(String url, String title, String text) {
    String content = (url == null ? "" : url) + '|' + (title == null ? "" : title) + '|' + text;
    String hash = Hashing.sha256().hashString(content, StandardCharsets.UTF_8).toString();
    return "sha-" + hash.substring(0, ID_HEX_DIGITS);
  }
}
