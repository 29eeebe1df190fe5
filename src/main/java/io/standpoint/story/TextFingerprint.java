package io.standpoint.story;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Fingerprints under which copies of a text are equal. */
public final class TextFingerprint {

  private TextFingerprint() {}

  /**
   * SHA-256, in lower-case hex, of the text with compatibility characters unified (Unicode NFKC)
   * and every run of white space as one blank. Texts that differ in anything else differ.
   */
  public static String of(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", " ").strip();
    return Hashing.sha256().hashString(plain, StandardCharsets.UTF_8).toString();
  }
}
