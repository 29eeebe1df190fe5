package io.standpoint.storage;

import io.standpoint.domain.Dataset;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/**
 * The files that one bundle writes, one per data set, opened when they are first asked for. Their
 * names are unique, so that a bundle that is tried twice leaves two sets of files, of which only
 * the successful one is announced. Not thread-safe.
 */
public final class PartFiles {

  private final String folder;
  private final Map<Dataset, AvroPart<? extends SpecificRecord>> parts =
      new EnumMap<>(Dataset.class);

  /**
   * No files yet.
   *
   * @param folder the temporary folder of the run
   */
  public PartFiles(String folder) {
    this.folder = folder;
  }

  /**
   * The open file of a data set; {@code T} must be the record of that data set.
   *
   * @throws IOException if it cannot be made
   */
  @SuppressWarnings("unchecked")
  public <T extends SpecificRecord> AvroPart<T> part(Dataset dataset) throws IOException {
    AvroPart<? extends SpecificRecord> part = parts.get(dataset);
    if (part == null) {
      part = AvroPart.<T>create(dataset, uniquePath(folder, dataset));
      parts.put(dataset, part);
    }
    return (AvroPart<T>) part;
  }

  /**
   * Closes every file and says which ones there are.
   *
   * @throws IOException if one cannot be written to its end
   */
  public List<PartFile> close() throws IOException {
    List<PartFile> closed = new ArrayList<>();
    for (AvroPart<? extends SpecificRecord> part : parts.values()) {
      part.close();
      closed.add(part.file());
    }
    parts.clear();
    return closed;
  }

  private static String uniquePath(String folder, Dataset dataset) {
    return folder + "/" + dataset.folder() + "-" + UUID.randomUUID() + ".avro";
  }
}
