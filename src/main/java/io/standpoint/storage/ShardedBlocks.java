package io.standpoint.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.values.KV;

/**
 * Many small records on their way to the shards that they belong to, in blocks of {@link
 * BlockFile}s: an element for each would cost a runner more than the record itself. Not
 * thread-safe.
 */
public final class ShardedBlocks {

  /** Bytes held before they are written down. */
  private static final int MAX_HELD = 8 << 20;

  /**
   * Writes, or reads, one record.
   *
   * @param <T> the stream that it is written to or read from
   */
  public interface Action<T> {
    void on(T stream) throws IOException;
  }

  private final String folder;
  private final String content;
  private final Map<Integer, ByteArrayOutputStream> held = new TreeMap<>();
  private final List<KV<Integer, Block>> written = new ArrayList<>();
  private long bytes;

  /**
   * No records yet.
   *
   * @param folder the temporary folder of the run
   * @param content what the records are, for the names of files
   */
  public ShardedBlocks(String folder, String content) {
    this.folder = folder;
    this.content = content;
  }

  /** The shard of a key that is spread evenly already, from 0 to {@link Shards#COUNT} - 1. */
  public static int shard(long key) {
    return Math.floorMod(key, Shards.COUNT);
  }

  /**
   * Adds a record to a shard.
   *
   * @throws IOException if what is held cannot be written down
   */
  public void add(int shard, Action<DataOutputStream> writer) throws IOException {
    ByteArrayOutputStream block = held.computeIfAbsent(shard, k -> new ByteArrayOutputStream());
    int before = block.size();
    writer.on(new DataOutputStream(block));
    bytes += block.size() - before;
    if (bytes >= MAX_HELD) {
      write();
    }
  }

  /**
   * Writes down what is left; says where the records of each shard are.
   *
   * @throws IOException if it cannot be written
   */
  public List<KV<Integer, Block>> finish() throws IOException {
    write();
    return written;
  }

  private void write() throws IOException {
    try (BlockFile file = new BlockFile(folder, content)) {
      for (Map.Entry<Integer, ByteArrayOutputStream> block : held.entrySet()) {
        written.add(KV.of(block.getKey(), file.append(block.getValue().toByteArray())));
      }
    }
    held.clear();
    bytes = 0;
  }

  /**
   * Calls {@code reader} until every record of every block is read.
   *
   * @throws IOException if a file is not there or ends early
   */
  public static void read(Iterable<Block> blocks, Action<DataInputStream> reader)
      throws IOException {
    for (Block block : blocks) {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(BlockFile.read(block)));
      while (in.available() > 0) {
        reader.on(in);
      }
    }
  }
}
