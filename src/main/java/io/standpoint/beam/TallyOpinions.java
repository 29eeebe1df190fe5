package io.standpoint.beam;

import io.standpoint.aggregate.ArticleTallies;
import io.standpoint.avro.OpinionMapping;
import io.standpoint.domain.Dataset;
import io.standpoint.domain.Opinion;
import io.standpoint.domain.Window;
import io.standpoint.record.ArticleRecord;
import io.standpoint.record.OpinionRecord;
import io.standpoint.storage.OutputFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.file.DataFileStream;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/**
 * Tallies the opinions of a file, in which those of an article stand together. The copies of an
 * article are found in the articles of the same output, which are read into memory.
 */
final class TallyOpinions extends DoFn<FileRange, KV<Integer, TallyBlock>> {

  private final SummarySettings settings;
  private transient String output;
  private transient Map<String, List<String>> copies;

  TallyOpinions(SummarySettings settings) {
    this.settings = settings;
  }

  @ProcessElement
  public void process(@Element FileRange range, OutputReceiver<KV<Integer, TallyBlock>> out)
      throws IOException {
    Map<String, List<String>> copies = copiesBeside(range.path());
    ArticleTallies tallies = new ArticleTallies();
    List<Opinion> article = new ArrayList<>();
    try (ArticleRows rows = ArticleRows.of(range)) {
      while (rows.next()) {
        for (OpinionRecord row = rows.row(); row != null; row = rows.row()) {
          row.setStoryId(settings.joinedStories().getOrDefault(row.getStoryId(), row.getStoryId()));
          article.add(OpinionMapping.fromRecord(row));
        }
        Opinion.Source source = article.get(0).source();
        if (isWanted(source)) {
          tallies.add(article, copies.getOrDefault(source.articleId(), List.of()));
        }
        article.clear();
        if (tallies.size() > TallyFile.MAX_SUBJECTS) {
          TallyFile.write(settings.temporary(), tallies).forEach(out::output);
        }
      }
    }
    TallyFile.write(settings.temporary(), tallies).forEach(out::output);
  }

  private boolean isWanted(Opinion.Source article) {
    return settings.fromOpinions(Window.of(article.published()).startDay())
        && !settings.excluded().contains(article.articleId());
  }

  /** The copies of the articles of the output that a file is part of; read once per output. */
  private Map<String, List<String>> copiesBeside(String opinions) throws IOException {
    String folder = opinions.substring(0, opinions.lastIndexOf('/', opinions.lastIndexOf('/') - 1));
    if (!folder.equals(output)) {
      copies = settings.countCopies() ? copies(folder) : Map.of();
      output = folder;
    }
    return copies;
  }

  /** The publisher of each copy, empty if unknown, by the original's id. */
  private Map<String, List<String>> copies(String folder) throws IOException {
    Map<String, List<String>> copies = new HashMap<>();
    for (ResourceId file : OutputFolder.at(folder).files(Dataset.ARTICLES)) {
      try (DataFileStream<ArticleRecord> rows = OutputFolder.records(file, ArticleRecord.class)) {
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
