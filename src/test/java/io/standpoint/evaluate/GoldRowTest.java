package io.standpoint.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.domain.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldRowTest {

  @TempDir private Path folder;

  @Test
  void offsetsInCodePointsAreToldByTheName() throws IOException {
    String text = "\ud83d\ude80\ud83d\ude80 Oslo praised Rome.";

    assertThat(span(text, "Oslo", 3, 7)).isEqualTo("Oslo");
    assertThat(span(text, "Oslo", 5, 9)).isEqualTo("Oslo");
  }

  @Test
  void wordsThatTheOffsetsCutAreTakenWhole() throws IOException {
    assertThat(span("Near Los Angeles it rained.", "Los Angele", 5, 15)).isEqualTo("Los Angeles");
    assertThat(span("Kratz\u2019s claims", "Kratz\u2019", 0, 6)).isEqualTo("Kratz\u2019s");
    assertThat(span("Rome's claims", "Rome", 0, 4)).isEqualTo("Rome");
  }

  @Test
  void withoutOffsetsTheFirstOccurrenceOrElseTheWholeText() throws IOException {
    GoldRow row = row("{\"text\":\"Rome and Rome\",\"target\":\"Rome\",\"start\":null}");

    assertThat(row.span(row.json(), "target", "start", "end")).isEqualTo(new Span(0, 4));
    GoldRow other = row("{\"text\":\"Rome and Rome\",\"target\":\"Oslo\"}");
    assertThat(other.span(other.json(), "target", "start", "end")).isEqualTo(new Span(0, 13));
  }

  @Test
  void offsetsOutsideTheTextAreAnError() {
    assertThatThrownBy(() -> span("Rome.", "Rome", 3, 9))
        .isInstanceOf(GoldException.class)
        .hasMessage("here, line 1: start 3 and end 9 do not lie in the text of 5 characters.");
  }

  @Test
  void missingFieldIsAnError() throws IOException {
    GoldRow row = row("{\"id\":7}");

    assertThat(row.id()).isEqualTo("7");
    assertThatThrownBy(row::text)
        .isInstanceOf(GoldException.class)
        .hasMessage("here, line 1: the field 'text' is missing.");
  }

  @Test
  void gzippedFileWithBlankLines() throws IOException {
    Path file = folder.resolve("gold.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("{\"id\":1}\n\n{\"id\":2}\n{\"id\":3}\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(GoldFile.read(file, 2)).extracting(GoldRow::id).containsExactly("1", "2");
    assertThat(GoldFile.read(file, 9).get(2).location()).isEqualTo(file + ", line 4");
  }

  @Test
  void filesThatCannotBeUsed() throws IOException {
    assertFails("absent.jsonl", null, "There is no gold file %s.");
    assertFails("empty.jsonl", new byte[0], "%s has no rows.");
    assertFails("list.jsonl", bytes("[1]"), "%s, line 1: expected a JSON object.");
    assertFails("latin.jsonl", new byte[] {'{', (byte) 0xE9}, "%s is not UTF-8 text.");
    Path broken = Files.write(folder.resolve("broken.jsonl"), bytes("{}\n{\"a\":"));
    assertThatThrownBy(() -> GoldFile.read(broken, 9))
        .isInstanceOf(GoldException.class)
        .hasMessageStartingWith(broken + ", line 2: not JSON: ");
  }

  private void assertFails(String name, byte[] content, String message) throws IOException {
    Path file = folder.resolve(name);
    if (content != null) {
      Files.write(file, content);
    }
    assertThatThrownBy(() -> GoldFile.read(file, 9))
        .isInstanceOf(GoldException.class)
        .hasMessage(message.formatted(file));
  }

  private static byte[] bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  private static String span(String text, String name, int start, int end) throws IOException {
    String json =
        new ObjectMapper()
            .createObjectNode()
            .put("text", text)
            .put("target", name)
            .put("start", start)
            .put("end", end)
            .toString();
    GoldRow row = row(json);
    return row.span(row.json(), "target", "start", "end").of(text);
  }

  private static GoldRow row(String json) throws IOException {
    return new GoldRow(Path.of("here"), 1, new ObjectMapper().readTree(json));
  }
}
