package io.standpoint.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/**
 * Escapes in JSON strings what HTML would take for markup, and the two line ends that old scripts
 * do not know.
 */
final class MarkupEscapes extends CharacterEscapes {

  private static final long serialVersionUID = 1;

  private final int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();

  MarkupEscapes() {
    for (char markup : new char[] {'<', '>', '&', '\''}) {
      ascii[markup] = CharacterEscapes.ESCAPE_STANDARD;
    }
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii.clone();
  }

  /** Null stands for no escape. */
  @Override
  public SerializableString getEscapeSequence(int character) {
    return character == 0x2028 || character == 0x2029
        ? new SerializedString(String.format("\\u%04x", character))
        : null;
  }
}
