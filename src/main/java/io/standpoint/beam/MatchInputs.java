package io.standpoint.beam;

import io.standpoint.storage.Shards;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.MetadataCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;

/**
 * Resolves file patterns into groups of files; every file comes once, however many patterns match
 * it. Groups go to different workers.
 */
final class MatchInputs extends PTransform<PBegin, PCollection<List<Metadata>>> {

  private final List<String> patterns;

  private MatchInputs(List<String> patterns) {
    this.patterns = patterns;
  }

  static MatchInputs of(List<String> patterns) {
    return new MatchInputs(List.copyOf(patterns));
  }

  @Override
  public PCollection<List<Metadata>> expand(PBegin begin) {
    return begin
        .apply("Patterns", Create.of(patterns).withCoder(StringUtf8Coder.of()))
        .apply("Match", FileIO.matchAll().withEmptyMatchTreatment(EmptyMatchTreatment.DISALLOW))
        .apply("Spread", ParDo.of(new Spread()))
        .setCoder(KvCoder.of(VarIntCoder.of(), MetadataCoder.of()))
        .apply("Group", GroupByKey.create())
        .apply("Distinct", ParDo.of(new Distinct()))
        .setCoder(ListCoder.of(MetadataCoder.of()));
  }

  private static final class Spread extends DoFn<Metadata, KV<Integer, Metadata>> {
    @ProcessElement
    public void process(@Element Metadata file, OutputReceiver<KV<Integer, Metadata>> groups) {
      groups.output(KV.of(Shards.of(file.resourceId().toString()), file));
    }
  }

  private static final class Distinct
      extends DoFn<KV<Integer, Iterable<Metadata>>, List<Metadata>> {
    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<Metadata>> group, OutputReceiver<List<Metadata>> files) {
      TreeMap<String, Metadata> byName = new TreeMap<>();
      group.getValue().forEach(file -> byName.put(file.resourceId().toString(), file));
      files.output(new ArrayList<>(byName.values()));
    }
  }
}
