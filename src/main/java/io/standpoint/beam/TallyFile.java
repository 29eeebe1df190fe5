package io.standpoint.beam;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Iterators;
import com.google.common.collect.Lists;
import io.standpoint.aggregate.Overall;
import io.standpoint.aggregate.SubjectKey;
import io.standpoint.aggregate.SubjectTallies;
import io.standpoint.aggregate.Tally;
import io.standpoint.aggregate.TallyCodec;
import io.standpoint.aggregate.TallyCodec.Keyed;
import io.standpoint.storage.Block;
import io.standpoint.storage.BlockFile;
import io.standpoint.storage.Shards;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
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

  /** Blocks that are read at a time, some 50 KB of memory each. */
  static final int MOST_AT_A_TIME = 512;

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
   * @param folder where more than {@value #MOST_AT_A_TIME} blocks are first merged into longer ones
   * @throws IOException if a file is not there or ends early
   */
  static Iterator<Keyed> read(String folder, Iterable<TallyBlock> blocks) throws IOException {
    List<Block> places = new ArrayList<>();
    blocks.forEach(tallies -> places.add(tallies.block()));
    if (places.size() <= MOST_AT_A_TIME) {
      return merge(places);
    }
    List<Iterator<Keyed>> sorted = new ArrayList<>();
    for (Block longer : longer(folder, places)) {
      sorted.add(new KeyedReader(new BufferedInputStream(BlockFile.open(longer))));
    }
    return merged(sorted);
  }

  private static List<Block> longer(String folder, List<Block> blocks) throws IOException {
    List<Block> longer = new ArrayList<>();
    try (BlockFile file = new BlockFile(folder, "tallies")) {
      for (List<Block> part : Lists.partition(blocks, MOST_AT_A_TIME)) {
        Shard all = new Shard();
        merge(part).forEachRemaining(keyed -> all.add(keyed.key(), keyed.tally()));
        longer.add(file.append(all.close()));
      }
    }
    return longer;
  }

  private static Iterator<Keyed> merge(List<Block> blocks) throws IOException {
    List<Iterator<Keyed>> sorted = new ArrayList<>();
    for (Block block : blocks) {
      sorted.add(new KeyedReader(new ByteArrayInputStream(BlockFile.read(block))));
    }
    return merged(sorted);
  }

  private static Iterator<Keyed> merged(List<Iterator<Keyed>> sorted) {
    return Iterators.mergeSorted(sorted, Comparator.comparing(Keyed::key));
  }

  private static final class KeyedReader extends AbstractIterator<Keyed> {

    private final DataInputStream in;

    KeyedReader(InputStream block) throws IOException {
      in = new DataInputStream(new SnappyInputStream(block));
    }

    @Override
    protected Keyed computeNext() {
      try {
        int length = in.readInt();
        if (length == 0) {
          in.close();
          return endOfData();
        }
        return TallyCodec.decode(in.readNBytes(length));
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
