package bilan.queries.render.workbook;

import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.document.Cell;
import bilan.queries.document.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Changes and shares that the spreadsheet reckons itself, where that gives the same figure. */
final class LiveShares {

  /** A share that one number happens to be is no share. */
  private static final int LEAST = 2;

  private final XSSFSheet sheet;
  private final Table table;
  private final TableColumns columns;
  private final int first;

  /**
   * @param columns of the sheet that the table takes
   * @param first row of the table's body, from 0
   */
  LiveShares(XSSFSheet sheet, Table table, TableColumns columns, int first) {
    this.sheet = sheet;
    this.table = table;
    this.columns = columns;
    this.first = first;
  }

  void fill() {
    for (int r = 0; r < table.rows().size(); r++) {
      List<Cell> cells = table.rows().get(r).cells();
      for (int c = 0; c < cells.size(); c++) {
        if (cells.get(c).signed() && cells.get(c).kind() == Kind.RATE) {
          change(first + r, c, "points".equals(cells.get(c).unit()));
        }
      }
    }
    for (int c = 0; c < table.heads().size(); c++) {
      if (table.heads().get(c).kind() == Kind.RATE) {
        shares(c);
      }
    }
  }

  /** From the two figures on its left, the nearer one being the later. */
  private void change(int row, int column, boolean points) {
    LiveCell change = cell(row, column);
    int nowAt = left(row, column);
    LiveCell now = cell(row, nowAt);
    LiveCell before = cell(row, left(row, nowAt));
    if (change == null || now == null || before == null || before.number().signum() <= 0) {
      return;
    }
    BigDecimal exact =
        points
            ? now.number().subtract(before.number()).movePointRight(2)
            : now.number().divide(before.number(), MathContext.DECIMAL64).subtract(BigDecimal.ONE);
    String formula = points ? "ROUND((%s-%s)*100,1)" : "ROUND(%s/%s-1,3)";
    BigDecimal gives = LiveCell.rounded(exact, points ? 1 : 3);
    if (gives != null) {
      change.say(formula.formatted(now.address(), before.address()), gives);
    }
  }

  /** The column of the next figure on the left; -1 if there is none. */
  private int left(int row, int column) {
    List<Cell> cells = table.rows().get(row - first).cells();
    for (int c = column - 1; c >= 0; c--) {
      // A year or a date is a number in its cell, and no figure.
      boolean figure = table.heads().get(c).isNumeric() && !cells.get(c).signed();
      if (figure && cell(row, c) != null) {
        return c;
      }
    }
    return -1;
  }

  private @Nullable LiveCell cell(int row, int column) {
    return column < 0 ? null : LiveCell.at(sheet, row, columns.from(column));
  }

  /** Of each group's rows, by whichever column of numbers they are the shares of. */
  private void shares(int rate) {
    List<Integer> group = new ArrayList<>();
    for (int r = 0; r <= table.rows().size(); r++) {
      if (r < table.rows().size() && table.rows().get(r).role() == Role.BODY) {
        group.add(first + r);
      } else {
        share(group, rate);
        group.clear();
      }
    }
  }

  private void share(List<Integer> rows, int rate) {
    for (int c = 0; c < table.heads().size(); c++) {
      Kind kind = table.heads().get(c).kind();
      if (kind == Kind.COUNT || kind == Kind.AMOUNT || kind == Kind.HOURS) {
        share(rows, rate, c);
      }
    }
  }

  private void share(List<Integer> rows, int rate, int column) {
    BigDecimal whole = BigDecimal.ZERO;
    int same = 0;
    for (int row : rows) {
      LiveCell part = cell(row, column);
      whole = part == null ? whole : whole.add(part.number());
    }
    if (whole.signum() <= 0) {
      return;
    }
    for (int row : rows) {
      BigDecimal gives = gives(row, column, whole);
      LiveCell share = cell(row, rate);
      same += share != null && gives != null && gives.compareTo(share.number()) == 0 ? 1 : 0;
    }
    if (same < Math.max(LEAST, rows.size() - 1)) {
      return;
    }
    // Whoever sorts the rows moves the shares, not what they are shares of.
    String from = fixed(rows.get(0), columns.from(column));
    String to = fixed(rows.get(rows.size() - 1), columns.from(column));
    for (int row : rows) {
      BigDecimal gives = gives(row, column, whole);
      LiveCell share = cell(row, rate);
      if (share != null && gives != null) {
        String part = address(row, columns.from(column));
        share.say("ROUND(%s/SUM(%s:%s),3)".formatted(part, from, to), gives);
      }
    }
  }

  private static String address(int row, int column) {
    return new org.apache.poi.ss.util.CellAddress(row, column).formatAsString();
  }

  private static String fixed(int row, int column) {
    return new CellReference(row, column, true, true).formatAsString();
  }

  private @Nullable BigDecimal gives(int row, int column, BigDecimal whole) {
    LiveCell part = cell(row, column);
    return part == null
        ? null
        : LiveCell.rounded(part.number().divide(whole, MathContext.DECIMAL64), 3);
  }
}
