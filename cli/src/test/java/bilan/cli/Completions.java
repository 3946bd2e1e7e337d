package bilan.cli;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What zsh and fish propose while a command is typed; picocli itself writes it for bash. */
final class Completions {

  private Completions() {}

  static String zsh(CommandLine root) {
    return "#compdef bilan\n\n" + function(root) + "\n_bilan \"$@\"\n";
  }

  /** One function for a command, and before it those of the commands below. */
  private static String function(CommandLine line) {
    Collection<CommandLine> below = line.getSubcommands().values();
    String name = function(Manual.name(line));
    StringBuilder text = new StringBuilder();
    below.forEach(sub -> text.append(function(sub)));
    text.append(name).append("() {\n");
    if (!below.isEmpty()) {
      text.append("  local line state\n");
    }
    text.append("  _arguments -C");
    for (OptionSpec option : line.getCommandSpec().options()) {
      for (String typed : option.names()) {
        String value = option.arity().max() == 0 ? "" : typed.startsWith("--") ? "=" : "+";
        String asked = value.isEmpty() ? "" : ": :_files";
        text.append(" \\\n    '*%s%s[%s]%s'".formatted(typed, value, zsh(option), asked));
      }
    }
    if (below.isEmpty()) {
      text.append(" \\\n    '*: :_files'\n}\n");
      return text.toString();
    }
    text.append(" \\\n    '1: :->command' \\\n    '*:: :->arguments'\n  case $state in\n");
    text.append("  command)\n    local -a commands=(\n");
    for (CommandLine sub : below) {
      String header = quoted(Manual.said(sub.getCommandSpec().usageMessage().header()));
      text.append("      '%s:%s'\n".formatted(sub.getCommandName(), header));
    }
    text.append("    )\n    _describe bilan commands ;;\n  arguments)\n    case $line[1] in\n");
    for (CommandLine sub : below) {
      text.append("    %s) %s ;;\n".formatted(sub.getCommandName(), function(Manual.name(sub))));
    }
    return text.append("    esac ;;\n  esac\n}\n").toString();
  }

  private static String function(String name) {
    return "_" + name.replace('-', '_');
  }

  private static String zsh(OptionSpec option) {
    String said = quoted(Manual.said(option.description()));
    return said.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
  }

  static String fish(CommandLine root) {
    List<String> lines = Manual.all(root).stream().flatMap(line -> fish(line, root)).toList();
    return String.join("\n", lines) + "\n";
  }

  private static Stream<String> fish(CommandLine line, CommandLine root) {
    String seen =
        Stream.of(line.getCommandSpec().qualifiedName(" ").split(" "))
            .skip(1)
            .map("__fish_seen_subcommand_from "::concat)
            .collect(Collectors.joining("; and "));
    Collection<CommandLine> below = line.getSubcommands().values();
    String names = String.join(" ", line.getSubcommands().keySet());
    String none = "not __fish_seen_subcommand_from " + names;
    String before = seen.isEmpty() ? none : seen + "; and " + none;
    Stream<String> commands =
        below.stream()
            .map(
                sub ->
                    "complete -c bilan -f -n '%s' -a %s -d '%s'"
                        .formatted(
                            before,
                            sub.getCommandName(),
                            fish(Manual.said(sub.getCommandSpec().usageMessage().header()))));
    Stream<String> options =
        line.getCommandSpec().options().stream()
            .filter(option -> line == root || !option.inherited())
            .map(option -> fish(option, seen));
    return Stream.concat(commands, options);
  }

  private static String fish(OptionSpec option, String seen) {
    StringBuilder text = new StringBuilder("complete -c bilan");
    if (!seen.isEmpty()) {
      text.append(" -n '").append(seen).append('\'');
    }
    for (String name : option.names()) {
      text.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^--?", ""));
    }
    if (option.arity().max() > 0) {
      text.append(" -r");
    }
    return text + " -d '" + fish(Manual.said(option.description())) + "'";
  }

  private static String fish(String text) {
    return text.replace("\\", "\\\\").replace("'", "\\'");
  }

  private static String quoted(String text) {
    return text.replace("'", "’");
  }
}
