package bilan.pipelines.layout;

import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Income statements without a header: a column of account numbers, their names, one column of
 * amounts, or several that say what they are ({@code Année N-1}, {@code Année N}). Costs and income
 * may stand side by side.
 */
public final class HeadlessAccounts {

  private static final Pattern ACCOUNT = Pattern.compile("[678]\\d{1,5}(\\.0)?");
  private static final int FEW = 4;

  /** Amounts that are no accounts yet, and words that say so above all of a sheet. */
  private static final Pattern PLANNED =
      Pattern.compile("\\b(budget|prevu|prevision|previsions|previsionnel|bp)\\b");

  /** What people write above a column of account numbers. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:n°?|no|num|numero|code|comptes?|cpte|cpt|pcg|classe|poste)(?: .*)?"
              + "|charges?|produits?|depenses?|recettes?");

  private static final int WORDS = 3;

  private final SheetHead head;
  private final HeaderJudge judge;

  private HeadlessAccounts(SheetHead head, HeaderJudge judge) {
    this.head = head;
    this.judge = judge;
  }

  /**
   * Empty if there is none, it is a budget, or its amounts stand in several columns of which none
   * says that it counts.
   */
  public static List<TableArea> find(SheetHead head, HeaderJudge judge) {
    HeadlessAccounts search = new HeadlessAccounts(head, judge);
    if (isPlanned(head.sheet().name())) {
      return List.of();
    }
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
        .filter(r -> r.cell(column + 1).type() == SheetCell.Type.TEXT)
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
    int first = coded.get(0).number();
    if (isSomethingElse(account, first)) {
      return null;
    }
    List<Row> above = head.rows().stream().filter(r -> r.number() < first).toList();
    List<ColumnHead> columns = new ArrayList<>();
    columns.add(named(account, "Compte"));
    columns.add(named(account + 1, "Libellé"));
    amounts.forEach(c -> columns.add(headed(c, above)));
    if (amounts.size() == 1 && !isPlanned(columns.get(2).text()) && !judge.complete(columns)) {
      columns.set(2, named(amounts.get(0), "Montant"));
    }
    List<String> titles = RowsAbove.words(above);
    if (amounts.isEmpty()
        || !judge.complete(columns)
        || titles.stream().anyMatch(HeadlessAccounts::isBudget)) {
      return null;
    }
    return new TableArea(
        head.sheet(),
        Math.max(1, first - 1),
        first - 1,
        last(coded.get(coded.size() - 1), account, end),
        columns,
        titles,
        RowsAbove.facts(above),
        true);
  }

  /** Whether a header row of words says that a column of such numbers is no column of accounts. */
  private boolean isSomethingElse(int account, int first) {
    for (int i = head.rows().size() - 1; i >= 0; i--) {
      Row row = head.rows().get(i);
      if (row.number() < first && isHeader(row, account)) {
        String name = Headers.normalise(HeaderRows.text(row.cell(account)));
        return !NAMED.matcher(name).matches();
      }
    }
    return false;
  }

  /** Words above a column, and above the one beside it. */
  private static boolean isHeader(Row row, int account) {
    return HeaderShape.mayBeHeader(row)
        && HeaderShape.filled(row) >= WORDS
        && row.cell(account).isWords()
        && row.cell(account + 1).isWords();
  }

  /** The title of a budget, not the head of a column beside what was done. */
  private static boolean isBudget(String title) {
    return title.indexOf(' ') > 0 && isPlanned(title);
  }

  private static boolean isPlanned(String words) {
    return PLANNED.matcher(Headers.normalise(words)).find();
  }

  /** The nearest text above a column of amounts is its name. */
  private static ColumnHead headed(int column, List<Row> above) {
    for (int i = above.size() - 1; i >= 0; i--) {
      String text = HeaderRows.text(above.get(i).cell(column));
      if (!text.isEmpty()) {
        return new ColumnHead(
            column,
            text,
            List.of(Headers.normalise(text)),
            HeaderPeriod.of(above.get(i).cell(column)));
      }
    }
    return named(column, "");
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

  private static boolean isNumber(SheetCell cell) {
    String text = cell.text();
    return cell.type() == SheetCell.Type.NUMBER
        || (cell.type() == SheetCell.Type.TEXT
            && text != null
            && text.chars().anyMatch(Character::isDigit)
            && text.chars().noneMatch(Character::isLetter));
  }

  private static ColumnHead named(int column, String name) {
    return new ColumnHead(column, name, List.of(Headers.normalise(name)), null);
  }
}
