package bilan.cli;

import bilan.pipelines.Deliveries;
import bilan.pipelines.Plan.Tally;
import bilan.pipelines.Undone;
import bilan.text.Exit;
import bilan.text.Json;
import bilan.text.Typography;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan deliveries undo ID}: takes a delivery away, and says what counts afterwards. */
@Command(name = "undo", sortOptions = false)
final class UndoCommand implements BilanCommand {

  private final Session session;

  @Parameters(paramLabel = "<n°>", descriptionKey = "delivery")
  String delivery = "";

  @Option(names = "--cascade")
  boolean cascade;

  @Option(names = "--dry-run")
  boolean dryRun;

  UndoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() {
    int id = Words.number("deliveries undo", delivery);
    Deliveries deliveries = DeliveriesCommand.deliveries(session);
    Undone undone = deliveries.undo(id, cascade, dryRun);
    boolean asks = !undone.questions().isEmpty();
    if (session.json()) {
      session.out().print(Json.write(json(undone, asks)));
    } else {
      print(undone, asks);
    }
    new QuestionText(session, null, false).print(undone.questions());
    return asks ? Exit.DECIDE : Exit.DONE;
  }

  private void print(Undone undone, boolean asks) {
    String key = asks ? "cli.not_undone" : dryRun ? "cli.would_undo" : "cli.undone";
    String numbers =
        undone.deliveries().stream().map(String::valueOf).reduce((a, b) -> a + ", " + b).orElse("");
    session.print(key, numbers, undone.deliveries().size());
    for (Undone.Effect effect : undone.effects()) {
      session.print("cli.effect", effect.label(), said(effect.before()), said(effect.after()));
    }
    for (Undone.Returning back : undone.returning()) {
      String where = back.place().isEmpty() ? back.label() : back.label() + " · " + back.place();
      session.print("cli.returning", where, back.from(), back.to(), said(back.tally()));
    }
    for (String unit : undone.comingBack()) {
      session.print("cli.coming_back", unit);
    }
  }

  private String said(Tally tally) {
    String rows = session.catalogue().say("cli.rows", tally.rows());
    return tally.euros() == null
        ? rows
        : rows + " (" + Typography.of(session.lang()).euros(tally.euros()) + ")";
  }

  private Map<String, Object> json(Undone undone, boolean asks) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("schema_version", 1);
    map.put("undone", !asks && !dryRun);
    map.put("deliveries", undone.deliveries());
    map.put("effects", undone.effects().stream().map(UndoCommand::effect).toList());
    map.put("returning", undone.returning().stream().map(UndoCommand::returning).toList());
    map.put("coming_back", undone.comingBack());
    map.put("questions", OutcomeJson.questions(undone.questions(), session, null));
    return map;
  }

  private static Map<String, @Nullable Object> effect(Undone.Effect effect) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("table", effect.table());
    map.put("before", OutcomeJson.tally(effect.before()));
    map.put("after", OutcomeJson.tally(effect.after()));
    return map;
  }

  private static Map<String, @Nullable Object> returning(Undone.Returning back) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("table", back.table());
    map.put("place", back.place().isEmpty() ? null : back.place());
    map.put("from", back.from());
    map.put("to", back.to());
    map.put("rows", OutcomeJson.tally(back.tally()));
    return map;
  }
}
