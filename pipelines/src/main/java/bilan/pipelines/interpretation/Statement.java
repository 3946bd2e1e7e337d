package bilan.pipelines.interpretation;

import bilan.pipelines.interpretation.Interpretation.Column;
import bilan.pipelines.interpretation.RowJudge.Role;
import bilan.pipelines.interpretation.RowRoles.Judged;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An income statement whose lines have names instead of account numbers: titles or headers say
 * which are costs and which income, and its totals confirm that each line counts once.
 */
final class Statement {

  /** What a sheet gives where it says of each line whether it is a cost or income. */
  static final String SIDE = "@side";

  /** What it gives where two columns hold the balance of an account. */
  static final String BALANCE = "@balance";

  /** Columns of which a balance fills one a row: of debit, of credit. */
  static final Set<String> BALANCES = Set.of("debit_balance", "credit_balance");

  private final CellGrid grid;
  private final int head;
  private final List<Judged> rows;
  private final CellMeanings meanings;

  Statement(CellGrid grid, int head, List<Judged> rows, CellMeanings meanings) {
    this.grid = grid;
    this.head = head;
    this.rows = rows;
    this.meanings = meanings;
  }

  /** Whether a row is of an account that is neither cost nor income: a bank, a fund, a debt. */
  static boolean isOfBalanceSheet(Interpretation it, List<CellMeaning> row) {
    int account = it.virtual().contains(BALANCE) ? it.column("account") : -1;
    return account >= 0
        && !row.get(account).key.isEmpty()
        && row.get(account).key.charAt(0) >= '1'
        && row.get(account).key.charAt(0) <= '5';
  }

  /** Fields that rows of a table of accounts are given once they are read. */
  static Set<String> finished(Interpretation it) {
    Set<String> finished = new HashSet<>();
    if (it.virtual().contains(SIDE) && it.column("account") < 0) {
      finished.add("account");
    }
    if (it.virtual().contains(BALANCE)) {
      finished.addAll(Set.of("amount", "side"));
    }
    return finished;
  }

  /**
   * Whether each line is a cost or income, and every total but that of both is the sum of its
   * lines.
   */
  boolean isTold(List<Column> columns) {
    int label = column(columns, "label");
    return label >= 0
        && column(columns, "account") < 0
        && hasBothSides()
        && hasCheckedTotals(label)
        && rows.stream()
            .filter(r -> r.role() == Role.RECORD)
            .allMatch(r -> side(r, label) != null && isLine(grid.meaning(r.row(), label)));
  }

  /** Whether a row is neither all of a side nor what both come to. */
  private static boolean isLine(CellMeaning label) {
    return label.side == null && label.total == 0;
  }

  private static int column(List<Column> columns, String name) {
    return columns.stream()
        .filter(c -> c.slot() != null && c.slot().name().equals(name))
        .mapToInt(Column::column)
        .findFirst()
        .orElse(-1);
  }

  /** Side of a line, {@code cost} or {@code income}; null if nothing says it. */
  @Nullable String side(Judged row, int label) {
    String side = grid.meaning(head, label).side;
    for (Judged above : rows) {
      String said = above.section() == null ? null : said(meanings.of(above.section()), meanings);
      side = said == null ? side : said; // a heading within a side says none
      if (above.row() >= row.row()) {
        break;
      }
    }
    return side;
  }

  /** The side that a title says, by all of its words or the first: {@code Charges financières}. */
  static @Nullable String said(CellMeaning title, CellMeanings meanings) {
    return title.side == null ? meanings.lexicon().side(title.key.split(" ", -1)[0]) : title.side;
  }

  /** Whether the sheet has a title or header of costs, and one of income. */
  boolean hasBothSides() {
    CellGrid sheet = grid.source();
    Set<String> sides = new HashSet<>();
    for (int r = 0; r < sheet.height(); r++) {
      for (int c : sheet.filled(r)) {
        CellMeaning cell = sheet.meaning(r, c);
        String side = sheet.filled(r).size() == 1 ? said(cell, meanings) : cell.side;
        if (side != null) {
          sides.add(side);
        }
      }
    }
    return sides.size() > 1;
  }

  /** Whether each side has a total that is the sum of its lines, and none that names it is not. */
  private boolean hasCheckedTotals(int label) {
    Set<@Nullable String> checked = sides(Role.CHECKED_TOTAL, label);
    return checked.containsAll(sides(Role.RECORD, label))
        && rows.stream().noneMatch(r -> r.role() == Role.TOTAL && isOfSide(r.row()));
  }

  private Set<@Nullable String> sides(Role role, int label) {
    Set<@Nullable String> sides = new HashSet<>();
    rows.stream().filter(r -> r.role() == role).forEach(r -> sides.add(side(r, label)));
    return sides;
  }

  private boolean isOfSide(int r) {
    return grid.filled(r).stream()
        .map(c -> grid.meaning(r, c))
        .anyMatch(cell -> cell.total == 1 && !cell.result);
  }
}
