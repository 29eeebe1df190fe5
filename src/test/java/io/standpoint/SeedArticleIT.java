package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.standpoint.beam.Outputs;
import io.standpoint.domain.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on the article that it was conceived for, where that lies beside the project. */
class SeedArticleIT {

  private static final Path SEED = Path.of("../shared/seed/deepseek-article.txt");

  private static final Pattern NAMES =
      Pattern.compile(
          "DeepSeek(-V3|-R1)?|Tencent|Alibaba|U\\.S\\.|Washington|China|Chinese|OpenAI|Google|Nvidia"
              + "|Microsoft|High-Flyer Quant|The Information|WeChat|Silicon Valley|GPT-4|H100"
              + "|Mixture-of-Experts");

  @TempDir Path folder;

  @Test
  void theActorsOfTheSeedArticleAreFound() throws IOException {
    assumeThat(Files.exists(SEED)).as("%s is there", SEED).isTrue();

    int code =
        Main.run(List.of("--input=" + SEED, "--output=" + folder + "/out"), System.out, System.err);

    assertThat(code).isZero();
    assertThat(Outputs.read(folder.resolve("out"), Dataset.FAILURES)).isEmpty();
    Map<String, GenericRecord> entities =
        Outputs.read(folder.resolve("out"), Dataset.ENTITIES).stream()
            .filter(row -> row.get("granularity").toString().equals("ALL"))
            .collect(Collectors.toMap(row -> row.get("name").toString(), row -> row));
    assertThat(
            entities.values().stream()
                .collect(
                    Collectors.toMap(
                        row -> row.get("name").toString(), row -> (long) row.get("mentions"))))
        .containsAllEntriesOf(
            Map.of(
                "DeepSeek", 12L,
                "Tencent", 6L,
                "Alibaba", 6L,
                "China", 7L,
                "United States", 4L,
                "OpenAI", 3L,
                "Google", 2L))
        .containsAllEntriesOf(
            Map.of(
                "Nvidia", 1L,
                "Microsoft", 1L,
                "High-Flyer Quant", 1L,
                "The Information", 1L,
                "WeChat", 1L));
    assertThat((double) entities.get("DeepSeek").get("net_sentiment")).isPositive();
    assertThat((double) entities.get("United States").get("net_sentiment")).isNegative();
    assertThat(missedNames()).hasSizeLessThanOrEqualTo(2);
  }

  /** The names in the text that no opinion is about, with their offsets. */
  private List<String> missedNames() throws IOException {
    Set<Integer> starts =
        Outputs.read(folder.resolve("out"), Dataset.OPINIONS).stream()
            .filter(row -> row.get("kind").toString().equals("PORTRAYAL"))
            .map(row -> (Integer) row.get("target_start"))
            .collect(Collectors.toSet());
    List<MatchResult> names = NAMES.matcher(Files.readString(SEED)).results().toList();
    assertThat(names).hasSize(48);
    return names.stream()
        .filter(name -> !starts.contains(name.start()))
        .map(name -> name.group() + " at " + name.start())
        .toList();
  }
}
