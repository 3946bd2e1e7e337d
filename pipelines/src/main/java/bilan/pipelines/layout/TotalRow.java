package bilan.pipelines.layout;

import bilan.pipelines.sheet.Cell;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that say of themselves that they sum up others. */
public final class TotalRow {

  private static final List<String> GRAND =
      List.of(
          "total", "totaux", "tot", "total general", "ensemble", "somme", "consolidation", "cumul");
  private static final List<String> PART =
      List.of("sous total", "s/total", "s/t", "sous totaux", "report", "a reporter");
  private static final List<String> OTHER = List.of("moyenne", "average", "mediane");

  /** What is left of income when costs are taken off: the sum of no rows. */
  private static final List<String> RESULTS =
      List.of(
          "resultat",
          "excedent",
          "deficit",
          "benefice",
          "perte",
          "pertes",
          "solde",
          "insuffisance");

  private static final List<String> TOTALS = List.of("total", "totale", "totaux", "totales");

  private static final int LONGEST = 80;

  private TotalRow() {}

  /** What a total covers. */
  public enum Kind {
    GRAND,
    PART,
    /** A mean or the like: left out, compared with nothing. */
    OTHER
  }

  /**
   * The kind that the first words of a row say, looking at its first texts between two columns;
   * null if it is no total.
   */
  public static @Nullable Kind of(Row row, int firstColumn, int lastColumn) {
    int seen = 0;
    for (int column = firstColumn;
        column <= Math.min(lastColumn, row.cells().size() - 1) && seen < 3;
        column++) {
      Cell cell = row.cell(column);
      String text = cell.text();
      if (cell.type() == Cell.Type.TEXT && text != null) {
        Kind kind = of(text);
        if (kind != null) {
          return kind;
        }
        seen++;
      }
    }
    return null;
  }

  /** The kind that a label says; null if it is none. */
  public static @Nullable Kind of(String label) {
    if (label.length() > LONGEST || !mayBe(label)) {
      return null;
    }
    String name = Headers.normalise(label);
    if (starts(name, PART)) {
      return Kind.PART;
    }
    if (starts(name, OTHER)) {
      return Kind.OTHER;
    }
    if (!starts(name, GRAND)) {
      return null;
    }
    boolean whole =
        name.equals("total")
            || name.equals("totaux")
            || name.contains("general")
            || name.equals("ensemble")
            || name.equals("consolidation");
    return whole ? Kind.GRAND : Kind.PART;
  }

  /** The kind that a label says anywhere in it: {@code Recette totale}; null if it is none. */
  public static @Nullable Kind within(String label) {
    if (label.length() > LONGEST) {
      return null;
    }
    List<String> words = List.of(Headers.normalise(label).split("[^\\p{L}]+", -1));
    if (OTHER.stream().anyMatch(words::contains)) {
      return Kind.OTHER;
    }
    return TOTALS.stream().anyMatch(words::contains) ? Kind.PART : null;
  }

  /** Whether a label in a list of accounts names what is left of its income. */
  public static boolean isResult(String label) {
    return label.length() <= LONGEST && starts(Headers.normalise(label), RESULTS);
  }

  private static boolean starts(String name, List<String> words) {
    return words.stream().anyMatch(w -> name.equals(w) || name.startsWith(w + " "));
  }

  /** Most labels are none: their first letter tells. */
  private static boolean mayBe(String label) {
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (Character.isLetter(c)) {
        return "tTsSeEcCmMrRaAàÀ".indexOf(c) >= 0;
      }
      if (i > 6) {
        return false;
      }
    }
    return false;
  }
}
