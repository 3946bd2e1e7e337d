package bilan.cli;

import bilan.cli.output.ListAnswer;
import bilan.cli.output.Output;
import bilan.cli.session.Session;
import bilan.pipelines.Deliveries;
import bilan.pipelines.delivery.Decision;
import bilan.pipelines.warehouse.delivering.DeliveryList;
import bilan.text.Exit;
import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code bilan deliveries decisions}: the answers that hold until they are forgotten. */
@Command(name = "decisions", sortOptions = false, synopsisSubcommandLabel = "[<commande>]")
final class DecisionsCommand implements BilanCommand {

  private final Session session;

  DecisionsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    Output output = Output.of(session);
    ListAnswer table = new ListAnswer("decisions", session);
    table.count("decision").text("table").text("place").text("channel");
    table.text("source").text("other_source").text("answer").count("since");
    table.date("since_day").text("layout");
    Deliveries deliveries = DeliveriesCommand.deliveries(session);
    Map<Integer, DeliveryList.Origin> origins = deliveries.origins();
    for (Decision decision : deliveries.decisions()) {
      DeliveryList.Origin origin = origins.get(decision.fromDelivery());
      table.row(
          (long) decision.id(),
          decision.table(),
          decision.place(),
          decision.channel(),
          decision.source(),
          decision.otherSource(),
          session.catalogue().say(answer(decision)),
          (long) decision.fromDelivery(),
          origin == null ? null : origin.day(),
          origin == null ? null : origin.layout());
    }
    output.write(table.answer());
    return Exit.DONE;
  }

  private static String answer(Decision decision) {
    boolean none =
        decision.answer() == Decision.Answer.OTHER_BENEFICIARIES
            && decision.otherSource().isEmpty();
    return "cli.answer." + (none ? "none-ours" : decision.answer().option());
  }
}
