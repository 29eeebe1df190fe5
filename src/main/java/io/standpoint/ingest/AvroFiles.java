package io.standpoint.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.primitives.Bytes;
import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Origin;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;

/** Reads Avro files; a record is an article, its fields are found as in JSON. Thread-safe. */
final class AvroFiles {

  private static final int MICROS = 1000;

  static {
    AvroLimits.set();
  }

  private final ReadOptions options;
  private final ArticleMaker maker;

  AvroFiles(ReadOptions options) {
    this.options = options;
    this.maker = new ArticleMaker(options);
  }

  /** Reads to the end, or to the first block that is damaged. */
  void read(InputStream bytes, String file, RecordHandler handler) throws IOException {
    ReadFailures failures = new ReadFailures(file, options);
    long number = 0;
    boolean hasBlock = false;
    Ends ends = new Ends(new AvroBlocks(bytes));
    try (DataFileStream<GenericRecord> records = decoded(() -> open(ends))) {
      while (decoded(records::hasNext)) {
        ObjectNode record = decoded(() -> json(records.next()));
        number++;
        Draft draft = new RecordFields(record).draft(options.fields());
        maker.make(draft, new Origin(file, number, Origin.Unit.RECORD), null, handler);
      }
      hasBlock = records.getBlockCount() > 0;
    } catch (DamagedException e) {
      String message = "No record can be read here or below: " + e.getMessage() + ".";
      handler.failure(failures.record(number + 1, FailureReason.BROKEN_RECORD, message));
      return;
    }
    if (hasBlock && ends.isCutOff()) {
      handler.failure(
          failures.record(number + 1, FailureReason.BROKEN_RECORD, "The file breaks off here."));
    } else if (number == 0) {
      handler.failure(failures.emptyFile());
    }
  }

  private static DataFileStream<GenericRecord> open(InputStream bytes) throws IOException {
    return new DataFileStream<>(bytes, new GenericDatumReader<>());
  }

  private interface Step<T> {
    T take() throws IOException;
  }

  /** Avro meets damaged bytes with exceptions of any class, the handler's own apart from these. */
  private static <T> T decoded(Step<T> step) throws IOException, DamagedException {
    try {
      return step.take();
    } catch (RuntimeException e) {
      throw new DamagedException(e);
    }
  }

  private static final class DamagedException extends Exception {
    DamagedException(RuntimeException cause) {
      super(
          cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(),
          cause);
    }
  }

  private static ObjectNode json(GenericRecord record) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (Schema.Field field : record.getSchema().getFields()) {
      json.set(field.name(), json(record.get(field.pos()), field.schema()));
    }
    return json;
  }

  private static JsonNode json(Object value, Schema schema) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (value instanceof GenericRecord record) {
      return json(record);
    } else if (value instanceof Map<?, ?> map) {
      ObjectNode object = nodes.objectNode();
      map.forEach((key, item) -> object.set(key.toString(), json(item, schema)));
      return object;
    } else if (value instanceof Collection<?> items) {
      ArrayNode array = nodes.arrayNode();
      items.forEach(item -> array.add(json(item, schema)));
      return array;
    } else if (value instanceof Number number) {
      return number(number, schema);
    }
    return value instanceof CharSequence || value instanceof Enum
        ? nodes.textNode(value.toString())
        : nodes.nullNode();
  }

  /** Days and microseconds since 1970 become what {@link PublicationDates} reads. */
  private static JsonNode number(Number number, Schema schema) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    LogicalType type = logicalType(schema);
    if (type instanceof LogicalTypes.Date) {
      return nodes.textNode(LocalDate.ofEpochDay(number.longValue()).toString());
    } else if (type instanceof LogicalTypes.TimestampMillis) {
      return nodes.textNode(Instant.ofEpochMilli(number.longValue()).toString());
    } else if (type instanceof LogicalTypes.TimestampMicros) {
      return nodes.textNode(Instant.ofEpochMilli(number.longValue() / MICROS).toString());
    }
    return number instanceof Float || number instanceof Double
        ? nodes.numberNode(number.doubleValue())
        : nodes.numberNode(number.longValue());
  }

  private static LogicalType logicalType(Schema schema) {
    if (schema.getType() != Schema.Type.UNION) {
      return schema.getLogicalType();
    }
    return schema.getTypes().stream()
        .map(Schema::getLogicalType)
        .filter(type -> type != null)
        .findFirst()
        .orElse(null);
  }

  /**
   * Keeps the first and the last bytes that were read. Avro takes a block that breaks off for the
   * end of the file; but every whole file ends with the marker that ends its header.
   */
  private static final class Ends extends FilterInputStream {

    private static final int MARKER = 16;
    private static final int LONGEST_HEADER = 1 << 20;

    private final ByteArrayOutputStream first = new ByteArrayOutputStream();
    private byte[] last = new byte[0];

    Ends(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      if (count > 0) {
        first.write(buffer, offset, Math.min(count, LONGEST_HEADER - first.size()));
        byte[] both = Bytes.concat(last, Arrays.copyOfRange(buffer, offset, offset + count));
        last = Arrays.copyOfRange(both, Math.max(0, both.length - MARKER), both.length);
      }
      return count;
    }

    boolean isCutOff() {
      int marker = Bytes.indexOf(first.toByteArray(), last);
      return marker < 0 || marker == first.size() - last.length && first.size() < LONGEST_HEADER;
    }
  }
}
