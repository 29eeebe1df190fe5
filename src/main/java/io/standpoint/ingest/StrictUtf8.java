package io.standpoint.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-8 to text, with no replacement characters: bytes that are not UTF-8 have no text. */
final class StrictUtf8 {

  private StrictUtf8() {}

  /**
   * The text of {@code bytes}.
   *
   * @throws NotUtf8Exception where they are not UTF-8
   */
  static String decode(byte[] bytes) throws NotUtf8Exception {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new NotUtf8Exception(bytes[in.position()], in.position());
    }
    return out.flip().toString();
  }

  /** Bytes that are not UTF-8; the message says which byte and where, in bytes from 0. */
  static final class NotUtf8Exception extends Exception {

    NotUtf8Exception(byte value, int offset) {
      super(
          String.format("unexpected byte 0x%02X at offset %d", value, offset), null, false, false);
    }
  }
}
