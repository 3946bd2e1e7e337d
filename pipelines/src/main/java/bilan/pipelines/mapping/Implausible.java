package bilan.pipelines.mapping;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.Mapping.Bound;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.Amounts;
import bilan.pipelines.value.DecimalMark;
import java.util.ArrayList;
import java.util.List;

/** Columns whose values show that they are not what their header says. */
public final class Implausible {

  /** Fewer rows than these show nothing. */
  private static final int FEW = 2;

  private Implausible() {}

  /**
   * The mapping without them: a place is no number ({@code Café} over amounts is what the café
   * sold), and 1, 2, 3… beside names counts the rows of a sign-in sheet.
   */
  static Mapping without(Mapping mapping, List<Row> head) {
    Mapping plausible = mapping;
    for (Bound bound : mapping.bound()) {
      List<SheetCell> cells = cells(bound.head(), head);
      String key = bound.target().key();
      boolean wrong =
          (key.equals("place") && areAmounts(cells))
              || (key.equals("activity_ref") && isSignInSheet(mapping) && countsRows(cells));
      plausible = wrong ? plausible.without(bound) : plausible;
    }
    return plausible;
  }

  private static boolean isSignInSheet(Mapping mapping) {
    return mapping.fills("person_key") || mapping.fills("last_name") || mapping.fills("first_name");
  }

  /** Words among them are the label of a total, or a note. */
  private static boolean countsRows(List<SheetCell> cells) {
    int count = 0;
    for (SheetCell cell : cells) {
      String text = String.valueOf(cell.text()).strip();
      if (text.chars().anyMatch(Character::isDigit)
          && text.chars().noneMatch(Character::isLetter)) {
        count = text.equals("1") ? 1 : count + 1; // each sheet counts its own
        if (!text.equals(Integer.toString(count))) {
          return false;
        }
      }
    }
    return count >= FEW;
  }

  /** Whether a column holds amounts, as far as some rows show it. */
  public static boolean areAmounts(ColumnHead column, List<Row> head) {
    return areAmounts(cells(column, head));
  }

  /** Numbers with decimals, or seldom the same: a few that come again may number the places. */
  private static boolean areAmounts(List<SheetCell> cells) {
    if (cells.isEmpty() || !cells.stream().allMatch(Implausible::isNumber)) {
      return false;
    }
    List<String> texts = cells.stream().map(c -> String.valueOf(c.text()).strip()).toList();
    return texts.stream().anyMatch(t -> t.indexOf(',') > 0 || t.indexOf('.') > 0)
        || texts.stream().distinct().count() * 2 > texts.size();
  }

  private static boolean isNumber(SheetCell cell) {
    return cell.type() == SheetCell.Type.NUMBER
        || (cell.type() == SheetCell.Type.TEXT
            && Amounts.parse(cell, DecimalMark.UNKNOWN).value() != null);
  }

  private static List<SheetCell> cells(ColumnHead column, List<Row> head) {
    List<SheetCell> cells = new ArrayList<>();
    head.forEach(r -> cells.add(r.cell(column.column())));
    cells.removeIf(SheetCell::isBlank);
    return cells;
  }
}
