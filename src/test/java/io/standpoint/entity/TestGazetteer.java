package io.standpoint.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A small gazetteer that does not change with the bundled one. */
public final class TestGazetteer {

  private static final Gazetteer SMALL =
      Gazetteer.of(List.of(new Gazetteer.Source("gazetteer.tsv", bytes())), Optional.empty());

  private TestGazetteer() {}

  public static Gazetteer get() {
    return SMALL;
  }

  static byte[] bytes() {
    try (InputStream in = TestGazetteer.class.getResourceAsStream("gazetteer.tsv")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file with the header and these rows, whose columns are separated by ";". */
  static Gazetteer.Source file(String name, String... rows) {
    String text = GazetteerReader.HEADER + "\n" + String.join("\n", rows).replace(';', '\t');
    return new Gazetteer.Source(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Mentions of the small gazetteer, as {@code words > id (rule)}. */
  static List<String> mentions(Text text) {
    return text.mentions(get());
  }

  /** Mentions as {@code words > id}, parties tagged. */
  static List<String> names(Gazetteer gazetteer, String... sentences) {
    return Text.of(sentences).organization("Democratic Party").mentions(gazetteer).stream()
        .map(mention -> mention.substring(0, mention.indexOf(" (")))
        .toList();
  }

  /** One of nothing but these rows. */
  static Gazetteer gazetteer(String... rows) {
    return Gazetteer.of(List.of(file("rows.tsv", rows)), Optional.empty());
  }
}
