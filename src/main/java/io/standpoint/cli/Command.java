package io.standpoint.cli;

import java.io.PrintStream;
import java.util.List;

/** Something that the program can be told to do. */
public interface Command {

  /** What the user types. */
  String name();

  /** One line for the list of commands. */
  String summary();

  /**
   * Does it.
   *
   * @param arguments what follows the command's name
   * @param out for results
   * @param err for progress and messages
   * @return exit code
   * @throws UsageException if the call or its input is wrong
   */
  int run(List<String> arguments, PrintStream out, PrintStream err);
}
