package io.standpoint.avro;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** What a record holds, a line for each field. */
final class Fields {

  private Fields() {}

  static List<String> of(SpecificRecord row) {
    return row.getSchema().getFields().stream()
        .map(field -> field.name() + "=" + row.get(field.pos()))
        .toList();
  }
}
