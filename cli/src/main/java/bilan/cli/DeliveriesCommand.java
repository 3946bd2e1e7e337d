package bilan.cli;

import bilan.pipelines.Deliveries;
import bilan.pipelines.warehouse.DeliveryList;
import bilan.text.Exit;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bilan deliveries}: what was ingested, in order. */
@Command(name = "deliveries", sortOptions = false, synopsisSubcommandLabel = "[<commande>]")
final class DeliveriesCommand implements BilanCommand {

  private final Session session;

  DeliveriesCommand(Session session) {
    this.session = session;
  }

  /** With the commands under it. */
  static CommandLine create(Session session) {
    CommandLine decisions = new CommandLine(new DecisionsCommand(session));
    decisions.addSubcommand("forget", new ForgetCommand(session));
    CommandLine deliveries = new CommandLine(new DeliveriesCommand(session));
    deliveries.addSubcommand("show", new ShowCommand(session));
    deliveries.addSubcommand("undo", new UndoCommand(session));
    deliveries.addSubcommand("decisions", decisions);
    return deliveries;
  }

  static Deliveries deliveries(Session session) {
    return new Deliveries(session.workspace().settings(session.patience()));
  }

  @Override
  public Exit run() throws IOException {
    Output output = Output.of(session);
    Table table = new Table("deliveries", session);
    table.count("delivery").text("dataset").text("source").text("state").date("applied_on");
    table.count("rows").count("rejected").date("from").date("to");
    for (DeliveryList.Line line : deliveries(session).list()) {
      table.row(
          (long) line.id(),
          line.dataset(),
          line.source(),
          session.catalogue().say("cli.state." + line.state()),
          line.appliedAt().toLocalDate(),
          line.rows(),
          line.rejected(),
          line.from(),
          line.to());
    }
    output.write(table.answer());
    return Exit.DONE;
  }
}
