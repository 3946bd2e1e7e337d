package bilan.queries.words;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Noted;
import bilan.queries.Column;
import bilan.queries.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many digits stand behind the mark in each column, the same in every format. */
public final class Decimals {

  static final int MONEY = 2;
  private static final int MOST = 6;

  /** More digits than that nobody types. */
  private static final int WRITTEN = 4;

  /** From here on cents tell nothing to who reads. */
  private static final BigDecimal CENTS = BigDecimal.valueOf(100);

  private Decimals() {}

  /**
   * As {@link #of(Answer)}; where euros may do without cents, none in a column of more than prices
   * and averages.
   */
  public static int[] read(Answer answer, boolean cents) {
    int[] decimals = of(answer);
    for (int i = 0; i < decimals.length; i++) {
      int at = i;
      if (!cents && answer.columns().get(i).kind() == Kind.AMOUNT) {
        decimals[i] =
            answer.lines().stream()
                .map(line -> line.cells().get(at))
                .map(cell -> cell instanceof Noted noted ? noted.value() : cell)
                .mapToInt(
                    cell ->
                        cell instanceof BigDecimal euros && euros.signum() != 0
                            ? ofEuros(euros, MONEY)
                            : MONEY)
                .min()
                .orElse(MONEY);
      }
    }
    return decimals;
  }

  /** Of euros that may do without cents: none from a hundred on, and none of nothing. */
  public static int ofEuros(BigDecimal euros, int decimals) {
    return euros.signum() == 0 || euros.abs().compareTo(CENTS) >= 0 ? 0 : decimals;
  }

  /**
   * By column: euros and hours 2, rates 1, counts none; another number as many as it needs, up to 2
   * if it has a unit. Of what nothing is known, digits as somebody writes them stay, and those of a
   * division are cut where they say nothing more: two, or two that are not zero.
   */
  public static int[] of(Answer answer) {
    return of(answer.columns(), answer.lines());
  }

  /** By column, of lines that are read once, and not at all if no column needs them. */
  public static int[] of(List<Column> columns, Iterable<Line> lines) {
    List<Seen> numbers = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).kind() == Kind.NUMBER) {
        numbers.add(new Seen(i));
      }
    }
    if (!numbers.isEmpty()) {
      for (Line line : lines) {
        numbers.forEach(number -> number.see(line));
      }
    }
    int[] decimals = new int[columns.size()];
    for (int i = 0; i < decimals.length; i++) {
      decimals[i] =
          switch (columns.get(i).kind()) {
            case AMOUNT, HOURS -> MONEY;
            case RATE -> 1;
            default -> 0;
          };
    }
    numbers.forEach(n -> decimals[n.at] = n.decimals(columns.get(n.at).unit() != null));
    return decimals;
  }

  /** The numbers of one column. */
  private static final class Seen {

    private final int at;
    private int needed;
    private int telling = MONEY;

    Seen(int at) {
      this.at = at;
    }

    void see(Line line) {
      Object cell = line.cells().get(at);
      if ((cell instanceof Noted noted ? noted.value() : cell) instanceof BigDecimal number
          && number.signum() != 0) {
        needed = Math.max(needed, number.stripTrailingZeros().scale());
        telling = Math.max(telling, 2 + number.scale() - number.precision());
      }
    }

    int decimals(boolean hasUnit) {
      if (hasUnit) {
        return Math.min(needed, MONEY);
      }
      int most = Math.min(needed, MOST);
      return most <= WRITTEN ? most : Math.min(telling, MOST);
    }
  }

  /** A number as machines read it, rounded half up once; other values as they are. */
  static @Nullable Object rounded(@Nullable Object value, Kind kind, int decimals) {
    if (!(value instanceof BigDecimal number)) {
      return value;
    }
    if (kind == Kind.COUNT && number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0) {
      return number.setScale(0, RoundingMode.HALF_UP).longValue();
    }
    return number.setScale(decimals, RoundingMode.HALF_UP);
  }
}
