package bilan.pipelines.control;

import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows of what did not take place: days and months of which a row only says that the place was
 * closed, and activities that were called off. No row was forgotten.
 */
final class ClosedRows {

  private static final Pattern CLOSED =
      Pattern.compile(
          "(cafe |lieu |jour |local )?(ferme|fermee|fermeture|conges|vacances|ferie|neant)( .{0,40})?");

  private static final Pattern CALLED_OFF =
      Pattern.compile("(seance |atelier |activite )?(annule|annulee|annulation)( .{0,40})?");

  private final boolean opens;

  /** What is read, by its column; null where no field says it: a class, a day, a month. */
  private final Map<Integer, @Nullable FieldType> read = new HashMap<>();

  private final int place;

  /** The columns in which participants of activities are counted. */
  private final List<Integer> counts;

  ClosedRows(TablePlan plan) {
    opens = plan.table().is(Trait.DAILY);
    plan.mapping().periods().forEach(head -> read.put(head.column(), null));
    plan.all().forEach(column -> read.put(column.head().column(), type(column)));
    TablePlan.Column named = plan.column("place");
    place = named == null ? -1 : named.head().column();
    counts =
        plan.table().is(Trait.ACTIVITIES)
            ? plan.all().stream()
                .filter(c -> c.target() instanceof Target.ToSplit || type(c) == FieldType.COUNT)
                .map(c -> c.head().column())
                .toList()
            : List.of();
  }

  private static @Nullable FieldType type(TablePlan.Column column) {
    return column.target() instanceof Target.ToField to ? to.field().type() : null;
  }

  /** Whether {@code annulé (neige)} stands where participants are counted, and nobody is. */
  boolean isCalledOff(Row row) {
    boolean said = false;
    for (int column : counts) {
      SheetCell cell = row.cell(column);
      if (!cell.isBlank()) {
        if (!says(cell, CALLED_OFF)) {
          return false;
        }
        said = true;
      }
    }
    return said;
  }

  /** Nothing but the date, the place and words, of which some say that it was closed. */
  boolean isClosed(Row row) {
    boolean said = false;
    for (int column = 0; opens && column < row.cells().size(); column++) {
      SheetCell cell = row.cell(column);
      if (cell.isBlank() || column == place || isDate(column)) {
        continue;
      }
      boolean closed = mayBeWords(column) && says(cell, CLOSED);
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

  private static boolean says(SheetCell cell, Pattern words) {
    String text = cell.text();
    return cell.type() == SheetCell.Type.TEXT
        && text != null
        && words.matcher(Headers.normalise(text)).matches();
  }

  private static boolean isWords(SheetCell cell) {
    String text = cell.text();
    return cell.type() == SheetCell.Type.TEXT
        && text != null
        && text.chars().noneMatch(Character::isDigit);
  }
}
