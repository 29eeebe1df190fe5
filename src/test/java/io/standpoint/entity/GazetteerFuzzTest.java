package io.standpoint.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.primitives.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Any file of a user: a gazetteer, or a sentence that says what is wrong. */
class GazetteerFuzzTest {

  @FuzzTest(maxExecutions = 50_000)
  void loads(byte[] data) {
    byte[] header = (GazetteerReader.HEADER + "\n").getBytes(StandardCharsets.UTF_8);
    for (byte[] file : List.of(data, Bytes.concat(header, data))) {
      try {
        Gazetteer gazetteer =
            Gazetteer.of(List.of(new Gazetteer.Source("a.tsv", file)), Optional.empty());
        gazetteer
            .entries()
            .forEach(entry -> assertThat(gazetteer.entry(entry.id())).contains(entry));
      } catch (GazetteerException e) {
        assertThat(e.getMessage()).contains("a.tsv");
      }
    }
  }
}
