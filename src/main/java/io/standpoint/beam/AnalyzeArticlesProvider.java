package io.standpoint.beam;

import io.standpoint.domain.Dataset;
import java.util.List;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.Field;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.transforms.SchemaTransform;
import org.apache.beam.sdk.schemas.transforms.SchemaTransformProvider;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollectionRowTuple;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * The analysis as a step of pipelines in Beam YAML and Python: rows of articles in, rows of {@code
 * opinions/} and {@code failures/} out.
 *
 * <p>An article is a row with {@code id} and {@code text}, and if known {@code publisher}, {@code
 * published} (in any format of the input files) and {@code language}; other fields are ignored.
 * Articles in other languages than English have no opinions. Copies are not looked for.
 */
public final class AnalyzeArticlesProvider implements SchemaTransformProvider {

  public static final String URN = "beam:schematransform:io.standpoint:analyze_articles:v1";

  static final String INPUT = "input";
  static final String OPINIONS = "opinions";
  static final String FAILURES = "failures";

  private static final String MODEL = "model";
  private static final String MODELS_PATH = "models_path";
  private static final String GAZETTEER = "gazetteer";

  @Override
  public String identifier() {
    return URN;
  }

  @Override
  public String description() {
    return "Finds who is talked about in articles, how, and who takes which stance toward whom."
        + " Rows have id, text, and if known publisher, published, language.";
  }

  @Override
  public Schema configurationSchema() {
    return Schema.of(
        text(MODEL, "Model: an id or a folder; \"standard\" if not given."),
        text(MODELS_PATH, "Folder with models on any Beam file system, else the class path."),
        text(GAZETTEER, "File with entities of your own."));
  }

  @Override
  public List<String> inputCollectionNames() {
    return List.of(INPUT);
  }

  @Override
  public List<String> outputCollectionNames() {
    return List.of(OPINIONS, FAILURES);
  }

  @Override
  public SchemaTransform from(Row configuration) {
    String model = configuration.getString(MODEL);
    return new Analyze(
        model == null ? "standard" : model,
        configuration.getString(MODELS_PATH),
        configuration.getString(GAZETTEER));
  }

  private static Field text(String name, String description) {
    return Field.nullable(name, FieldType.STRING).withDescription(description);
  }

  private static final class Analyze extends SchemaTransform {

    private final String model;
    private final String modelsPath;
    private final String gazetteer;

    Analyze(String model, String modelsPath, String gazetteer) {
      this.model = model;
      this.modelsPath = modelsPath;
      this.gazetteer = gazetteer;
    }

    @Override
    public PCollectionRowTuple expand(PCollectionRowTuple input) {
      PCollectionTuple analysed =
          input
              .get(INPUT)
              .apply(
                  "Analyze",
                  ParDo.of(new AnalyzeRows(model, modelsPath, gazetteer))
                      .withOutputTags(AnalyzeRows.OPINIONS, TupleTagList.of(AnalyzeRows.FAILURES)));
      return PCollectionRowTuple.of(
              OPINIONS,
              analysed
                  .get(AnalyzeRows.OPINIONS)
                  .setRowSchema(DatasetRows.of(Dataset.OPINIONS).schema()))
          .and(
              FAILURES,
              analysed
                  .get(AnalyzeRows.FAILURES)
                  .setRowSchema(DatasetRows.of(Dataset.FAILURES).schema()));
    }
  }
}
