package bilan.cli;

import bilan.cli.session.Session;
import bilan.text.Exit;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bilan generate-completion}: a script for bash and zsh. */
@Command(name = "generate-completion", sortOptions = false)
final class CompletionCommand implements BilanCommand {

  private final Session session;

  CompletionCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() {
    CommandLine root = Commands.everything(session);
    session.out().print(AutoComplete.bash("bilan", root));
    return Exit.DONE;
  }
}
