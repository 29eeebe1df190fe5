package io.standpoint.cli;

import io.standpoint.analysis.ArticleParser;
import io.standpoint.beam.Analyzers;
import io.standpoint.corenlp.CoreNlpParser;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.NamedSpan;
import io.standpoint.domain.Sentence;
import io.standpoint.onnx.ModelException;
import io.standpoint.onnx.ModelFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Whether the models are there, are what they should be, and compute what they should. */
final class ModelFindings {

  private static final String ENCODER_FILES = "encoder files";
  private static final String CORENLP_FILES = "CoreNLP files";
  private static final String ENCODER_TEST = "encoder self-test";
  private static final String CORENLP_TEST = "CoreNLP self-test";
  private static final String AGAIN =
      "build again (mvn -DskipTests package), or name a good model by --model or --modelsPath";
  private static final String SENTENCE = "Angela Merkel met Microsoft in Berlin.";
  private static final List<NamedSpan> NAMES =
      List.of(
          new NamedSpan(0, 2, EntityType.PERSON),
          new NamedSpan(3, 4, EntityType.ORGANIZATION),
          new NamedSpan(5, 6, EntityType.PLACE));

  private final String model;
  private final String modelsPath;

  ModelFindings(DoctorOptions options) {
    model = options.getModel();
    modelsPath = options.getModelsPath();
  }

  /** Checks in order; what is not there or is another one is not run. */
  void report(Consumer<Finding> report) {
    Finding encoder = check(ENCODER_FILES, this::encoderFiles);
    report.accept(encoder);
    Finding names = check(CORENLP_FILES, this::coreNlpFiles);
    report.accept(names);
    report.accept(
        encoder.failed()
            ? Finding.skipped(ENCODER_TEST, "needs the " + ENCODER_FILES)
            : check(ENCODER_TEST, this::encoder));
    report.accept(
        names.failed()
            ? Finding.skipped(CORENLP_TEST, "needs the " + CORENLP_FILES)
            : check(CORENLP_TEST, this::coreNlp));
  }

  /** None of the checks is made. */
  static void reportSkipped(Consumer<Finding> report, String reason) {
    for (String what : List.of(ENCODER_FILES, CORENLP_FILES, ENCODER_TEST, CORENLP_TEST)) {
      report.accept(Finding.skipped(what, reason));
    }
  }

  private Finding encoderFiles(String what) {
    ModelFiles files = Analyzers.files(model, modelsPath);
    String id = files.verifiedId();
    return Finding.pass(what, "%s, checksums right, SHA-256 %.12s".formatted(id, files.sha256()));
  }

  private Finding coreNlpFiles(String what) {
    Optional<Path> folder = Analyzers.folder(modelsPath);
    for (String name : CoreNlpParser.MODELS) {
      boolean there =
          folder
              .map(path -> Files.isRegularFile(path.resolve(name)))
              .orElseGet(() -> getClass().getResource("/" + name) != null);
      if (!there) {
        return Finding.fail(
            what,
            name + " is not " + folder.map(path -> "in " + path).orElse("on the class path"),
            "put CoreNLP's models jar on the class path, or give --modelsPath=FOLDER as 'standpoint"
                + " models' writes it");
      }
    }
    return Finding.pass(
        what,
        CoreNlpParser.MODELS.size()
            + folder.map(path -> " models, checksums right").orElse(" models on the class path"));
  }

  private Finding encoder(String what) {
    long start = System.nanoTime();
    Analyzers.model(model, modelsPath);
    return Finding.pass(what, "golden sentences give the expected logits, " + since(start));
  }

  private Finding coreNlp(String what) {
    long start = System.nanoTime();
    ArticleParser parser = Analyzers.parser(modelsPath);
    List<Sentence> sentences = parser.parse(SENTENCE);
    return sentences.size() == 1 && sentences.get(0).names().equals(NAMES)
        ? Finding.pass(what, "the names of a sentence are found, " + since(start))
        : Finding.fail(what, "\"" + SENTENCE + "\" was read as " + sentences, AGAIN);
  }

  private static String since(long start) {
    return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
  }

  /** Loading foreign models and native code ends in whatever those throw. */
  private static Finding check(String what, Function<String, Finding> check) {
    try {
      return check.apply(what);
    } catch (ModelException e) {
      return Finding.fail(what, e.getMessage(), AGAIN);
    } catch (RuntimeException | LinkageError e) {
      return Finding.fail(
          what,
          e.toString(),
          "native code is unpacked into the temporary folder and needs a 64-bit Linux, macOS or"
              + " Windows; else "
              + AGAIN);
    }
  }
}
