package bilan.pipelines.control;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How many persons a list has, to compare with the number written below it. */
final class HeadCount {

  /** The only digits of a text, at its end; without a colon a year is none. */
  private static final Pattern ENDING =
      Pattern.compile("(?:\\D*[:=]\\s*|\\D*\\s(?!(?:19|20)\\d\\d\\s*$))?(\\d{1,6})\\s*");

  private final TablePlan plan;
  private final Set<Integer> measured;
  private final Span all = new Span();
  private Span part = new Span();

  HeadCount(TablePlan plan) {
    this.plan = plan;
    this.measured =
        plan.all().stream()
            .filter(c -> isMeasure(c.target()))
            .map(c -> c.head().column())
            .collect(Collectors.toSet());
  }

  private static boolean isMeasure(Target target) {
    Field field = target.field();
    return switch (field.type()) {
      case AMOUNT, COUNT, DECIMAL, RATE, DURATION, YEAR, DATE, TIME -> true;
      default -> false;
    };
  }

  void add() {
    all.add(BigDecimal.ONE);
    part.add(BigDecimal.ONE);
  }

  void setAside() {
    all.setAside(BigDecimal.ONE);
    part.setAside(BigDecimal.ONE);
  }

  /** A total that holds one number counts the rows above it. */
  void compare(Row row, TotalRow.Kind kind, RowSink sink) {
    BigDecimal printed = kind == TotalRow.Kind.OTHER ? null : number(row);
    Field counted = plan.table().fields().get(plan.table().indexOf("participants"));
    if (printed != null && CountedThing.isCountOf(row, counted)) {
      compare(row, printed, kind == TotalRow.Kind.GRAND ? all : part, sink);
    }
  }

  /** The number of those who came, written below them. */
  void compare(Row row, BigDecimal printed, RowSink sink) {
    compare(row, printed, part, sink);
  }

  private void compare(Row row, BigDecimal printed, Span covered, RowSink sink) {
    boolean equal = all.is(printed) || covered.is(printed);
    sink.controlTotal(
        new RowSink.ControlTotal(
            plan.table().name(),
            "participants",
            plan.sheet(),
            row.number(),
            printed,
            equal ? printed : covered.isZero() ? all.sum() : covered.sum(),
            RowSink.Covers.ABOVE));
    part = new Span();
  }

  /**
   * The only number of a row; null if there is none, several, or one that counts something else.
   */
  private @Nullable BigDecimal number(Row row) {
    BigDecimal only = null;
    for (int column = 0; column < row.cells().size(); column++) {
      SheetCell cell = row.cell(column);
      BigDecimal number = cell.isBlank() ? null : number(cell);
      if (number != null && measured.contains(column)) {
        return null;
      }
      if (number != null && only != null) {
        return null;
      }
      only = number == null ? only : number;
    }
    return only;
  }

  private static @Nullable BigDecimal number(SheetCell cell) {
    if (cell.type() == SheetCell.Type.NUMBER) {
      return cell.number();
    }
    Matcher ending = ENDING.matcher(String.valueOf(cell.text()));
    return cell.type() == SheetCell.Type.TEXT && ending.matches()
        ? new BigDecimal(ending.group(1))
        : null;
  }
}
