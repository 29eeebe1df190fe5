package io.standpoint.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.domain.Article;
import io.standpoint.domain.FailedArticle;
import io.standpoint.ingest.ArticleReader;
import io.standpoint.ingest.ReadOptions;
import io.standpoint.ingest.RecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The article of a web page: id, file (relative to the gold file), text. Scored in 4-grams of
 * words; the rows are also scored in two halves by the last digit of their id, so that rules can be
 * chosen on one ({@code even}) and checked on the other ({@code odd}).
 */
final class ExtractionTask implements Task {

  private final ArticleReader reader = new ArticleReader(ReadOptions.DEFAULT);
  private final GramOverlap all = new GramOverlap();
  private final TreeMap<String, GramOverlap> halves = new TreeMap<>();
  private Path folder = Path.of("");

  @Override
  public void open(Path gold, Path pairs) {
    folder = gold.toAbsolutePath().getParent();
  }

  @Override
  public Step begin(GoldRow row) {
    Path file = folder.resolve(row.required("file"));
    return () -> {
      Found found = read(row, file);
      return () -> score(row, found);
    };
  }

  private Found read(GoldRow row, Path file) {
    Found found = new Found();
    try (InputStream in = Files.newInputStream(file)) {
      reader.read(in, file.getFileName().toString(), found);
    } catch (IOException e) {
      throw new GoldException(row.location() + ": " + file + " cannot be read.", e);
    }
    return found;
  }

  private ObjectNode score(GoldRow row, Found found) {
    ObjectNode prediction = JsonNodeFactory.instance.objectNode();
    row.optional("text")
        .ifPresent(
            gold -> {
              double f1 = all.add(gold, found.text);
              half(row.id()).ifPresent(half -> half.add(gold, found.text));
              prediction.put("f1", f1);
            });
    return prediction.put("title", found.title).put("text", found.text);
  }

  private Optional<GramOverlap> half(String id) {
    int digit = Character.digit(id.charAt(id.length() - 1), 16);
    return digit < 0
        ? Optional.empty()
        : Optional.of(
            halves.computeIfAbsent(digit % 2 == 0 ? "even" : "odd", name -> new GramOverlap()));
  }

  @Override
  public ObjectNode metrics() {
    ObjectNode metrics = all.metrics();
    halves.forEach((name, half) -> metrics.set(name, half.metrics()));
    return metrics;
  }

  private static final class Found implements RecordHandler {

    private String title;
    private String text = "";

    @Override
    public void article(Article article) {
      title = article.title();
      text = article.text();
    }

    @Override
    public void failure(FailedArticle failure) {
      text = "";
    }

    @Override
    public void skipped(String kind) {
      text = "";
    }
  }
}
