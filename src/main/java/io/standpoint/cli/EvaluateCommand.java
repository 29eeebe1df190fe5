package io.standpoint.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.analysis.ArticleParser;
import io.standpoint.analysis.ReferenceFinder;
import io.standpoint.analysis.StanceModel;
import io.standpoint.beam.Analyzers;
import io.standpoint.entity.EntityResolver;
import io.standpoint.entity.GazetteerException;
import io.standpoint.evaluate.Evaluation;
import io.standpoint.evaluate.GoldException;
import io.standpoint.evaluate.Scorecard;
import io.standpoint.evaluate.Task;
import io.standpoint.evaluate.Tools;
import io.standpoint.onnx.ModelException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.beam.sdk.options.PipelineOptions;

/** {@code evaluate}: labelled rows in, predictions and metrics out. */
public final class EvaluateCommand implements Command {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String name() {
    return "evaluate";
  }

  @Override
  public String summary() {
    return "score the model and the rules on labelled rows, or on all expected figures";
  }

  @Override
  public Class<? extends PipelineOptions> options() {
    return EvaluateOptions.class;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "evaluate --task=sentiment --gold=rows.jsonl --output=target/scores",
        "evaluate --scorecard");
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    EvaluateOptions options = Arguments.parse(arguments, EvaluateOptions.class);
    try {
      Tools tools = tools(options);
      Evaluation evaluation =
          new Evaluation(tools, Runtime.getRuntime().availableProcessors(), new RowProgress(err));
      return options.getScorecard()
          ? scorecard(evaluation, tools.model().id(), options, out, err)
          : task(evaluation, options, out);
    } catch (GoldException e) {
      throw Arguments.naming(options.getScorecard() ? "--expected" : "--gold", e);
    } catch (GazetteerException e) {
      throw Arguments.naming("--gazetteer", e);
    } catch (ModelException e) {
      throw Arguments.naming("--model", e);
    }
  }

  private static Tools tools(EvaluateOptions options) {
    return new Tools() {
      @Override
      public StanceModel model() {
        return Analyzers.model(options.getModel());
      }

      @Override
      public ArticleParser parser() {
        return Analyzers.parser();
      }

      @Override
      public EntityResolver entities() {
        return new EntityResolver(Analyzers.gazetteer(options.getGazetteer()));
      }

      @Override
      public ReferenceFinder references() {
        return Analyzers.references(
            Arguments.referenceSystem(options.getCoref()),
            Analyzers.gazetteer(options.getGazetteer()));
      }
    };
  }

  private static int task(Evaluation evaluation, EvaluateOptions options, PrintStream out) {
    Task.Kind kind = kind(required("task", options.getTask()));
    Path gold = Path.of(required("gold", options.getGold()));
    Path pairs = options.getPairs() == null ? null : Path.of(options.getPairs());
    if (options.getLimit() < 1) {
      throw new UsageException("--limit must be at least 1, not " + options.getLimit() + ".");
    }
    Evaluation.Result result = evaluation.score(kind, gold, pairs, options.getLimit());
    if (options.getOutput() != null) {
      write(Path.of(options.getOutput()), result);
    }
    print(out, "", result.metrics());
    out.println(result.metrics());
    return 0;
  }

  private static Task.Kind kind(String label) {
    try {
      return Task.Kind.ofLabel(label);
    } catch (GoldException e) {
      throw Arguments.naming("--task", e);
    }
  }

  private static String required(String name, String value) {
    if (value == null) {
      throw new UsageException("--" + name + " is missing: see --help.");
    }
    return value;
  }

  private static void write(Path folder, Evaluation.Result result) {
    String predictions =
        result.predictions().stream().map(node -> node + "\n").collect(Collectors.joining());
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("predictions.jsonl"), predictions);
      Files.writeString(
          folder.resolve("metrics.json"),
          JSON.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(result.metrics())
              + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UsageException(
          "The folder --output=" + folder + " cannot be written: " + e.getMessage() + ".", e);
    }
  }

  /** Every figure on a line of its own; lists are left to the JSON. */
  private static void print(PrintStream out, String prefix, ObjectNode metrics) {
    metrics
        .fields()
        .forEachRemaining(
            field -> {
              JsonNode value = field.getValue();
              String name = prefix + field.getKey();
              if (value.isObject()) {
                print(out, name + ".", (ObjectNode) value);
              } else if (value.isIntegralNumber()) {
                out.printf("%-48s %d%n", name, value.asLong());
              } else if (value.isNumber()) {
                out.printf(Locale.ROOT, "%-48s %.4f%n", name, value.asDouble());
              }
            });
  }

  private static int scorecard(
      Evaluation evaluation,
      String modelId,
      EvaluateOptions options,
      PrintStream out,
      PrintStream err) {
    Scorecard scorecard = Scorecard.read(Path.of(options.getExpected()), modelId);
    List<Scorecard.Line> lines = scorecard.run(evaluation);
    out.print(Scorecard.table(lines));
    long fallen = lines.stream().filter(line -> !line.holds()).count();
    ObjectNode summary = JSON.createObjectNode();
    summary.put("model", modelId);
    summary.put("files", lines.size());
    summary.put("absent", lines.stream().filter(Scorecard.Line::isAbsent).count());
    summary.put("below_floor", fallen);
    out.println(summary);
    if (fallen > 0) {
      err.println("standpoint: " + fallen + " of the files have a figure below its floor.");
      return 1;
    }
    return 0;
  }
}
