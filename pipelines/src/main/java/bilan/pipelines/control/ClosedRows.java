package bilan.pipelines.control;

import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and months of which a row only says that the place was closed: no row was forgotten. */
final class ClosedRows {

  private static final Pattern CLOSED =
      Pattern.compile(
          "(cafe |lieu |jour |local )?(ferme|fermee|fermeture|conges|vacances|ferie|neant)( .{0,40})?");

  private final boolean opens;

  /** What is read, by its column; null where no field says it: a class, a day, a month. */
  private final Map<Integer, @Nullable FieldType> read = new HashMap<>();

  private int place = -1;

  ClosedRows(TablePlan plan) {
    opens = plan.table().is(Trait.DAILY);
    for (ColumnHead head : plan.mapping().periods()) {
      read.put(head.column(), null);
    }
    for (TablePlan.Column column : plan.all()) {
      boolean field = column.target() instanceof Target.ToField;
      read.put(
          column.head().column(),
          column.target() instanceof Target.ToField to ? to.field().type() : null);
      if (field && column.target().key().equals("place")) {
        place = column.head().column();
      }
    }
  }

  /** Nothing but the date, the place and words, of which some say that it was closed. */
  boolean contains(Row row) {
    boolean said = false;
    for (int column = 0; opens && column < row.cells().size(); column++) {
      SheetCell cell = row.cell(column);
      if (cell.isBlank() || column == place || isDate(column)) {
        continue;
      }
      boolean closed = mayBeWords(column) && isClosed(cell);
      if (!closed && (read.containsKey(column) || !isWords(cell))) {
        return false;
      }
      said |= closed;
    }
    return said;
  }

  private boolean isDate(int column) {
    FieldType type = read.get(column);
    return type == FieldType.DATE || type == FieldType.MONTH || type == FieldType.DATETIME;
  }

  /** A name may begin with any word: {@code Ferme des Possibles}. */
  private boolean mayBeWords(int column) {
    return !read.containsKey(column) || read.get(column) == FieldType.TEXT;
  }

  private static boolean isClosed(SheetCell cell) {
    String text = cell.text();
    return cell.type() == SheetCell.Type.TEXT
        && text != null
        && CLOSED.matcher(Headers.normalise(text)).matches();
  }

  private static boolean isWords(SheetCell cell) {
    String text = cell.text();
    return cell.type() == SheetCell.Type.TEXT
        && text != null
        && text.chars().noneMatch(Character::isDigit);
  }
}
