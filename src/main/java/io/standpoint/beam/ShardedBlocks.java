package io.standpoint.beam;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.values.KV;

/**
 * Many small records on their way to the shards that they belong to, one block of bytes per shard:
 * an element for each would cost a runner more than the record itself. Not thread-safe.
 */
final class ShardedBlocks {

  static final KvCoder<Integer, byte[]> CODER = KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of());

  /** Writes, or reads, one record. */
  interface Action<T> {
    void on(T stream) throws IOException;
  }

  private final Map<Integer, ByteArrayOutputStream> blocks = new TreeMap<>();

  static int shard(long key) {
    return Math.floorMod(key, Shards.COUNT);
  }

  void add(int shard, Action<DataOutputStream> writer) {
    ByteArrayOutputStream block =
        blocks.computeIfAbsent(shard, absent -> new ByteArrayOutputStream());
    try {
      writer.on(new DataOutputStream(block));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands on every block with its shard. */
  void forEach(Consumer<KV<Integer, byte[]>> consumer) {
    blocks.forEach((shard, block) -> consumer.accept(KV.of(shard, block.toByteArray())));
  }

  /** Calls {@code reader} until every record of every block is read. */
  static void read(Iterable<byte[]> blocks, Action<DataInputStream> reader) {
    for (byte[] block : blocks) {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(block));
      try {
        while (in.available() > 0) {
          reader.on(in);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
