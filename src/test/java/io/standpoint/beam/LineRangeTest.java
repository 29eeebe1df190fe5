package io.standpoint.beam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.util.CoderUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineRangeTest {

  @TempDir Path folder;

  @Test
  void cutsAfterTheLineThatFillsARange() throws IOException {
    assertThat(split("ab\ncd\n\r\nefghij\nk", 4))
        .containsExactly(
            new LineRange("f", 0, 6, 1),
            new LineRange("f", 6, 15, 3),
            new LineRange("f", 15, Long.MAX_VALUE, 5));
  }

  @Test
  void fileThatEndsWithARangeHasNoEmptyOne() throws IOException {
    assertThat(split("ab\ncd\n", 3))
        .containsExactly(new LineRange("f", 0, 3, 1), new LineRange("f", 3, 6, 2));
    assertThat(split("", 3)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 100, 70_000, 1 << 20})
  void rangesAreTheFile(long bytes) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      text.append(i % 7 == 0 ? "" : "zeile – ".repeat(i % 40)).append('\n');
    }
    Path file = Files.writeString(folder.resolve("lines.jsonl"), text);
    StringBuilder read = new StringBuilder();
    try (InputStream in = Files.newInputStream(file)) {
      for (LineRange range : LineRange.split(file.toString(), in, bytes)) {
        assertThat(range.firstLine()).isEqualTo(1 + read.chars().filter(c -> c == '\n').count());
        try (InputStream lines = range.open()) {
          read.append(new String(lines.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    assertThat(read).hasToString(text.toString());
  }

  @Test
  void coderKeepsAllOfIt() throws IOException {
    LineRange range = new LineRange("a\tb.jsonl", 17, 1L << 40, 3);
    assertThat(CoderUtils.clone(LineRange.CODER, range)).isEqualTo(range);
  }

  private static List<LineRange> split(String text, long bytes) throws IOException {
    return LineRange.split(
        "f", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), bytes);
  }
}
