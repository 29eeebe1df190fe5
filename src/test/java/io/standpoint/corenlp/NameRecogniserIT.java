package io.standpoint.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.NERCombinerAnnotator;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our reading of CoreNLP's recognisers beside CoreNLP's own. */
class NameRecogniserIT {

  private static NameRecogniser recogniser;
  private static NERCombinerAnnotator reference;

  @TempDir private Path folder;

  @BeforeAll
  static void load() throws IOException {
    recogniser = NameRecogniser.load(CoreNlpParser.MODELS.get(0), CoreNlpParser.MODELS.get(1));
    Properties properties = new Properties();
    properties.setProperty("ner.model", String.join(",", CoreNlpParser.MODELS));
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("ner.buildEntityMentions", "false");
    reference = new NERCombinerAnnotator(properties);
  }

  @Test
  void theSampleHasTheNamesThatCoreNlpFinds() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data/articles"))) {
      List<Path> texts = files.filter(file -> !file.toString().endsWith(".gz")).sorted().toList();
      assertThat(texts).hasSizeGreaterThan(10);
      for (Path file : texts) {
        assertSameNames(Files.readString(file));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Joined by a hyphen, or not: after "based" and its like, before a blank, at the end.
        "COVID-19 came from Wuhan, the London-based WHO-led Franco-German team said of Al-Qaeda -",
        "A Hong Kong-listed firm and the U.S.-China talks - Iran-backed, S-400, Kim Jong-il.",
        // British spelling, titles, short words before and after a name.
        "Labour and the Ministry of Defence met Dr. Li in Xi'an; Judge Wu of the EU is in it.",
        // A word that occurs again, more often than once in a window, and far away.
        "Apple of Apple sued Apple, said Apple, and the Apple of the eye is the Apple of Cupertino",
        // Signs that look like the ends of a word, emoji, marks, nothing but signs.
        "<a><a> < > <Huawei> 😀😀 Ma\u0301o of \uFB01nance ... --- (#) ##",
        "ALL CAPITALS IN BEIJING SAYS WHITE HOUSE",
        "x",
        "Beijing",
      })
  void soHasWhatIsRareInIt(String text) {
    assertSameNames(text);
  }

  @Test
  void soHasAWordOfThousandsOfCharacters() {
    assertSameNames("Tim Cook met " + ("Ab" + "c".repeat(97) + "-").repeat(40) + "Xi in Japan.");
  }

  private static void assertSameNames(String text) {
    Annotation annotation = new Annotation(CoreNlpParser.withBreaks(text));
    CoreNlpParser.tokenizer().annotate(annotation);
    List<CoreMap> sentences = CoreNlpParser.cut(annotation.get(SentencesAnnotation.class));
    annotation.set(SentencesAnnotation.class, sentences);
    reference.annotate(annotation);
    for (CoreMap sentence : sentences) {
      List<CoreLabel> tokens = sentence.get(TokensAnnotation.class);
      assertThat(recogniser.tags(tokens))
          .as(text)
          .containsExactly(tokens.stream().map(CoreLabel::ner).toArray(String[]::new));
    }
  }

  @Test
  void aModelThatAsksForOtherFeaturesIsRefused() throws IOException {
    CRFClassifier<CoreLabel> classifier =
        CRFClassifier.getClassifierNoExceptions(CoreNlpParser.MODELS.get(1));
    classifier.flags.useNext = false;
    Path file = folder.resolve("other.ser");
    classifier.serializeClassifier(file.toString());

    assertThatThrownBy(() -> CrfModel.load(file.toString(), WordClusters.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            file
                + " is no recogniser of names like those of CoreNLP 4.5: it asks for other"
                + " features");
  }

  @Test
  void aFileOfOtherObjectsIsRefused() throws IOException {
    Path file = folder.resolve("list.ser");
    try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(file))) {
      out.writeObject("no recogniser");
    }

    assertThatThrownBy(() -> CrfModel.load(file.toString(), WordClusters.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file + " is no recogniser of names like those of CoreNLP 4.5: ");
  }

  @Test
  void aModelThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> CrfModel.load("none.ser.gz", WordClusters.NONE))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none.ser.gz");
  }

  @Test
  void bothModelsShareTheirClusters() {
    assertThat(recogniser.second().clusters()).isSameAs(recogniser.first().clusters());
  }
}
