package bilan.pipelines.control;

import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Activities that were called off: {@code annulé (neige)} stands where participants are counted.
 */
final class CalledOff {

  private static final Pattern WORDS =
      Pattern.compile("(seance |atelier |activite )?(annule|annulee|annulation)( .{0,40})?");

  private final boolean activities;
  private final List<TablePlan.Column> counts;

  CalledOff(TablePlan plan) {
    activities = plan.table().is(Trait.ACTIVITIES);
    counts =
        plan.all().stream()
            .filter(
                c ->
                    c.target() instanceof Target.ToSplit
                        || (c.target() instanceof Target.ToField to
                            && to.field().type() == FieldType.COUNT))
            .toList();
  }

  /** Whether it says so, and counts nobody. */
  boolean contains(Row row) {
    boolean said = false;
    for (TablePlan.Column column : activities ? counts : List.<TablePlan.Column>of()) {
      SheetCell cell = row.cell(column.head().column());
      if (!cell.isBlank()) {
        if (!isSaid(cell)) {
          return false;
        }
        said = true;
      }
    }
    return said;
  }

  private static boolean isSaid(SheetCell cell) {
    String text = cell.text();
    return cell.type() == SheetCell.Type.TEXT
        && text != null
        && WORDS.matcher(Headers.normalise(text)).matches();
  }
}
