package bilan.queries.report.table;

import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.TraceId;
import bilan.queries.document.Cell;
import bilan.queries.document.Table;
import bilan.queries.figure.Change;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.sheet.KnownPlaces;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.composition.Picker;
import bilan.queries.report.composition.PlaceOrder;
import bilan.queries.words.FigureKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows below that of a figure which the network does not know in some year: of the places that know
 * it, together if it adds up over places, else each.
 */
final class KnownRows {

  /** Places of which each has a row of its own. */
  private static final int FEW = 3;

  private final Composition composition;
  private final Picker picker;
  private final FigureCells cells;

  /** Whether a change stands behind the year at a position. */
  private final IntPredicate changes;

  KnownRows(Composition composition, Picker picker, FigureCells cells, IntPredicate changes) {
    this.composition = composition;
    this.picker = picker;
    this.cells = cells;
    this.changes = changes;
  }

  List<Table.Row> of(String id) {
    Map<String, KnownPlaces> years = new LinkedHashMap<>();
    Set<String> places = new LinkedHashSet<>();
    for (String period : picker.periods()) {
      KnownPlaces known = KnownPlaces.of(composition.material().figures(), id, period);
      years.put(period, known);
      places.addAll(known.names());
    }
    if (picker.place() != null || places.isEmpty()) {
      return List.of();
    }
    Figure declared = composition.material().figures().declared().ifAny(id);
    if (declared != null && KnownPlaces.addsUp(declared) && places.size() > 1) {
      return List.of(together(id, years));
    }
    return places.size() > FEW
        ? List.of()
        : PlaceOrder.inOrder(composition, List.copyOf(places)).stream()
            .map(place -> ofPlace(id, place))
            .toList();
  }

  private Table.Row ofPlace(String id, String place) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.text(named(id, composition.placeName(place))));
    List<String> periods = picker.periods();
    for (int i = 0; i < periods.size(); i++) {
      KeyFigure figure = picker.find(id, periods.get(i), place);
      row.add(cells.value(figure));
      if (changes.test(i)) {
        row.add(change(figure));
      }
    }
    return new Table.Row(Role.BODY, row);
  }

  /** A change; why there is none is what the notes of the figure above say. */
  private Cell change(@Nullable KeyFigure figure) {
    Change.Told told = figure == null ? null : figure.told();
    if (figure == null) {
      return none();
    }
    String id = TraceId.facet(figure.trace(), TraceId.CHANGE);
    return told == null
        ? new Cell(
            new Missing(composition.say("report.nc"), null), Kind.RATE, null, false, List.of(), id)
        : FigureCells.change(told, id, cells.note(told.over()));
  }

  /** Nobody asks for the change of a sum of other places each year. */
  private static Cell none() {
    return Cell.of(null, Kind.RATE);
  }

  private Table.Row together(String id, Map<String, KnownPlaces> years) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.text(named(id, composition.say("report.where_known"))));
    int at = 0;
    for (Map.Entry<String, KnownPlaces> year : years.entrySet()) {
      KeyFigure network = picker.find(id, year.getKey(), null);
      row.add(sum(network, year.getValue()));
      if (changes.test(at)) {
        row.add(none());
      }
      at++;
    }
    return new Table.Row(Role.BODY, row);
  }

  /** The places' sum; the network's own figure where it is known. */
  private Cell sum(@Nullable KeyFigure network, KnownPlaces known) {
    if (network == null || known.figures().isEmpty()) {
      return cells.value(network);
    }
    boolean partial = known.figures().stream().anyMatch(f -> f.state() == KeyFigure.State.PARTIAL);
    List<String> names = known.names().stream().map(composition::placeName).toList();
    String places = new FigureWording(composition.lang()).list(names);
    return new Cell(
        known.sum(),
        FigureKind.of(network.unit()),
        network.unit(),
        partial,
        cells.note(composition.say("report.known_places", places)),
        TraceId.facet(network.trace(), TraceId.KNOWN));
  }

  private String named(String id, String where) {
    return composition.say("report.figure_where", composition.material().label(id), where);
  }
}
