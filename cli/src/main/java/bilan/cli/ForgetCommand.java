package bilan.cli;

import bilan.cli.session.OptionWords;
import bilan.cli.session.Session;
import bilan.text.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bilan deliveries decisions forget N}: asks again from the next delivery on. */
@Command(name = "forget", sortOptions = false)
final class ForgetCommand implements BilanCommand {

  private final Session session;

  @Parameters(paramLabel = "<n°>", descriptionKey = "decision")
  String decision = "";

  ForgetCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() {
    int number = OptionWords.number("deliveries decisions forget", decision);
    DeliveriesCommand.deliveries(session).forget(number);
    session.print("cli.forgotten", number);
    return Exit.DONE;
  }
}
