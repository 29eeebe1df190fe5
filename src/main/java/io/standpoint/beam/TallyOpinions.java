package io.standpoint.beam;

import io.standpoint.aggregate.ArticleTallies;
import io.standpoint.avro.OpinionMapping;
import io.standpoint.domain.Dataset;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Window;
import io.standpoint.record.ArticleRecord;
import io.standpoint.record.OpinionRecord;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/**
 * Tallies the opinions of a file, in which those of an article stand together. The copies of an
 * article are found in the articles of the same output, which are read into memory.
 */
final class TallyOpinions extends DoFn<String, KV<Integer, TallyBlock>> {

  private final SummarySettings settings;

  TallyOpinions(SummarySettings settings) {
    this.settings = settings;
  }

  @ProcessElement
  public void process(@Element String file, OutputReceiver<KV<Integer, TallyBlock>> out)
      throws IOException {
    Map<String, List<String>> copies = settings.countCopies() ? copies(file) : Map.of();
    ArticleTallies tallies = new ArticleTallies();
    List<Opinion> article = new ArrayList<>();
    try (DataFileStream<OpinionRecord> rows =
        new DataFileStream<>(
            Channels.newInputStream(FileSystems.open(AvroPart.resource(file))),
            new SpecificDatumReader<>(OpinionRecord.class))) {
      OpinionRecord row = null;
      while (rows.hasNext()) {
        row = rows.next(row);
        if (!article.isEmpty() && !id(article).equals(row.getArticleId())) {
          tallies.add(article, copies.getOrDefault(id(article), List.of()));
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
      tallies.add(article, copies.getOrDefault(id(article), List.of()));
    }
    TallyFile.write(settings.temporary(), tallies).forEach(out::output);
  }

  private static String id(List<Opinion> article) {
    return article.get(0).source().articleId();
  }

  private boolean isWanted(Opinion opinion) {
    return settings.fromOpinions(Window.of(opinion.source().published()).startDay())
        && !settings.excluded().contains(opinion.source().articleId());
  }

  /** The publisher of each copy, empty if unknown, by the original's id. */
  private Map<String, List<String>> copies(String opinions) throws IOException {
    String folder = opinions.substring(0, opinions.lastIndexOf('/', opinions.lastIndexOf('/') - 1));
    Map<String, List<String>> copies = new HashMap<>();
    String pattern = folder + "/" + Dataset.ARTICLES.folder() + "/*.avro";
    for (MatchResult.Metadata file : FileSystems.match(pattern).metadata()) {
      try (DataFileStream<ArticleRecord> rows =
          new DataFileStream<>(
              Channels.newInputStream(FileSystems.open(file.resourceId())),
              new SpecificDatumReader<>(ArticleRecord.class))) {
        ArticleRecord row = null;
        while (rows.hasNext()) {
          row = rows.next(row);
          if (row.getCopyOf() != null && !settings.excluded().contains(row.getArticleId())) {
            copies
                .computeIfAbsent(row.getCopyOf(), original -> new ArrayList<>())
                .add(row.getPublisher() == null ? "" : row.getPublisher());
          }
        }
      }
    }
    return copies;
  }
}
