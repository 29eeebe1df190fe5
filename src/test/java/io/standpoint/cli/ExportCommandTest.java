package io.standpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.record.PairRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");

  @TempDir Path folder;

  @BeforeEach
  void anOutput() throws IOException {
    Files.createDirectories(folder.resolve("out/pairs"));
    Files.writeString(folder.resolve("out/manifest.json"), "{}");
    Files.createFile(folder.resolve("out/_SUCCESS"));
    try (DataFileWriter<PairRecord> writer =
        new DataFileWriter<>(new SpecificDatumWriter<>(PairRecord.class))) {
      writer.create(PairRecord.getClassSchema(), folder.resolve("out/pairs/part.avro").toFile());
      writer.append(pair("ALL", null, 0.5));
      writer.append(pair("MONTH", MARCH, null));
    }
  }

  @Test
  void theNetworkOfAWindowHasItsNumbers() throws IOException {
    assertThat(export("--format=graphml", "--output=all.xml")).contains("2 nodes, 1 edges.");
    assertThat(
            export(
                "--format=graphml",
                "--output=march.xml",
                "--granularity=MONTH",
                "--date=2026-03-09"))
        .contains("2 nodes, 1 edges.");
    assertThat(
            export(
                "--format=graphml", "--output=may.xml", "--granularity=MONTH", "--date=2026-05-09"))
        .contains("0 nodes, 0 edges.");

    assertThat(Files.readString(folder.resolve("all.xml")))
        .contains(
            "<node id=\"country:jp\"><data key=\"node.name\">Japan</data>"
                + "<data key=\"node.kind\">ENTITY</data></node>",
            "attr.name=\"net_stance\" attr.type=\"double\"",
            "<data key=\"edge.net_stance\">0.5</data>",
            "<data key=\"edge.stories\">7</data>");
    assertThat(Files.readString(folder.resolve("march.xml")))
        .contains("<data key=\"edge.stories\">7</data>")
        .doesNotContain("<data key=\"edge.net_stance\">");
  }

  @Test
  void wrongCallsAreToldInASentence() {
    assertThatThrownBy(() -> export("--format=gkg", "--output=x"))
        .hasMessage("--input=" + folder + "/out has no opinions/*.avro to export.");
    assertThatThrownBy(() -> export("--format=csv", "--output=x"))
        .hasMessage("--format takes gkg or graphml, not 'csv'.");
    assertThatThrownBy(
            () -> export("--format=gkg", "--output=x", "--granularity=DAY", "--date=2026-03-09"))
        .hasMessage("--granularity is for graphml: gkg has a row for every article.");
    assertThatThrownBy(() -> export("--format=graphml", "--output=out/manifest.json"))
        .hasMessage(
            "--output="
                + folder
                + "/out/manifest.json is there already: name another one, or replace it with"
                + " --overwrite.");
  }

  @Test
  void aDamagedInputLeavesNoFile() throws IOException {
    Files.writeString(folder.resolve("out/pairs/torn.avro"), "no Avro");

    assertThatThrownBy(() -> export("--format=graphml", "--output=torn.xml"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(folder + "/out/pairs cannot be read: ");
    assertThat(folder.resolve("torn.xml")).doesNotExist();
    assertThat(folder.resolve("torn.xml.part")).doesNotExist();
  }

  private String export(String... arguments) {
    List<String> all =
        Stream.concat(Stream.of("--input=out"), Stream.of(arguments))
            .map(argument -> argument.replaceFirst("^(--(input|output)=)", "$1" + folder + "/"))
            .toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ExportCommand().run(all, new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static PairRecord pair(String granularity, Instant start, Double net) {
    return PairRecord.newBuilder()
        .setHolderId("country:jp")
        .setHolderName("Japan")
        .setTargetId("country:cn")
        .setTargetName("China")
        .setTargetKind("ENTITY")
        .setGranularity(granularity)
        .setWindowStart(start)
        .setArticles(8)
        .setStories(7)
        .setPublishers(1)
        .setPositive(1)
        .setNegative(1)
        .setSumPNegative(0)
        .setSumPPositive(0)
        .setNetStance(net)
        .setFrames(List.of())
        .setVoices(List.of())
        .setEvidence(List.of())
        .build();
  }
}
