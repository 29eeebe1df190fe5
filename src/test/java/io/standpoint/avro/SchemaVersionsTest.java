package io.standpoint.avro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;

/** Every version of the contracts reads what every other one wrote. */
class SchemaVersionsTest {

  private static final Path CURRENT = Path.of("src/main/avro");
  private static final Path KEPT = Path.of("src/test/resources/schemas");

  @Test
  void everyVersionReadsEveryOther() throws IOException {
    List<Path> versions = versions();
    List<String> broken = new ArrayList<>();
    for (Path writer : versions) {
      for (Path reader : versions) {
        broken.addAll(incompatibilities(schemas(reader), schemas(writer), reader + " < " + writer));
      }
    }
    assertThat(broken)
        .as("A new field is nullable with default null, and nothing is renamed or removed")
        .isEmpty();
  }

  @Test
  void theNewestKeptVersionIsTheCurrentOne() throws IOException {
    List<Path> versions = versions();
    Path newest = versions.get(versions.size() - 1);

    assertThat(schemas(newest))
        .as(
            "A contract in %s differs from the newest kept version: copy them, mkdir %s/%d && cp %s/*.avsc %s/%d",
            CURRENT, KEPT, versions.size() + 1, CURRENT, KEPT, versions.size() + 1)
        .isEqualTo(schemas(CURRENT));
  }

  @Test
  void aRemovedARenamedAndANarrowedFieldAreFound() {
    Schema one = record("{\"name\": \"a\", \"type\": \"long\"}");

    assertThat(incompatibilities(one, record("")))
        .containsExactly("x: READER_FIELD_MISSING_DEFAULT_VALUE at /fields/0: a");
    assertThat(incompatibilities(record("{\"name\": \"b\", \"type\": \"long\"}"), one))
        .containsExactly("x: READER_FIELD_MISSING_DEFAULT_VALUE at /fields/0: b");
    assertThat(incompatibilities(record("{\"name\": \"a\", \"type\": \"int\"}"), one)).hasSize(1);
    assertThat(
            incompatibilities(
                record(
                    "{\"name\": \"a\", \"type\": \"long\"},"
                        + "{\"name\": \"b\", \"type\": [\"null\", \"long\"], \"default\": null}"),
                one))
        .isEmpty();
  }

  private static Schema record(String fields) {
    return new Schema.Parser()
        .parse("{\"type\": \"record\", \"name\": \"R\", \"fields\": [" + fields + "]}");
  }

  private static List<String> incompatibilities(Schema reader, Schema writer) {
    return incompatibilities(Map.of("x", reader), Map.of("x", writer), "x");
  }

  private static List<String> incompatibilities(
      Map<String, Schema> readers, Map<String, Schema> writers, String pair) {
    List<String> broken = new ArrayList<>();
    readers.forEach(
        (name, reader) -> {
          Schema writer = writers.get(name);
          if (writer == null) {
            return;
          }
          SchemaCompatibility.SchemaCompatibilityResult result =
              SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getResult();
          if (result.getCompatibility() != SchemaCompatibilityType.COMPATIBLE) {
            result
                .getIncompatibilities()
                .forEach(
                    fault ->
                        broken.add(
                            "%s: %s at %s: %s"
                                .formatted(
                                    pair,
                                    fault.getType(),
                                    fault.getLocation(),
                                    fault.getMessage())));
          }
        });
    return broken;
  }

  /** The kept versions, 1, 2, 3, ... */
  private static List<Path> versions() throws IOException {
    try (Stream<Path> folders = Files.list(KEPT)) {
      List<Path> versions =
          folders
              .sorted(Comparator.comparingInt(path -> Integer.parseInt(path.getFileName() + "")))
              .toList();
      assertThat(versions).isNotEmpty();
      assertThat(versions.get(versions.size() - 1).getFileName()).hasToString("" + versions.size());
      return versions;
    }
  }

  private static Map<String, Schema> schemas(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      Map<String, Schema> schemas = new TreeMap<>();
      files.forEach(file -> schemas.put(file.getFileName().toString(), schema(file)));
      return schemas;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema schema(Path file) {
    try {
      return new Schema.Parser().parse(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
