package io.standpoint.beam;

import com.google.common.collect.ImmutableList;
import io.standpoint.storage.Block;
import io.standpoint.storage.ShardedBlocks;
import io.standpoint.story.ArticleRef;
import io.standpoint.story.SecondOwners;
import io.standpoint.story.StoryArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Finds, among all articles of a run, which come in blocks by shard of their id, those that depend
 * on others: first second owners of an id, then copies and stories among the rest. The result is
 * pairs of the place of such an article ({@link Mark#place}) and an encoded {@link Mark}; other
 * articles stand alone.
 */
final class MarkCopies
    extends PTransform<PCollection<KV<Integer, Block>>, PCollection<KV<String, String>>> {

  private static final TupleTag<KV<String, String>> MARKS = new TupleTag<>() {};
  private static final TupleTag<KV<Integer, Block>> OTHERS = new TupleTag<>() {};

  private final String temporary;

  /**
   * The transform.
   *
   * @param temporary folder for what goes from step to step
   */
  MarkCopies(String temporary) {
    this.temporary = temporary;
  }

  @Override
  public PCollection<KV<String, String>> expand(PCollection<KV<Integer, Block>> articles) {
    KvCoder<String, String> marks = KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of());
    PCollectionTuple byId =
        articles
            .apply("GroupById", GroupByKey.create())
            .apply(
                "FindSecondOwners",
                ParDo.of(new FindSecondOwners(temporary))
                    .withOutputTags(MARKS, TupleTagList.of(OTHERS)));
    PCollection<KV<String, String>> secondOwners = byId.get(MARKS).setCoder(marks);
    PCollection<KV<String, String>> stories =
        byId.get(OTHERS)
            .setCoder(Block.SHARDED_CODER)
            .apply("FindStories", new FindStories(temporary));
    return PCollectionList.of(secondOwners)
        .and(stories.setCoder(marks))
        .apply("AllMarks", Flatten.pCollections());
  }

  private static final class FindSecondOwners
      extends DoFn<KV<Integer, Iterable<Block>>, KV<String, String>> {

    private final String temporary;

    FindSecondOwners(String temporary) {
      this.temporary = temporary;
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<Block>> shard, MultiOutputReceiver out)
        throws IOException {
      List<ArticleRef> refs = new ArrayList<>();
      // Read twice, which not every engine lets one do with what it grouped.
      List<Block> blocks = ImmutableList.copyOf(shard.getValue());
      ShardedBlocks.read(blocks, in -> refs.add(StoryArticle.read(in).ref()));
      Map<String, ArticleRef> owners = new HashMap<>();
      SecondOwners.among(refs).forEach(v -> owners.put(Mark.place(v.origin()), v.first()));
      ShardedBlocks others = new ShardedBlocks(temporary, "articles");
      ShardedBlocks.read(
          blocks,
          in -> {
            StoryArticle article = StoryArticle.read(in);
            String place = Mark.place(article.ref().origin());
            if (owners.containsKey(place)) {
              out.get(MARKS).output(KV.of(place, Mark.duplicateId(owners.get(place)).encode()));
            } else {
              others.add(ShardedBlocks.shard(article.key()), article::write);
            }
          });
      others.finish().forEach(out.get(OTHERS)::output);
    }
  }
}
