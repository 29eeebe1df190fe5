package io.standpoint.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.base.CharMatcher;
import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Origin;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON whose records go over several lines: an object, objects one after the other, or an
 * array of objects, one at a time. Thread-safe.
 */
final class JsonDocuments {

  private static final CharMatcher LINE_END = CharMatcher.anyOf("\r\n");
  private static final CharMatcher OPEN = CharMatcher.anyOf("{[,");

  private final ReadOptions options;
  private final ArticleMaker maker;
  private final JsonMapper mapper;

  JsonDocuments(ReadOptions options) {
    this.options = options;
    this.maker = new ArticleMaker(options);
    StreamReadConstraints limits =
        StreamReadConstraints.builder().maxStringLength(options.maxLineBytes()).build();
    this.mapper =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build()).build();
  }

  /**
   * Whether a file that begins like this is to be read here rather than line by line: with an
   * array, or with an object that its first line leaves open.
   */
  static boolean startsLike(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8).stripLeading();
    int end = LINE_END.indexIn(text);
    String first = text.substring(0, Math.max(0, end)).stripTrailing();
    return text.startsWith("[")
        || first.startsWith("{") && OPEN.matches(first.charAt(first.length() - 1));
  }

  /** Reads to the end, or to where it stops being JSON. */
  void read(InputStream bytes, String file, RecordHandler handler) throws IOException {
    ReadFailures failures = new ReadFailures(file, options);
    Budget budget = new Budget(bytes, options.maxLineBytes());
    Reader text = new InputStreamReader(budget, StandardCharsets.UTF_8.newDecoder());
    long number = 1;
    try (MappingIterator<JsonNode> records = mapper.readerFor(JsonNode.class).readValues(text)) {
      for (; records.hasNextValue(); number++) {
        Draft draft = new RecordFields(records.nextValue()).draft(options.fields());
        maker.make(draft, new Origin(file, number, Origin.Unit.RECORD), null, handler);
        budget.renew();
      }
    } catch (JsonProcessingException e) {
      String message =
          "No record can be read here or below: "
              + e.getOriginalMessage().lines().findFirst().orElse("")
              + ".";
      handler.failure(failures.record(number, FailureReason.BROKEN_JSON, message));
    } catch (CharacterCodingException e) {
      handler.failure(
          failures.record(number, FailureReason.NOT_UTF8, "The file is not UTF-8 from here on."));
    } catch (BudgetException e) {
      handler.failure(failures.record(number, FailureReason.TOO_LONG, e.getMessage()));
    }
    if (number == 1 && !budget.wasUsed()) {
      handler.failure(failures.emptyFile());
    }
  }

  private static final class BudgetException extends IOException {
    BudgetException(long bytes) {
      super("The record has more than " + bytes + " bytes.");
    }
  }

  /** Ends the reading of a record that is too large to be held. */
  private static final class Budget extends FilterInputStream {

    private final long most;
    private long left;
    private boolean used;

    Budget(InputStream in, long most) {
      super(in);
      this.most = most;
      this.left = most;
    }

    void renew() {
      left = most;
    }

    boolean wasUsed() {
      return used;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      used |= count > 0;
      left -= Math.max(0, count);
      if (left < 0) {
        throw new BudgetException(most);
      }
      return count;
    }
  }
}
