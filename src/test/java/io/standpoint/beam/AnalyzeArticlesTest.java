package io.standpoint.beam;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.domain.Dataset;
import io.standpoint.domain.FailedArticle;
import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Origin;
import io.standpoint.domain.Stage;
import io.standpoint.storage.Block;
import io.standpoint.storage.BlockFile;
import io.standpoint.storage.PartFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeArticlesTest {

  @TempDir Path folder;

  @Test
  void batchesOfManyRangesAreAnalysedInFewGroups() throws IOException {
    Settings settings = StubRun.settings(List.of("none"), folder.resolve("out"));
    Files.createDirectories(Path.of(settings.temporary()));
    Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.create());
    PCollectionView<Map<String, String>> marks =
        pipeline
            .apply(Create.empty(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of())))
            .apply(View.asMap());
    PCollectionList<Block> ranges = PCollectionList.empty(pipeline);
    for (int range = 0; range < 3; range++) {
      ranges =
          ranges.and(
              pipeline.apply(
                  "Range" + range, Create.of(batches(settings, 200)).withCoder(Block.CODER)));
    }

    PCollection<PartFile> files =
        ranges
            .apply(Flatten.pCollections())
            .apply(AnalyzeArticles.with(settings, Faults::analyzer, marks))
            .get(AnalyzeArticles.FILES);

    PAssert.that(files)
        .satisfies(
            written -> {
              List<PartFile> failures =
                  StreamSupport.stream(written.spliterator(), false)
                      .filter(file -> file.dataset() == Dataset.FAILURES)
                      .toList();
              assertThat(failures.stream().mapToLong(PartFile::records).sum()).isEqualTo(600);
              assertThat(failures).extracting(PartFile::records).containsOnly(2L, 3L);
              assertThat(failures).hasSize(256);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  private static List<Block> batches(Settings settings, int count) throws IOException {
    Origin origin = new Origin("articles.jsonl", 1, Origin.Unit.LINE);
    FailedArticle failure =
        new FailedArticle(
            null, origin, Stage.READ, FailureReason.BROKEN_JSON, null, "Broken.", null, false);
    byte[] batch = new Batch(List.of(), List.of(failure)).pack();
    List<Block> blocks = new ArrayList<>();
    try (BlockFile file = new BlockFile(settings.temporary(), "batches")) {
      for (int i = 0; i < count; i++) {
        blocks.add(file.append(batch));
      }
    }
    return blocks;
  }
}
