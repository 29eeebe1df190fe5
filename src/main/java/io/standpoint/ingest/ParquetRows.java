package io.standpoint.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/**
 * Rows of Parquet as JSON: lists of both the standard's structure and older ones, texts with and
 * without their mark, days and times as {@link PublicationDates} reads them.
 */
final class ParquetRows {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ParquetRows() {}

  static ObjectNode json(Group group) {
    ObjectNode json = NODES.objectNode();
    for (int field = 0; field < group.getType().getFieldCount(); field++) {
      Type type = group.getType().getType(field);
      if (type.isRepetition(Type.Repetition.REPEATED)) {
        json.set(type.getName(), items(group, field));
      } else if (group.getFieldRepetitionCount(field) > 0) {
        json.set(type.getName(), value(group, field, 0));
      }
    }
    return json;
  }

  private static ArrayNode items(Group group, int field) {
    ArrayNode items = NODES.arrayNode();
    for (int i = 0; i < group.getFieldRepetitionCount(field); i++) {
      items.add(value(group, field, i));
    }
    return items;
  }

  private static JsonNode value(Group group, int field, int index) {
    Type type = group.getType().getType(field);
    if (type.isPrimitive()) {
      return scalar(group, field, index);
    }
    Group inner = group.getGroup(field, index);
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    if (meaning instanceof ListLogicalTypeAnnotation) {
      return list(inner);
    } else if (meaning instanceof MapLogicalTypeAnnotation) {
      return map(inner);
    }
    return json(inner);
  }

  /** What is repeated is the item, or a group around it. */
  private static ArrayNode list(Group list) {
    Type repeated = list.getType().getType(0);
    boolean wrapped =
        !repeated.isPrimitive()
            && repeated.asGroupType().getFieldCount() == 1
            && !repeated.getName().equals("array")
            && !repeated.getName().endsWith("_tuple");
    if (!wrapped) {
      return items(list, 0);
    }
    ArrayNode items = NODES.arrayNode();
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      Group item = list.getGroup(0, i);
      if (item.getFieldRepetitionCount(0) > 0) {
        items.add(value(item, 0, 0));
      }
    }
    return items;
  }

  private static ObjectNode map(Group map) {
    ObjectNode json = NODES.objectNode();
    for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
      Group entry = map.getGroup(0, i);
      if (entry.getType().getFieldCount() == 2 && entry.getFieldRepetitionCount(1) > 0) {
        json.set(value(entry, 0, 0).asText(), value(entry, 1, 0));
      }
    }
    return json;
  }

  private static JsonNode scalar(Group group, int field, int index) {
    Type type = group.getType().getType(field);
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    if (meaning instanceof DecimalLogicalTypeAnnotation) {
      return NODES.nullNode();
    }
    return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
      case INT32 -> number(group.getInteger(field, index), meaning);
      case INT64 -> number(group.getLong(field, index), meaning);
      case INT96 -> NODES.textNode(julian(group.getInt96(field, index)).toString());
      case FLOAT -> NODES.numberNode(group.getFloat(field, index));
      case DOUBLE -> NODES.numberNode(group.getDouble(field, index));
      case BINARY -> NODES.textNode(group.getBinary(field, index).toStringUsingUTF8());
      case BOOLEAN, FIXED_LEN_BYTE_ARRAY -> NODES.nullNode();
    };
  }

  private static JsonNode number(long number, LogicalTypeAnnotation meaning) {
    if (meaning instanceof DateLogicalTypeAnnotation) {
      return NODES.textNode(LocalDate.ofEpochDay(number).toString());
    } else if (meaning instanceof TimestampLogicalTypeAnnotation time) {
      ChronoUnit unit =
          switch (time.getUnit()) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
          };
      return NODES.textNode(Instant.EPOCH.plus(number, unit).toString());
    }
    return NODES.numberNode(number);
  }

  /** Nanoseconds of a day and its Julian number, as older engines write times. */
  private static Instant julian(Binary time) {
    ByteBuffer bytes = ByteBuffer.wrap(time.getBytes()).order(ByteOrder.LITTLE_ENDIAN);
    long nanos = bytes.getLong();
    long day = bytes.getInt();
    return Instant.EPOCH
        .plus(day - LocalDate.EPOCH.getLong(JulianFields.JULIAN_DAY), ChronoUnit.DAYS)
        .plusNanos(nanos);
  }
}
