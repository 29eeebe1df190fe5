package io.standpoint.cli;

import com.google.common.base.CaseFormat;
import io.standpoint.beam.ReferenceSystem;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private static final Pattern UNKNOWN =
      Pattern.compile("missing a property named '([^']+)'(?:\\. (Did you mean [^?]*\\?))?");
  private static final Pattern RUNNER =
      Pattern.compile("Unknown 'runner' specified '([^']*)'.* runners (\\[.*])");
  private static final Pattern TWICE = Pattern.compile("expected one element but was: <(.*)>");
  private static final String NO_FILE_SYSTEM = "No filesystem found for scheme ";

  private Arguments() {}

  /**
   * Options of type {@code type}.
   *
   * @throws UsageException if an argument is no option, unknown, of the wrong type, or missing
   */
  static <T extends PipelineOptions> T parse(List<String> arguments, Class<T> type) {
    // Not registered: options of one name and another type would clash with those of other
    // commands.
    requireValues(arguments);
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

  /** Why a file system refuses, in words that say what can be done. */
  static String reason(Exception e) {
    String message = String.valueOf(e.getMessage());
    return message.startsWith(NO_FILE_SYSTEM)
        ? "this build has no file system for %s://, whose module of Apache Beam must be on the class path"
            .formatted(message.substring(NO_FILE_SYSTEM.length()))
        : message;
  }

  /** A mistake whose message names {@code option}, unless it names one already. */
  static UsageException naming(String option, RuntimeException e) {
    String message = e.getMessage();
    return new UsageException(message.startsWith("--") ? message : option + ": " + message, e);
  }

  /** An unset variable of a shell must not become the root of all folders. */
  private static void requireValues(List<String> arguments) {
    String previous = "";
    for (String argument : arguments) {
      if (argument.matches("--[^=]+=")) {
        throw new UsageException(argument + " has no value: write " + argument + "VALUE.");
      }
      if (argument.matches("--[^=]+=/+")) {
        throw new UsageException(argument + " is the root of all folders: name one below it.");
      }
      if (!argument.startsWith("-") && previous.matches("--[^=]+")) {
        throw new UsageException(
            "'%s' is not an option: write %s=%s, without a blank."
                .formatted(argument, previous, argument));
      }
      previous = argument;
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
      String similar = unknown.group(2) == null ? "" : " " + unknown.group(2);
      return "There is no option --%s: see --help for those there are.%s"
          .formatted(unknown.group(1), similar);
    }
    Matcher runner = RUNNER.matcher(message);
    if (runner.find()) {
      return "--runner=%s is not in this build, which has %s: for Flink and Dataflow see pipelines/."
          .formatted(runner.group(1), runner.group(2));
    }
    Matcher twice = TWICE.matcher(message);
    if (twice.find()) {
      return repeated(options) + " is given several times (" + twice.group(1) + "): give it once.";
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
          String wanted =
              switch (wrong.group(1)) {
                case "boolean" -> "true or false";
                case "double" -> "a number";
                default -> "a whole number";
              };
          return name + " takes " + wanted + ", not '" + value + "'.";
        }
      }
    }
    return message.lines().findFirst().orElse(message);
  }

  /** The first option that is there more than once. */
  private static String repeated(String[] options) {
    Set<String> seen = new HashSet<>();
    return Arrays.stream(options)
        .map(option -> option.replaceFirst("(?s)=.*", ""))
        .filter(name -> !seen.add(name) && !name.equals("--input"))
        .findFirst()
        .orElse("An option");
  }
}
