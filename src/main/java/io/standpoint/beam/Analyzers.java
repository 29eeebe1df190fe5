package io.standpoint.beam;

import io.standpoint.analysis.ArticleAnalyzer;
import io.standpoint.analysis.ArticleParser;
import io.standpoint.analysis.ReferenceFinder;
import io.standpoint.corenlp.CoreNlpParser;
import io.standpoint.corenlp.CoreNlpReferences;
import io.standpoint.entity.EntityResolver;
import io.standpoint.entity.Gazetteer;
import io.standpoint.entity.ReferenceResolver;
import io.standpoint.onnx.ModelFiles;
import io.standpoint.onnx.OnnxStanceModel;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The heavy objects of a worker, one of each per JVM and kind, loaded when first asked for and
 * shared by all threads. They live as long as the JVM does.
 */
public final class Analyzers {

  private static final Map<String, OnnxStanceModel> MODELS = new ConcurrentHashMap<>();
  private static final Map<String, Gazetteer> GAZETTEERS = new ConcurrentHashMap<>();
  private static final Map<CoreNlpReferences.Algorithm, CoreNlpReferences> COREFERENCES =
      new ConcurrentHashMap<>();
  private static final Map<String, ArticleAnalyzer> ANALYZERS = new ConcurrentHashMap<>();

  private Analyzers() {}

  private static final class Parser {
    static final ArticleParser INSTANCE = CoreNlpParser.load();
  }

  /**
   * The analyser that a run asks for.
   *
   * @throws io.standpoint.onnx.ModelException if the model cannot be used
   * @throws io.standpoint.entity.GazetteerException if the gazetteer cannot be used
   */
  public static ArticleAnalyzer analyzer(Settings settings) {
    return ANALYZERS.computeIfAbsent(
        String.join("\n", settings.model(), settings.gazetteer(), settings.references().label()),
        key -> {
          Gazetteer gazetteer = gazetteer(settings.gazetteer());
          return new ArticleAnalyzer(
              parser(),
              new EntityResolver(gazetteer),
              references(settings.references(), gazetteer),
              model(settings.model()),
              gazetteer.id());
        });
  }

  public static ArticleParser parser() {
    return Parser.INSTANCE;
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
    return MODELS.computeIfAbsent(model, name -> OnnxStanceModel.load(ModelFiles.find(name)));
  }

  /** The gazetteer in the box, with the rows of a user's file if there is one. */
  public static Gazetteer gazetteer(String extra) {
    return GAZETTEERS.computeIfAbsent(
        extra == null ? "" : extra,
        file -> file.isEmpty() ? Gazetteer.bundled() : Gazetteer.bundledWith(Path.of(file)));
  }
}
