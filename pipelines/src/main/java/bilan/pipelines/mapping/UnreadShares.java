package bilan.pipelines.mapping;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.Amounts;
import bilan.pipelines.value.DecimalMark;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a column that nothing reads holds shares of a whole: fractions, or percentages. */
public final class UnreadShares {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final Set<String> WORDS =
      Set.of("%", "pourcentage", "part", "parts", "taux", "quotite", "fraction", "share");

  /** Amounts of which one over another is a rate of the grant, {@code % Réalisé / Accordé}. */
  private static final Set<String> STAGES =
      Set.of(
          "accorde",
          "attribue",
          "notifie",
          "vote",
          "demande",
          "sollicite",
          "realise",
          "justifie",
          "verse",
          "paye",
          "prevu",
          "budget",
          "depense",
          "depenses",
          "cout");

  private final List<Row> head;

  public UnreadShares(List<Row> head) {
    this.head = head;
  }

  public boolean hold(ColumnHead column) {
    if (isRatio(column)) {
      return false;
    }
    List<SheetCell> cells =
        head.stream().map(r -> r.cell(column.column())).filter(c -> !c.isBlank()).toList();
    boolean named =
        List.of(Headers.normalise(column.text()).split("[ ()/]", -1)).stream()
            .anyMatch(WORDS::contains);
    boolean percent = named || cells.stream().anyMatch(UnreadShares::isPercent);
    boolean broken = cells.stream().anyMatch(UnreadShares::isBroken);
    BigDecimal most = percent ? HUNDRED : BigDecimal.ONE;
    return !cells.isEmpty()
        && (percent || broken) // ones and noughts alone say yes and no
        && cells.stream().allMatch(c -> isShare(c, most));
  }

  /** Of two amounts of the same grant: no share of one who gets it. */
  private static boolean isRatio(ColumnHead column) {
    List<String> sides = List.of(Headers.normalise(column.text()).split(" ?/ ?", -1));
    return sides.size() == 2
        && STAGES.contains(sides.get(0).substring(sides.get(0).lastIndexOf(' ') + 1))
        && STAGES.contains(sides.get(1).split(" ", -1)[0]);
  }

  private static boolean isPercent(SheetCell cell) {
    return String.valueOf(cell.text()).indexOf('%') >= 0
        || String.valueOf(cell.format()).indexOf('%') >= 0;
  }

  private static boolean isBroken(SheetCell cell) {
    BigDecimal value = value(cell);
    return value != null && value.stripTrailingZeros().scale() > 0;
  }

  private static boolean isShare(SheetCell cell, BigDecimal most) {
    BigDecimal value = value(cell);
    return value != null && value.signum() >= 0 && value.compareTo(most) <= 0;
  }

  private static @Nullable BigDecimal value(SheetCell cell) {
    String text = cell.text();
    if (cell.type() == SheetCell.Type.TEXT && text != null && text.strip().endsWith("%")) {
      String number = text.strip();
      return Amounts.parse(
              SheetCell.text(number.substring(0, number.length() - 1).strip()), DecimalMark.UNKNOWN)
          .value();
    }
    return cell.type() == SheetCell.Type.DATE
        ? null
        : Amounts.parse(cell, DecimalMark.UNKNOWN).value();
  }
}
