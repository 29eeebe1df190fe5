package io.standpoint.beam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.domain.Dataset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;

/** What a run wrote, read without our own classes, as a consumer would. */
public final class Outputs {

  private Outputs() {}

  /** The records of a data set, in file order. */
  public static List<GenericRecord> read(Path output, Dataset dataset) {
    List<GenericRecord> records = new ArrayList<>();
    forEach(output, dataset, records::add);
    return records;
  }

  /** Goes through the records of a data set, in file order, without keeping them. */
  static void forEach(Path output, Dataset dataset, Consumer<GenericRecord> action) {
    try (Stream<Path> files = Files.list(output.resolve(dataset.folder()))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".avro")).sorted().toList()) {
        try (DataFileReader<GenericRecord> reader =
            new DataFileReader<>(file.toFile(), new GenericDatumReader<>())) {
          reader.forEach(action);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every record of every data set as sorted text: equal for runs that came to the same values. */
  public static Map<String, List<String>> values(Path output) {
    Map<String, List<String>> values = new TreeMap<>();
    for (Dataset dataset : Dataset.values()) {
      values.put(
          dataset.folder(),
          read(output, dataset).stream().map(GenericRecord::toString).sorted().toList());
    }
    return values;
  }

  public static JsonNode manifest(Path output) {
    try {
      return new ObjectMapper().readTree(output.resolve("manifest.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
