package bilan.queries.words;

import bilan.queries.Kind;

/** How a unit of the key figures is printed. */
public final class FigureKind {

  private FigureKind() {}

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
