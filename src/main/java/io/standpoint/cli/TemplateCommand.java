package io.standpoint.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.standpoint.beam.StandpointOptions;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.options.PipelineOptions;

/** {@code template}: the metadata of a Dataflow Flex Template, made from the options. */
public final class TemplateCommand implements Command {

  /** A template's launcher never waits. */
  private static final Set<String> NOT_FOR_TEMPLATES = Set.of("wait", "detached");

  private static final Map<String, String> PLACES =
      Map.of(
          "input", "GCS_READ_FILE",
          "output", "GCS_WRITE_FOLDER",
          "modelsPath", "GCS_READ_FOLDER",
          "gazetteer", "GCS_READ_FILE");

  @Override
  public String name() {
    return "template";
  }

  @Override
  public String summary() {
    return "print the metadata of a Dataflow Flex Template";
  }

  @Override
  public Class<? extends PipelineOptions> options() {
    return PipelineOptions.class; // none of ours
  }

  @Override
  public List<String> examples() {
    return List.of("template > pipelines/dataflow/metadata.json");
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (!arguments.isEmpty()) {
      throw new UsageException("The command 'template' takes no options.");
    }
    out.print(metadata());
    return 0;
  }

  /** The content of {@code metadata.json}. */
  static String metadata() {
    List<Map<String, Object>> parameters = new ArrayList<>();
    for (OptionTable.Option option : new OptionTable(StandpointOptions.class).options()) {
      if (!NOT_FOR_TEMPLATES.contains(option.name())) {
        parameters.add(parameter(option));
      }
    }
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("name", "Standpoint");
    metadata.put("description", "Reads news articles and says who stands where.");
    metadata.put("streaming", false);
    metadata.put("parameters", parameters);
    try {
      return new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(metadata)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps of text are always JSON", e);
    }
  }

  private static Map<String, Object> parameter(OptionTable.Option option) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", option.name());
    parameter.put("label", label(option.name()));
    parameter.put("helpText", option.description());
    parameter.put("isOptional", !option.required());
    parameter.put("paramType", PLACES.getOrDefault(option.name(), type(option.type())));
    if (option.fallback() != null) {
      parameter.put("defaultValue", option.fallback());
    }
    return parameter;
  }

  /** {@code keepText} as {@code Keep text}. */
  private static String label(String name) {
    String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String type(Class<?> type) {
    if (type == boolean.class) {
      return "BOOLEAN";
    }
    return type == int.class ? "NUMBER" : "TEXT";
  }
}
