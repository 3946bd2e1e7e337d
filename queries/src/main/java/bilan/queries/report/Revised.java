package bilan.queries.report;

import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.document.Block;
import bilan.queries.document.Cell;
import bilan.queries.document.Table;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.sheet.LiveDeliveries;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.printed.Revision;
import bilan.queries.words.FigureKind;
import bilan.yaml.YamlMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The {@code revised} block: what the last report of that name printed otherwise; or nothing. */
final class Revised {

  private final Composition composition;

  Revised(Composition composition) {
    this.composition = composition;
  }

  List<Block> build(YamlMap options, int line) {
    String title = options.text("title", composition.say("trace.revised"));
    List<Table.Row> rows = new ArrayList<>();
    for (Revision one : composition.material().revised()) {
      String place = composition.cover().place();
      boolean here = place == null || Objects.equals(place, one.now().place());
      if (here && composition.used().contains(one.now().id())) {
        rows.add(row(one));
      }
    }
    if (rows.isEmpty() || composition.isPublished()) {
      return List.of();
    }
    return List.of(
        new Table("revised", composition.nextTable(), title, heads(), rows, List.of(), List.of()));
  }

  private List<Table.Head> heads() {
    return List.of(
        new Table.Head("figure", composition.say("report.figure"), Kind.TEXT),
        new Table.Head("period", composition.say("trace.revised.period"), Kind.TEXT),
        new Table.Head("place", composition.say("report.place"), Kind.TEXT),
        new Table.Head("was", composition.say("trace.revised.was"), Kind.NUMBER),
        new Table.Head("now", composition.say("trace.revised.now"), Kind.NUMBER),
        new Table.Head("by", composition.say("trace.revised.by"), Kind.TEXT));
  }

  private Table.Row row(Revision one) {
    KeyFigure figure = one.now();
    String place = figure.place();
    return new Table.Row(
        Role.BODY,
        List.of(
            Cell.text(figure.label()),
            Cell.text(figure.period()),
            Cell.text(place == null ? composition.say("report.network") : place),
            number(one.was(), figure, null),
            one.gone() ? gone(figure) : number(figure.value(), figure, figure.trace()),
            Cell.text(by(one.by()))));
  }

  private Cell gone(KeyFigure figure) {
    Missing missing = new Missing(composition.say("trace.revised.gone"), null);
    return new Cell(missing, FigureKind.of(figure.unit()), figure.unit(), false, List.of(), null);
  }

  private Cell number(@Nullable BigDecimal value, KeyFigure figure, @Nullable String trace) {
    Object shown = value == null ? new Missing(composition.say("report.nc"), null) : value;
    return new Cell(shown, FigureKind.of(figure.unit()), figure.unit(), false, List.of(), trace);
  }

  private String by(List<LiveDeliveries.Moved> moved) {
    List<String> words = new ArrayList<>();
    for (LiveDeliveries.Moved one : moved) {
      String key = one.undone() ? "trace.revised.undone" : "trace.revised.delivery";
      words.add(composition.say(key, one.id(), one.source()));
    }
    return words.isEmpty()
        ? composition.say("trace.revised.unknown")
        : String.join(composition.wording().semicolon(), words);
  }
}
