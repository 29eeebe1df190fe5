package io.standpoint;

import io.standpoint.cli.Command;
import io.standpoint.cli.CompareCommand;
import io.standpoint.cli.CompletionCommand;
import io.standpoint.cli.DoctorCommand;
import io.standpoint.cli.EvaluateCommand;
import io.standpoint.cli.ExplainCommand;
import io.standpoint.cli.ExportCommand;
import io.standpoint.cli.ModelsCommand;
import io.standpoint.cli.ReplayCommand;
import io.standpoint.cli.ReportCommand;
import io.standpoint.cli.RunCommand;
import io.standpoint.cli.SummaryCommand;
import io.standpoint.cli.TemplateCommand;
import io.standpoint.cli.UsageException;
import io.standpoint.ingest.AvroLimits;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The program. {@code Main COMMAND --name=value ...}; without a command it is {@code run}, so that
 * engines that pass options only need nothing special.
 */
public final class Main {

  private static final List<Command> COMMANDS =
      List.of(
          new RunCommand(),
          SummaryCommand.aggregate(),
          SummaryCommand.merge(),
          new ReplayCommand(),
          new ReportCommand(),
          new CompareCommand(),
          new ExportCommand(),
          new EvaluateCommand(),
          new ModelsCommand(),
          new ExplainCommand(),
          new DoctorCommand(),
          new TemplateCommand(),
          new CompletionCommand(() -> Main.COMMANDS));

  /**
   * Flink runs this class in its client or, when a job comes by REST, in its job manager: an exit
   * would end that. Who starts a client for nothing else sets {@code standpoint.exit}.
   */
  private static final boolean OWN_JVM =
      Main.class.getClassLoader() == ClassLoader.getSystemClassLoader()
          || Boolean.getBoolean("standpoint.exit");

  static {
    AvroLimits.set();
  }

  private Main() {}

  public static void main(String[] arguments) {
    int code = run(List.of(arguments), System.out, System.err);
    if (code == 0) {
      return;
    }
    if (OWN_JVM) {
      System.exit(code);
    }
    throw new IllegalStateException(
        "standpoint: exit code " + code + "; its message went to the error output");
  }

  /**
   * The whole program, but for the end of the JVM.
   *
   * @return 0 done, 1 the run failed, 2 the call or its input is wrong
   */
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    String first = arguments.isEmpty() ? "--help" : arguments.get(0);
    if (first.equals("--help") || first.equals("help")) {
      printHelp(out);
      return 0;
    }
    boolean named = !first.startsWith("-");
    String name = named ? first : "run";
    Optional<Command> command =
        COMMANDS.stream().filter(candidate -> candidate.name().equals(name)).findFirst();
    try {
      if (command.isEmpty()) {
        throw new UsageException(
            "There is no command '%s': there are %s."
                .formatted(
                    name, COMMANDS.stream().map(Command::name).collect(Collectors.joining(", "))));
      }
      List<String> options = named ? arguments.subList(1, arguments.size()) : arguments;
      if (options.contains("--help")) {
        command.get().help(out);
        return 0;
      }
      return command.get().run(options, out, err);
    } catch (UsageException e) {
      err.println("standpoint: " + e.getMessage());
      return 2;
    }
  }

  private static void printHelp(PrintStream out) {
    out.println("Standpoint reads news and says who stands where.");
    out.println();
    out.println("  standpoint COMMAND --name=value ...");
    out.println();
    COMMANDS.forEach(command -> out.printf("  %-10s %s%n", command.name(), command.summary()));
    out.println();
    out.println("standpoint COMMAND --help lists the options of a command.");
  }
}
