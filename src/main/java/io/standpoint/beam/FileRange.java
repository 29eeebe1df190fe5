package io.standpoint.beam;

import io.standpoint.storage.LineCoder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.file.SeekableInput;
import org.apache.avro.io.DatumReader;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.io.FileSystems;

/**
 * A part of an Avro file that one worker reads: the blocks whose mark begins at {@code start} or
 * later and before {@code end}. A file that cannot be read from the middle is one range.
 *
 * @param path of the file
 * @param start in bytes; 0 begins with the file
 * @param end in bytes, above {@code start}
 */
record FileRange(String path, long start, long end) {

  static final Coder<FileRange> CODER = new FileRangeCoder();

  /** Large enough that what is counted in one range is worth a file of tallies. */
  private static final long BYTES = 16 << 20;

  /** All of a file. */
  static FileRange whole(String path) {
    return new FileRange(path, 0, Long.MAX_VALUE);
  }

  /** The ranges of a file of so many bytes. */
  static List<FileRange> split(String path, long size) {
    List<FileRange> ranges = new ArrayList<>();
    long start = 0;
    for (; size - start > BYTES; start += BYTES) {
      ranges.add(new FileRange(path, start, start + BYTES));
    }
    ranges.add(new FileRange(path, start, Long.MAX_VALUE));
    return ranges;
  }

  /** Opens the file at the first block of the range. */
  <T> Rows<T> open(DatumReader<T> reader) throws IOException {
    ReadableByteChannel channel = FileSystems.open(FileSystems.matchNewResource(path, false));
    if (start == 0 && end == Long.MAX_VALUE) {
      return new Rows<>(new DataFileStream<>(Channels.newInputStream(channel), reader), end);
    }
    DataFileReader<T> rows =
        new DataFileReader<>(new ChannelInput((SeekableByteChannel) channel), reader);
    if (start > 0) {
      rows.sync(start);
    }
    return new Rows<>(rows, end);
  }

  /** The rows from the start of a range on, also those after its end. Not thread-safe. */
  static final class Rows<T> implements Closeable {

    private final DataFileStream<T> rows;
    private final long end;

    private Rows(DataFileStream<T> rows, long end) {
      this.rows = rows;
      this.end = end;
    }

    boolean hasNext() {
      return rows.hasNext();
    }

    /** Whether the next row, which is there, is in a block of the next range. */
    boolean isPastEnd() throws IOException {
      return end < Long.MAX_VALUE && ((DataFileReader<T>) rows).pastSync(end);
    }

    T next(T reuse) throws IOException {
      return rows.next(reuse);
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }

  private record ChannelInput(SeekableByteChannel channel) implements SeekableInput {

    @Override
    public void seek(long position) throws IOException {
      channel.position(position);
    }

    @Override
    public long tell() throws IOException {
      return channel.position();
    }

    @Override
    public long length() throws IOException {
      return channel.size();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return channel.read(ByteBuffer.wrap(bytes, offset, length));
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  private static final class FileRangeCoder extends LineCoder<FileRange> {

    @Override
    protected String line(FileRange range) {
      return range.start + "\t" + range.end + "\t" + range.path;
    }

    @Override
    protected FileRange value(String line) {
      String[] parts = line.split("\t", 3);
      return new FileRange(parts[2], Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }
  }
}
