package bilan.pipelines.sheet.csv;

import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.OddRows;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.WordList;
import bilan.pipelines.sheet.guard.Guard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows that have too many cells in a file whose columns are parted by commas: a decimal comma cut
 * an amount in two, or the commas of a list that nobody quoted cut its column ({@link
 * ColumnShapes}).
 *
 * <p>{@code 24 975,00} unquoted makes one column too many: everything after it would be read one
 * column off. Where one arrangement only puts such pairs under headers of amounts, and days under
 * those of days, the row is put together again.
 */
final class CutRows {

  /** What is to be done with a row. */
  private enum Fate {
    AS_IT_IS,
    LONGER,
    REPAIRED,
    REFUSED
  }

  private static final Pattern WHOLE = Pattern.compile("[-(]?\\d[\\d \u00a0\u202f]*");
  private static final Pattern CENTS = Pattern.compile("\\d{1,2}( ?€|\u00a0€|\u202f€)?\\)?");
  private static final Pattern DAY =
      Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}.*|\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2}.*");
  private static final Set<String> NOTHING = Set.of("", "null", "none", "na", "n/a", "nan", "\\n");

  /** What the words of a header of amounts begin with. */
  private static final Set<String> MONEY = WordList.of("cut-amounts");

  /** Counts, which have no decimals. */
  private static final Set<String> COUNTS = WordList.of("cut-counts");

  private static final int MOST = 200;

  /** Rows from which it is learnt which columns hold numbers. */
  private static final int LEARNT = 100;

  /** Columns of the header; 0 as long as none was seen. */
  private int width;

  private boolean[] money = {};
  private boolean[] days = {};

  /** Columns of numbers, as the header or all rows at hand say. */
  private boolean[] numbers = {};

  private boolean[] words = {};
  private int learnt;

  /** The row as it is to be read. */
  private SheetCell[] read = {};

  private final Path file;
  private final @Nullable ColumnShapes shapes;
  private final OddRows repaired = new OddRows();
  private final OddRows longer = new OddRows();

  /**
   * @param shapes of the columns; null if no row of a sample has more cells than its header
   */
  CutRows(Path file, @Nullable ColumnShapes shapes) {
    this.file = file;
    this.shapes = shapes;
  }

  OddRows repaired() {
    return repaired;
  }

  OddRows longer() {
    return longer;
  }

  /**
   * A row, put together again if it was cut.
   *
   * @param columns how many it had before its trailing blanks went
   */
  SheetCell[] whole(SheetCell[] cells, int columns, int line) {
    read = cells;
    Fate fate = fate(cells, columns);
    if (shapes != null && columns > shapes.width() && fate != Fate.REPAIRED && !shapes.fits(read)) {
      SheetCell[] list = shapes.whole(cells, columns);
      read = list == null ? read : list;
      fate = list != null ? Fate.REPAIRED : fate == Fate.AS_IT_IS ? Fate.LONGER : fate;
    }
    switch (fate) {
      case REFUSED -> throw Guard.refusal(file, line, "decimals", found(cells));
      case REPAIRED -> repaired.add(line);
      case LONGER -> longer.add(line);
      case AS_IT_IS -> {}
    }
    return read;
  }

  private Fate fate(SheetCell[] cells, int columns) {
    if (width == 0) {
      if (isHeader(cells)) {
        header(cells, columns);
      }
      return Fate.AS_IT_IS;
    }
    if (columns <= width) {
      if (learnt < LEARNT && columns == width) {
        learn(cells);
      }
      return Fate.AS_IT_IS;
    }
    SheetCell[] filled = Arrays.copyOf(cells, filled(cells));
    if (filled.length <= width) {
      return blankBeyond(cells, filled);
    }
    List<SheetCell[]> arrangements = new ArrayList<>();
    arrange(filled, filled.length - width, 0, arrangements);
    if (arrangements.size() == 1) {
      read = arrangements.get(0);
      return Fate.REPAIRED;
    }
    boolean asItIs = found(cells) == null || (arrangements.isEmpty() && areNumbers(filled));
    return asItIs ? Fate.LONGER : Fate.REFUSED;
  }

  /**
   * Only what says nothing is too much: a comma at each end of line, {@code null}, or an amount
   * that was cut before a blank column. The row is put together if it fits no other way; if it fits
   * both ways it is said to be longer.
   */
  private Fate blankBeyond(SheetCell[] cells, SheetCell[] filled) {
    List<SheetCell[]> arrangements = new ArrayList<>();
    arrange(filled, 1, 0, arrangements);
    if (arrangements.size() == 1 && !fits(filled)) {
      read = arrangements.get(0);
      return Fate.REPAIRED;
    }
    if (learnt < LEARNT && filled.length == width && arrangements.isEmpty()) {
      learn(filled);
    }
    read = filled;
    return cells.length > width || !arrangements.isEmpty() ? Fate.LONGER : Fate.AS_IT_IS;
  }

  private void learn(SheetCell[] cells) {
    learnt++;
    for (int i = 0; i < Math.min(cells.length, width); i++) {
      String text = cells[i].text();
      if (text != null && !isNothing(cells[i])) {
        boolean number = WHOLE.matcher(text.strip()).matches();
        numbers[i] |= number;
        words[i] |= !number;
      }
    }
  }

  /** Whether all that may be a cut amount stands in two columns of numbers, and the rest fits. */
  private boolean areNumbers(SheetCell[] cells) {
    for (int i = 1; i < cells.length; i++) {
      if (isPair(cells[i - 1], cells[i]) && !(i < width && isNumber(i - 1) && isNumber(i))) {
        return false;
      }
    }
    return fits(cells);
  }

  private boolean isNumber(int column) {
    return (numbers[column] || money[column]) && !words[column];
  }

  private void header(SheetCell[] cells, int columns) {
    width = columns;
    money = new boolean[columns];
    days = new boolean[columns];
    numbers = new boolean[columns];
    this.words = new boolean[columns];
    for (int i = 0; i < cells.length; i++) {
      String name = Headers.normalise(String.valueOf(cells[i].text()));
      List<String> words = Arrays.asList(name.split(" ", -1));
      numbers[i] = words.stream().anyMatch(COUNTS::contains);
      days[i] = words.contains("date") || words.contains("jour") || name.startsWith("date");
      money[i] =
          !days[i] && MONEY.stream().anyMatch(m -> words.stream().anyMatch(w -> w.startsWith(m)));
    }
  }

  /** The cells before those that say nothing. */
  private static int filled(SheetCell[] cells) {
    int end = cells.length;
    while (end > 0 && isNothing(cells[end - 1])) {
      end--;
    }
    return end;
  }

  private static boolean isNothing(SheetCell cell) {
    String text = cell.text();
    return text == null || NOTHING.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /** Every way to put so many pairs together that fits the headers. */
  private void arrange(SheetCell[] cells, int pairs, int from, List<SheetCell[]> fitting) {
    if (pairs == 0) {
      if (fits(cells)) {
        fitting.add(cells);
      }
      return;
    }
    for (int i = from; i + 1 < cells.length && i < width && fitting.size() < MOST; i++) {
      if (money[i] && isPair(cells[i], cells[i + 1])) {
        arrange(joined(cells, i), pairs - 1, i + 1, fitting);
      }
    }
  }

  private static SheetCell[] joined(SheetCell[] cells, int at) {
    SheetCell[] joined = new SheetCell[cells.length - 1];
    System.arraycopy(cells, 0, joined, 0, at);
    joined[at] = SheetCell.text(cells[at].text() + "," + cells[at + 1].text());
    System.arraycopy(cells, at + 2, joined, at + 1, cells.length - at - 2);
    return joined;
  }

  /** Amounts under headers of amounts, days under those of days, and no amount elsewhere. */
  private boolean fits(SheetCell[] cells) {
    for (int i = 0; i < Math.min(cells.length, width); i++) {
      String text = cells[i].text();
      if (text == null || isNothing(cells[i])) {
        continue;
      }
      boolean number = text.chars().anyMatch(Character::isDigit);
      boolean letters = text.chars().filter(Character::isLetter).count() > 3;
      if ((money[i] && (!number || letters)) || (days[i] && !DAY.matcher(text.strip()).matches())) {
        return false;
      }
    }
    return true;
  }

  private @Nullable String found(SheetCell[] cells) {
    for (int i = 1; i < cells.length; i++) {
      if (isPair(cells[i - 1], cells[i])) {
        return cells[i - 1].text() + "," + cells[i].text();
      }
    }
    return null;
  }

  private static boolean isPair(SheetCell whole, SheetCell cents) {
    String before = whole.text();
    String after = cents.text();
    return before != null
        && after != null
        && CENTS.matcher(after).matches()
        && WHOLE.matcher(before).matches();
  }

  // A header is the first line of at least three names, none of them a number.
  private static boolean isHeader(SheetCell[] cells) {
    int names = 0;
    for (SheetCell cell : cells) {
      String text = cell.text();
      if (text != null) {
        if (WHOLE.matcher(text).matches()) {
          return false;
        }
        names++;
      }
    }
    return names >= 3;
  }
}
