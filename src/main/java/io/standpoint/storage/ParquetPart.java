package io.standpoint.storage;

import io.standpoint.avro.DatasetSchemas;
import io.standpoint.domain.Dataset;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.util.MimeTypes;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A Parquet file of one data set on any Beam file system, compressed with Zstandard. */
public final class ParquetPart {

  /** Rows are held in memory up to this size, once for every file that is being written. */
  private static final long ROW_GROUP_BYTES = 16L << 20;

  private ParquetPart() {}

  /**
   * Writes the records of the Avro file at {@code avro}, in their order, to {@code path}.
   *
   * @throws IOException if the one cannot be read or the other cannot be written
   */
  public static void convert(Dataset dataset, String avro, String path) throws IOException {
    try (DataFileStream<GenericRecord> records =
            AvroPart.open(AvroPart.resource(avro), new GenericDatumReader<>());
        ParquetWriter<GenericRecord> writer = open(dataset, path)) {
      GenericRecord record = null;
      while (records.hasNext()) {
        record = records.next(record);
        writer.write(record);
      }
    }
  }

  private static ParquetWriter<GenericRecord> open(Dataset dataset, String path)
      throws IOException {
    ParquetConfiguration lists = new PlainParquetConfiguration();
    // The three levels of the standard, which every reader takes for a list.
    lists.setBoolean(AvroWriteSupport.WRITE_OLD_LIST_STRUCTURE, false);
    return AvroParquetWriter.<GenericRecord>builder(new BeamFile(path))
        .withSchema(DatasetSchemas.of(dataset))
        .withDataModel(GenericData.get())
        .withConf(lists)
        .withCompressionCodec(CompressionCodecName.ZSTD)
        .withRowGroupSize(ROW_GROUP_BYTES)
        .build();
  }

  private record BeamFile(String path) implements OutputFile {

    @Override
    public PositionOutputStream create(long blockSizeHint) throws IOException {
      return createOrOverwrite(blockSizeHint);
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) throws IOException {
      return new Counted(
          Channels.newOutputStream(FileSystems.create(AvroPart.resource(path), MimeTypes.BINARY)));
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }

  private static final class Counted extends PositionOutputStream {

    private final OutputStream out;
    private long position;

    Counted(OutputStream out) {
      this.out = out;
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      position++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      position += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
