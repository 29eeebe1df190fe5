package io.standpoint.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads tables whose first row names the columns: comma, semicolon, tab or bar between the cells,
 * which may be quoted; a row is an article. Thread-safe.
 */
final class Tables {

  private static final String SEPARATORS = ",;\t|";

  private final ReadOptions options;
  private final ArticleMaker maker;
  private final CsvMapper mapper;

  Tables(ReadOptions options) {
    this.options = options;
    this.maker = new ArticleMaker(options);
    StreamReadConstraints limits =
        StreamReadConstraints.builder().maxStringLength(options.maxLineBytes()).build();
    this.mapper =
        CsvMapper.builder(CsvFactory.builder().streamReadConstraints(limits).build())
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();
  }

  /**
   * Reads to the end, or to the first row that is none.
   *
   * @param head the first bytes of the table
   */
  void read(InputStream bytes, byte[] head, String file, RecordHandler handler) throws IOException {
    ReadFailures failures = new ReadFailures(file, options);
    CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(separator(head));
    ObjectReader rows = mapper.readerFor(JsonNode.class).with(schema);
    Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
    long number = 1;
    try (MappingIterator<JsonNode> row = rows.readValues(text)) {
      for (; row.hasNextValue(); number++) {
        Draft draft = new RecordFields(row.nextValue()).draft(options.fields());
        maker.make(draft, new Origin(file, number, Origin.Unit.RECORD), null, handler);
      }
    } catch (JsonProcessingException e) {
      String message =
          "No row can be read here or below: "
              + e.getOriginalMessage().lines().findFirst().orElse("");
      handler.failure(failures.record(number, FailureReason.BROKEN_RECORD, message + "."));
      return;
    } catch (CharacterCodingException e) {
      handler.failure(
          failures.record(number, FailureReason.NOT_UTF8, "The table is not UTF-8 from here on."));
      return;
    }
    if (number == 1) {
      handler.failure(failures.emptyFile());
    }
  }

  /** The one that the first line has most of. */
  private static char separator(byte[] head) {
    String line = new String(head, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    char best = ',';
    long most = 0;
    for (char separator : SEPARATORS.toCharArray()) {
      long count = line.chars().filter(c -> c == separator).count();
      if (count > most) {
        most = count;
        best = separator;
      }
    }
    return best;
  }
}
