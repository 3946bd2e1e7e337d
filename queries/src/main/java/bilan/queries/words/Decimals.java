package bilan.queries.words;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Noted;
import bilan.queries.Column;
import bilan.queries.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How many digits stand behind the mark in each column, the same in every format. */
public final class Decimals {

  private static final int MONEY = 2;
  private static final int MOST = 6;

  /** More digits than that nobody types. */
  private static final int WRITTEN = 4;

  private Decimals() {}

  /**
   * By column: euros and hours 2, rates 1, counts none; another number as many as it needs, up to 2
   * if it has a unit. Of what nothing is known, digits as somebody writes them stay, and those of a
   * division are cut where they say nothing more: two, or two that are not zero.
   */
  public static int[] of(Answer answer) {
    int[] decimals = new int[answer.columns().size()];
    for (int i = 0; i < decimals.length; i++) {
      decimals[i] = of(answer, i);
    }
    return decimals;
  }

  private static int of(Answer answer, int at) {
    Column column = answer.columns().get(at);
    return switch (column.kind()) {
      case AMOUNT, HOURS -> MONEY;
      case RATE -> 1;
      case NUMBER -> column.unit() == null ? told(answer, at) : needed(answer, at, MONEY);
      default -> 0;
    };
  }

  private static int told(Answer answer, int at) {
    int needed = needed(answer, at, MOST);
    if (needed <= WRITTEN) {
      return needed;
    }
    int telling = MONEY;
    for (Line line : answer.lines()) {
      if (value(line, at) instanceof BigDecimal number && number.signum() != 0) {
        telling = Math.max(telling, 2 + number.scale() - number.precision());
      }
    }
    return Math.min(telling, MOST);
  }

  private static @Nullable Object value(Line line, int at) {
    Object cell = line.cells().get(at);
    return cell instanceof Noted noted ? noted.value() : cell;
  }

  private static int needed(Answer answer, int at, int most) {
    int needed = 0;
    for (Line line : answer.lines()) {
      if (value(line, at) instanceof BigDecimal number) {
        needed = Math.max(needed, number.stripTrailingZeros().scale());
      }
    }
    return Math.min(needed, most);
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
