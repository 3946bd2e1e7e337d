package bilan.queries.report;

import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.TraceId;
import bilan.queries.document.Block;
import bilan.queries.document.Cell;
import bilan.queries.document.Inline;
import bilan.queries.document.Table;
import bilan.queries.figure.KeyFigure;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.text.FrenchSpaces;
import bilan.yaml.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the figures mean and what they leave out. */
final class Annex {

  private final Composition composition;

  Annex(Composition composition) {
    this.composition = composition;
  }

  /** The definition of each key figure shown above. */
  List<Block> definitions(YamlMap options, int line) {
    List<Table.Row> rows = new ArrayList<>();
    for (String id : composition.used()) {
      Cell label = Cell.text(composition.material().label(id));
      Cell definition = Cell.text(FrenchSpaces.in(composition.material().definition(id)));
      rows.add(new Table.Row(Role.BODY, inside(List.of(label, definition, Cell.text(trace(id))))));
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Table.Head> heads =
        List.of(
            new Table.Head("figure", composition.say("report.figure"), Kind.TEXT),
            new Table.Head("definition", composition.say("report.definition"), Kind.TEXT),
            new Table.Head("trace", composition.say("trace.id"), Kind.TEXT));
    List<String> how =
        composition.isPublished() ? List.of() : List.of(composition.say("trace.remark"));
    String title = options.text("title", composition.say("report.definitions"));
    return List.of(
        new Table(
            "definitions", composition.nextTable(), title, inside(heads), rows, List.of(), how));
  }

  /** The last column, by which figures are traced, is of no use to people outside. */
  private <T> List<T> inside(List<T> columns) {
    return composition.isPublished() ? columns.subList(0, columns.size() - 1) : columns;
  }

  /**
   * The id of the last period, as an example of the others; the network's where a place has none.
   */
  private String trace(String id) {
    List<String> periods = composition.cover().periods();
    String place = composition.cover().place();
    boolean here =
        composition.material().figures().figures().stream()
            .anyMatch(f -> f.id().equals(id) && Objects.equals(f.place(), place));
    return TraceId.of(id, periods.get(periods.size() - 1), here ? place : null);
  }

  /**
   * Why figures are partial, missing or less than they say, each reason once with what it touches.
   */
  List<Block> reservations(YamlMap options, int line) {
    String title = options.text("title", composition.say("report.reservations"));
    Map<String, Touched> reasons = new LinkedHashMap<>();
    for (KeyFigure figure : composition.material().figures().figures()) {
      boolean here = Objects.equals(figure.place(), composition.cover().place());
      if (here && composition.used().contains(figure.id())) {
        for (String reason : figure.lacks()) {
          reasons.computeIfAbsent(reason, r -> new Touched()).add(figure);
        }
      }
    }
    changes(reasons);
    List<Table.Row> rows = new ArrayList<>();
    Touched.gathered(reasons).forEach((reason, touched) -> rows.add(touched.row(reason)));
    List<String> remarks = new ArrayList<>(composition.listed());
    composition.material().figures().notes().forEach(note -> remarks.add(FrenchSpaces.in(note)));
    if (rows.isEmpty()) {
      return remarks.stream()
          .map(n -> (Block) new Block.Paragraph(List.of(new Inline.Words(n))))
          .toList();
    }
    List<Table.Head> heads =
        List.of(
            new Table.Head("reason", composition.say("report.reason"), Kind.TEXT),
            new Table.Head("figures", composition.say("report.figures"), Kind.TEXT),
            new Table.Head("periods", composition.say("report.years"), Kind.TEXT));
    return List.of(
        new Table("reservations", composition.nextTable(), title, heads, rows, List.of(), remarks));
  }

  /** Why figures have no change, at length where the tables said it in fewer words. */
  private void changes(Map<String, Touched> reasons) {
    for (KeyFigure figure : composition.material().figures().figures()) {
      String why = figure.changeNote();
      if (why != null && composition.isShortened(figure.trace())) {
        String reason = composition.say("report.note_of_change", why);
        reasons.computeIfAbsent(reason, r -> new Touched()).add(figure);
      }
    }
  }
}
