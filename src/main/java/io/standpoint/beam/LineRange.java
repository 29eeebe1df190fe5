package io.standpoint.beam;

import com.google.common.io.ByteStreams;
import io.standpoint.storage.LineCoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.io.FileSystems;

/**
 * A file of articles, or some of its lines, that one worker reads.
 *
 * @param file its name
 * @param start in bytes; a line begins there
 * @param end in bytes, where a line begins; {@code Long.MAX_VALUE} for the end of the file
 * @param firstLine number of the line at {@code start}, from 1
 */
record LineRange(String file, long start, long end, long firstLine) {

  static final Coder<LineRange> CODER = new LineRangeCoder();

  /** By file, and as they stand there. */
  static final Comparator<LineRange> ORDER =
      Comparator.comparing(LineRange::file).thenComparingLong(LineRange::start);

  private static final int BUFFER_BYTES = 1 << 16;

  /** All of a file. */
  static LineRange whole(String file) {
    return new LineRange(file, 0, Long.MAX_VALUE, 1);
  }

  /**
   * Cuts a file into ranges of {@code bytes} bytes, and what the last line of each has beyond them.
   *
   * @param in all of the file; read to its end to count its lines, not closed
   */
  static List<LineRange> split(String file, InputStream in, long bytes) throws IOException {
    List<LineRange> ranges = new ArrayList<>();
    byte[] buffer = new byte[BUFFER_BYTES];
    long offset = 0;
    long line = 1;
    long start = 0;
    long firstLine = 1;
    for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
      for (int i = 0; i < count; i++) {
        if (buffer[i] == '\n') {
          line++;
          long next = offset + i + 1;
          if (next - start >= bytes) {
            ranges.add(new LineRange(file, start, next, firstLine));
            start = next;
            firstLine = line;
          }
        }
      }
      offset += count;
    }
    if (start < offset) {
      ranges.add(new LineRange(file, start, Long.MAX_VALUE, firstLine));
    }
    return ranges;
  }

  /** The bytes of the range; to be closed. */
  InputStream open() throws IOException {
    ReadableByteChannel channel = FileSystems.open(FileSystems.matchNewResource(file, false));
    InputStream in = Channels.newInputStream(channel);
    if (start > 0) {
      ((SeekableByteChannel) channel).position(start);
    }
    return end == Long.MAX_VALUE ? in : ByteStreams.limit(in, end - start);
  }

  private static final class LineRangeCoder extends LineCoder<LineRange> {

    @Override
    protected String line(LineRange range) {
      return range.start + "\t" + range.end + "\t" + range.firstLine + "\t" + range.file;
    }

    @Override
    protected LineRange value(String line) {
      String[] parts = line.split("\t", 4);
      return new LineRange(
          parts[3], Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }
  }
}
