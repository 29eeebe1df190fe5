package io.standpoint.ingest.html;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes of a page to text, whatever the page says its encoding is. */
final class PageCharset {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int HEAD_BYTES = 4096;
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?([\\w:.-]{2,40})");

  /** Damaged characters per intact ones up to which UTF-8 with damage is likelier than no UTF-8. */
  private static final int INTACT_PER_DAMAGED = 10;

  private PageCharset() {}

  /**
   * The text: by its byte-order mark; as UTF-8 where the bytes are UTF-8 but for a little damage;
   * as declared outside or inside the page; else as Windows-1252. What cannot be decoded is U+FFFD.
   *
   * @param outside nullable; declared by the server
   */
  static String decode(byte[] html, String outside) {
    if (startsWith(html, 0xFE, 0xFF)) {
      return new String(html, 2, html.length - 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(html, 0xFF, 0xFE)) {
      return new String(html, 2, html.length - 2, StandardCharsets.UTF_16LE);
    }
    int skip = startsWith(html, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    String utf8 = new String(html, skip, html.length - skip, StandardCharsets.UTF_8);
    if (skip > 0 || isIntact(utf8)) {
      return utf8;
    }
    String head =
        new String(html, 0, Math.min(html.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
    Matcher inside = DECLARED.matcher(head);
    Charset charset = charset(outside);
    if (charset == null && inside.find()) {
      charset = charset(inside.group(1));
    }
    return new String(html, charset == null ? WINDOWS_1252 : charset);
  }

  private static boolean startsWith(byte[] bytes, int... head) {
    if (bytes.length < head.length) {
      return false;
    }
    for (int i = 0; i < head.length; i++) {
      if ((bytes[i] & 0xFF) != head[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIntact(String text) {
    long damaged = text.chars().filter(c -> c == '\uFFFD').count();
    return damaged == 0
        || damaged * INTACT_PER_DAMAGED
            <= text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
  }

  /** Null where there is no such charset, or it is one that the bytes have been found not to be. */
  private static Charset charset(String name) {
    try {
      Charset charset = name == null ? null : Charset.forName(name.strip());
      boolean unfit =
          charset == null
              || charset.name().startsWith("UTF-")
              || charset.equals(StandardCharsets.US_ASCII);
      return unfit ? null : charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
