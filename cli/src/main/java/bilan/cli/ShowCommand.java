package bilan.cli;

import bilan.pipelines.warehouse.DeliveryList;
import bilan.text.Exit;
import bilan.text.Message;
import java.io.IOException;
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
    int id = Words.number("deliveries show", delivery);
    DeliveryList.Line line =
        DeliveriesCommand.deliveries(session).list().stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(
                () ->
                    Session.wrongUsage(
                        "DELIV-31",
                        Message.of("cli.no_delivery", id),
                        Message.of("cli.no_delivery_cure")));
    Table table = new Table("delivery", session).text("what").text("value");
    say(table, "delivery", Integer.toString(id));
    say(table, "dataset", line.dataset());
    say(table, "source", line.source());
    say(table, "file", line.file());
    say(table, "profile", line.profile());
    say(table, "state", session.catalogue().say("cli.state." + line.state()));
    say(table, "applied_on", session.catalogue().show(line.appliedAt().toLocalDate()));
    say(table, "rows", session.catalogue().show(line.rows()));
    say(table, "rejected", session.catalogue().show(line.rejected()));
    say(table, "from", line.from() == null ? null : session.catalogue().show(line.from()));
    say(table, "to", line.to() == null ? null : session.catalogue().show(line.to()));
    output.write(table.answer());
    return Exit.DONE;
  }

  private void say(Table table, String what, @Nullable String value) {
    if (value != null) {
      table.row(session.catalogue().say("cli.deliveries." + what), value);
    }
  }
}
