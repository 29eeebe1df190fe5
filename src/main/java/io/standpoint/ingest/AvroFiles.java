package io.standpoint.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;

/** Reads Avro files; a record is an article, its fields are found as in JSON. Thread-safe. */
final class AvroFiles {

  private static final int MICROS = 1000;

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
    try (DataFileStream<GenericRecord> records =
        new DataFileStream<>(bytes, new GenericDatumReader<>())) {
      while (records.hasNext()) {
        GenericRecord record = records.next();
        number++;
        Draft draft = new RecordFields(json(record)).draft(options.fields());
        maker.make(draft, new Origin(file, number, Origin.Unit.RECORD), null, handler);
      }
    } catch (AvroRuntimeException | ClassCastException e) {
      String message = "No record can be read here or below: " + e.getMessage() + ".";
      handler.failure(failures.record(number + 1, FailureReason.BROKEN_RECORD, message));
      return;
    }
    if (number == 0) {
      handler.failure(failures.emptyFile());
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
}
