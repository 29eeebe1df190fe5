package io.standpoint.beam;

import io.standpoint.story.StoryArticle;
import io.standpoint.story.StoryLink;
import java.util.HashMap;
import java.util.Map;
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
    extends PTransform<PCollection<KV<Integer, byte[]>>, PCollection<KV<Integer, byte[]>>> {

  private static final TupleTag<byte[]> ARTICLES = new TupleTag<>() {};
  private static final TupleTag<byte[]> VISITORS = new TupleTag<>() {};

  private final PCollection<KV<Integer, byte[]>> articles;

  /**
   * The transform.
   *
   * @param articles in blocks by shard of their key
   */
  ComparePairs(PCollection<KV<Integer, byte[]>> articles) {
    this.articles = articles;
  }

  @Override
  public PCollection<KV<Integer, byte[]>> expand(PCollection<KV<Integer, byte[]>> pairs) {
    PCollection<KV<Integer, byte[]>> visitors =
        KeyedPCollectionTuple.of(ARTICLES, articles)
            .and(VISITORS, pairs)
            .apply("MeetFirst", CoGroupByKey.create())
            .apply("SendFirst", ParDo.of(new SendFirst()))
            .setCoder(ShardedBlocks.CODER);
    return KeyedPCollectionTuple.of(ARTICLES, articles)
        .and(VISITORS, visitors)
        .apply("MeetSecond", CoGroupByKey.create())
        .apply("Compare", ParDo.of(new Compare()))
        .setCoder(ShardedBlocks.CODER);
  }

  /** The articles of a shard that pairs ask for. */
  private static Map<Long, StoryArticle> find(Iterable<byte[]> blocks, TreeSet<Long> keys) {
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

  private static final class SendFirst extends DoFn<KV<Integer, CoGbkResult>, KV<Integer, byte[]>> {
    @ProcessElement
    public void process(
        @Element KV<Integer, CoGbkResult> shard, OutputReceiver<KV<Integer, byte[]>> out) {
      Map<Long, TreeSet<Long>> partners = new HashMap<>();
      ShardedBlocks.read(
          shard.getValue().getAll(VISITORS),
          in -> partners.computeIfAbsent(in.readLong(), k -> new TreeSet<>()).add(in.readLong()));
      ShardedBlocks visitors = new ShardedBlocks();
      find(shard.getValue().getAll(ARTICLES), new TreeSet<>(partners.keySet()))
          .forEach(
              (key, article) ->
                  partners
                      .get(key)
                      .forEach(
                          partner ->
                              visitors.add(
                                  ShardedBlocks.shard(partner),
                                  bytes -> {
                                    bytes.writeLong(partner);
                                    article.write(bytes);
                                  })));
      visitors.forEach(out::output);
    }
  }

  private static final class Compare extends DoFn<KV<Integer, CoGbkResult>, KV<Integer, byte[]>> {
    @ProcessElement
    public void process(
        @Element KV<Integer, CoGbkResult> shard, OutputReceiver<KV<Integer, byte[]>> out) {
      Iterable<byte[]> visitors = shard.getValue().getAll(VISITORS);
      TreeSet<Long> hosts = new TreeSet<>();
      ShardedBlocks.read(
          visitors,
          in -> {
            hosts.add(in.readLong());
            StoryArticle.read(in);
          });
      Map<Long, StoryArticle> here = find(shard.getValue().getAll(ARTICLES), hosts);
      ShardedBlocks links = new ShardedBlocks();
      ShardedBlocks.read(
          visitors,
          in -> {
            StoryArticle host = here.get(in.readLong());
            StoryLink.between(StoryArticle.read(in), host)
                .ifPresent(link -> links.add(0, link::write));
          });
      links.forEach(out::output);
    }
  }
}
