package bilan.cli.output;

import bilan.cli.session.Session;
import bilan.text.Typography;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Text of a figure in a terminal: {@code 1 234,56 €}, {@code n.c.}. */
public final class FigureText {

  private FigureText() {}

  /**
   * @param unit as key figures have it, {@code min} or {@code months}
   */
  public static String of(@Nullable BigDecimal value, String unit, Session session) {
    if (value == null) {
      return session.catalogue().say("cli.trace.nc");
    }
    Typography typography = Typography.of(session.lang());
    return switch (unit) {
      case "EUR" -> typography.euros(value);
      case "%" -> typography.percent(value, 1);
      case "h" -> typography.number(value, 2) + Typography.NARROW + "h";
      case "min" -> typography.number(value, 0) + Typography.NARROW + "min";
      case "points" -> typography.number(value, 1) + Typography.NARROW + "points";
      case "number" -> typography.number(value, decimals(value));
      case "FTE" -> typography.number(value, 2);
      default -> typography.number(value, 0);
    };
  }

  /** As many as it has, two at most. */
  private static int decimals(BigDecimal value) {
    BigDecimal rounded = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return Math.max(0, rounded.scale());
  }
}
