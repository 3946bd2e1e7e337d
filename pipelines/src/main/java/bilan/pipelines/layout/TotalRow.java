package bilan.pipelines.layout;

import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows that say of themselves that they sum up others. */
public final class TotalRow {

  private static final List<String> GRAND =
      List.of(
          "total",
          "totaux",
          "tot",
          "ttl",
          "t o t a l",
          "total general",
          "grand total",
          "ensemble",
          "somme",
          "consolidation",
          "cumul");
  private static final List<String> PART =
      List.of(
          "sous total",
          "subtotal",
          "sub total",
          "s/total",
          "s/t",
          "s total",
          "s/ total",
          "sous totaux",
          "report",
          "reports",
          "a reporter");
  private static final List<String> OTHER =
      List.of("moyenne", "moyennes", "average", "mean", "mediane", "ecart type");

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

  private static final int LETTERS = 26;

  /** What is left of sums, or a part of them: no row below a table that names somebody. */
  private static final List<String> RESTS =
      List.of("reste", "restant", "solde", "deja", "montant", "a percevoir", "a recevoir");

  private static final List<String> TOTALS = List.of("total", "totale", "totaux", "totales");

  /** How all of these begin, without accents, by their first letters. */
  private static final String[][] STEMS =
      stems(
          "tot", "ttl", "t o", "ens", "som", "sou", "sub", "s/t", "s/ ", "s t", "conso", "cumul",
          "moyenn", "median", "mean", "a repor", "averag", "repor", "grand", "ecart");

  private static final int LONGEST = 80;

  /** What is below it is told without looking up tables. */
  private static final int ASCII = 0x80;

  /** Dashes, stars, a number: {@code 1.2 - Total}. */
  private static final int MOST_SIGNS = 6;

  private TotalRow() {}

  /** What a total covers. */
  public enum Kind {
    GRAND,
    PART,
    /** A mean or the like: left out, compared with nothing. */
    OTHER
  }

  /** The kind that the first words of a row say; null if it is no total. */
  public static @Nullable Kind of(Row row, int firstColumn, int lastColumn) {
    int column = column(row, firstColumn, lastColumn);
    return column < 0 ? null : of(String.valueOf(row.cell(column).text()));
  }

  /** The column of the first three texts between two columns that says so; -1 if none does. */
  public static int column(Row row, int firstColumn, int lastColumn) {
    int seen = 0;
    for (int column = firstColumn;
        column <= Math.min(lastColumn, row.width() - 1) && seen < 3;
        column++) {
      SheetCell cell = row.cell(column);
      if (cell.type() == SheetCell.Type.TEXT) {
        if (isTotal(cell)) {
          return column;
        }
        seen++;
      }
    }
    return -1;
  }

  /** Whether a cell is a text that says so. */
  public static boolean isTotal(SheetCell cell) {
    return cell.type() == SheetCell.Type.TEXT
        && cell.is(SheetCell.Question.TOTAL, text -> of(text) != null);
  }

  /** The kind that a label says; null if it is none. */
  public static @Nullable Kind of(String label) {
    if (!mayBe(label) || label.strip().length() > LONGEST) {
      return null;
    }
    String name = name(label);
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
            || name.equals("grand total")
            || name.equals("ensemble")
            || name.equals("consolidation");
    return whole ? Kind.GRAND : Kind.PART;
  }

  /** A label without what stands before its first letter: {@code => TOTAL}. */
  private static String name(String label) {
    int start = 0;
    while (start < label.length() && !Character.isLetter(label.charAt(start))) {
      start++;
    }
    return Headers.normalise(label.substring(start));
  }

  /**
   * Whether a label says that it is a total and names nothing: {@code Total}, no {@code
   * Total'Asso}.
   */
  public static boolean isBare(String label) {
    return of(label) != null && TotalWords.only(label);
  }

  /** The kind that a label says anywhere in it: {@code Recette totale}; null if it is none. */
  public static @Nullable Kind within(String label) {
    if (label.strip().length() > LONGEST) {
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
    return label.strip().length() <= LONGEST && starts(Headers.normalise(label), RESULTS);
  }

  /** Whether a label names what is left: {@code Reste à percevoir}. */
  public static boolean isRest(String label) {
    return label.strip().length() <= LONGEST && starts(Headers.normalise(label), RESTS);
  }

  private static boolean starts(String name, List<String> words) {
    return words.stream().anyMatch(w -> name.equals(w) || name.startsWith(w + " "));
  }

  /** Most labels are none: their first letters tell, without a copy of the text. */
  private static boolean mayBe(String label) {
    int signs = 0;
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (isLetter(c)) {
        return mayBegin(label, i);
      }
      if (!isSpace(c) && ++signs > MOST_SIGNS) {
        return false;
      }
    }
    return false;
  }

  private static String[][] stems(String... stems) {
    String[][] byLetter = new String[LETTERS][];
    for (int i = 0; i < LETTERS; i++) {
      char letter = (char) ('a' + i);
      byLetter[i] =
          Stream.of(stems).filter(stem -> stem.charAt(0) == letter).toArray(String[]::new);
    }
    return byLetter;
  }

  private static boolean isLetter(char c) {
    return c < ASCII ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Character.isLetter(c);
  }

  private static boolean isSpace(char c) {
    return c < ASCII
        ? c <= ' ' && Character.isWhitespace(c)
        : Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean mayBegin(String label, int start) {
    int letter = plain(label.charAt(start)) - 'a';
    if (letter < 0 || letter >= LETTERS) {
      return false;
    }
    for (String stem : STEMS[letter]) {
      int i = 0;
      while (i < stem.length()
          && start + i < label.length()
          && plain(label.charAt(start + i)) == stem.charAt(i)) {
        i++;
      }
      // Accents that are letters of their own end the comparison: they are looked at closely.
      if (i == stem.length() || (i > 0 && start + i < label.length() && isMark(label, start + i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMark(String label, int at) {
    return Character.getType(label.charAt(at)) == Character.NON_SPACING_MARK;
  }

  private static char plain(char c) {
    return switch (c) {
      case 'à', 'À' -> 'a';
      case 'é', 'É' -> 'e';
      case '-', '_', '.' -> ' ';
      default -> isSpace(c) ? ' ' : Character.toLowerCase(c);
    };
  }
}
