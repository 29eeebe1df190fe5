package io.standpoint.beam;

import com.google.common.collect.Lists;
import io.standpoint.analysis.ArticleAnalyzer;
import io.standpoint.domain.Dataset;
import io.standpoint.record.ArticleRecord;
import io.standpoint.record.FailureRecord;
import io.standpoint.record.OpinionRecord;
import io.standpoint.storage.AvroPart;
import io.standpoint.storage.OutputFolder;
import io.standpoint.storage.PartFile;
import io.standpoint.storage.PartFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MetadataCoder;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;

/**
 * An earlier output with its failures tried again: their places are read and analysed like any
 * others, everything else is taken over, and the aggregates are those of both.
 */
public final class ReplayPipeline {

  private static final int FILES_PER_GROUP = 16;

  private ReplayPipeline() {}

  /**
   * Adds the steps to an empty pipeline.
   *
   * @param earlier folder of a finished run, another one than the output
   * @param plan what to try again
   * @param settings the run; its inputs are not looked at
   */
  public static void build(
      Pipeline pipeline,
      String earlier,
      ReplayPlan plan,
      Settings settings,
      SerializableFunction<Settings, ArticleAnalyzer> analyzer,
      SerializableFunction<Map<String, Long>, String> manifest)
      throws IOException {
    PCollectionTuple read =
        pipeline
            .apply(
                "FailedFiles",
                Create.of(
                        Lists.partition(plan.files(), FILES_PER_GROUP).stream()
                            .map(files -> files.stream().map(LineRange::whole).toList())
                            .toList())
                    .withCoder(ListCoder.of(LineRange.CODER)))
            .apply("ReadArticles", ReadArticles.again(settings, plan));
    StandpointPipeline.analyze(
        read,
        settings,
        analyzer,
        manifest,
        Optional.of(
            new StandpointPipeline.Earlier(
                kept(pipeline, earlier, plan, settings),
                tallies(pipeline, earlier, settings),
                pipeline.apply(
                    "EarlierCounts",
                    Create.of(plan.counts())
                        .withCoder(KvCoder.of(StringUtf8Coder.of(), VarLongCoder.of()))))));
  }

  private static PCollection<PartFile> kept(
      Pipeline pipeline, String earlier, ReplayPlan plan, Settings settings) throws IOException {
    List<KV<String, String>> files = new ArrayList<>();
    for (Dataset dataset : List.of(Dataset.OPINIONS, Dataset.ARTICLES, Dataset.FAILURES)) {
      for (ResourceId file : OutputFolder.at(earlier).files(dataset)) {
        files.add(KV.of(dataset.name(), file.toString()));
      }
    }
    return pipeline
        .apply(
            "EarlierFiles",
            Create.of(files).withCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of())))
        .apply("KeepRows", ParDo.of(new KeepRows(plan, settings.temporary())))
        .setCoder(PartFile.CODER);
  }

  private static PCollection<KV<Integer, TallyBlock>> tallies(
      Pipeline pipeline, String earlier, Settings settings) throws IOException {
    SummarySettings opinions =
        new SummarySettings(
            List.of(earlier),
            settings.output(),
            settings.runId(),
            settings.shards(),
            settings.format(),
            true,
            Set.of(),
            Set.of(),
            settings.copies() == CopyMode.COUNT,
            Map.of(),
            settings.reliability());
    return pipeline
        .apply(
            "EarlierOpinions",
            Create.of(List.of(OutputFolder.at(earlier).matched(Dataset.OPINIONS)))
                .withCoder(ListCoder.of(MetadataCoder.of())))
        .apply("SplitOpinions", new SplitFiles())
        .apply("TallyOpinions", ParDo.of(new TallyOpinions(opinions)))
        .setCoder(TallyBlock.SHARDED_CODER);
  }

  private static final class KeepRows extends DoFn<KV<String, String>, PartFile> {

    private final ReplayPlan plan;
    private final String temporary;

    KeepRows(ReplayPlan plan, String temporary) {
      this.plan = plan;
      this.temporary = temporary;
    }

    @ProcessElement
    public void process(@Element KV<String, String> file, OutputReceiver<PartFile> out)
        throws IOException {
      Dataset dataset = Dataset.valueOf(file.getKey());
      switch (dataset) {
        case OPINIONS -> keep(dataset, file.getValue(), OpinionRecord.class, row -> true, out);
        case ARTICLES -> keep(dataset, file.getValue(), ArticleRecord.class, plan::keeps, out);
        case FAILURES -> keep(dataset, file.getValue(), FailureRecord.class, plan::keeps, out);
        default -> throw new IllegalArgumentException("not kept: " + dataset);
      }
    }

    private <T extends SpecificRecord> void keep(
        Dataset dataset,
        String file,
        Class<T> type,
        Predicate<T> kept,
        OutputReceiver<PartFile> out)
        throws IOException {
      PartFiles files = new PartFiles(temporary);
      AvroPart<T> part = files.part(dataset);
      try (DataFileStream<T> rows =
          OutputFolder.records(FileSystems.matchNewResource(file, false), type)) {
        while (rows.hasNext()) {
          T row = rows.next();
          if (kept.test(row)) {
            part.write(row);
          }
        }
      }
      files.close().forEach(out::output);
    }
  }
}
