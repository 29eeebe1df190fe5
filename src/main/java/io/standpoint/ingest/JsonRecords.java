package io.standpoint.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.hash.Hashing;
import io.standpoint.domain.Origin;
import io.standpoint.ingest.StrictUtf8.NotUtf8Exception;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns lines of a JSON Lines file into articles or failures. Thread-safe. */
final class JsonRecords {

  private static final int MESSAGE_CHARACTERS = 200;
  private static final Pattern LOCATION = Pattern.compile("\\s*\\([a-z ]*at \\[Source:.*?]\\)");

  private final ReadOptions options;
  private final ArticleMaker maker;
  private final ObjectReader json;

  JsonRecords(ReadOptions options) {
    this.options = options;
    this.maker = new ArticleMaker(options);
    StreamReadConstraints constraints =
        StreamReadConstraints.builder().maxStringLength(options.maxLineBytes()).build();
    this.json =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
            .build()
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** Whether the line is a JSON object. */
  boolean isObject(Line line) {
    try {
      return !line.isTooLong() && parse(line).isObject();
    } catch (NotUtf8Exception | JsonProcessingException e) {
      return false;
    }
  }

  /**
   * Hands on the article, or the failure, that a line holds.
   *
   * @param line not blank
   */
  void read(Line line, String file, RecordHandler handler) {
    ReadFailures failures = new ReadFailures(file, options);
    if (line.isTooLong()) {
      handler.failure(failures.lineTooLong(line));
      return;
    }
    JsonNode record;
    try {
      record = parse(line);
    } catch (NotUtf8Exception e) {
      handler.failure(failures.notUtf8Line(line, e));
      return;
    } catch (JsonProcessingException e) {
      handler.failure(failures.brokenJson(line, "is not JSON: " + explain(e) + "."));
      return;
    }
    if (record.isObject()) {
      String sha256 = Hashing.sha256().hashBytes(line.bytes()).toString();
      Draft draft = new RecordFields(record).draft(options.fields());
      maker.make(draft, new Origin(file, line.number()), sha256, handler);
    } else {
      String kind = record.getNodeType().name().toLowerCase(Locale.ROOT);
      handler.failure(failures.brokenJson(line, "is not a JSON object but of type " + kind + "."));
    }
  }

  private JsonNode parse(Line line) throws NotUtf8Exception, JsonProcessingException {
    return json.readTree(StrictUtf8.decode(line.bytes()));
  }

  /** Jackson's sentence without the place in its source, which is a line of a file here. */
  private static String explain(JsonProcessingException e) {
    if (e instanceof MismatchedInputException) {
      return "more follows after its first value";
    }
    String message = LOCATION.matcher(e.getOriginalMessage()).replaceAll("").strip();
    int end = Math.min(message.length(), MESSAGE_CHARACTERS);
    String place = e.getLocation() == null ? "" : " (column " + e.getLocation().getColumnNr() + ")";
    return message.substring(0, end) + place;
  }
}
