package io.standpoint.beam;

import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;

/**
 * Resolves file patterns into groups of file names; every file comes once, however many patterns
 * match it. Groups go to different workers, and the small files of a group share batches.
 */
final class MatchInputs extends PTransform<PBegin, PCollection<List<String>>> {

  private final List<String> patterns;

  private MatchInputs(List<String> patterns) {
    this.patterns = patterns;
  }

  static MatchInputs of(List<String> patterns) {
    return new MatchInputs(List.copyOf(patterns));
  }

  @Override
  public PCollection<List<String>> expand(PBegin begin) {
    return begin
        .apply("Patterns", Create.of(patterns).withCoder(StringUtf8Coder.of()))
        .apply("Match", FileIO.matchAll().withEmptyMatchTreatment(EmptyMatchTreatment.DISALLOW))
        .apply("Spread", ParDo.of(new Spread()))
        .setCoder(KvCoder.of(VarIntCoder.of(), StringUtf8Coder.of()))
        .apply("Group", GroupByKey.create())
        .apply("Distinct", ParDo.of(new Distinct()))
        .setCoder(ListCoder.of(StringUtf8Coder.of()));
  }

  private static final class Spread extends DoFn<MatchResult.Metadata, KV<Integer, String>> {
    @ProcessElement
    public void process(
        @Element MatchResult.Metadata file, OutputReceiver<KV<Integer, String>> groups) {
      String name = file.resourceId().toString();
      groups.output(KV.of(Shards.of(name), name));
    }
  }

  private static final class Distinct extends DoFn<KV<Integer, Iterable<String>>, List<String>> {
    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<String>> group, OutputReceiver<List<String>> files) {
      files.output(new ArrayList<>(ImmutableSortedSet.copyOf(group.getValue())));
    }
  }
}
