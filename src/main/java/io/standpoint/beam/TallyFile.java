package io.standpoint.beam;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Iterators;
import io.standpoint.aggregate.Overall;
import io.standpoint.aggregate.SubjectKey;
import io.standpoint.aggregate.SubjectTallies;
import io.standpoint.aggregate.Tally;
import io.standpoint.aggregate.TallyCodec;
import io.standpoint.aggregate.TallyCodec.Keyed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.values.KV;
import org.xerial.snappy.SnappyInputStream;
import org.xerial.snappy.SnappyOutputStream;

/** Tallies on their way to being merged, in a {@link BlockFile} with one Snappy block per shard. */
final class TallyFile {

  /** Subjects that are held before they are written down where no models are in memory. */
  static final int MAX_SUBJECTS = 20_000;

  private TallyFile() {}

  /** Writes down all tallies, which are forgotten; says where those of each shard are. */
  static List<KV<Integer, TallyBlock>> write(String folder, SubjectTallies tallies)
      throws IOException {
    Map<Integer, Shard> shards = new TreeMap<>();
    tallies.drainTo(
        (key, tally) ->
            shards.computeIfAbsent(Shards.of(key.subject()), k -> new Shard()).add(key, tally));
    List<KV<Integer, TallyBlock>> places = new ArrayList<>();
    try (BlockFile file = new BlockFile(folder, "tallies")) {
      for (Map.Entry<Integer, Shard> shard : shards.entrySet()) {
        Block block = file.append(shard.getValue().close());
        places.add(KV.of(shard.getKey(), new TallyBlock(block, shard.getValue().opinions)));
      }
    }
    return places;
  }

  /**
   * The tallies of blocks, sorted by key, read as they are asked for: those of one subject follow
   * each other, whichever blocks they stand in. The iterator throws {@link UncheckedIOException}.
   *
   * @throws IOException if a file is not there or ends early
   */
  static Iterator<Keyed> read(Iterable<TallyBlock> blocks) throws IOException {
    List<Iterator<Keyed>> sorted = new ArrayList<>();
    for (TallyBlock block : blocks) {
      sorted.add(new KeyedReader(BlockFile.read(block.block())));
    }
    return Iterators.mergeSorted(sorted, Comparator.comparing(Keyed::key));
  }

  private static final class KeyedReader extends AbstractIterator<Keyed> {

    private final DataInputStream in;

    KeyedReader(byte[] block) throws IOException {
      in = new DataInputStream(new SnappyInputStream(new ByteArrayInputStream(block)));
    }

    @Override
    protected Keyed computeNext() {
      try {
        int length = in.readInt();
        return length == 0 ? endOfData() : TallyCodec.decode(in.readNBytes(length));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Tallies of one shard, sorted by key, each behind its length, a zero behind the last. */
  private static final class Shard {

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
