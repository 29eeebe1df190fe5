package io.standpoint.beam;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.analysis.PlainParser;
import io.standpoint.beam.FuzzedArticles.FuzzedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A part of what {@link FuzzRun} does, with CoreNLP's tokeniser but without its models. */
class FuzzTest {

  private static final int FILES = 400;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nothingBreaks(long seed) throws IOException {
    FuzzRun run = new FuzzRun(new PlainParser());
    FuzzedArticles made = new FuzzedArticles(seed, FuzzedArticles.samples());
    for (int i = 0; i < FILES; i++) {
      run.check(made.file(made.text()));
    }
    assertThat(run.toString()).doesNotContain(" 0 ");
  }

  @Test
  void theSameSeedMakesTheSameFiles() {
    FuzzedArticles one = new FuzzedArticles(7, List.of("Beijing met Tokyo."));
    FuzzedArticles other = new FuzzedArticles(7, List.of("Beijing met Tokyo."));
    for (int i = 0; i < 50; i++) {
      FuzzedFile file = one.file(one.text());
      FuzzedFile again = other.file(other.text());
      assertThat(again.name()).isEqualTo(file.name());
      assertThat(again.bytes()).isEqualTo(file.bytes());
    }
  }

  static Stream<Path> filesThatBrokeSomething() throws IOException {
    return Files.list(Path.of("src/test/resources/fuzz")).sorted();
  }

  @ParameterizedTest
  @MethodSource("filesThatBrokeSomething")
  void doesNotBreakAgain(Path file) throws IOException {
    String name = file.getFileName().toString();
    new FuzzRun(new PlainParser())
        .check(
            new FuzzedFile("a" + name.substring(name.lastIndexOf('.')), Files.readAllBytes(file)));
  }
}
