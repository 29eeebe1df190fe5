package io.standpoint.beam;

import io.standpoint.domain.Origin;
import io.standpoint.story.ArticleRef;
import io.standpoint.story.CopyFinder;
import io.standpoint.story.CopyFinder.Kind;
import io.standpoint.story.CopyFinder.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Finds, among all articles of a run, those that another article stands for: first second owners of
 * an id, then copies among the rest. The result is a map from the place of such an article ({@link
 * #place}) to an encoded {@link Mark}; articles that are not in it are analysed.
 */
final class MarkCopies
    extends PTransform<PCollection<String>, PCollectionView<Map<String, String>>> {

  private static final TupleTag<KV<String, String>> MARKS = new TupleTag<>() {};
  private static final TupleTag<KV<Integer, String>> OTHERS = new TupleTag<>() {};

  /**
   * Why an article is not analysed.
   *
   * @param kind copy, or second owner of an id
   * @param first the article that stands for it
   */
  record Mark(Kind kind, ArticleRef first) {

    String encode() {
      return kind + "\t" + first.encode();
    }

    static Mark decode(String line) {
      String[] parts = line.split("\t", 2);
      return new Mark(Kind.valueOf(parts[0]), ArticleRef.decode(parts[1]));
    }
  }

  static String place(Origin origin) {
    return origin.file() + "\t" + origin.position();
  }

  @Override
  public PCollectionView<Map<String, String>> expand(PCollection<String> refs) {
    KvCoder<Integer, String> sharded = KvCoder.of(VarIntCoder.of(), StringUtf8Coder.of());
    KvCoder<String, String> marks = KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of());
    PCollectionTuple byId =
        refs.apply("SpreadById", ParDo.of(new SpreadById()))
            .setCoder(sharded)
            .apply("GroupById", GroupByKey.create())
            .apply(
                "FindSecondOwners",
                ParDo.of(new FindSecondOwners()).withOutputTags(MARKS, TupleTagList.of(OTHERS)));
    PCollection<KV<String, String>> secondOwners = byId.get(MARKS).setCoder(marks);
    PCollection<KV<String, String>> copies =
        byId.get(OTHERS)
            .setCoder(sharded)
            .apply("GroupByText", GroupByKey.create())
            .apply("FindCopies", ParDo.of(new FindCopies()))
            .setCoder(marks);
    return PCollectionList.of(secondOwners)
        .and(copies)
        .apply("AllMarks", Flatten.pCollections())
        .apply("AsMap", View.asMap());
  }

  private static KV<String, String> mark(Verdict verdict) {
    return KV.of(place(verdict.origin()), new Mark(verdict.kind(), verdict.first()).encode());
  }

  private static List<ArticleRef> decode(Iterable<String> lines) {
    List<ArticleRef> refs = new ArrayList<>();
    lines.forEach(line -> refs.add(ArticleRef.decode(line)));
    return refs;
  }

  private static final class SpreadById extends DoFn<String, KV<Integer, String>> {
    @ProcessElement
    public void process(@Element String ref, OutputReceiver<KV<Integer, String>> out) {
      out.output(KV.of(Shards.of(ArticleRef.decode(ref).id()), ref));
    }
  }

  private static final class FindSecondOwners
      extends DoFn<KV<Integer, Iterable<String>>, KV<String, String>> {
    @ProcessElement
    public void process(@Element KV<Integer, Iterable<String>> shard, MultiOutputReceiver out) {
      List<ArticleRef> refs = decode(shard.getValue());
      Set<String> marked = new HashSet<>();
      for (Verdict verdict : CopyFinder.duplicateIds(refs)) {
        marked.add(place(verdict.origin()));
        out.get(MARKS).output(mark(verdict));
      }
      for (ArticleRef ref : refs) {
        if (!marked.contains(place(ref.origin()))) {
          out.get(OTHERS).output(KV.of(Shards.of(ref.fingerprint()), ref.encode()));
        }
      }
    }
  }

  private static final class FindCopies
      extends DoFn<KV<Integer, Iterable<String>>, KV<String, String>> {
    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<String>> shard, OutputReceiver<KV<String, String>> out) {
      CopyFinder.copies(decode(shard.getValue())).forEach(verdict -> out.output(mark(verdict)));
    }
  }
}
