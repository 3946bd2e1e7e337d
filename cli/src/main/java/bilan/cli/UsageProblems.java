package bilan.cli;

import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What picocli could not make of the words typed, in our own sentences. */
final class UsageProblems {

  private UsageProblems() {}

  static List<Problem> of(ParameterException e) {
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<Problem> problems = new ArrayList<>();
      for (String word : unmatched.getUnmatched()) {
        problems.add(unmatched(spec, word));
      }
      return problems;
    }
    if (e instanceof MissingParameterException missing) {
      String names =
          missing.getMissing().stream().map(UsageProblems::name).collect(Collectors.joining(", "));
      return List.of(problem("USAGE-03", Message.of("cli.missing_argument", names), spec));
    }
    if (e instanceof OverwrittenOptionException twice) {
      String name = twice.getOverwritten() == null ? "?" : name(twice.getOverwritten());
      return List.of(problem("USAGE-05", Message.of("cli.option_twice", name), spec));
    }
    String name = e.getArgSpec() == null ? spec.qualifiedName() : name(e.getArgSpec());
    String value = e.getValue() == null ? "" : e.getValue();
    return List.of(problem("USAGE-04", Message.of("cli.wrong_value", value, name), spec));
  }

  private static Problem unmatched(CommandSpec spec, String word) {
    boolean option = word.startsWith("-");
    Collection<String> known = option ? spec.optionsMap().keySet() : spec.subcommands().keySet();
    String near = Nearest.of(option ? word.replaceFirst("=.*", "") : word, known);
    Message what = Message.of(option ? "cli.unknown_option" : "cli.unexpected_word", word);
    return near == null
        ? problem("USAGE-02", what, spec)
        : Problem.error("USAGE-02", what, null, Message.of("cli.did_you_mean", near));
  }

  private static Problem problem(String code, Message what, CommandSpec spec) {
    return Problem.error(
        code, what, null, Message.of("cli.see_command_help", spec.qualifiedName()));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
