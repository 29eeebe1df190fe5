package io.standpoint.cli;

import com.google.common.base.CaseFormat;
import io.standpoint.beam.ReferenceSystem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** Turns {@code --name=value} into options. {@code --keep-text} means {@code --keepText}. */
final class Arguments {

  private static final Pattern OPTION =
      Pattern.compile("--([A-Za-z][A-Za-z0-9-]*)(=.*)?", Pattern.DOTALL);
  private static final Pattern MISSING = Pattern.compile("Missing required value for \\[--(\\w+)");
  private static final Pattern WRONG_TYPE =
      Pattern.compile("Cannot deserialize value of type `(\\w+)` from String \"([^\"]*)\"");
  private static final Pattern UNKNOWN = Pattern.compile("missing a property named '([^']+)'");

  private Arguments() {}

  /**
   * Options of type {@code type}.
   *
   * @throws UsageException if an argument is no option, unknown, of the wrong type, or missing
   */
  static <T extends PipelineOptions> T parse(List<String> arguments, Class<T> type) {
    PipelineOptionsFactory.register(type);
    String[] options = arguments.stream().map(Arguments::camelCase).toArray(String[]::new);
    try {
      return PipelineOptionsFactory.fromArgs(options).withValidation().as(type);
    } catch (IllegalArgumentException e) {
      throw new UsageException(explain(e, options), e);
    }
  }

  /**
   * The value of {@code --coref}.
   *
   * @throws UsageException if there is no such system
   */
  static ReferenceSystem referenceSystem(String label) {
    try {
      return ReferenceSystem.ofLabel(label);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--coref: " + e.getMessage(), e);
    }
  }

  private static String camelCase(String argument) {
    Matcher option = OPTION.matcher(argument);
    if (!option.matches()) {
      throw new UsageException(
          "'" + argument + "' is not an option: options look like --name=value.");
    }
    String name = option.group(1);
    String value = option.group(2) == null ? "" : option.group(2);
    String camel =
        name.contains("-") ? CaseFormat.LOWER_HYPHEN.to(CaseFormat.LOWER_CAMEL, name) : name;
    return "--" + camel + value;
  }

  /** Beam's messages name Java classes; these name the option. */
  private static String explain(IllegalArgumentException e, String[] options) {
    String message = String.valueOf(e.getMessage());
    Matcher unknown = UNKNOWN.matcher(message);
    if (unknown.find()) {
      return "There is no option --" + unknown.group(1) + ": see --help for those there are.";
    }
    Matcher missing = MISSING.matcher(message);
    if (missing.find()) {
      return "--" + missing.group(1) + " is missing: see --help.";
    }
    Matcher wrong = WRONG_TYPE.matcher(message);
    if (wrong.find()) {
      String value = wrong.group(2);
      for (String option : options) {
        if (option.endsWith("=" + value)) {
          String name = option.substring(0, option.indexOf('='));
          String wanted = wrong.group(1).equals("boolean") ? "true or false" : "a number";
          return name + " takes " + wanted + ", not '" + value + "'.";
        }
      }
    }
    return message.lines().findFirst().orElse(message);
  }
}
