package bilan.queries.report;

import bilan.queries.Kind;

/** How a unit of the key figures is printed. */
final class Kinds {

  private Kinds() {}

  static Kind of(String unit) {
    return switch (unit) {
      case "EUR" -> Kind.AMOUNT;
      case "h" -> Kind.HOURS;
      case "%" -> Kind.RATE;
      case "count" -> Kind.COUNT;
      default -> Kind.NUMBER;
    };
  }
}
