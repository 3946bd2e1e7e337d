package bilan.queries.render.data;

import bilan.queries.Answer.Missing;
import bilan.queries.Kind;
import bilan.queries.document.Cell;
import bilan.queries.document.Table;
import bilan.queries.figure.KeyFigure.State;
import bilan.text.Lang;
import bilan.text.Typography;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What programs are told of a cell beside its value, as of a key figure: its unit, whether it
 * stands for its whole period, and why it does not.
 */
record CellStanding(@Nullable String unit, @Nullable State state, @Nullable String reason) {

  private static final CellStanding NONE = new CellStanding(null, null, null);

  /** Nothing of words, dates, and where nothing stands; but of a year, that it is not whole. */
  static CellStanding of(Cell cell, Table table, Lang lang) {
    Kind kind = cell.kind();
    if (cell.value() == null || !(kind.isFigure() || cell.isMissing())) {
      return cell.partial() ? new CellStanding(null, State.PARTIAL, null) : NONE;
    }
    String given = cell.unit();
    String told = given == null ? kind.unit() : given;
    String unit = told == null && kind == Kind.COUNT ? "count" : told;
    String reason =
        cell.notes().stream()
            .map(n -> table.notes().get(n - 1))
            .collect(Collectors.joining(Typography.of(lang).semicolon()));
    State state = state(cell, cell.notes());
    return new CellStanding(unit, state, reason.isEmpty() ? mark(cell, state) : reason);
  }

  /** A dash alone says that a place was not open yet; one with a note says what its note says. */
  private static State state(Cell cell, List<Integer> notes) {
    if (cell.value() instanceof Missing missing) {
      return missing.mark().equals("–") && notes.isEmpty() ? State.NOT_OPEN : State.NC;
    }
    return cell.partial() ? State.PARTIAL : State.COMPLETE;
  }

  /** Where no note tells more, what stands in the place of the value does: non mesuré. */
  private static @Nullable String mark(Cell cell, State state) {
    return state == State.NC && cell.value() instanceof Missing missing
        ? missing.reason() == null ? missing.mark() : missing.reason()
        : null;
  }
}
