package io.standpoint.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads labelled rows: JSON Lines in UTF-8, gzipped if the name ends in {@code .gz}. */
final class GoldFile {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private GoldFile() {}

  /**
   * The rows, blank lines left out.
   *
   * @param limit largest number of rows
   * @throws GoldException if the file cannot be read or a line is no JSON object
   */
  static List<GoldRow> read(Path file, int limit) {
    List<GoldRow> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(open(file), StandardCharsets.UTF_8.newDecoder()))) {
      int number = 0;
      for (String line = lines.readLine();
          line != null && rows.size() < limit;
          line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          rows.add(row(file, number, line));
        }
      }
    } catch (NoSuchFileException e) {
      throw new GoldException("There is no gold file " + file + ".", e);
    } catch (CharacterCodingException e) {
      throw new GoldException(file + " is not UTF-8 text.", e);
    } catch (IOException e) {
      throw new GoldException(file + " cannot be read: " + e.getMessage() + ".", e);
    }
    if (rows.isEmpty()) {
      throw new GoldException(file + " has no rows.");
    }
    return rows;
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    if (!file.toString().endsWith(".gz")) {
      return in;
    }
    try {
      return new GZIPInputStream(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static GoldRow row(Path file, int number, String line) {
    String location = file + ", line " + number;
    try {
      JsonNode json = MAPPER.readTree(line);
      if (json.isObject()) {
        return new GoldRow(file, number, json);
      }
    } catch (JsonProcessingException e) {
      throw new GoldException(location + ": not JSON: " + e.getOriginalMessage() + ".", e);
    }
    throw new GoldException(location + ": expected a JSON object.");
  }
}
