package bilan.cli;

import bilan.cli.output.ListAnswer;
import bilan.cli.output.Output;
import bilan.cli.session.Session;
import bilan.cli.warehouse.CommandQueries;
import bilan.pipelines.Deliveries;
import bilan.queries.database.Rows;
import bilan.text.Exit;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    ListAnswer table = new ListAnswer("deliveries", session);
    table.count("delivery_id").text("dataset").text("source").text("state").text("replaced_by");
    table.text("replaces").date("applied_on");
    table.count("rows").count("rejected").date("covered_from").date("covered_to");
    Rows rows = CommandQueries.of(session.workspace(), session, "deliveries");
    for (List<@Nullable Object> row : rows.rows()) {
      table.row(
          row.get(rows.at("delivery_id")),
          row.get(rows.at("dataset")),
          row.get(rows.at("source")),
          session.catalogue().say("cli.state." + row.get(rows.at("state"))),
          row.get(rows.at("replaced_by")),
          row.get(rows.at("replaces")),
          row.get(rows.at("applied_on")),
          row.get(rows.at("rows")),
          row.get(rows.at("rejected")),
          row.get(rows.at("covered_from")),
          row.get(rows.at("covered_to")));
    }
    output.write(table.answer());
    return Exit.DONE;
  }
}
