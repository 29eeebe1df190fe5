package io.standpoint.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardedBlocksTest {

  private static final int RECORDS = 3_000_000;

  @TempDir private Path folder;

  @Test
  void moreThanIsHeldComesBackInOrder() throws IOException {
    ShardedBlocks records = new ShardedBlocks(folder.toString(), "numbers");
    for (int i = 0; i < RECORDS; i++) {
      int number = i;
      records.add(ShardedBlocks.shard(-i), out -> out.writeInt(number));
    }

    Map<Integer, List<Block>> blocks = new TreeMap<>();
    for (KV<Integer, Block> block : records.finish()) {
      blocks.computeIfAbsent(block.getKey(), shard -> new ArrayList<>()).add(block.getValue());
    }

    assertThat(blocks).hasSize(Shards.COUNT);
    Set<String> files = new HashSet<>();
    for (Map.Entry<Integer, List<Block>> shard : blocks.entrySet()) {
      List<Integer> read = new ArrayList<>();
      ShardedBlocks.read(shard.getValue(), in -> read.add(in.readInt()));
      List<Integer> expected = new ArrayList<>();
      for (int i = (Shards.COUNT - shard.getKey()) % Shards.COUNT; i < RECORDS; i += Shards.COUNT) {
        expected.add(i);
      }
      assertThat(read).isEqualTo(expected);
      assertThat(shard.getValue()).hasSize(2);
      shard.getValue().forEach(block -> files.add(block.path()));
    }
    assertThat(files).hasSize(2).allMatch(file -> file.startsWith(folder + "/numbers-"));
  }

  @Test
  void noRecordsLeaveNoFile() throws IOException {
    assertThat(new ShardedBlocks(folder.toString(), "none").finish()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void placesTravelUnchanged() throws IOException {
    Block block = new Block("/tmp/a\tb c.bin", 5_000_000_000L, 17);

    assertThat(CoderUtils.clone(Block.CODER, block)).isEqualTo(block);
  }

  @Test
  void fileThatIsCutShortOrGoneIsAnError() throws IOException {
    ShardedBlocks records = new ShardedBlocks(folder.toString(), "numbers");
    records.add(3, out -> out.writeLong(1));
    records.add(5, out -> out.writeLong(2));
    Block second = records.finish().get(1).getValue();
    Path file = Path.of(second.path());
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 15));

    assertThat(second).isEqualTo(new Block(file.toString(), 8, 8));
    assertThatThrownBy(() -> BlockFile.read(second))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " ends before byte 16");
    Files.delete(file);
    assertThatThrownBy(() -> BlockFile.read(second))
        .isInstanceOfAny(NoSuchFileException.class, FileNotFoundException.class);
  }
}
