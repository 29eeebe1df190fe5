package io.standpoint.storage;

import io.standpoint.domain.Dataset;
import org.apache.beam.sdk.coders.Coder;

/**
 * A file that was written completely and waits to be published.
 *
 * @param dataset the data set that it is part of
 * @param path where it is
 * @param records number of records in it
 */
public record PartFile(Dataset dataset, String path, long records) {

  public static final Coder<PartFile> CODER = new PartFileCoder();

  private static final class PartFileCoder extends LineCoder<PartFile> {

    @Override
    protected String line(PartFile file) {
      return file.dataset + "\t" + file.records + "\t" + file.path;
    }

    @Override
    protected PartFile value(String line) {
      String[] parts = line.split("\t", 3);
      return new PartFile(Dataset.valueOf(parts[0]), parts[2], Long.parseLong(parts[1]));
    }
  }
}
