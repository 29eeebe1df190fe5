package io.standpoint.beam;

import com.google.common.collect.ImmutableList;
import io.standpoint.story.Candidates;
import io.standpoint.story.PageFurniture;
import io.standpoint.story.Stories;
import io.standpoint.story.StoryArticle;
import io.standpoint.story.StoryFinder;
import io.standpoint.story.StoryLink;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    extends PTransform<PCollection<KV<Integer, byte[]>>, PCollection<KV<String, String>>> {

  private static final TupleTag<KV<Integer, byte[]>> KEYS = new TupleTag<>() {};
  private static final TupleTag<KV<Integer, byte[]>> BARE = new TupleTag<>() {};

  @Override
  public PCollection<KV<String, String>> expand(PCollection<KV<Integer, byte[]>> articles) {
    PCollectionView<Iterable<byte[]>> furniture =
        articles
            .apply("SpreadHashes", ParDo.of(new SpreadHashes()))
            .setCoder(ShardedBlocks.CODER)
            .apply("GroupHashes", GroupByKey.create())
            .apply("FindFurniture", ParDo.of(new FindFurniture()))
            .setCoder(ByteArrayCoder.of())
            .apply("Furniture", View.asIterable());
    PCollectionTuple bare =
        articles.apply(
            "DropFurniture",
            ParDo.of(new DropFurniture(furniture))
                .withSideInputs(furniture)
                .withOutputTags(KEYS, TupleTagList.of(BARE)));
    return bare.get(KEYS)
        .setCoder(ShardedBlocks.CODER)
        .apply("GroupKeys", GroupByKey.create())
        .apply("FindPairs", ParDo.of(new FindPairs()))
        .setCoder(ShardedBlocks.CODER)
        .apply("ComparePairs", new ComparePairs(bare.get(BARE).setCoder(ShardedBlocks.CODER)))
        .apply("GroupLinks", GroupByKey.create())
        .apply("JoinStories", ParDo.of(new JoinStories()));
  }

  private static final class SpreadHashes extends DoFn<KV<Integer, byte[]>, KV<Integer, byte[]>> {
    @ProcessElement
    public void process(
        @Element KV<Integer, byte[]> block, OutputReceiver<KV<Integer, byte[]>> out) {
      ShardedBlocks shards = new ShardedBlocks();
      ShardedBlocks.read(
          List.of(block.getValue()),
          in -> {
            StoryArticle article = StoryArticle.read(in);
            for (int hash : article.sketch().hashes()) {
              shards.add(
                  ShardedBlocks.shard(hash),
                  bytes -> {
                    bytes.writeInt(article.publisherHash());
                    bytes.writeInt(article.occasion());
                    bytes.writeInt(hash);
                  });
            }
          });
      shards.forEach(out::output);
    }
  }

  private static final class FindFurniture extends DoFn<KV<Integer, Iterable<byte[]>>, byte[]> {
    @ProcessElement
    public void process(@Element KV<Integer, Iterable<byte[]>> shard, OutputReceiver<byte[]> out) {
      PageFurniture furniture = new PageFurniture();
      // Read twice, which not every engine lets one do with what it grouped.
      List<byte[]> blocks = ImmutableList.copyOf(shard.getValue());
      ShardedBlocks.read(
          blocks,
          in -> {
            int publisher = in.readInt();
            in.readInt();
            furniture.count(publisher, in.readInt());
          });
      ShardedBlocks.read(blocks, in -> furniture.see(in.readInt(), in.readInt(), in.readInt()));
      ByteBuffer found = ByteBuffer.allocate(Long.BYTES * furniture.found().size());
      furniture.found().stream().sorted().forEach(found::putLong);
      out.output(found.array());
    }
  }

  private static final class DropFurniture extends DoFn<KV<Integer, byte[]>, KV<Integer, byte[]>> {

    private final PCollectionView<Iterable<byte[]>> furniture;
    private transient Set<Long> dropped;

    DropFurniture(PCollectionView<Iterable<byte[]>> furniture) {
      this.furniture = furniture;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      if (dropped == null) {
        Set<Long> read = new HashSet<>();
        ShardedBlocks.read(context.sideInput(furniture), in -> read.add(in.readLong()));
        dropped = read;
      }
      ShardedBlocks keys = new ShardedBlocks();
      ShardedBlocks bare = new ShardedBlocks();
      ShardedBlocks.read(
          List.of(context.element().getValue()),
          in -> {
            StoryArticle article = StoryFinder.withoutFurniture(StoryArticle.read(in), dropped);
            bare.add(context.element().getKey(), article::write);
            StoryFinder.forEachKey(
                article,
                key ->
                    keys.add(
                        ShardedBlocks.shard(key),
                        bytes -> {
                          bytes.writeInt(key);
                          bytes.writeLong(article.key());
                        }));
          });
      keys.forEach(block -> context.output(KEYS, block));
      bare.forEach(block -> context.output(BARE, block));
    }
  }

  private static final class FindPairs
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<byte[]>> shard, OutputReceiver<KV<Integer, byte[]>> out) {
      Candidates candidates = new Candidates();
      ShardedBlocks.read(shard.getValue(), in -> candidates.add(in.readInt(), in.readLong()));
      ShardedBlocks pairs = new ShardedBlocks();
      candidates.pairs(
          (one, other) ->
              pairs.add(
                  ShardedBlocks.shard(one),
                  bytes -> {
                    bytes.writeLong(one);
                    bytes.writeLong(other);
                  }));
      pairs.forEach(out::output);
    }
  }

  private static final class JoinStories
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<String, String>> {
    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<byte[]>> links, OutputReceiver<KV<String, String>> out) {
      Stories stories = new Stories();
      ShardedBlocks.read(links.getValue(), in -> stories.add(StoryLink.read(in)));
      for (Stories.Role role : stories.roles()) {
        out.output(KV.of(Mark.place(role.article().origin()), Mark.of(role).encode()));
      }
    }
  }
}
