package bilan.queries.report;

import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.document.Block;
import bilan.queries.document.Cell;
import bilan.queries.document.Inline;
import bilan.queries.document.Table;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.KeyFigure.State;
import bilan.yaml.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
      rows.add(new Table.Row(Role.BODY, List.of(label, definition)));
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Table.Head> heads =
        List.of(
            new Table.Head("figure", composition.say("report.figure"), Kind.TEXT),
            new Table.Head("definition", composition.say("report.definition"), Kind.TEXT));
    String title = options.text("title", composition.say("report.definitions"));
    return List.of(
        new Table(
            "definitions", composition.nextTable(), title, heads, rows, List.of(), List.of()));
  }

  /** Why figures are partial, missing or not compared, each reason once with what it touches. */
  List<Block> reservations(YamlMap options, int line) {
    Map<String, Set<String>> reasons = new LinkedHashMap<>();
    for (KeyFigure figure : composition.material().figures().figures()) {
      boolean here = figure.place() == null || figure.place().equals(composition.cover().place());
      if (!here || !composition.used().contains(figure.id())) {
        continue;
      }
      String note = figure.note();
      if (note != null && figure.state() != State.NOT_OPEN) {
        String reason = figure.period() + "\u00a0: " + note;
        reasons.computeIfAbsent(reason, r -> new LinkedHashSet<>()).add(figure.label());
      }
    }
    List<List<Inline>> items = new ArrayList<>();
    reasons.forEach((reason, figures) -> items.add(item(reason, figures)));
    for (String note : composition.material().figures().notes()) {
      items.add(List.of(new Inline.Words(FrenchSpaces.in(note))));
    }
    return items.isEmpty() ? List.of() : List.of(new Block.Bullets(false, items));
  }

  private static List<Inline> item(String reason, Set<String> figures) {
    return List.of(
        new Inline.Strong(String.join(", ", figures)),
        new Inline.Words(" – " + FrenchSpaces.in(reason)));
  }
}
