package bilan.cli;

import java.util.List;
import picocli.CommandLine;

/** Every command by the words typed. Only the one that is run gets loaded. */
final class Commands {

  static final List<String> NAMES = List.of("init", "ingest", "doctor", "generate-completion");

  private Commands() {}

  /** A command with its own sub-commands. */
  static CommandLine create(String name, Session session) {
    return switch (name) {
      case "init" -> new CommandLine(new InitCommand(session));
      case "ingest" -> new CommandLine(new IngestCommand(session));
      case "doctor" -> new CommandLine(new DoctorCommand(session));
      case "generate-completion" -> new CommandLine(new CompletionCommand(session));
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** The root with those sub-commands. */
  static CommandLine root(Session session, List<String> names) {
    CommandLine root = new CommandLine(new Bilan(session.common()));
    for (String name : names) {
      root.addSubcommand(name, create(name, session));
    }
    return root;
  }
}
