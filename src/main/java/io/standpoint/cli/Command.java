package io.standpoint.cli;

import java.io.PrintStream;
import java.util.List;
import org.apache.beam.sdk.options.PipelineOptions;

/** Something that the program can be told to do. */
public interface Command {

  /** What the user types. */
  String name();

  /** One line for the list of commands. */
  String summary();

  /** The options that {@link #help} lists. */
  Class<? extends PipelineOptions> options();

  /** Calls that can be copied from the help, without the program's name. */
  default List<String> examples() {
    return List.of();
  }

  /** Prints what the command is for, its options and examples. */
  default void help(PrintStream out) {
    out.println("standpoint " + name() + ": " + summary());
    new OptionTable(options()).print(out);
    printExamples(out);
  }

  /** Prints the examples, if there are any. */
  default void printExamples(PrintStream out) {
    if (!examples().isEmpty()) {
      out.println();
      out.println("Examples");
      examples().forEach(example -> out.println("  standpoint " + example));
    }
  }

  /**
   * Does it.
   *
   * @param arguments what follows the command's name, --help not among them
   * @param out for results
   * @param err for progress and messages
   * @return exit code
   * @throws UsageException if the call or its input is wrong
   */
  int run(List<String> arguments, PrintStream out, PrintStream err);
}
