package io.standpoint.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * {@code completion}: a script by which bash completes commands, options and values, made from the
 * same tables as the help.
 */
public final class CompletionCommand implements Command {

  /** Bash takes the {@code =} of {@code --name=value} for a word of its own. */
  private static final String SCRIPT =
      """
      # Completion of standpoint in bash: source <(standpoint completion)
      _standpoint() {
        local IFS=$'\\n' cur=${COMP_WORDS[COMP_CWORD]} option= words=
        if [[ $cur == = ]]; then
          option=${COMP_WORDS[COMP_CWORD-1]}
          cur=
        elif ((COMP_CWORD > 1)) && [[ ${COMP_WORDS[COMP_CWORD-1]} == = ]]; then
          option=${COMP_WORDS[COMP_CWORD-2]}
        fi
        case $option in
          '') ;;
          ${switches}) COMPREPLY=($(compgen -W $'true\\nfalse' -- "$cur")); return ;;
          *) compopt -o filenames 2> /dev/null; COMPREPLY=($(compgen -f -- "$cur")); return ;;
        esac
        case $COMP_CWORD:${COMP_WORDS[1]} in
          1:-*) words=$'${fallback}' ;;
          1:*) words=$'${commands}' ;;
      ${cases}
          *:-*) words=$'${fallback}' ;;
        esac
        COMPREPLY=($(compgen -W "$words" -- "$cur"))
        if [[ ${COMPREPLY[0]-} == --*= ]]; then compopt -o nospace 2> /dev/null; fi
      }
      complete -F _standpoint standpoint
      """;

  private static final String SEPARATOR = "\\n";

  private final Supplier<List<Command>> commands;

  /** Completes {@code commands}, which are asked for when needed. */
  public CompletionCommand(Supplier<List<Command>> commands) {
    this.commands = commands;
  }

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public String summary() {
    return "print a script that makes bash complete commands and options";
  }

  @Override
  public Class<? extends PipelineOptions> options() {
    return PipelineOptions.class; // none of ours
  }

  @Override
  public List<String> examples() {
    return List.of("completion > ~/.local/share/bash-completion/completions/standpoint");
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (!arguments.isEmpty()) {
      throw new UsageException("The command 'completion' takes no options.");
    }
    List<Command> all = commands.get();
    String switches =
        all.stream()
            .flatMap(command -> new OptionTable(command.options()).options().stream())
            .filter(option -> option.type() == boolean.class)
            .map(option -> "--" + option.name())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" | "));
    String names = all.stream().map(Command::name).collect(Collectors.joining(SEPARATOR));
    String cases =
        all.stream()
            .map(command -> "    *:%s) words=$'%s' ;;".formatted(command.name(), words(command)))
            .collect(Collectors.joining("\n"));
    out.print(
        SCRIPT
            .replace("${switches}", switches)
            .replace("${commands}", names)
            .replace("${fallback}", words(all.get(0)))
            .replace("${cases}", cases));
    return 0;
  }

  private static String words(Command command) {
    return Stream.concat(
            new OptionTable(command.options())
                .options().stream().map(option -> "--" + option.name() + "="),
            Stream.of("--help"))
        .collect(Collectors.joining(SEPARATOR));
  }
}
