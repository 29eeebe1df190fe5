package io.standpoint.ingest;

import java.io.Serializable;
import java.util.Objects;

/**
 * How files are read.
 *
 * @param fields where JSON records keep what an article needs
 * @param maxCharacters most UTF-16 code units that a text may have, as it stands in the file (line
 *     ends not yet normalised); 1 to 100,000,000
 */
public record ReadOptions(FieldNames fields, int maxCharacters) implements Serializable {

  /** The usual field names and texts of up to a million characters. */
  public static final ReadOptions DEFAULT = new ReadOptions(FieldNames.DEFAULT, 1_000_000);

  /** Most bytes that a web page or a feed may have, decompressed: a tree of it fits in memory. */
  static final int MAX_MARKUP_BYTES = 8 << 20;

  private static final int CHARACTERS_LIMIT = 100_000_000;
  private static final int JSON_BYTES_PER_CHARACTER = 6;
  private static final int UTF8_BYTES_PER_CHARACTER = 3;
  private static final int OTHER_FIELDS_BYTES = 1 << 16;

  public ReadOptions {
    Objects.requireNonNull(fields, "fields");
    if (maxCharacters < 1 || maxCharacters > CHARACTERS_LIMIT) {
      throw new IllegalArgumentException("not a limit for characters: " + maxCharacters);
    }
  }

  public ReadOptions withFields(FieldNames newFields) {
    return new ReadOptions(newFields, maxCharacters);
  }

  public ReadOptions withMaxCharacters(int newMaxCharacters) {
    return new ReadOptions(fields, newMaxCharacters);
  }

  /**
   * Most bytes that a line of a JSON Lines file may have: enough for the longest text with every
   * character written as {@code \}{@code u0000}, and 64 KB for the other fields.
   */
  int maxLineBytes() {
    return maxCharacters * JSON_BYTES_PER_CHARACTER + OTHER_FIELDS_BYTES;
  }

  /** Most bytes that a plain text of the permitted length can have in UTF-8. */
  int maxTextBytes() {
    return maxCharacters * UTF8_BYTES_PER_CHARACTER;
  }
}
