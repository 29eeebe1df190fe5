package io.standpoint.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.analysis.Analysis;
import io.standpoint.analysis.ArticleAnalyzer;
import io.standpoint.beam.Analyzers;
import io.standpoint.beam.ReferenceSystem;
import io.standpoint.corenlp.CoreNlpParser;
import io.standpoint.domain.Article;
import io.standpoint.domain.Origin;
import io.standpoint.entity.EntityResolver;
import io.standpoint.entity.Gazetteer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What {@code run} does to the text of articles, without Beam, reading, aggregates and writing: the
 * floor that a pipeline can be measured against. Not a test: {@code pipelines/benchmark/run.sh}
 * runs it with the articles (JSON Lines with {@code text}), the number of threads and the model.
 */
final class PlainLoop {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PlainLoop() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    List<Article> articles = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      JsonNode row = JSON.readTree(line);
      String id = String.valueOf(articles.size());
      Origin origin = new Origin(arguments[0], articles.size() + 1L, Origin.Unit.LINE);
      articles.add(
          new Article(
              id, null, null, null, null, "en", row.get("text").asText(), origin, null, false));
    }
    Gazetteer gazetteer = Gazetteer.bundled();
    ArticleAnalyzer analyzer =
        new ArticleAnalyzer(
            CoreNlpParser.load(Optional.empty()),
            new EntityResolver(gazetteer),
            Analyzers.references(ReferenceSystem.RULES, gazetteer),
            Analyzers.model(arguments[2]),
            gazetteer.id());
    int threads = Integer.parseInt(arguments[1]);
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    AtomicInteger next = new AtomicInteger();
    List<Future<Long>> mentions = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      mentions.add(workers.submit(() -> work(analyzer, articles, next)));
    }
    long total = 0;
    for (Future<Long> part : mentions) {
      total += part.get();
    }
    workers.shutdown();
    System.out.printf("{\"targets\": %d}%n", total);
  }

  private static long work(ArticleAnalyzer analyzer, List<Article> articles, AtomicInteger next) {
    long mentions = 0;
    for (int i = next.getAndIncrement(); i < articles.size(); i = next.getAndIncrement()) {
      Analysis analysis = analyzer.analyze(articles.get(i), articles.get(i).id());
      mentions += analysis.mentions();
    }
    return mentions;
  }
}
