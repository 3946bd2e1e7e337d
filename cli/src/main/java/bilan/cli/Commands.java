package bilan.cli;

import bilan.cli.session.Session;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Every command by the words typed. Only the one that is run gets loaded. */
final class Commands {

  static final List<String> NAMES =
      List.of(
          "demo",
          "init",
          "template",
          "inspect",
          "ingest",
          "deliveries",
          "rejects",
          "status",
          "reconcile",
          "figure",
          "query",
          "report",
          "export",
          "trace",
          "proofread",
          "verify",
          "freeze",
          "compare",
          "backup",
          "restore",
          "check",
          "rebuild",
          "privacy",
          "doctor",
          "generate-completion");

  /** Words for help on a command or a topic: they are no work, and stand in no list of it. */
  private static final List<String> HELP = List.of("help", "aide");

  private Commands() {}

  static boolean isKnown(String name) {
    return NAMES.contains(name) || HELP.contains(name);
  }

  /** A command with its own sub-commands. */
  static CommandLine create(String name, Session session) {
    return switch (name) {
      case "demo" -> new CommandLine(new DemoCommand(session));
      case "init" -> new CommandLine(new InitCommand(session));
      case "template" -> new CommandLine(new TemplateCommand(session));
      case "inspect" -> new CommandLine(new InspectCommand(session));
      case "ingest" -> new CommandLine(new IngestCommand(session));
      case "deliveries" -> DeliveriesCommand.create(session);
      case "rejects" -> RejectsCommand.create(session);
      case "status" -> new CommandLine(new StatusCommand(session));
      case "reconcile" -> new CommandLine(new ReconcileCommand(session));
      case "export" -> new CommandLine(new ExportCommand(session));
      case "figure" -> new CommandLine(new FigureCommand(session));
      case "query" -> new CommandLine(new QueryCommand(session));
      case "report" -> new CommandLine(new ReportCommand(session));
      case "proofread" -> new CommandLine(new ProofreadCommand(session));
      case "verify" -> new CommandLine(new VerifyCommand(session));
      case "compare" -> new CommandLine(new CompareCommand(session));
      case "freeze" -> new CommandLine(new FreezeCommand(session));
      case "trace" -> new CommandLine(new TraceCommand(session));
      case "backup" -> new CommandLine(new BackupCommand(session));
      case "restore" -> new CommandLine(new RestoreCommand(session));
      case "check" -> new CommandLine(new CheckCommand(session));
      case "rebuild" -> new CommandLine(new RebuildCommand(session));
      case "privacy" -> PrivacyCommand.create(session);
      case "doctor" -> new CommandLine(new DoctorCommand(session));
      case "generate-completion" -> new CommandLine(new CompletionCommand(session));
      case "help", "aide" -> new CommandLine(new HelpCommand(session));
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** The root with one command. */
  static CommandLine root(Session session, String name) {
    CommandLine root = new CommandLine(new Bilan(session.common()));
    root.addSubcommand(name, create(name, session));
    return root;
  }

  /** The root with the bare names of all: its own help asks for no more, and loads no command. */
  static CommandLine outline(Session session) {
    CommandLine root = new CommandLine(new Bilan(session.common()));
    NAMES.forEach(name -> root.addSubcommand(name, CommandSpec.create()));
    return root;
  }

  /** The root with every command whole. */
  static CommandLine everything(Session session) {
    CommandLine root = new CommandLine(new Bilan(session.common()));
    NAMES.forEach(name -> root.addSubcommand(name, create(name, session)));
    return root;
  }
}
