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
import bilan.queries.report.table.FigureCells;
import bilan.queries.report.text.FrenchSpaces;
import bilan.yaml.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What the figures mean and what they leave out. */
final class Annex {

  private final Composition composition;

  Annex(Composition composition) {
    this.composition = composition;
  }

  /** The definition of each key figure shown above. */
  List<Block> definitions(YamlMap options, int line) {
    return ofFigures(
        options,
        "definition",
        composition.say("report.definition"),
        id -> FrenchSpaces.in(composition.material().definition(id)));
  }

  /** By which words each of them is traced to its rows; of no use to people outside. */
  List<Block> identifiers(YamlMap options, int line) {
    return ofFigures(options, "trace", composition.say("trace.id"), this::trace);
  }

  private List<Block> ofFigures(
      YamlMap options, String column, String label, UnaryOperator<String> said) {
    boolean traced = column.equals("trace");
    String title =
        options.text(
            "title", composition.say(traced ? "report.identifiers" : "report.definitions"));
    List<Table.Row> rows = new ArrayList<>();
    for (String id : composition.used()) {
      Cell name = Cell.text(composition.material().label(id));
      rows.add(new Table.Row(Role.BODY, List.of(name, Cell.text(said.apply(id)))));
    }
    if (rows.isEmpty() || (traced && composition.isPublished())) {
      return List.of();
    }
    List<Table.Head> heads =
        List.of(
            new Table.Head("figure", composition.say("report.figure"), Kind.TEXT),
            new Table.Head(column, label, Kind.TEXT));
    return List.of(
        new Table(
            traced ? "identifiers" : "definitions",
            composition.nextTable(),
            title,
            heads,
            rows,
            List.of(),
            traced ? List.of(composition.say("trace.remark")) : List.of()));
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
   * Why figures are partial, missing or less than they say, each reason once with what it touches;
   * at length why they have no change, unless another such block does that.
   */
  List<Block> reservations(YamlMap options, int line) {
    String changes = options.choice("changes", List.of("elsewhere", "only"));
    boolean only = "only".equals(changes);
    Map<String, Touched> reasons = only ? new LinkedHashMap<>() : lacks();
    if (!"elsewhere".equals(changes)) {
      asides(reasons);
      changes(reasons);
    }
    String title =
        options.text("title", composition.say(only ? "report.unchanged" : "report.reservations"));
    List<Table.Row> rows = new ArrayList<>();
    Touched.gathered(reasons, composition.wording().semicolon())
        .forEach((reason, touched) -> rows.add(touched.row(reason)));
    List<String> remarks = new ArrayList<>();
    if (!only) {
      remarks.addAll(composition.listed());
      composition.material().figures().notes().forEach(n -> remarks.add(FrenchSpaces.in(n)));
    }
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
        new Table(
            only ? "unchanged" : "reservations",
            composition.nextTable(),
            title,
            heads,
            rows,
            List.of(),
            remarks));
  }

  /** Why figures of the document's own place lack something. */
  private Map<String, Touched> lacks() {
    Map<String, Touched> reasons = new LinkedHashMap<>();
    for (KeyFigure figure : composition.material().figures().figures()) {
      boolean here = Objects.equals(figure.place(), composition.cover().place());
      if (here && composition.used().contains(figure.id())) {
        for (String reason : figure.lacks()) {
          reasons.computeIfAbsent(reason, r -> new Touched()).add(figure);
        }
      }
    }
    return reasons;
  }

  /** What else is to be said of figures, and that no table says. */
  private void asides(Map<String, Touched> reasons) {
    for (KeyFigure figure : composition.material().figures().figures()) {
      if (composition.isLeft(figure.trace())) {
        List<String> said = FigureCells.parts(figure.beside(), composition.lang());
        said.stream()
            .filter(reason -> !figure.lacks().contains(reason))
            .forEach(reason -> reasons.computeIfAbsent(reason, r -> new Touched()).add(figure));
      }
    }
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
