package bilan.pipelines.interpretation;

import bilan.pipelines.interpretation.RowJudge.Role;
import bilan.pipelines.interpretation.RowRoles.Judged;
import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The same columns for each period, under a header of two rows, or one amount a year beside each
 * funder: written period by period. Its printed totals are compared, and left out.
 */
final class PeriodGroups {

  private static final int LEAST = 2;
  private static final double NAMED = 0.9;
  private static final BigDecimal CENT = new BigDecimal("0.01");

  /** A season begins in its first year: not before July. */
  private static final int AUTUMN = 7;

  private final CellGrid grid;
  private final Forms forms;
  private final NamedPlaces places;

  /** A period with its columns by their headers. */
  private record Group(SheetCell period, CellMeaning says, Map<String, Integer> columns) {

    /** The only column. */
    int column() {
      return columns.values().iterator().next();
    }
  }

  PeriodGroups(CellGrid grid, Forms forms, NamedPlaces places) {
    this.grid = grid;
    this.forms = forms;
    this.places = places;
  }

  /** The table as a list with a column that says the period; null if it is none. */
  @Nullable ListSheet list() {
    for (int head = 0; head < Math.min(10, grid.height() - 2); head++) {
      ListSheet list = ofGroups(head);
      list = list == null ? ofFunders(head) : list;
      list = list == null ? ofQuantities(head) : list;
      if (list != null) {
        return list;
      }
    }
    return null;
  }

  private @Nullable ListSheet ofGroups(int head) {
    List<Integer> parents = grid.filled(head);
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < parents.size(); i++) {
      int from = parents.get(i);
      int to = i + 1 < parents.size() ? parents.get(i + 1) : grid.width();
      if (!grid.meaning(head, from).isPeriod()) {
        continue;
      }
      Map<String, Integer> columns = new LinkedHashMap<>();
      for (int c = from; c < to && !grid.isBlank(head + 1, c); c++) {
        if (columns.put(grid.meaning(head + 1, c).key, c) != null) {
          return null;
        }
      }
      groups.add(new Group(grid.cell(head, from), grid.meaning(head, from), columns));
    }
    boolean several = groups.stream().anyMatch(g -> g.columns().size() >= LEAST);
    boolean alike = groups.stream().allMatch(g -> shares(g, groups.get(0)));
    return groups.size() < LEAST || !several || !alike
        ? null
        : list(head, head + 1, groups, null, Set.of());
  }

  /** Whether a period has a column that another has, too. */
  private static boolean shares(Group group, Group other) {
    return group.columns().keySet().stream().anyMatch(other.columns()::containsKey);
  }

  /**
   * Months that hold quantities, beside a price: each amount is their sum times the price. What was
   * sold for is not said of a month, and is computed.
   */
  private @Nullable ListSheet ofQuantities(int head) {
    List<Integer> filled = grid.filled(head);
    List<Group> groups = new ArrayList<>();
    for (int c : filled) {
      CellMeaning it = grid.meaning(head, c);
      if (it.month != null || it.day != null) {
        groups.add(new Group(grid.cell(head, c), it, Map.of("", c)));
      }
    }
    List<Integer> prices =
        filled.stream()
            .filter(c -> forms.named(grid.text(head, c), "unit_price_incl_tax") >= NAMED)
            .toList();
    if (groups.size() < LEAST || prices.size() != 1) {
      return null;
    }
    int price = prices.get(0);
    List<Integer> months = groups.stream().map(Group::column).toList();
    List<Integer> records =
        new RowRoles(grid, new Area(head, grid.height(), 0))
            .rows().stream()
                .filter(row -> row.role() == Role.RECORD && !grid.isBlank(row.row(), price))
                .map(Judged::row)
                .toList();
    Set<Integer> told = new HashSet<>();
    boolean sold = false;
    for (int c : filled) {
      if (c != price && !months.contains(c) && records.stream().anyMatch(r -> isNumber(r, c))) {
        boolean amounts = records.stream().allMatch(r -> isAmount(r, c, months, price));
        if (!amounts && !records.stream().allMatch(r -> isAmount(r, c, months, -1))) {
          return null; // nobody knows what it is
        }
        sold |= amounts;
        told.add(c);
      }
    }
    return sold ? list(head, head, groups, forms.label("quantity"), told) : null;
  }

  private boolean isNumber(int r, int c) {
    return grid.meaning(r, c).number != null && grid.meaning(r, c).day == null;
  }

  /**
   * Whether a cell says what the months of its row come to.
   *
   * @param price column of what one costs; -1 for the quantity
   */
  private boolean isAmount(int r, int c, List<Integer> months, int price) {
    BigDecimal quantity =
        months.stream().map(m -> grid.number(r, m)).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal amount = price < 0 ? quantity : quantity.multiply(grid.number(r, price));
    return amount.subtract(grid.number(r, c)).abs().compareTo(CENT) <= 0;
  }

  /** Years beside funders, whose amounts titles name: {@code Subventions notifiées}. */
  private @Nullable ListSheet ofFunders(int head) {
    List<Integer> filled = grid.filled(head);
    if (filled.size() < 3 || forms.named(grid.text(head, filled.get(0)), "funder") < NAMED) {
      return null;
    }
    List<Group> groups = new ArrayList<>();
    for (int c : filled) {
      CellMeaning it = grid.meaning(head, c);
      if (it.year != null || it.season != null) {
        groups.add(new Group(grid.cell(head, c), it, Map.of("", c)));
      }
    }
    boolean named = !grid.isBlank(head + 1, filled.get(0));
    if (!named && groups.stream().anyMatch(g -> grid.isText(head + 1, g.column()))) {
      return null; // headers of a second row name what stands there
    }
    List<String> texts = new ArrayList<>(grid.titles(head));
    texts.add(grid.sheet());
    String measure = forms.measureWord(texts, "grants", "");
    return groups.size() < LEAST || measure.isEmpty()
        ? null
        : list(head, head, groups, measure, Set.of());
  }

  private @Nullable ListSheet list(
      int head, int last, List<Group> groups, @Nullable String measure, Set<Integer> told) {
    Set<Integer> grouped = new HashSet<>();
    Map<String, Integer> keys = new LinkedHashMap<>();
    for (Group group : groups) {
      grouped.addAll(group.columns().values());
      group.columns().forEach(keys::putIfAbsent);
    }
    List<Integer> fixed = new ArrayList<>();
    int first = Collections.min(grouped);
    for (int c = 0; c < grid.width(); c++) {
      boolean total = isTotal(head, c) || isTotal(last, c) || isOfTotal(head, c);
      boolean said = !grid.isBlank(last, c) || !grid.isBlank(head, c);
      if (!grouped.contains(c) && !told.contains(c) && !total && (said || c < first)) {
        fixed.add(c);
      }
    }
    ListSheet list = new ListSheet(grid, "periods", head);
    List<SheetCell> header = new ArrayList<>();
    fixed.forEach(c -> header.add(grid.isBlank(last, c) ? grid.cell(head, c) : grid.cell(last, c)));
    List<Judged> rows = new RowRoles(grid, new Area(last, grid.height(), 0)).rows();
    boolean monthly = isMonthly(rows, fixed, groups);
    if (!monthly) {
      boolean years = isYears(groups) || isOfGrants(head, fixed, groups);
      header.add(SheetCell.text(forms.label(years ? "fiscal_year" : "month")));
    }
    keys.values()
        .forEach(c -> header.add(measure == null ? grid.cell(last, c) : SheetCell.text(measure)));
    boolean placed = isPlaced(rows);
    if (placed) {
      header.add(0, SheetCell.text(forms.label("place")));
    }
    list.head(last, header);
    for (Group group : withoutSums(groups, rows)) {
      int year = group.says().season == null ? 0 : group.says().season;
      int before = 0;
      for (Judged row : rows) {
        if (row.role() == Role.RECORD && !isBareTotal(row.row(), fixed)) {
          CellMeaning.Month month = monthly ? month(row, fixed) : null;
          if (month != null) {
            year += month.month() < before ? 1 : 0;
            before = month.month();
          }
          row(list, row, placed, fixed, group, keys.keySet(), monthly ? year : 0);
        }
      }
    }
    boolean unchecked = rows.stream().anyMatch(row -> row.role() == Role.TOTAL);
    return unchecked ? null : list;
  }

  /** The periods that are no sums of all others: a year beside its months. */
  private List<Group> withoutSums(List<Group> groups, List<Judged> rows) {
    List<Integer> records =
        rows.stream().filter(row -> row.role() == Role.RECORD).map(Judged::row).toList();
    return groups.size() <= LEAST || records.size() < LEAST
        ? groups
        : groups.stream().filter(group -> !isSum(group, groups, records)).toList();
  }

  private boolean isSum(Group whole, List<Group> groups, List<Integer> records) {
    return whole.columns().entrySet().stream()
        .allMatch(
            column ->
                records.stream()
                    .allMatch(
                        r ->
                            groups.stream()
                                    .filter(group -> !group.equals(whole))
                                    .map(group -> group.columns().getOrDefault(column.getKey(), -1))
                                    .map(c -> c < 0 ? BigDecimal.ZERO : grid.number(r, c))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                                    .compareTo(grid.number(r, column.getValue()))
                                == 0));
  }

  /** Whether rows stand under titles that are places. */
  private boolean isPlaced(List<Judged> rows) {
    List<Judged> records = rows.stream().filter(row -> row.role() == Role.RECORD).toList();
    return records.stream()
        .allMatch(row -> row.section() != null && places.find(row.section()) != null);
  }

  private static boolean isYears(List<Group> groups) {
    return groups.stream()
        .allMatch(
            group ->
                group.period().text() != null
                    && group.columns().size() == 1
                    && group.says().month == null
                    && group.says().day == null);
  }

  /** Whether a row says to be a total, and nothing else: of the grants that are sure, perhaps. */
  private boolean isBareTotal(int r, List<Integer> fixed) {
    return fixed.size() > 1
        && grid.meaning(r, fixed.get(0)).total > 0
        && fixed.stream().skip(1).allMatch(c -> grid.isBlank(r, c));
  }

  /** Whether funders stand beside seasons or years. */
  private boolean isOfGrants(int head, List<Integer> fixed, List<Group> groups) {
    return groups.stream().allMatch(g -> g.says().season != null || g.says().year != null)
        && fixed.stream().anyMatch(c -> forms.named(grid.text(head, c), "funder") >= NAMED);
  }

  /** Whether rows are the months of seasons, the first of which begins a season in its year. */
  private boolean isMonthly(List<Judged> rows, List<Integer> fixed, List<Group> groups) {
    List<CellMeaning.Month> months =
        rows.stream()
            .filter(row -> row.role() == Role.RECORD && !fixed.isEmpty())
            .map(row -> month(row, fixed))
            .toList();
    return !months.isEmpty()
        && months.stream().allMatch(m -> m != null && m.year() == null)
        && months.get(0).month() >= AUTUMN
        && groups.stream().allMatch(group -> group.says().season != null);
  }

  private CellMeaning.@Nullable Month month(Judged row, List<Integer> fixed) {
    return grid.meaning(row.row(), fixed.get(0)).month;
  }

  /**
   * @param year of the month in the first column; 0 if a column of its own says the period
   */
  private void row(
      ListSheet list,
      Judged row,
      boolean placed,
      List<Integer> fixed,
      Group group,
      Set<String> keys,
      int year) {
    int r = row.row();
    List<SheetCell> cells = new ArrayList<>();
    if (placed) {
      cells.add(SheetCell.text(String.valueOf(row.section())));
    }
    for (int c : fixed) {
      boolean month = year > 0 && c == fixed.get(0);
      cells.add(month ? list.said(r, c, grid.text(r, c) + " " + year) : list.cell(r, c));
    }
    if (year == 0) {
      cells.add(period(group));
    }
    for (String key : keys) {
      Integer c = group.columns().get(key);
      cells.add(c == null ? SheetCell.BLANK : list.cell(r, c));
    }
    if (group.columns().values().stream().anyMatch(c -> grid.meaning(r, c).number != null)) {
      list.add(r, cells);
    }
  }

  /** The period of a group, without the word before a season or a year. */
  private static SheetCell period(Group group) {
    CellMeaning says = group.says();
    boolean whole = says.month == null && says.day == null && group.period().text() != null;
    if (whole && says.season != null) {
      return SheetCell.text(says.season + "-" + (says.season + 1));
    }
    return whole && says.year != null ? SheetCell.text(String.valueOf(says.year)) : group.period();
  }

  private boolean isTotal(int r, int c) {
    return grid.meaning(r, c).total > 0;
  }

  /** Whether the nearest header above a column, or left of that, says a total. */
  private boolean isOfTotal(int head, int c) {
    for (int left = c; left >= 0; left--) {
      if (!grid.isBlank(head, left)) {
        return isTotal(head, left);
      }
    }
    return false;
  }
}
