package io.standpoint.beam;

import com.google.common.collect.ImmutableList;
import io.standpoint.storage.Block;
import io.standpoint.storage.ShardedBlocks;
import io.standpoint.story.Candidates;
import io.standpoint.story.PageFurniture;
import io.standpoint.story.Stories;
import io.standpoint.story.StoryArticle;
import io.standpoint.story.StoryFinder;
import io.standpoint.story.StoryLink;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Finds copies and stories among articles that come in blocks by shard of their key, and gives each
 * article that has one its {@link Mark}. The steps are those of {@link StoryFinder}; here no place
 * sees more than its share of the articles, but for the last one, which sees the links.
 */
final class FindStories
    extends PTransform<PCollection<KV<Integer, Block>>, PCollection<KV<String, String>>> {

  private static final TupleTag<KV<Integer, Block>> KEYS = new TupleTag<>() {};
  private static final TupleTag<KV<Integer, Block>> BARE = new TupleTag<>() {};

  private final String temporary;

  /**
   * The transform.
   *
   * @param temporary folder for what goes from step to step
   */
  FindStories(String temporary) {
    this.temporary = temporary;
  }

  @Override
  public PCollection<KV<String, String>> expand(PCollection<KV<Integer, Block>> articles) {
    PCollection<KV<Integer, Iterable<Block>>> grouped =
        articles.apply("GroupArticles", GroupByKey.create());
    PCollectionView<Iterable<byte[]>> furniture =
        grouped
            .apply("SpreadHashes", ParDo.of(new SpreadHashes(temporary)))
            .setCoder(Block.SHARDED_CODER)
            .apply("GroupHashes", GroupByKey.create())
            .apply("FindFurniture", ParDo.of(new FindFurniture()))
            .setCoder(ByteArrayCoder.of())
            .apply("Furniture", View.asIterable());
    PCollectionTuple bare =
        grouped.apply(
            "DropFurniture",
            ParDo.of(new DropFurniture(temporary, furniture))
                .withSideInputs(furniture)
                .withOutputTags(KEYS, TupleTagList.of(BARE)));
    return bare.get(KEYS)
        .setCoder(Block.SHARDED_CODER)
        .apply("GroupKeys", GroupByKey.create())
        .apply("FindPairs", ParDo.of(new FindPairs(temporary)))
        .setCoder(Block.SHARDED_CODER)
        .apply(
            "ComparePairs",
            new ComparePairs(bare.get(BARE).setCoder(Block.SHARDED_CODER), temporary))
        .apply("GroupLinks", GroupByKey.create())
        .apply("JoinStories", ParDo.of(new JoinStories()));
  }

  private static final class SpreadHashes
      extends DoFn<KV<Integer, Iterable<Block>>, KV<Integer, Block>> {

    private final String temporary;

    SpreadHashes(String temporary) {
      this.temporary = temporary;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<Block>> articles, OutputReceiver<KV<Integer, Block>> out)
        throws IOException {
      ShardedBlocks shards = new ShardedBlocks(temporary, "hashes");
      ShardedBlocks.read(articles.getValue(), in -> spread(StoryArticle.read(in), shards));
      shards.finish().forEach(out::output);
    }

    private static void spread(StoryArticle article, ShardedBlocks shards) throws IOException {
      Map<Integer, List<Integer>> hashes =
          Arrays.stream(article.page().hashes())
              .boxed()
              .collect(Collectors.groupingBy(hash -> ShardedBlocks.shard(hash)));
      for (Map.Entry<Integer, List<Integer>> shard : hashes.entrySet()) {
        shards.add(
            shard.getKey(),
            bytes -> {
              bytes.writeInt(article.publisherHash());
              bytes.writeInt(article.occasion());
              bytes.writeShort(shard.getValue().size());
              for (int hash : shard.getValue()) {
                bytes.writeInt(hash);
              }
            });
      }
    }
  }

  private static final class FindFurniture extends DoFn<KV<Integer, Iterable<Block>>, byte[]> {
    @ProcessElement
    public void process(@Element KV<Integer, Iterable<Block>> shard, OutputReceiver<byte[]> out)
        throws IOException {
      PageFurniture furniture = new PageFurniture();
      // Read twice, which not every engine lets one do with what it grouped.
      List<Block> blocks = ImmutableList.copyOf(shard.getValue());
      read(blocks, (publisher, occasion, hash) -> furniture.count(publisher, hash));
      read(blocks, furniture::see);
      Set<Long> recurrent = furniture.recurrent();
      Set<Long> permanent = furniture.permanent();
      ByteBuffer found =
          ByteBuffer.allocate(Integer.BYTES + Long.BYTES * (recurrent.size() + permanent.size()));
      found.putInt(permanent.size());
      permanent.stream().sorted().forEach(found::putLong);
      recurrent.stream().sorted().forEach(found::putLong);
      out.output(found.array());
    }

    private static void read(List<Block> blocks, Printed each) throws IOException {
      ShardedBlocks.read(
          blocks,
          in -> {
            int publisher = in.readInt();
            int occasion = in.readInt();
            for (int left = in.readShort(); left > 0; left--) {
              each.on(publisher, occasion, in.readInt());
            }
          });
    }

    /** A sequence of words that a publisher printed on an occasion. */
    private interface Printed {
      void on(int publisher, int occasion, int hash);
    }
  }

  private static final class DropFurniture
      extends DoFn<KV<Integer, Iterable<Block>>, KV<Integer, Block>> {

    private final String temporary;
    private final PCollectionView<Iterable<byte[]>> furniture;
    private transient Set<Long> permanent;
    private transient Set<Long> recurrent;

    DropFurniture(String temporary, PCollectionView<Iterable<byte[]>> furniture) {
      this.temporary = temporary;
      this.furniture = furniture;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      if (permanent == null) {
        read(context.sideInput(furniture));
      }
      ShardedBlocks keys = new ShardedBlocks(temporary, "keys");
      ShardedBlocks bare = new ShardedBlocks(temporary, "bare");
      ShardedBlocks.read(
          context.element().getValue(),
          in -> {
            StoryArticle article =
                StoryFinder.withoutFurniture(StoryArticle.read(in), recurrent, permanent);
            bare.add(context.element().getKey(), article::write);
            for (int key : StoryFinder.keys(article)) {
              keys.add(
                  ShardedBlocks.shard(key),
                  bytes -> {
                    bytes.writeInt(key);
                    bytes.writeLong(article.key());
                  });
            }
          });
      keys.finish().forEach(block -> context.output(KEYS, block));
      bare.finish().forEach(block -> context.output(BARE, block));
    }

    private void read(Iterable<byte[]> found) {
      permanent = new HashSet<>();
      recurrent = new HashSet<>();
      for (byte[] shard : found) {
        ByteBuffer bytes = ByteBuffer.wrap(shard);
        for (int left = bytes.getInt(); left > 0; left--) {
          permanent.add(bytes.getLong());
        }
        while (bytes.hasRemaining()) {
          recurrent.add(bytes.getLong());
        }
      }
    }
  }

  private static final class FindPairs
      extends DoFn<KV<Integer, Iterable<Block>>, KV<Integer, Block>> {

    private final String temporary;

    FindPairs(String temporary) {
      this.temporary = temporary;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<Block>> shard, OutputReceiver<KV<Integer, Block>> out)
        throws IOException {
      Candidates candidates = new Candidates();
      ShardedBlocks.read(shard.getValue(), in -> candidates.add(in.readInt(), in.readLong()));
      ShardedBlocks pairs = new ShardedBlocks(temporary, "pairs");
      for (Candidates.Pair pair : candidates.pairs()) {
        pairs.add(
            ShardedBlocks.shard(pair.one()),
            bytes -> {
              bytes.writeLong(pair.one());
              bytes.writeLong(pair.other());
            });
      }
      pairs.finish().forEach(out::output);
    }
  }

  private static final class JoinStories
      extends DoFn<KV<Integer, Iterable<Block>>, KV<String, String>> {
    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<Block>> links, OutputReceiver<KV<String, String>> out)
        throws IOException {
      Stories stories = new Stories();
      ShardedBlocks.read(links.getValue(), in -> stories.add(StoryLink.read(in)));
      for (Stories.Role role : stories.roles()) {
        out.output(KV.of(Mark.place(role.article().origin()), Mark.of(role).encode()));
      }
    }
  }
}
