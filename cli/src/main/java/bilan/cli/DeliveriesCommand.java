package bilan.cli;

import bilan.cli.output.ListAnswer;
import bilan.cli.output.Output;
import bilan.cli.session.Session;
import bilan.cli.warehouse.CommandQueries;
import bilan.pipelines.Deliveries;
import bilan.pipelines.SourceFiles;
import bilan.queries.database.Rows;
import bilan.text.Exit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bilan deliveries}: what was ingested, in order. */
@Command(name = "deliveries", sortOptions = false, synopsisSubcommandLabel = "[<commande>]")
final class DeliveriesCommand implements BilanCommand {

  private static final List<String> SHOWN =
      List.of(
          ("delivery_id dataset source state replaced_by replaces applied_on"
                  + " rows rejected covered_from covered_to")
              .split(" ", -1));

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

  static SourceFiles sources(Session session) {
    return new SourceFiles(session.workspace().settings(session.patience()));
  }

  @Override
  public Exit run() throws IOException {
    Output output = Output.of(session);
    ListAnswer table = new ListAnswer("deliveries", session);
    table.count("delivery_id").text("dataset").text("source").text("state").text("replaced_by");
    table.text("replaces").date("applied_on");
    table.count("rows").count("rejected").date("covered_from").date("covered_to");
    Rows rows = CommandQueries.of(session.workspace(), session, "deliveries");
    SourceFiles sources = sources(session);
    Predicate<List<@Nullable Object>> isMissing =
        row ->
            row.get(rows.at("kept_file")) != null
                && sources.isMissing(
                    row.get(rows.at("dataset")) + "", row.get(rows.at("kept_file")) + "");
    boolean anyMissing = rows.rows().stream().anyMatch(isMissing);
    if (anyMissing) {
      table.text("kept_file").note("cli.kept_file.missing.cure");
    }
    for (List<@Nullable Object> row : rows.rows()) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (String name : SHOWN) {
        Object cell = row.get(rows.at(name));
        cells.add(name.equals("state") ? session.catalogue().say("cli.state." + cell) : cell);
      }
      if (anyMissing) {
        boolean missing = isMissing.test(row);
        cells.add(missing ? session.catalogue().say("cli.kept_file.missing") : null);
      }
      table.row(cells.toArray());
    }
    output.write(table.answer());
    return Exit.DONE;
  }
}
