package bilan.cli;

import bilan.cli.ingest.OutcomeJson;
import bilan.cli.ingest.QuestionText;
import bilan.cli.options.AnswerOptions;
import bilan.cli.options.LineToType;
import bilan.cli.session.OptionWords;
import bilan.cli.session.Session;
import bilan.pipelines.Deliveries;
import bilan.pipelines.delivery.Comparison.Tally;
import bilan.pipelines.model.Undone;
import bilan.pipelines.warehouse.delivering.DeliveryList;
import bilan.text.Exit;
import bilan.text.Json;
import bilan.text.Typography;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin AnswerOptions answers = new AnswerOptions();

  UndoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() {
    int id = OptionWords.number("deliveries undo", delivery);
    answers.check();
    Deliveries deliveries = DeliveriesCommand.deliveries(session);
    List<DeliveryList.Line> all = deliveries.list();
    Undone undone = deliveries.undo(id, cascade, dryRun, answers.said());
    boolean asks = !undone.questions().isEmpty();
    if (session.json()) {
      session.out().print(Json.write(json(undone, asks, line())));
    } else {
      print(undone, asks, all);
    }
    new QuestionText(session, line(), false).print(undone.questions());
    return asks ? Exit.DECIDE : Exit.DONE;
  }

  /** The command, to be typed again with answers. */
  private LineToType line() {
    List<String> words = new ArrayList<>(List.of("bilan", "deliveries", "undo", delivery));
    if (cascade) {
      words.add("--cascade");
    }
    return new LineToType(words, answers.said());
  }

  private void print(Undone undone, boolean asks, List<DeliveryList.Line> all) {
    String key = asks ? "cli.not_undone" : dryRun ? "cli.would_undo" : "cli.undone";
    String numbers =
        undone.deliveries().stream().map(String::valueOf).reduce((a, b) -> a + ", " + b).orElse("");
    session.print(key, numbers, undone.deliveries().size());
    for (DeliveryList.Line line : all) {
      if (undone.deliveries().contains(line.id())) {
        String file = line.state().equals("refused") ? "cli.put_away" : "cli.undone_file";
        session.print(file, line.id(), line.source(), line.appliedAt().toLocalDate());
      }
    }
    for (Undone.Effect effect : undone.effects()) {
      session.print("cli.effect", effect.label(), said(effect.before()), said(effect.after()));
    }
    undone.leaving().forEach(rows -> print("cli.leaving", rows));
    undone.returning().forEach(rows -> print("cli.returning", rows));
    for (String unit : undone.comingBack()) {
      session.print("cli.coming_back", unit);
    }
    if (dryRun && !asks) {
      session.print("cli.undo_next", line().again());
    }
  }

  private void print(String key, Undone.Standing rows) {
    String where = rows.place().isEmpty() ? rows.label() : rows.label() + " · " + rows.place();
    session.print(key, where, rows.from(), rows.to(), said(rows.tally()));
  }

  private String said(Tally tally) {
    String rows = session.catalogue().say("cli.rows", tally.rows());
    return tally.euros() == null
        ? rows
        : rows + " (" + Typography.of(session.lang()).euros(tally.euros()) + ")";
  }

  private Map<String, Object> json(Undone undone, boolean asks, LineToType line) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("schema_version", 1);
    map.put("undone", !asks && !dryRun);
    map.put("deliveries", undone.deliveries());
    map.put("effects", undone.effects().stream().map(UndoCommand::effect).toList());
    map.put("leaving", undone.leaving().stream().map(UndoCommand::standing).toList());
    map.put("returning", undone.returning().stream().map(UndoCommand::standing).toList());
    map.put("coming_back", undone.comingBack());
    map.put("questions", OutcomeJson.questions(undone.questions(), session, line));
    return map;
  }

  private static Map<String, @Nullable Object> effect(Undone.Effect effect) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("table", effect.table());
    map.put("before", OutcomeJson.tally(effect.before()));
    map.put("after", OutcomeJson.tally(effect.after()));
    return map;
  }

  private static Map<String, @Nullable Object> standing(Undone.Standing rows) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("table", rows.table());
    map.put("place", rows.place().isEmpty() ? null : rows.place());
    map.put("from", rows.from());
    map.put("to", rows.to());
    map.put("rows", OutcomeJson.tally(rows.tally()));
    return map;
  }
}
