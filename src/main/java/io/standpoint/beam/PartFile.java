package io.standpoint.beam;

import io.standpoint.domain.Dataset;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.StringUtf8Coder;

/**
 * A file that was written completely and waits to be published.
 *
 * @param dataset the data set that it is part of
 * @param path where it is
 * @param records number of records in it
 */
record PartFile(Dataset dataset, String path, long records) {

  static final Coder<PartFile> CODER = new LineCoder();

  private static String encode(PartFile file) {
    return file.dataset + "\t" + file.records + "\t" + file.path;
  }

  private static PartFile decode(String line) {
    String[] parts = line.split("\t", 3);
    return new PartFile(Dataset.valueOf(parts[0]), parts[2], Long.parseLong(parts[1]));
  }

  /** All instances are equal, also those that came from another JVM. */
  private static final class LineCoder extends AtomicCoder<PartFile> {

    @Override
    public void encode(PartFile file, OutputStream out) throws IOException {
      StringUtf8Coder.of().encode(PartFile.encode(file), out);
    }

    @Override
    public PartFile decode(InputStream in) throws IOException {
      return PartFile.decode(StringUtf8Coder.of().decode(in));
    }
  }
}
