package io.standpoint.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import io.standpoint.domain.Dataset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.generic.GenericRecord;

/**
 * What holds for every finished output of {@code run} and {@code replay}, and for what {@code
 * aggregate} makes of opinions. Not only for tests: {@code OutputInvariants OPINIONS AGGREGATES}
 * looks at the second folder, which was made of the first, however many there are.
 */
public final class OutputInvariants {

  private static final List<String> SIGNS = List.of("positive", "neutral", "negative");

  private OutputInvariants() {}

  public static void main(String[] arguments) {
    Path opinions = Path.of(arguments[0]);
    Path aggregates = Path.of(arguments[1]);
    checkSums(opinions, aggregates);
    System.out.printf("%s: everything adds up%n", aggregates);
  }

  /** Every record adds up, days add up to all days, and all of these to the opinions. */
  static void checkSums(Path opinions, Path aggregates) {
    Map<String, Long> kinds = new HashMap<>();
    Outputs.forEach(
        opinions, Dataset.OPINIONS, row -> kinds.merge(text(row, "kind"), 1L, Long::sum));
    for (Dataset dataset : List.of(Dataset.ENTITIES, Dataset.PAIRS)) {
      Map<String, Long> all = new HashMap<>();
      Map<String, Long> parts = new HashMap<>();
      Outputs.forEach(
          aggregates,
          dataset,
          row -> {
            long sum = addsUp(row, dataset);
            String subject =
                dataset == Dataset.ENTITIES
                    ? text(row, "entity_id")
                    : row.get("holder_id") + " " + row.get("target_id");
            switch (text(row, "granularity")) {
              case "ALL" -> all.merge(subject, sum, Long::sum);
              case "DAY", "UNDATED" -> parts.merge(subject, sum, Long::sum);
              default -> {}
            }
          });
      assertThat(parts).isEqualTo(all);
      String kind = dataset == Dataset.ENTITIES ? "PORTRAYAL" : "STANCE";
      assertThat(all.values().stream().mapToLong(Long::longValue).sum())
          .as(kind)
          .isEqualTo(kinds.get(kind));
    }
  }

  /** Texts are looked at where the output has them. */
  public static void check(Path output) {
    assertThat(output.resolve("_SUCCESS")).isEmptyFile();
    assertThat(output.resolve("_RUNNING")).doesNotExist();
    countsBalance(output);
    checkSums(output, output);
    Map<String, GenericRecord> articles = new HashMap<>();
    Outputs.forEach(
        output,
        Dataset.ARTICLES,
        row -> {
          if (text(row, "status").equals("ANALYSED")) {
            articles.put(text(row, "article_id"), row);
          }
        });
    // Hashes: there may be millions.
    Set<HashCode> places = new HashSet<>();
    Set<HashCode> ids = new HashSet<>();
    Outputs.forEach(
        output,
        Dataset.OPINIONS,
        opinion -> {
          assertThat(ids.add(hash(text(opinion, "opinion_id"))))
              .as("opinion ids are unique")
              .isTrue();
          assertThat(articles).containsKey(text(opinion, "article_id"));
          offsetsAreInside(opinion, articles.get(text(opinion, "article_id")));
          double sum =
              number(opinion, "p_negative")
                  + number(opinion, "p_neutral")
                  + number(opinion, "p_positive");
          assertThat(sum).isCloseTo(1, within(1e-6));
          places.add(
              hash(
                  place(opinion, "article_id", "sentence_start", "sentence_end", "evidence")
                      + place(opinion, "target_start", "target_end", "polarity", "voice")));
        });
    assertThat(Outputs.manifest(output).at("/counts/opinions").asInt()).isEqualTo(ids.size());
    for (Dataset dataset : List.of(Dataset.ENTITIES, Dataset.PAIRS)) {
      Outputs.forEach(
          output,
          dataset,
          row -> {
            addsUp(row, dataset);
            for (Object sample : (Collection<?>) row.get("evidence")) {
              GenericRecord evidence = (GenericRecord) sample;
              String place =
                  place(evidence, "article_id", "start", "end", "text")
                      + place(evidence, "target_start", "target_end", "polarity", "voice");
              assertThat(places.contains(hash(place))).as(place).isTrue();
            }
          });
    }
  }

  private static void countsBalance(Path output) {
    JsonNode counts = Outputs.manifest(output).get("counts");
    assertThat(counts.get("read").asLong())
        .isEqualTo(
            counts.get("analysed").asLong()
                + counts.get("copies").asLong()
                + counts.get("other_language").asLong()
                + counts.get("failed").asLong());
    assertThat(counts.get("failed").asLong())
        .isEqualTo(Outputs.read(output, Dataset.FAILURES).size());
    long reasons = 0;
    for (JsonNode reason : Outputs.manifest(output).get("failures_by_reason")) {
      reasons += reason.asLong();
    }
    assertThat(reasons).isEqualTo(counts.get("failed").asLong());
    Map<String, Long> fates = new HashMap<>();
    Outputs.forEach(
        output, Dataset.ARTICLES, row -> fates.merge(text(row, "status"), 1L, Long::sum));
    for (String[] fate :
        new String[][] {
          {"analysed", "ANALYSED"}, {"copies", "COPY"}, {"other_language", "OTHER_LANGUAGE"}
        }) {
      assertThat(counts.get(fate[0]).asLong()).isEqualTo(fates.getOrDefault(fate[1], 0L));
    }
  }

  private static void offsetsAreInside(GenericRecord opinion, GenericRecord article) {
    int start = (int) opinion.get("sentence_start");
    int end = (int) opinion.get("sentence_end");
    assertThat(start).isNotNegative().isLessThan(end);
    assertThat(end).isLessThanOrEqualTo((int) article.get("characters"));
    assertThat((int) opinion.get("target_start"))
        .isGreaterThanOrEqualTo(start)
        .isLessThan((int) opinion.get("target_end"));
    assertThat((int) opinion.get("target_end")).isLessThanOrEqualTo(end);
    if (opinion.get("holder_start") != null) {
      assertThat((int) opinion.get("holder_start"))
          .isNotNegative()
          .isLessThan((int) opinion.get("holder_end"));
      assertThat((int) opinion.get("holder_end"))
          .isLessThanOrEqualTo((int) article.get("characters"));
    }
    if (article.get("text") != null) {
      assertThat(text(article, "text").substring(start, end)).isEqualTo(text(opinion, "evidence"));
    }
  }

  /** Polarities, and voices, add up to the mentions; how many these are. */
  private static long addsUp(GenericRecord row, Dataset dataset) {
    long sum = (long) row.get("abstained");
    for (String sign : SIGNS) {
      sum += row.hasField(sign) ? (long) row.get(sign) : 0;
    }
    if (dataset == Dataset.ENTITIES) {
      assertThat(sum).isEqualTo((long) row.get("mentions"));
    }
    long voices = 0;
    for (Object item : (Collection<?>) row.get("voices")) {
      GenericRecord voice = (GenericRecord) item;
      voices += (long) voice.get("abstained");
      for (String sign : SIGNS) {
        voices += (long) voice.get(sign);
      }
    }
    assertThat(voices).isEqualTo(sum);
    return sum;
  }

  private static String place(GenericRecord row, String... fields) {
    StringBuilder place = new StringBuilder();
    for (String field : fields) {
      place.append(row.get(field)).append('\t');
    }
    return place.toString();
  }

  private static HashCode hash(String text) {
    return Hashing.murmur3_128().hashString(text, StandardCharsets.UTF_8);
  }

  private static double number(GenericRecord row, String field) {
    return ((Number) row.get(field)).doubleValue();
  }

  private static String text(GenericRecord row, String field) {
    return row.get(field).toString();
  }
}
