package io.standpoint.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Splits sentences into word pieces exactly as the model's training did: the same Rust code runs
 * here, without truncation, padding and special pieces.
 *
 * <p>Thread-safe. The native library counts code points; this class counts UTF-16 code units.
 */
final class WordPieces implements AutoCloseable {

  private static final Map<String, String> RAW =
      Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false");
  private static final int REPLACEMENT_CHARACTER = 0xFFFD;

  private final HuggingFaceTokenizer tokenizer;

  private WordPieces(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /**
   * Makes a tokenizer from the content of a {@code tokenizer.json}.
   *
   * <p>The first call in a JVM unpacks the native library (15 MB) into {@code ~/.djl.ai}, or into
   * the temporary folder where there is no home, or where the environment variable {@code
   * DJL_CACHE_DIR} says. It also sets the system property {@code ai.djl.offline} unless it is set:
   * without it DJL asks for a CUDA build on machines with a GPU and reports its use from Amazon's.
   *
   * @param location of the file, for messages
   * @throws ModelException if it is not the description of a tokenizer
   */
  static WordPieces of(byte[] json, String location) {
    if (System.getProperty("ai.djl.offline") == null) {
      System.setProperty("ai.djl.offline", "true");
    }
    try {
      return new WordPieces(HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), RAW));
    } catch (IOException | RuntimeException e) {
      throw new ModelException(location + " makes no tokenizer: " + e.getMessage(), e);
    }
  }

  Pieces split(String sentence) {
    String text = wellFormed(sentence);
    Encoding encoding = tokenizer.encode(text, false, false);
    CharSpan[] spans = encoding.getCharTokenSpans();
    int[] units = codeUnits(text);
    int[] starts = new int[spans.length];
    int[] ends = new int[spans.length];
    for (int i = 0; i < spans.length; i++) {
      if (spans[i] != null) {
        starts[i] = units[spans[i].getStart()];
        ends[i] = units[spans[i].getEnd()];
      }
    }
    return new Pieces(encoding.getIds(), starts, ends);
  }

  /** Half surrogate pairs replaced: the native library makes three characters of one. */
  private static String wellFormed(String text) {
    if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      return text;
    }
    return text.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT_CHARACTER : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The index of each code point's first code unit, and the text's length behind them. */
  private static int[] codeUnits(String text) {
    int[] units = new int[text.codePointCount(0, text.length()) + 1];
    for (int i = 1; i < units.length; i++) {
      units[i] = text.offsetByCodePoints(units[i - 1], 1);
    }
    return units;
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
