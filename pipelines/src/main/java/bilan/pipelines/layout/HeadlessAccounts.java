package bilan.pipelines.layout;

import bilan.pipelines.sheet.Cell;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Income statements without a header: a column of account numbers, their names, one column of
 * amounts. Costs and income may stand side by side.
 */
public final class HeadlessAccounts {

  private static final Pattern ACCOUNT = Pattern.compile("[678]\\d{1,5}(\\.0)?");
  private static final int FEW = 4;

  private final SheetHead head;

  private HeadlessAccounts(SheetHead head) {
    this.head = head;
  }

  /**
   * Empty if there is none, or its amounts stand in several columns: which counts can't be told.
   */
  public static List<TableArea> find(SheetHead head) {
    HeadlessAccounts search = new HeadlessAccounts(head);
    int width = head.rows().stream().mapToInt(r -> r.cells().size()).max().orElse(0);
    List<Integer> accounts = new ArrayList<>();
    for (int column = 0; column + 2 < width + 1; column++) {
      if (search.coded(column).size() >= FEW) {
        accounts.add(column);
      }
    }
    List<TableArea> areas = new ArrayList<>();
    for (int i = 0; i < accounts.size(); i++) {
      int end = i + 1 < accounts.size() ? accounts.get(i + 1) : width;
      TableArea area = search.area(accounts.get(i), end);
      if (area != null) {
        areas.add(area);
      }
    }
    return areas;
  }

  private List<Row> coded(int column) {
    return head.rows().stream()
        .filter(r -> ACCOUNT.matcher(String.valueOf(r.cell(column).text()).strip()).matches())
        .filter(r -> r.cell(column + 1).type() == Cell.Type.TEXT)
        .toList();
  }

  private @Nullable TableArea area(int account, int end) {
    List<Row> coded = coded(account);
    List<Integer> amounts = new ArrayList<>();
    for (int column = account + 2; column < end; column++) {
      int each = column;
      if (coded.stream().anyMatch(r -> isNumber(r.cell(each)))) {
        amounts.add(column);
      }
    }
    if (amounts.size() != 1) {
      return null;
    }
    int first = coded.get(0).number();
    List<Row> above = head.rows().stream().filter(r -> r.number() < first).toList();
    return new TableArea(
        head.sheet(),
        Math.max(1, first - 1),
        first - 1,
        last(coded.get(coded.size() - 1), account, end),
        List.of(
            named(account, "Compte"),
            named(account + 1, "Libellé"),
            named(amounts.get(0), "Montant")),
        RowsAbove.titles(above),
        RowsAbove.facts(above),
        true);
  }

  /** The totals right below belong to it. */
  private int last(Row row, int account, int end) {
    int last = row.number();
    for (Row each : head.rows()) {
      if (each.number() > last && TotalRow.of(each, account, end) != null) {
        last = each.number();
      } else if (each.number() > last) {
        return last;
      }
    }
    return last;
  }

  private static boolean isNumber(Cell cell) {
    String text = cell.text();
    return cell.type() == Cell.Type.NUMBER
        || (cell.type() == Cell.Type.TEXT
            && text != null
            && text.chars().anyMatch(Character::isDigit)
            && text.chars().noneMatch(Character::isLetter));
  }

  private static ColumnHead named(int column, String name) {
    return new ColumnHead(column, name, List.of(Headers.normalise(name)), null);
  }
}
