package bilan.queries.words;

import bilan.queries.Kind;

/** How a unit of the key figures is printed. */
public final class FigureKind {

  private FigureKind() {}

  /** Kind of a change: a rate for percent and points, else that of the figure's unit. */
  public static Kind ofChange(String unit) {
    return unit.equals("points") ? Kind.RATE : of(unit);
  }

  public static Kind of(String unit) {
    return switch (unit) {
      case "EUR" -> Kind.AMOUNT;
      case "h" -> Kind.HOURS;
      case "%" -> Kind.RATE;
      case "count" -> Kind.COUNT;
      default -> Kind.NUMBER;
    };
  }
}
