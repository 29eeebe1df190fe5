package io.standpoint.beam;

import io.standpoint.analysis.ArticleAnalyzer;
import io.standpoint.analysis.ArticleParser;
import io.standpoint.analysis.ReferenceFinder;
import io.standpoint.corenlp.CoreNlpParser;
import io.standpoint.corenlp.CoreNlpReferences;
import io.standpoint.entity.EntityResolver;
import io.standpoint.entity.Gazetteer;
import io.standpoint.onnx.ModelException;
import io.standpoint.onnx.ModelFiles;
import io.standpoint.onnx.OnnxStanceModel;
import io.standpoint.reference.ReferenceResolver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The heavy objects of a worker, one of each per JVM and kind, loaded when first asked for and
 * shared by all threads. Where the JVM is this program's own they live as long as it does. In a JVM
 * that outlives the program's class loader (a session cluster) all are forgotten when the last who
 * holds an analyser lets go, and models are closed, for their memory is outside the heap and no
 * collector would find it.
 */
public final class Analyzers {

  private static final Logger LOG = LoggerFactory.getLogger(Analyzers.class);

  private static final boolean GUEST =
      Analyzers.class.getClassLoader() != ClassLoader.getSystemClassLoader();

  private static final Map<String, OnnxStanceModel> MODELS = new HashMap<>();
  private static final Map<String, ArticleParser> PARSERS = new HashMap<>();
  private static final Map<String, Gazetteer> GAZETTEERS = new ConcurrentHashMap<>();
  private static final Map<CoreNlpReferences.Algorithm, CoreNlpReferences> COREFERENCES =
      new ConcurrentHashMap<>();
  private static final Map<String, ArticleAnalyzer> ANALYZERS = new HashMap<>();
  private static final Map<ArticleAnalyzer, Integer> HOLDERS = new IdentityHashMap<>();

  private Analyzers() {}

  /**
   * The analyser that a run asks for; whoever asks lets go of it by {@link #release}.
   *
   * @throws ModelException if the models cannot be used
   * @throws io.standpoint.entity.GazetteerException if the gazetteer cannot be used
   */
  public static ArticleAnalyzer analyzer(Settings settings) {
    return analyzer(
        settings.model(), settings.modelsPath(), settings.gazetteer(), settings.references());
  }

  static synchronized ArticleAnalyzer analyzer(
      String model, String modelsPath, String extraGazetteer, ReferenceSystem references) {
    String key =
        String.join(
            "\n", modelKey(model, modelsPath), String.valueOf(extraGazetteer), references.label());
    ArticleAnalyzer analyzer = ANALYZERS.get(key);
    if (analyzer == null) {
      long start = System.nanoTime();
      Gazetteer gazetteer = gazetteer(extraGazetteer);
      analyzer =
          new ArticleAnalyzer(
              parser(modelsPath),
              new EntityResolver(gazetteer),
              references(references, gazetteer),
              model(model, modelsPath),
              gazetteer.id());
      ANALYZERS.put(key, analyzer);
      LOG.info("Models and gazetteer loaded in {} ms", (System.nanoTime() - start) / 1_000_000);
    }
    HOLDERS.merge(analyzer, 1, Integer::sum);
    return analyzer;
  }

  /** Lets go of an analyser that {@link #analyzer} gave; others mean nothing here. */
  public static synchronized void release(ArticleAnalyzer analyzer) {
    HOLDERS.computeIfPresent(analyzer, (held, holders) -> holders == 1 ? null : holders - 1);
    if (GUEST && HOLDERS.isEmpty()) {
      ANALYZERS.clear();
      PARSERS.clear();
      MODELS.values().forEach(OnnxStanceModel::close);
      MODELS.clear();
    }
  }

  /** The parser with the models on the class path. */
  public static synchronized ArticleParser parser() {
    return parser(null);
  }

  /**
   * What finds out whom pronouns mean.
   *
   * @param gazetteer of the names that they stand for
   */
  public static ReferenceFinder references(ReferenceSystem system, Gazetteer gazetteer) {
    return switch (system) {
      case NONE -> ReferenceFinder.NONE;
      case RULES -> new ReferenceResolver(gazetteer)::resolve;
      default -> COREFERENCES.computeIfAbsent(system.algorithm(), CoreNlpReferences::load);
    };
  }

  /** The model of that id or in that folder. */
  public static OnnxStanceModel model(String model) {
    return model(model, null);
  }

  /** The model of that id in a models folder, else on the class path, or in a folder. */
  public static synchronized OnnxStanceModel model(String model, String modelsPath) {
    return MODELS.computeIfAbsent(
        modelKey(model, modelsPath), key -> OnnxStanceModel.load(files(model, modelsPath)));
  }

  /** Where the files of a model are, on this machine. */
  public static ModelFiles files(String model, String modelsPath) {
    return ModelFiles.find(model, folder(modelsPath));
  }

  /** The gazetteer in the box, with the rows of a user's file if there is one. */
  public static Gazetteer gazetteer(String extra) {
    return GAZETTEERS.computeIfAbsent(
        extra == null ? "" : extra,
        file -> file.isEmpty() ? Gazetteer.bundled() : Gazetteer.bundledWith(Path.of(file)));
  }

  /** The parser with the models of a models folder; of the class path where it is null. */
  public static synchronized ArticleParser parser(String modelsPath) {
    return PARSERS.computeIfAbsent(
        String.valueOf(modelsPath), key -> CoreNlpParser.load(folder(modelsPath)));
  }

  /**
   * The models folder on this machine with every checksum compared; none for null.
   *
   * @throws ModelException if it cannot be used
   */
  public static Optional<Path> folder(String modelsPath) {
    try {
      return modelsPath == null ? Optional.empty() : Optional.of(ModelsFolder.local(modelsPath));
    } catch (IOException | IllegalArgumentException e) {
      throw new ModelException("--modelsPath: " + e.getMessage() + ".", e);
    }
  }

  private static String modelKey(String model, String modelsPath) {
    return modelsPath + "\n" + model;
  }
}
