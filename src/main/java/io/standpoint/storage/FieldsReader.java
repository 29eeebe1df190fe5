package io.standpoint.storage;

import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;

/**
 * Reads some fields of records, as far as the file has them, and skips the others without decoding
 * them. Not thread-safe.
 */
public final class FieldsReader extends GenericDatumReader<GenericRecord> {

  private final Set<String> names;

  /**
   * Reads the fields of these names.
   *
   * @param names of fields at the top of a record
   */
  public FieldsReader(Set<String> names) {
    this.names = names;
  }

  @Override
  public void setSchema(Schema actual) {
    super.setSchema(actual);
    Schema some = Schema.createRecord(actual.getName(), null, actual.getNamespace(), false);
    some.setFields(
        actual.getFields().stream()
            .filter(field -> names.contains(field.name()))
            .map(field -> new Schema.Field(field, field.schema()))
            .toList());
    setExpected(some);
  }
}
