package io.standpoint.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.standpoint.aggregate.ArticleTallies;
import io.standpoint.aggregate.Overall;
import io.standpoint.aggregate.SubjectKey;
import io.standpoint.aggregate.Tally;
import io.standpoint.aggregate.TallyCodec;
import io.standpoint.domain.Counts;
import io.standpoint.domain.Entity;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.SampleOpinion;
import io.standpoint.storage.Block;
import io.standpoint.storage.Shards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyFileTest {

  @TempDir private Path folder;

  @Test
  void everyTallyComesBackFromTheBlockOfItsShard() throws IOException {
    Map<SubjectKey, byte[]> expected = new TreeMap<>();
    tallies().drainTo((key, tally) -> expected.put(key, TallyCodec.encode(key, tally)));

    List<KV<Integer, TallyBlock>> blocks = TallyFile.write(folder.toString(), tallies());

    assertThat(blocks).hasSizeGreaterThan(50);
    Overall all = Overall.NONE;
    for (KV<Integer, TallyBlock> block : blocks) {
      all = all.plus(block.getValue().opinions());
    }
    List<Overall> parts = new ArrayList<>();
    tallies().drainTo((key, tally) -> parts.add(Overall.NONE.plus(key, tally)));
    Collections.reverse(parts);
    assertThat(all)
        .isEqualTo(parts.stream().reduce(Overall.NONE, Overall::plus))
        .isNotEqualTo(Overall.NONE);
    Map<SubjectKey, byte[]> read = new TreeMap<>();
    for (KV<Integer, TallyBlock> block : blocks) {
      TallyFile.read(folder.toString(), List.of(block.getValue()))
          .forEachRemaining(
              keyed -> {
                assertThat(Shards.of(keyed.key().subject())).isEqualTo(block.getKey());
                read.put(keyed.key(), TallyCodec.encode(keyed.key(), keyed.tally()));
              });
    }
    assertThat(read.keySet()).isEqualTo(expected.keySet());
    read.forEach((key, bytes) -> assertThat(bytes).isEqualTo(expected.get(key)));
  }

  @Test
  void blocksAreReadAsOneSortedSequence() throws IOException {
    List<TallyBlock> blocks = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      TallyFile.write(folder.toString(), tallies()).forEach(block -> blocks.add(block.getValue()));
    }
    List<SubjectKey> expected = new ArrayList<>();
    tallies().drainTo((key, tally) -> expected.addAll(Collections.nCopies(3, key)));

    List<SubjectKey> read = new ArrayList<>();
    TallyFile.read(folder.toString(), blocks).forEachRemaining(keyed -> read.add(keyed.key()));

    assertThat(read).isSorted().containsExactlyElementsOf(expected);
  }

  @Test
  void manyBlocksAreMergedIntoLongerOnesFirst() throws IOException {
    int times = 2 + TallyFile.MOST_AT_A_TIME / Shards.COUNT;
    List<TallyBlock> blocks = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      TallyFile.write(folder.toString(), tallies()).forEach(block -> blocks.add(block.getValue()));
    }
    assertThat(blocks).hasSizeGreaterThan(TallyFile.MOST_AT_A_TIME);
    List<String> expected = new ArrayList<>();
    tallies()
        .drainTo((key, tally) -> expected.addAll(Collections.nCopies(times, line(key, tally))));
    long written = files();

    List<String> read = new ArrayList<>();
    TallyFile.read(folder.toString(), blocks)
        .forEachRemaining(keyed -> read.add(line(keyed.key(), keyed.tally())));

    assertThat(read).containsExactlyElementsOf(expected);
    assertThat(files()).isEqualTo(written + 1);
  }

  private static String line(SubjectKey key, Tally tally) {
    return key + " " + HexFormat.of().formatHex(TallyCodec.encode(key, tally));
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  @Test
  void nothingToWriteLeavesNoFile() throws IOException {
    assertThat(TallyFile.write(folder.toString(), new ArticleTallies())).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  private static final Overall OPINIONS =
      new Overall(new Counts(1, 2, 3, 4), new Counts(5, 6, 7, 8));

  @Test
  void placesTravelUnchanged() throws IOException {
    TallyBlock block = new TallyBlock(new Block("/tmp/a\tb c.bin", 5_000_000_000L, 17), OPINIONS);

    assertThat(CoderUtils.clone(TallyBlock.CODER, block)).isEqualTo(block);
    assertThat(CoderUtils.clone(new OverallCoder(), OPINIONS)).isEqualTo(OPINIONS);
    assertThat(new OverallCoder()).isEqualTo(new OverallCoder());
    assertThatNoException().isThrownBy(TallyBlock.CODER::verifyDeterministic);
    assertThatNoException().isThrownBy(new OverallCoder()::verifyDeterministic);
  }

  private static ArticleTallies tallies() {
    ArticleTallies tallies = new ArticleTallies();
    for (int i = 0; i < 30; i++) {
      List<Opinion> opinions = new ArrayList<>();
      for (int j = 0; j < 20; j++) {
        Entity entity = new Entity("org:" + (i * 7 + j), EntityType.ORGANIZATION, "Firm " + j);
        opinions.add(SampleOpinion.portrayalOf(entity).article("a" + i).id("o" + j).opinion());
      }
      tallies.add(opinions);
    }
    return tallies;
  }
}
