package io.standpoint.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.corenlp.CoreNlpParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsFolderTest {

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsFoundVerifiedAndUsed() throws IOException {
    long bytes = ModelsFolder.write("standard", folder.toString());
    assertThat(Files.size(folder.resolve("standard/model.onnx"))).isEqualTo(34_972_100L);
    assertThat(bytes).isGreaterThan(80_000_000L);

    Path local = ModelsFolder.local(folder + "/");
    assertThat(local).isEqualTo(folder);
    assertThat(CoreNlpParser.load(Optional.of(local)).parse("Tim Cook left Japan.").get(0).names())
        .hasSize(2);
    assertThat(Analyzers.files("standard", folder.toString()).verifiedId())
        .isEqualTo(Analyzers.files("standard", null).verifiedId());
  }

  @Test
  void anotherFileThanTheChecksumSays() throws IOException {
    Files.writeString(folder.resolve("a.gz"), "good");
    Files.writeString(
        folder.resolve("SHA256SUMS"),
        "770e607624d689265ca6c44884d0807d9b054d23c473c106c72be9de08b7376c  a.gz\n");
    Files.writeString(folder.resolve("a.gz"), "bad");
    assertThatThrownBy(() -> ModelsFolder.local(folder.toString()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder.resolve("a.gz") + " has SHA-256 ")
        .hasMessageContaining("says 770e6076");
    Files.writeString(folder.resolve("a.gz"), "good");
    assertThat(ModelsFolder.local(folder.toString())).isEqualTo(folder);
  }

  @Test
  void folderWithoutChecksums() {
    assertThatThrownBy(() -> ModelsFolder.local(folder.toString()))
        .hasMessage(folder + " is no models folder: it has no file SHA256SUMS");
  }
}
