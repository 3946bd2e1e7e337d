package bilan.cli;

import bilan.cli.output.ListAnswer;
import bilan.cli.output.Output;
import bilan.cli.session.OptionWords;
import bilan.cli.session.Session;
import bilan.cli.warehouse.CommandQueries;
import bilan.pipelines.SourceFiles;
import bilan.queries.database.Rows;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bilan deliveries show ID}: everything that is known of one delivery. */
@Command(name = "show", sortOptions = false)
final class ShowCommand implements BilanCommand {

  private final Session session;

  @Parameters(paramLabel = "<n°>", descriptionKey = "delivery")
  String delivery = "";

  ShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    Output output = Output.of(session);
    int id = OptionWords.number("deliveries show", delivery);
    Rows rows = CommandQueries.of(session.workspace(), session, "deliveries");
    List<@Nullable Object> row =
        rows.rows().stream()
            .filter(one -> Objects.equals(one.get(rows.at("delivery_id")), (long) id))
            .findFirst()
            .orElseThrow(() -> unknown(id));
    ListAnswer table = new ListAnswer("delivery", session).text("what").text("value");
    for (String name : rows.names()) {
      Object value = row.get(rows.at(name));
      if (name.equals("kept_file") && value != null) {
        kept(table, row.get(rows.at("dataset")) + "", value.toString());
      } else if (value != null) {
        table.row(session.catalogue().say("cli.deliveries." + name), said(name, value));
      }
    }
    output.write(table.answer());
    return Exit.DONE;
  }

  private void kept(ListAnswer table, String dataset, String sha256) {
    SourceFiles.State state = DeliveriesCommand.sources(session).state(dataset, sha256);
    String key = "cli.kept_file." + state.name().toLowerCase(Locale.ROOT);
    if (state != SourceFiles.State.UNWANTED) {
      table.row(session.catalogue().say("cli.deliveries.kept_file"), session.catalogue().say(key));
    }
    if (state == SourceFiles.State.MISSING || state == SourceFiles.State.DAMAGED) {
      table.note(key + ".cure");
    }
  }

  private String said(String name, Object value) {
    return switch (name) {
      case "state" -> session.catalogue().say("cli.state." + value);
      case "delivery_id" -> value.toString();
      default -> session.catalogue().show(value);
    };
  }

  private static Failure unknown(int id) {
    return Session.wrongUsage(
        "DELIV-31", Message.of("cli.no_delivery", id), Message.of("cli.no_delivery_cure"));
  }
}
