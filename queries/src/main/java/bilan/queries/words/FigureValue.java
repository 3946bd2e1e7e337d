package bilan.queries.words;

import bilan.queries.figure.KeyFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A key figure's value as machines read it: counts as numbers, the rest exact, rounded once. */
public final class FigureValue {

  private FigureValue() {}

  /** Long, BigDecimal or null. */
  public static @Nullable Object of(KeyFigure figure) {
    return of(figure.value(), figure.unit());
  }

  /** A value in a figure's unit. */
  public static @Nullable Object of(@Nullable BigDecimal value, String unit) {
    if (value == null) {
      return null;
    }
    return switch (unit) {
      case "count" -> value.setScale(0, RoundingMode.HALF_UP).longValueExact();
      case "%" -> value.setScale(1, RoundingMode.HALF_UP);
      default -> value.setScale(2, RoundingMode.HALF_UP);
    };
  }
}
