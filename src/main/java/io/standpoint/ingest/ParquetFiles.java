package io.standpoint.ingest;

import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.SeekableInputStream;

/**
 * Reads Parquet files; a row is an article, its columns are found as in JSON. A file is copied to
 * the disk first, because its table of contents is at its end. Thread-safe.
 */
final class ParquetFiles {

  /** Most bytes of a group of rows, compressed: one of them is held in memory. */
  private static final long MAX_ROW_GROUP_BYTES = 256L << 20;

  /** Most bytes of a page, expanded: one of each column is held in memory. */
  private static final long MAX_PAGE_BYTES = 128L << 20;

  private final ReadOptions options;
  private final ArticleMaker maker;

  ParquetFiles(ReadOptions options) {
    this.options = options;
    this.maker = new ArticleMaker(options);
  }

  /** Reads to the end, or to the first row that cannot be read. */
  void read(InputStream bytes, String file, RecordHandler handler) throws IOException {
    Path copy = Files.createTempFile("standpoint-", ".parquet");
    try {
      Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
      readCopy(copy, file, handler);
    } finally {
      Files.delete(copy);
    }
  }

  private void readCopy(Path copy, String file, RecordHandler handler) {
    ReadFailures failures = new ReadFailures(file, options);
    long number = 0;
    try (Rows rows = new Rows(copy)) {
      if (rows.largestGroup() > MAX_ROW_GROUP_BYTES) {
        handler.failure(failures.rowGroupTooLong(rows.largestGroup(), MAX_ROW_GROUP_BYTES));
        return;
      }
      if (rows.largestPage() > MAX_PAGE_BYTES) {
        handler.failure(failures.pageTooLong(rows.largestPage(), MAX_PAGE_BYTES));
        return;
      }
      for (Group row = rows.next(); row != null; row = rows.next()) {
        number++;
        Draft draft = new RecordFields(ParquetRows.json(row)).draft(options.fields());
        maker.make(draft, new Origin(file, number, Origin.Unit.RECORD), null, handler);
      }
    } catch (IOException e) {
      String message = "No row can be read here or below: " + e.getMessage() + ".";
      handler.failure(failures.record(number + 1, FailureReason.BROKEN_RECORD, message));
      return;
    }
    if (number == 0) {
      handler.failure(failures.emptyFile());
    }
  }

  /** The rows of a file. Whatever is wrong with it is an {@link IOException}. */
  private static final class Rows implements AutoCloseable {

    private final long largestGroup;
    private final long largestPage;
    private final ParquetReader<Group> reader;

    Rows(Path path) throws IOException {
      InputFile file = new LocalInputFile(path);
      try (ParquetFileReader contents = ParquetFileReader.open(file)) {
        largestGroup =
            contents.getRowGroups().stream().mapToLong(Rows::compressedSize).max().orElse(0);
        largestPage = largestPage(file, contents.getRowGroups());
        reader = new Builder(file).build();
      } catch (RuntimeException e) {
        throw damaged(e);
      }
    }

    long largestGroup() {
      return largestGroup;
    }

    /** As pages themselves say, which are expanded by that: the table of contents may say less. */
    long largestPage() {
      return largestPage;
    }

    private static long largestPage(InputFile file, List<BlockMetaData> groups) throws IOException {
      long largest = 0;
      try (SeekableInputStream bytes = file.newStream()) {
        for (BlockMetaData group : groups) {
          for (ColumnChunkMetaData chunk : group.getColumns()) {
            bytes.seek(chunk.getStartingPos());
            long end = chunk.getStartingPos() + chunk.getTotalSize();
            while (bytes.getPos() < end) {
              PageHeader page = Util.readPageHeader(bytes);
              largest = Math.max(largest, page.getUncompressed_page_size());
              bytes.seek(bytes.getPos() + Math.max(0, page.getCompressed_page_size()));
            }
          }
        }
      }
      return largest;
    }

    /** Null at the end. */
    Group next() throws IOException {
      try {
        return reader.read();
      } catch (RuntimeException e) {
        throw damaged(e);
      }
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }

    private static long compressedSize(BlockMetaData group) {
      return group.getColumns().stream().mapToLong(ColumnChunkMetaData::getTotalSize).sum();
    }

    /** The library has no type of its own for most of what bytes can have wrong. */
    private static IOException damaged(RuntimeException e) {
      return new IOException(e.getMessage() == null ? e.getClass().getName() : e.getMessage(), e);
    }
  }

  private static final class Builder extends ParquetReader.Builder<Group> {

    Builder(InputFile file) {
      super(file, new PlainParquetConfiguration());
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
