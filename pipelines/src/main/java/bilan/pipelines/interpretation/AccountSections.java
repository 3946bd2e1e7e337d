package bilan.pipelines.interpretation;

import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A general ledger: under the title of each account, its entries. The account is written into each
 * entry, and totals leave once they are found to be the sums of the entries above them.
 */
final class AccountSections {

  private static final String KIND = "ledger";

  private static final String FORM = "ledger_entries";
  private static final int HEAD_IN = 12;
  private static final double NAMED = 0.7;
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:\\p{L}+\\s+)?(?!(?:19|20)\\d\\d\\b)(\\d{3,10})\\b[ .:–-]*(.*)", Pattern.DOTALL);

  private final CellGrid grid;
  private final Forms forms;
  private final Set<Character> classes = new HashSet<>();
  private int date = -1;
  private int debit = -1;
  private int credit = -1;
  private int balance = -1;
  private BigDecimal[] account = {BigDecimal.ZERO, BigDecimal.ZERO};
  private BigDecimal[] whole = {BigDecimal.ZERO, BigDecimal.ZERO};

  AccountSections(CellGrid grid, Forms forms) {
    this.grid = grid;
    this.forms = forms;
  }

  /** Whether a list was made of a ledger: each of its rows is an entry. */
  static boolean isOf(CellGrid grid) {
    return grid.change().arranged().equals(KIND);
  }

  /** Whether a list made of a ledger may be a form's. */
  static boolean isOf(Form form) {
    return form.name().equals(FORM);
  }

  /**
   * The entries as a list; null if the sheet has other rows, totals disagree, or it has not both
   * costs and income: a part of a ledger is no result.
   */
  @Nullable ListSheet list() {
    int head =
        IntStream.range(0, Math.min(HEAD_IN, grid.height()))
            .filter(this::isHead)
            .findFirst()
            .orElse(-1);
    if (head < 0) {
      return null;
    }
    ListSheet list = new ListSheet(grid, KIND, head);
    list.head(
        head,
        cells(
            head,
            SheetCell.text(forms.label(FORM, "account")),
            SheetCell.text(forms.label(FORM, "account_label"))));
    SheetCell number = null;
    SheetCell name = SheetCell.BLANK;
    for (int r = head + 1; r < grid.height(); r++) {
      if (grid.filled(r).isEmpty() || grid.keys(r).equals(grid.keys(head))) {
        continue;
      }
      Matcher title = TITLE.matcher(title(r));
      if (isEntry(r)) {
        if (number == null) {
          return null;
        }
        add(debit, 0, r);
        add(credit, 1, r);
        list.add(r, cells(r, number, name));
      } else if (grid.meanings(r).stream().anyMatch(m -> m.total > 0 || m.balance)) {
        if (!isOf(r, account) && !isOf(r, whole)) {
          return null;
        }
      } else if (title.matches()) {
        int first = grid.filled(r).get(0);
        number = list.said(r, first, title.group(1));
        name = list.said(r, first, title.group(2).strip());
        classes.add(title.group(1).charAt(0));
        account = new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO};
      } else {
        return null;
      }
    }
    return classes.contains('6') && classes.contains('7') ? list : null;
  }

  private boolean isHead(int r) {
    debit = named(r, "debit");
    credit = named(r, "credit");
    date = named(r, "entry_date");
    balance = named(r, "balance");
    boolean accounts = named(r, "account") >= 0;
    return debit >= 0 && credit >= 0 && date >= 0 && !accounts;
  }

  private int named(int r, String slot) {
    return grid.filled(r).stream()
        .filter(c -> forms.named(grid.text(r, c), slot) >= NAMED)
        .findFirst()
        .orElse(-1);
  }

  private List<SheetCell> cells(int r, SheetCell number, SheetCell name) {
    List<SheetCell> cells = new ArrayList<>(List.of(number, name));
    for (int c = 0; c < grid.width(); c++) {
      if (c != balance) {
        cells.add(grid.cell(r, c));
      }
    }
    return cells;
  }

  /** What the cells of a row say together, if no amount stands in it. */
  private String title(int r) {
    boolean amount =
        grid.meaning(r, debit).number != null || grid.meaning(r, credit).number != null;
    return amount
        ? ""
        : String.join(" ", grid.filled(r).stream().map(c -> grid.text(r, c).strip()).toList());
  }

  private boolean isEntry(int r) {
    return grid.meaning(r, date).day != null
        && (grid.meaning(r, debit).number != null || grid.meaning(r, credit).number != null);
  }

  private void add(int column, int side, int r) {
    BigDecimal number = grid.meaning(r, column).number;
    if (number != null) {
      account[side] = account[side].add(number);
      whole[side] = whole[side].add(number);
    }
  }

  /** Whether the numbers of a total are such sums, or what these leave. */
  private boolean isOf(int r, BigDecimal[] sums) {
    BigDecimal left = sums[0].subtract(sums[1]);
    boolean rest = balance < 0 || is(r, balance, left) || is(r, balance, left.negate());
    boolean both = is(r, debit, sums[0]) && is(r, credit, sums[1]);
    BigDecimal none = BigDecimal.ZERO;
    return rest
        && (both || (is(r, debit, left.max(none)) && is(r, credit, left.min(none).negate())));
  }

  private boolean is(int r, int column, BigDecimal sum) {
    BigDecimal printed = grid.meaning(r, column).number;
    return printed == null || printed.compareTo(sum) == 0;
  }
}
