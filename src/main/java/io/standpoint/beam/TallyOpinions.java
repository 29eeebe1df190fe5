package io.standpoint.beam;

import io.standpoint.aggregate.ArticleTallies;
import io.standpoint.avro.OpinionMapping;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Window;
import io.standpoint.record.OpinionRecord;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Tallies the opinions of a file, in which those of an article stand together. */
final class TallyOpinions extends DoFn<String, KV<Integer, TallyBlock>> {

  private final SummarySettings settings;

  TallyOpinions(SummarySettings settings) {
    this.settings = settings;
  }

  @ProcessElement
  public void process(@Element String file, OutputReceiver<KV<Integer, TallyBlock>> out)
      throws IOException {
    ArticleTallies tallies = new ArticleTallies();
    List<Opinion> article = new ArrayList<>();
    try (DataFileStream<OpinionRecord> rows =
        new DataFileStream<>(
            Channels.newInputStream(FileSystems.open(AvroPart.resource(file))),
            new SpecificDatumReader<>(OpinionRecord.class))) {
      OpinionRecord row = null;
      while (rows.hasNext()) {
        row = rows.next(row);
        if (!article.isEmpty() && !article.get(0).source().articleId().equals(row.getArticleId())) {
          tallies.add(article);
          article.clear();
          if (tallies.size() > AnalyzeBatches.MAX_SUBJECTS) {
            TallyFile.write(settings.temporary(), tallies).forEach(out::output);
          }
        }
        Opinion opinion = OpinionMapping.fromRecord(row);
        if (isWanted(opinion)) {
          article.add(opinion);
        }
      }
    }
    if (!article.isEmpty()) {
      tallies.add(article);
    }
    TallyFile.write(settings.temporary(), tallies).forEach(out::output);
  }

  private boolean isWanted(Opinion opinion) {
    return settings.fromOpinions(Window.of(opinion.source().published()).startDay())
        && !settings.excluded().contains(opinion.source().articleId());
  }
}
