package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.standpoint.beam.Outputs;
import io.standpoint.domain.Dataset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on the article that it was conceived for, where that lies beside the project. */
class SeedArticleIT {

  private static final Path SEED = Path.of("../shared/seed/deepseek-article.txt");

  @TempDir Path folder;

  @Test
  void theActorsOfTheSeedArticleAreFound() {
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
                "DeepSeek", 11L,
                "Tencent", 6L,
                "Alibaba", 6L,
                "China", 6L,
                "United States", 3L,
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
  }
}
