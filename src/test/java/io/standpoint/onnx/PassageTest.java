package io.standpoint.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.analysis.StanceModel.Pair;
import io.standpoint.analysis.StanceModel.Question;
import io.standpoint.domain.Span;
import io.standpoint.onnx.Passage.TargetPlace;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PassageTest {

  private static final ModelDescription MODEL = TinyModel.description();
  private static WordPieces wordPieces;

  /**
   * What the training code makes of a sentence with the tiny model's tokenizer: {@code
   * SentenceEncoder.encode} in {@code text.py}.
   *
   * @param spans start and end of each target in code points
   * @param ids with the special pieces
   * @param pieces start and end of each target in {@code ids}
   */
  record Encoding(String text, int[][] spans, long[] ids, int[][] pieces) {

    Question question() {
      List<Span> targets =
          Arrays.stream(spans).map(span -> new Span(unit(span[0]), unit(span[1]))).toList();
      return new Question(text, targets, List.of());
    }

    private int unit(int codePoint) {
      return text.offsetByCodePoints(0, codePoint);
    }
  }

  @BeforeAll
  static void load() {
    wordPieces = TinyModel.wordPieces();
  }

  @AfterAll
  static void close() {
    wordPieces.close();
  }

  static List<Encoding> encodings() throws IOException {
    try (InputStream json = PassageTest.class.getResourceAsStream("/onnx/encodings.json")) {
      return List.of(new ObjectMapper().readValue(json, Encoding[].class));
    }
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void equalsTheEncodingOfTheTraining(Encoding expected) {
    List<Passage> passages = Passage.of(expected.question(), wordPieces, MODEL);

    if (expected.ids.length == 2) {
      assertThat(passages).isEmpty();
      return;
    }
    assertThat(passages).hasSize(1);
    assertThat(passages.get(0).ids()).containsExactly(expected.ids);
    assertThat(passages.get(0).targets()).containsExactlyInAnyOrderElementsOf(places(expected));
  }

  private static List<TargetPlace> places(Encoding expected) {
    return IntStream.range(0, expected.pieces.length)
        .filter(i -> expected.pieces[i] != null)
        .mapToObj(
            i -> new TargetPlace(i, new PieceRange(expected.pieces[i][0], expected.pieces[i][1])))
        .toList();
  }

  @Test
  void threadsEncodeAlike() throws Exception {
    Callable<List<String>> work = () -> describe(encodings());
    List<String> alone = work.call();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<List<String>> result : threads.invokeAll(Collections.nCopies(40, work))) {
        assertThat(result.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }

  private static List<String> describe(List<Encoding> encodings) {
    List<String> lines = new ArrayList<>();
    for (Encoding encoding : encodings) {
      for (Passage passage : Passage.of(encoding.question(), wordPieces, MODEL)) {
        lines.add(Arrays.toString(passage.ids()) + passage.targets());
      }
    }
    return lines;
  }

  @Test
  void windowWithManyPairsComesSeveralTimes() {
    String text = "Rome Oslo Lima Kyiv Bonn Bern Riga Doha Cairo Seoul ".repeat(2);
    List<Span> targets = new ArrayList<>();
    for (int start = 0; start < text.length(); start = text.indexOf(' ', start) + 1) {
      targets.add(new Span(start, text.indexOf(' ', start)));
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      for (int j = 0; j < targets.size(); j++) {
        if (i != j) {
          pairs.add(new Pair(i, j));
        }
      }
    }

    List<Passage> passages = Passage.of(new Question(text, targets, pairs), wordPieces, MODEL);

    assertThat(passages).extracting(p -> p.targets().size()).containsExactly(20, 0, 0);
    assertThat(passages).extracting(p -> p.pairs().size()).containsExactly(0, 256, 124);
    assertThat(passages).extracting(Passage::ids).containsOnly(passages.get(0).ids());
  }
}
