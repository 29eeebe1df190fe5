package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.record.ArticleRecord;
import io.standpoint.record.ChangeRecord;
import io.standpoint.record.EntityRecord;
import io.standpoint.record.PairRecord;
import io.standpoint.storage.OutputFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command on files; p-values are those of SciPy. */
class CompareCommandTest {

  private static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void twoOutputs() throws IOException {
    output("before", "m1", 400, entity("ALL", null, 12, -0.2, -0.3, -0.05), pair(3, -0.5));
    output("after", "m1", 500, entity("ALL", null, 40, 0.1, -0.02, 0.2), pair(2, 0.5));
  }

  @Test
  void twoOutputsAreCompared() throws IOException {
    assertThat(compare("--before=before", "--after=after", "--output=changes")).isZero();

    List<ChangeRecord> changes = changes("changes");
    assertThat(changes).extracting(ChangeRecord::getSubject).containsExactly("ENTITY", "PAIR");
    ChangeRecord china = changes.get(0);
    assertThat(china.getTargetName()).isEqualTo("China");
    assertThat(china.getStoriesBefore()).isEqualTo(12);
    assertThat(china.getShareBefore()).isEqualTo(0.03);
    assertThat(china.getShareAfter()).isEqualTo(0.08);
    assertThat(china.getShareP()).isCloseTo(0.0013905058338837643, within(1e-9));
    assertThat(china.getNetChange()).isCloseTo(0.3, within(1e-12));
    assertThat(china.getNetP()).isCloseTo(0.0022063631417998213, within(1e-9));
    assertThat(changes.get(1).getHolderName()).isEqualTo("Japan");
    assertThat(changes.get(1).getShareP()).isCloseTo(0.6604108630857577, within(1e-9));
    assertThat(folder.resolve("changes/_SUCCESS")).exists();
    assertThat(text())
        .contains(
            "China                                           -0.20    +0.10  +0.30 [+0.11, +0.49]"
                + "  0.0022",
            "China                                           3.00%    8.00%  12 -> 40              "
                + "0.0014",
            "(1 of 2 entities and pairs, at most 5 % of them by chance)");
  }

  @Test
  void twoWindowsOfOneOutputAreCompared() throws IOException {
    List<SpecificRecord> rows = new ArrayList<>();
    rows.add(entity("MONTH", FEBRUARY, 12, -0.2, -0.3, -0.05));
    rows.add(entity("MONTH", MARCH, 40, 0.1, -0.02, 0.2));
    IntStream.range(0, 400).forEach(i -> rows.add(article(FEBRUARY, "ANALYSED")));
    IntStream.range(0, 500).forEach(i -> rows.add(article(MARCH.plusSeconds(i), "ANALYSED")));
    rows.add(article(MARCH, "COPY"));
    rows.add(article(null, "ANALYSED"));
    output("months", "m1", 902, rows.toArray(SpecificRecord[]::new));

    assertThat(
            compare(
                "--before=months",
                "--granularity=MONTH",
                "--beforeDate=2026-02-14",
                "--afterDate=2026-03-31",
                "--output=changes"))
        .isZero();

    ChangeRecord china = changes("changes").get(0);
    assertThat(china.getShareP()).isCloseTo(0.0013905058338837643, within(1e-9));
    assertThat(china.getBeforeStart()).isEqualTo(FEBRUARY);
    assertThat(china.getAfterStart()).isEqualTo(MARCH);
  }

  @Test
  void withoutArticlesAWindowHasNoVolume() throws IOException {
    output(
        "months",
        "m1",
        900,
        entity("MONTH", FEBRUARY, 12, -0.2, -0.3, -0.05),
        entity("MONTH", MARCH, 40, 0.1, -0.02, 0.2));

    assertThat(
            compare(
                "--before=months",
                "--granularity=MONTH",
                "--beforeDate=2026-02-14",
                "--afterDate=2026-03-31"))
        .isZero();
    assertThat(text()).contains("+0.30 [+0.11, +0.49]", "Volumes are not compared");
  }

  @Test
  void otherModelsAreRefused() throws IOException {
    output("other", "m2", 500, entity("ALL", null, 40, 0.1, -0.02, 0.2));

    assertThatThrownBy(() -> compare("--before=before", "--after=other"))
        .isInstanceOf(UsageException.class)
        .hasMessageEndingWith(
            "numbers of both do not compare; --allowMixed takes them all the same.");
    assertThat(compare("--before=before", "--after=other", "--allowMixed")).isZero();
  }

  @Test
  void wrongCallsAreToldInASentence() {
    assertThatThrownBy(() -> compare("--before=before"))
        .hasMessageStartingWith("Both windows are the same");
    assertThatThrownBy(() -> compare("--before=before", "--granularity=YEAR"))
        .hasMessage("--granularity takes DAY, WEEK, MONTH or ALL, not 'YEAR'.");
    assertThatThrownBy(
            () -> compare("--before=before", "--granularity=DAY", "--beforeDate=yesterday"))
        .hasMessage("--beforeDate takes a day such as 2026-02-01, not 'yesterday'.");
    assertThatThrownBy(() -> compare("--before=before", "--after=none"))
        .hasMessage("--after=" + folder + "/none is no finished output: it has no _SUCCESS.");
  }

  @Test
  void theManifestTellsNoSecrets() throws IOException {
    output("sv=1&sig=hush", "m1", 500, entity("ALL", null, 40, 0.1, -0.02, 0.2));

    assertThat(compare("--before=before", "--after=sv=1&sig=hush", "--output=changes/")).isZero();

    assertThat(Files.readString(folder.resolve("changes/manifest.json")))
        .contains("sv=1&sig=***")
        .doesNotContain("hush");
  }

  @Test
  void nothingOfAComparisonIsLeftWhereItIsOverwritten() throws IOException {
    assertThat(compare("--before=before", "--after=after", "--output=changes")).isZero();
    OutputFolder.at(folder + "/changes").clear();
    try (Stream<Path> left = Files.walk(folder.resolve("changes"))) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void anInputIsNeverOverwritten() {
    String[] ways = {"before", "before/", "changes/../after"};
    for (String way : ways) {
      assertThatThrownBy(
              () -> compare("--before=before", "--after=after", "--output=" + way, "--overwrite"))
          .hasMessageEndingWith(" is an input as well: choose another folder.");
    }
    String both = folder + "/before," + folder + "/after";
    List<String> merge =
        List.of("--input=" + both, "--output=" + folder + "/before", "--overwrite");
    assertThatThrownBy(() -> SummaryCommand.merge().run(merge, System.out, System.err))
        .hasMessage("--output=" + folder + "/before is an input as well: choose another folder.");
    assertThat(folder.resolve("before/_SUCCESS")).exists();
    assertThat(folder.resolve("after/entities/part-00000-of-00001.avro")).exists();
  }

  private int compare(String... arguments) {
    List<String> all =
        Stream.of(arguments)
            .map(
                argument ->
                    argument.replaceFirst("^(--(before|after|output)=)", "$1" + folder + "/"))
            .toList();
    return new CompareCommand()
        .run(all, new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private List<ChangeRecord> changes(String output) throws IOException {
    try (DataFileReader<ChangeRecord> rows =
        new DataFileReader<>(
            folder.resolve(output).resolve("changes/part-00000-of-00001.avro").toFile(),
            new SpecificDatumReader<>(ChangeRecord.class))) {
      List<ChangeRecord> changes = new ArrayList<>();
      rows.forEach(changes::add);
      return changes;
    }
  }

  private void output(String name, String model, long analysed, SpecificRecord... rows)
      throws IOException {
    Path output = Files.createDirectories(folder.resolve(name));
    Files.writeString(
        output.resolve("manifest.json"),
        "{\"versions\": {\"model\": \"%s\"}, \"counts\": {\"analysed\": %d}}"
            .formatted(model, analysed));
    Files.createFile(output.resolve("_SUCCESS"));
    write(output.resolve("entities"), EntityRecord.class, rows);
    write(output.resolve("pairs"), PairRecord.class, rows);
    write(output.resolve("articles"), ArticleRecord.class, rows);
  }

  private static <T extends SpecificRecord> void write(
      Path output, Class<T> type, SpecificRecord... rows) throws IOException {
    List<T> wanted = Stream.of(rows).filter(type::isInstance).map(type::cast).toList();
    if (wanted.isEmpty()) {
      return;
    }
    Files.createDirectories(output);
    try (DataFileWriter<T> writer = new DataFileWriter<>(new SpecificDatumWriter<>(type))) {
      writer.create(wanted.get(0).getSchema(), output.resolve("part-00000-of-00001.avro").toFile());
      for (T row : wanted) {
        writer.append(row);
      }
    }
  }

  private static EntityRecord entity(
      String granularity, Instant start, int stories, double net, double low, double high) {
    return EntityRecord.newBuilder()
        .setEntityId("country:cn")
        .setName("China")
        .setType("COUNTRY")
        .setGranularity(granularity)
        .setWindowStart(start)
        .setArticles(stories)
        .setStories(stories)
        .setPublishers(1)
        .setMentions(stories)
        .setPositive(0)
        .setNeutral(stories)
        .setNegative(0)
        .setAbstained(0)
        .setSumPNegative(0)
        .setSumPNeutral(0)
        .setSumPPositive(0)
        .setNetSentiment(net)
        .setNetLow(low)
        .setNetHigh(high)
        .setFrames(List.of())
        .setVoices(List.of())
        .setTopPublishers(List.of())
        .setTopHolders(List.of())
        .setVariants(List.of())
        .setEvidence(List.of())
        .build();
  }

  private static PairRecord pair(int stories, double net) {
    return PairRecord.newBuilder()
        .setHolderId("country:jp")
        .setHolderName("Japan")
        .setTargetId("country:cn")
        .setTargetName("China")
        .setTargetKind("ENTITY")
        .setGranularity("ALL")
        .setArticles(stories)
        .setStories(stories)
        .setPublishers(1)
        .setPositive(stories)
        .setNegative(stories)
        .setSumPNegative(0)
        .setSumPPositive(0)
        .setNetStance(net)
        .setNetLow(-1.0)
        .setNetHigh(1.0)
        .setFrames(List.of())
        .setVoices(List.of())
        .setEvidence(List.of())
        .build();
  }

  private static ArticleRecord article(Instant published, String status) {
    return ArticleRecord.newBuilder()
        .setArticleId("a")
        .setStoryId("a")
        .setPublished(published)
        .setCharacters(1)
        .setSentences(1)
        .setMentions(1)
        .setOpinions(1)
        .setStatus(status)
        .setFallbacks(List.of())
        .setTextSha256("")
        .setSourceFile("f")
        .build();
  }
}
