package io.standpoint.cli;

import com.google.common.base.CaseFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** Turns {@code --name=value} into options. {@code --keep-text} means {@code --keepText}. */
final class Arguments {

  private static final Pattern OPTION =
      Pattern.compile("--([A-Za-z][A-Za-z0-9-]*)(=.*)?", Pattern.DOTALL);
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
      throw new UsageException(explain(e), e);
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

  private static String explain(IllegalArgumentException e) {
    String message = String.valueOf(e.getMessage());
    Matcher unknown = UNKNOWN.matcher(message);
    if (unknown.find()) {
      return "There is no option --" + unknown.group(1) + ": see --help for those there are.";
    }
    return message.lines().findFirst().orElse(message);
  }
}
