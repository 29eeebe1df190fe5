package io.standpoint.beam;

import io.standpoint.storage.Block;
import io.standpoint.storage.ShardedBlocks;
import io.standpoint.story.StoryArticle;
import io.standpoint.story.StoryLink;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Compares pairs of articles, given by their keys at the shard of the first one: the first article
 * travels to the shard of the second. The result is the links, in blocks under one key.
 */
final class ComparePairs
    extends PTransform<PCollection<KV<Integer, Block>>, PCollection<KV<Integer, Block>>> {

  private static final TupleTag<Block> ARTICLES = new TupleTag<>() {};
  private static final TupleTag<Block> VISITORS = new TupleTag<>() {};

  private final PCollection<KV<Integer, Block>> articles;
  private final String temporary;

  /**
   * The transform.
   *
   * @param articles in blocks by shard of their key
   * @param temporary folder for what goes from step to step
   */
  ComparePairs(PCollection<KV<Integer, Block>> articles, String temporary) {
    this.articles = articles;
    this.temporary = temporary;
  }

  @Override
  public PCollection<KV<Integer, Block>> expand(PCollection<KV<Integer, Block>> pairs) {
    PCollection<KV<Integer, Block>> visitors =
        KeyedPCollectionTuple.of(ARTICLES, articles)
            .and(VISITORS, pairs)
            .apply("MeetFirst", CoGroupByKey.create())
            .apply("SendFirst", ParDo.of(new SendFirst(temporary)))
            .setCoder(Block.SHARDED_CODER);
    return KeyedPCollectionTuple.of(ARTICLES, articles)
        .and(VISITORS, visitors)
        .apply("MeetSecond", CoGroupByKey.create())
        .apply("Compare", ParDo.of(new Compare(temporary)))
        .setCoder(Block.SHARDED_CODER);
  }

  /** The articles of a shard that pairs ask for. */
  private static Map<Long, StoryArticle> find(Iterable<Block> blocks, Set<Long> keys)
      throws IOException {
    Map<Long, StoryArticle> found = new HashMap<>();
    ShardedBlocks.read(
        blocks,
        in -> {
          StoryArticle article = StoryArticle.read(in);
          if (keys.contains(article.key())) {
            found.put(article.key(), article);
          }
        });
    return found;
  }

  private static final class SendFirst extends DoFn<KV<Integer, CoGbkResult>, KV<Integer, Block>> {

    private final String temporary;

    SendFirst(String temporary) {
      this.temporary = temporary;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, CoGbkResult> shard, OutputReceiver<KV<Integer, Block>> out)
        throws IOException {
      Map<Long, TreeSet<Long>> partners = new HashMap<>();
      ShardedBlocks.read(
          shard.getValue().getAll(VISITORS),
          in -> partners.computeIfAbsent(in.readLong(), k -> new TreeSet<>()).add(in.readLong()));
      ShardedBlocks visitors = new ShardedBlocks(temporary, "visitors");
      for (StoryArticle article :
          find(shard.getValue().getAll(ARTICLES), partners.keySet()).values()) {
        for (long partner : partners.get(article.key())) {
          visitors.add(
              ShardedBlocks.shard(partner),
              bytes -> {
                bytes.writeLong(partner);
                article.write(bytes);
              });
        }
      }
      visitors.finish().forEach(out::output);
    }
  }

  private static final class Compare extends DoFn<KV<Integer, CoGbkResult>, KV<Integer, Block>> {

    private final String temporary;

    Compare(String temporary) {
      this.temporary = temporary;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, CoGbkResult> shard, OutputReceiver<KV<Integer, Block>> out)
        throws IOException {
      Iterable<Block> visitors = shard.getValue().getAll(VISITORS);
      TreeSet<Long> hosts = new TreeSet<>();
      ShardedBlocks.read(
          visitors,
          in -> {
            hosts.add(in.readLong());
            StoryArticle.read(in);
          });
      Map<Long, StoryArticle> here = find(shard.getValue().getAll(ARTICLES), hosts);
      ShardedBlocks links = new ShardedBlocks(temporary, "links");
      ShardedBlocks.read(
          visitors,
          in -> {
            StoryArticle host = here.get(in.readLong());
            Optional<StoryLink> link = StoryLink.between(StoryArticle.read(in), host);
            if (link.isPresent()) {
              links.add(0, link.get()::write);
            }
          });
      links.finish().forEach(out::output);
    }
  }
}
