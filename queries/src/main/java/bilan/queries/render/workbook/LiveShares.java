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
  private final int first;

  /**
   * @param first row of the table's body, from 0
   */
  LiveShares(XSSFSheet sheet, Table table, int first) {
    this.sheet = sheet;
    this.table = table;
    this.first = first;
  }

  void fill() {
    for (int r = 0; r < table.rows().size(); r++) {
      List<Cell> cells = table.rows().get(r).cells();
      for (int c = 0; c < cells.size(); c++) {
        if (cells.get(c).signed()) {
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
    LiveCell change = LiveCell.at(sheet, row, column);
    LiveCell now = left(row, column);
    LiveCell before = now == null ? null : left(row, now.cell().getColumnIndex());
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

  private @Nullable LiveCell left(int row, int column) {
    List<Cell> cells = table.rows().get(row - first).cells();
    for (int c = column - 1; c >= 0; c--) {
      LiveCell cell = LiveCell.at(sheet, row, c);
      // A year or a date is a number in its cell, and no figure.
      if (cell != null && table.heads().get(c).isNumeric() && !cells.get(c).signed()) {
        return cell;
      }
    }
    return null;
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
      LiveCell part = LiveCell.at(sheet, row, column);
      whole = part == null ? whole : whole.add(part.number());
    }
    if (whole.signum() <= 0) {
      return;
    }
    for (int row : rows) {
      BigDecimal gives = gives(row, column, whole);
      LiveCell share = LiveCell.at(sheet, row, rate);
      same += share != null && gives != null && gives.compareTo(share.number()) == 0 ? 1 : 0;
    }
    if (same < Math.max(LEAST, rows.size() - 1)) {
      return;
    }
    // Whoever sorts the rows moves the shares, not what they are shares of.
    String from = fixed(rows.get(0), column);
    String to = fixed(rows.get(rows.size() - 1), column);
    for (int row : rows) {
      BigDecimal gives = gives(row, column, whole);
      LiveCell share = LiveCell.at(sheet, row, rate);
      if (share != null && gives != null) {
        String part = address(row, column);
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
    LiveCell part = LiveCell.at(sheet, row, column);
    return part == null
        ? null
        : LiveCell.rounded(part.number().divide(whole, MathContext.DECIMAL64), 3);
  }
}
