package bilan.cli;

import bilan.cli.session.Session;
import bilan.pipelines.Privacy;
import bilan.text.Exit;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bilan privacy}: the personal data that is held, as its first sub-command tells it. */
@Command(name = "privacy", sortOptions = false, synopsisSubcommandLabel = "[<commande>]")
final class PrivacyCommand implements BilanCommand {

  private final Session session;

  PrivacyCommand(Session session) {
    this.session = session;
  }

  /** The command {@code privacy} with the commands under it. */
  static CommandLine create(Session session) {
    CommandLine privacy = new CommandLine(new PrivacyCommand(session));
    privacy.addSubcommand("report", new PrivacyReportCommand(session));
    privacy.addSubcommand("forget", new PrivacyForgetCommand(session));
    privacy.addSubcommand("purge", new PrivacyPurgeCommand(session));
    return privacy;
  }

  static Privacy privacy(Session session) {
    return new Privacy(session.workspace().settings(session.patience()));
  }

  @Override
  public Exit run() throws IOException {
    return new PrivacyReportCommand(session).run();
  }
}
