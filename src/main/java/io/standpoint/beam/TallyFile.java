package io.standpoint.beam;

import io.standpoint.aggregate.Overall;
import io.standpoint.aggregate.SubjectKey;
import io.standpoint.aggregate.SubjectTallies;
import io.standpoint.aggregate.Tally;
import io.standpoint.aggregate.TallyCodec;
import io.standpoint.aggregate.TallyCodec.Keyed;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.util.MimeTypes;
import org.apache.beam.sdk.values.KV;
import org.xerial.snappy.SnappyInputStream;
import org.xerial.snappy.SnappyOutputStream;

/**
 * Tallies on their way to being merged: a file in the temporary folder with one Snappy block per
 * shard. Only the places of the blocks go through the shuffle, which some runners hold in memory.
 */
final class TallyFile {

  private TallyFile() {}

  /** Writes down all tallies, which are forgotten; says where those of each shard are. */
  static List<KV<Integer, TallyBlock>> write(String folder, SubjectTallies tallies)
      throws IOException {
    Map<Integer, Block> blocks = new TreeMap<>();
    tallies.drainTo(
        (key, tally) ->
            blocks.computeIfAbsent(Shards.of(key.subject()), shard -> new Block()).add(key, tally));
    List<KV<Integer, TallyBlock>> places = new ArrayList<>();
    if (blocks.isEmpty()) {
      return places;
    }
    String path = folder + "/tallies-" + UUID.randomUUID() + ".bin";
    long offset = 0;
    try (OutputStream file =
        Channels.newOutputStream(FileSystems.create(AvroPart.resource(path), MimeTypes.BINARY))) {
      for (Map.Entry<Integer, Block> block : blocks.entrySet()) {
        byte[] bytes = block.getValue().close();
        file.write(bytes);
        places.add(
            KV.of(
                block.getKey(),
                new TallyBlock(path, offset, bytes.length, block.getValue().opinions)));
        offset += bytes.length;
      }
    }
    return places;
  }

  /**
   * Reads one block.
   *
   * @throws IOException if the file is not there or ends early
   */
  static void read(TallyBlock block, Consumer<Keyed> consumer) throws IOException {
    byte[] bytes;
    try (ReadableByteChannel file = FileSystems.open(AvroPart.resource(block.path()))) {
      InputStream in = Channels.newInputStream(file);
      if (file instanceof SeekableByteChannel seekable) {
        seekable.position(block.offset());
      } else {
        in.skipNBytes(block.offset());
      }
      bytes = in.readNBytes(block.length());
    }
    if (bytes.length < block.length()) {
      throw new IOException(
          block.path() + " ends before byte " + (block.offset() + block.length()));
    }
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new SnappyInputStream(new ByteArrayInputStream(bytes))))) {
      for (int length = in.readInt(); length > 0; length = in.readInt()) {
        consumer.accept(TallyCodec.decode(in.readNBytes(length)));
      }
    }
  }

  /** Tallies of one shard, each behind its length, a zero behind the last. */
  private static final class Block {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(new SnappyOutputStream(bytes));
    private Overall opinions = Overall.NONE;

    void add(SubjectKey key, Tally tally) {
      byte[] encoded = TallyCodec.encode(key, tally);
      opinions = opinions.plus(key, tally);
      try {
        out.writeInt(encoded.length);
        out.write(encoded);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    byte[] close() throws IOException {
      out.writeInt(0);
      out.close();
      return bytes.toByteArray();
    }
  }
}
