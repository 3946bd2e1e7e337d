package bilan.queries.proof;

import java.math.BigDecimal;
import java.util.List;

/** Two numbers of one sentence that stand in one line of a table: « 96 000 €, dont 72 000 € ». */
final class SameLine {

  private SameLine() {}

  /**
   * Whether a number and another one of its sentence are of one line.
   *
   * @param cells of the tables that they may be of
   */
  static boolean holds(Claim claim, List<Fact> cells) {
    List<Claim> told = new Claims(claim.grammar()).together(claim);
    return claim.isTelling()
        && cells.stream()
            .filter(cell -> agrees(claim, cell))
            .anyMatch(cell -> told.stream().anyMatch(o -> isBeside(o, claim, cell, cells)));
  }

  private static boolean isBeside(Claim other, Claim claim, Fact cell, List<Fact> cells) {
    return other.isTelling()
        && other.unit() == claim.unit()
        && other.value().compareTo(claim.value()) != 0
        && cells.stream()
            .filter(one -> one.table().equals(cell.table()) && one.row().equals(cell.row()))
            .anyMatch(one -> agrees(other, one));
  }

  private static boolean agrees(Claim claim, Fact fact) {
    BigDecimal value = fact.value();
    return value != null && claim.agrees(value);
  }
}
