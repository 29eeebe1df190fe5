package io.standpoint.beam;

import io.standpoint.avro.DatasetSchemas;
import io.standpoint.domain.Dataset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.extensions.avro.schemas.utils.AvroUtils;
import org.apache.beam.sdk.values.Row;

/**
 * Records of the data sets as rows, with the same names and types, for pipelines in other
 * languages. A time is a number of milliseconds since 1970, for every language has numbers.
 */
final class DatasetRows {

  private static final String LOGICAL_TYPE = ",\"logicalType\":\"[^\"]*\"";
  private static final Map<Dataset, DatasetRows> ALL = new EnumMap<>(Dataset.class);

  static {
    for (Dataset dataset : Dataset.values()) {
      ALL.put(dataset, new DatasetRows(DatasetSchemas.of(dataset)));
    }
  }

  private final Schema full;
  private final Schema plain;
  private final org.apache.beam.sdk.schemas.Schema rows;

  private DatasetRows(Schema full) {
    this.full = full;
    this.plain = new Schema.Parser().parse(full.toString().replaceAll(LOGICAL_TYPE, ""));
    this.rows = AvroUtils.toBeamSchema(plain);
  }

  static DatasetRows of(Dataset dataset) {
    return ALL.get(dataset);
  }

  org.apache.beam.sdk.schemas.Schema schema() {
    return rows;
  }

  Row toRow(SpecificRecord record) {
    try {
      GenericRecord generic =
          new GenericDatumReader<GenericRecord>(plain)
              .read(null, DecoderFactory.get().binaryDecoder(toBytes(record), null));
      return AvroUtils.toBeamRowStrict(generic, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Avro encoding of a row, which {@link #fromBytes} reads. */
  byte[] toBytes(Row row) {
    return write(
        AvroUtils.toGenericRecord(row, plain), new GenericDatumWriter<GenericRecord>(plain));
  }

  <T extends SpecificRecord> T fromBytes(byte[] bytes) {
    try {
      return new SpecificDatumReader<T>(full)
          .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] toBytes(SpecificRecord record) {
    return write(record, new SpecificDatumWriter<SpecificRecord>(full));
  }

  private static <T> byte[] write(T datum, GenericDatumWriter<T> writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    try {
      writer.write(datum, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
