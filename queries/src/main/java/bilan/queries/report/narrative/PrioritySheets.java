package bilan.queries.report.narrative;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.document.Block;
import bilan.queries.document.Inline;
import bilan.queries.document.Table;
import bilan.queries.report.composition.AnswerShapes;
import bilan.queries.report.composition.CellOrigins;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.table.Dated;
import bilan.queries.report.table.QueryTables;
import bilan.queries.report.text.FrenchSpaces;
import bilan.yaml.YamlMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Block {@code priorities}: a chapter for each priority, with its indicators, actions and prose.
 */
public final class PrioritySheets {

  /** What names an indicator, and what the chart shows of all of them. */
  private static final List<String> CHARTED = List.of("indicator", "attained", "goal");

  /** What sorts milestones, which a chapter shows all together. */
  private static final List<String> STAGED = List.of("stage");

  private final Composition composition;
  private final QueryTables tables;
  private final Narratives narratives;

  public PrioritySheets(Composition composition, QueryTables tables, Narratives narratives) {
    this.composition = composition;
    this.tables = tables;
    this.narratives = narratives;
  }

  /** Blocks of the document that it becomes. */
  public List<Block> build(YamlMap options, int line) {
    List<Block> blocks = new ArrayList<>();
    Answer priorities = ask("priorities-overview");
    for (Line priority : priorities.lines()) {
      String code = text(priorities, priority, "priority");
      String label = text(priorities, priority, "label");
      blocks.add(
          new Block.Heading(
              1, List.of(new Inline.Words(FrenchSpaces.in(label.isEmpty() ? code : label)))));
      indicators(blocks, label);
      table(blocks, "actions", code, "report.actions", List.of());
      table(blocks, "milestones", code, "report.milestones", STAGED);
      money(blocks, label);
      blocks.addAll(narratives.ofPriority(code));
    }
    return blocks;
  }

  /** A priority may well have none: that is said, not left out. */
  private void indicators(List<Block> blocks, String priority) {
    Answer all = ask("priority-progress");
    int name = AnswerShapes.at(all, "indicator");
    boolean some =
        AnswerShapes.where(all, Map.of("priority", priority), Map.of()).lines().stream()
            .anyMatch(line -> line.cells().get(name) != null);
    if (some) {
      table(blocks, "priority-progress", priority, "report.indicators", CHARTED);
    } else {
      String words = composition.say("report.no_indicator");
      blocks.add(new Block.Paragraph(List.of(new Inline.Words(words))));
    }
  }

  /** Its money year by year, if any is sorted to it. */
  private void money(List<Block> blocks, String priority) {
    Answer own = AnswerShapes.where(ask("priority-money"), Map.of("priority", priority), Map.of());
    List<String> without = new ArrayList<>(List.of("grants", "expenses"));
    without.removeIf(column -> hasMoney(own, column));
    if (without.size() < 2) {
      table(blocks, "priority-money", priority, "report.money", without);
    }
  }

  /**
   * Where nobody sorted any, a column of zeros would say that none was spent; expenses are n.c.
   * where nobody gave any at all, which is no news of a priority.
   */
  private static boolean hasMoney(Answer own, String column) {
    int at = AnswerShapes.at(own, column);
    return own.lines().stream()
        .map(line -> line.cells().get(at))
        .anyMatch(
            cell ->
                (cell instanceof Missing && column.equals("grants"))
                    || (cell instanceof BigDecimal amount && amount.signum() != 0));
  }

  /** A table of what belongs to the priority; nothing if nothing does. */
  private void table(
      List<Block> blocks, String query, String priority, String title, List<String> without) {
    Answer own =
        AnswerShapes.where(
            Dated.readable(ask(query), composition), Map.of("priority", priority), Map.of());
    if (own.lines().isEmpty()) {
      return;
    }
    List<String> keys = new ArrayList<>();
    own.columns().forEach(column -> keys.add(column.key()));
    keys.removeAll(List.of("priority", "priority_start_on"));
    keys.removeAll(without);
    keys.removeAll(List.of("unit", "trend"));
    Answer table = AnswerShapes.withoutEmpty(AnswerShapes.only(joined(own), keys));
    Table shown =
        tables.table(
            table, own, composition.titled(composition.say(title), query), List.of(), false);
    new CellOrigins(composition.material(), own, Map.of(), null, null).alike(table, shown);
    blocks.add(tables.block(shown));
  }

  /** An indicator beside its unit, its standing beside its trend: columns are scarce on a page. */
  private static Answer joined(Answer answer) {
    Answer joined = AnswerShapes.joined(answer, "label", "unit", " (", ")");
    return AnswerShapes.joined(joined, "standing", "trend", ", ", "");
  }

  private Answer ask(String query) {
    return composition.material().answer(query, Map.of());
  }

  private static String text(Answer answer, Line line, String key) {
    @Nullable Object cell = line.cells().get(AnswerShapes.at(answer, key));
    return cell == null ? "" : cell.toString();
  }
}
