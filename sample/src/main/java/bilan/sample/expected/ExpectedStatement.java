package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.french.CodeWords;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.AccountLine;
import bilan.sample.network.InventedNetwork.Sale;
import bilan.sample.network.Written;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The income statements side by side, what volunteers give, and who joined. */
final class ExpectedStatement {

  private static final Map<String, String> HEADINGS = CodeWords.of("heading");

  private final InventedNetwork network;
  private final List<Written> written;
  private final ExpectedAccounts accounts;
  private final ExpectedTeam team;
  private final BilanYears years;

  ExpectedStatement(SampleData data, BilanYears years) {
    this.network = data.network();
    this.written = data.written();
    this.accounts = new ExpectedAccounts(network.accounts());
    this.team = new ExpectedTeam(network.team(), years);
    this.years = years;
  }

  List<ExpectedTable> all() {
    return List.of(table(), volunteering(), members());
  }

  private boolean isGiven(int year) {
    return accounts.has(year) && !years.to(year).isAfter(years.asOf());
  }

  private static Predicate<AccountLine> of(String... prefixes) {
    return line -> List.of(prefixes).stream().anyMatch(line.account()::startsWith);
  }

  private BigDecimal sum(int year, Predicate<AccountLine> which) {
    return network.accounts().stream()
        .filter(line -> line.year() == year)
        .filter(which)
        .map(AccountLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Costs, income, the result, then what was given for nothing. */
  private ExpectedTable table() {
    List<String> columns = new ArrayList<>(List.of("heading"));
    years.all().forEach(year -> columns.add("amount_" + years.label(year)));
    ExpectedTable table = ExpectedTable.of("income-statement", columns);
    if (years.all().stream().noneMatch(this::isGiven)) {
      return table;
    }
    part(table, headings("6"));
    row(table, "Total des charges", of("6"), of("none"));
    part(table, headings("7"));
    row(table, "Total des produits", of("7"), of("none"));
    row(table, "Excédent ou déficit", of("7"), of("6"));
    part(table, headings("86", "87"));
    return table;
  }

  /** By how much each heading moved since the year before; none if one of the two lacks. */
  Map<String, BigDecimal> moved() {
    Map<String, BigDecimal> moved = new LinkedHashMap<>();
    List<Integer> both = List.of(years.last() - 1, years.last());
    if (both.stream().allMatch(this::isGiven)) {
      headings(both, "6", "7").forEach(h -> moved.put(h + " " + HEADINGS.get(h), moved(of(h))));
      moved.put("Total des charges", moved(of("6")));
      moved.put("Total des produits", moved(of("7")));
    }
    return moved;
  }

  private BigDecimal moved(Predicate<AccountLine> which) {
    return sum(years.last(), which).subtract(sum(years.last() - 1, which));
  }

  private List<String> headings(String... prefixes) {
    return headings(years.all(), prefixes);
  }

  private List<String> headings(List<Integer> asked, String... prefixes) {
    TreeSet<String> headings = new TreeSet<>();
    network.accounts().stream()
        .filter(line -> isGiven(line.year()) && asked.contains(line.year()))
        .filter(of(prefixes))
        .forEach(line -> headings.add(line.account().substring(0, 2)));
    return List.copyOf(headings);
  }

  private void part(ExpectedTable table, List<String> headings) {
    headings.forEach(h -> row(table, h + " " + HEADINGS.get(h), of(h), of("none")));
  }

  private void row(
      ExpectedTable table, String name, Predicate<AccountLine> plus, Predicate<AccountLine> less) {
    List<@Nullable Object> row = new ArrayList<>(List.of(name));
    for (int year : years.all()) {
      row.add(isGiven(year) ? sum(year, plus).subtract(sum(year, less)) : ExpectedTable.NC);
    }
    table.row(row);
  }

  /** Years in which hours and their value are given. */
  private ExpectedTable volunteering() {
    ExpectedTable table =
        ExpectedTable.of("volunteering-valued", "year", "hours", "valued", "per_hour");
    for (int year : years.all()) {
      BigDecimal hours = team.volunteerHours(year);
      BigDecimal valued = sum(year, of("875"));
      if (hours != null && hours.signum() > 0 && valued.signum() != 0) {
        table.row(years.label(year), hours, valued, valued.divide(hours, MathContext.DECIMAL64));
      }
    }
    return table;
  }

  /** One membership a row, in each year of which a file tells. */
  private ExpectedTable members() {
    Map<String, Map<Integer, @Nullable BigDecimal>> byFee = new LinkedHashMap<>();
    for (String fee : List.of("Payantes", "Gratuites")) {
      Map<Integer, @Nullable BigDecimal> row = new TreeMap<>();
      years.all().stream().filter(this::isTold).forEach(y -> row.put(y, joined(y, fee)));
      if (row.values().stream().anyMatch(joined -> joined != null && joined.signum() != 0)) {
        byFee.put(fee, row);
      }
    }
    return ExpectedTable.pivot("members-by-year", "fee", "memberships", byFee, years).totalled();
  }

  private boolean isTold(int year) {
    return written.stream()
        .filter(w -> "membership".equals(w.channel()))
        .anyMatch(w -> !w.from().isAfter(years.to(year)) && !w.to().isBefore(years.from(year)));
  }

  private BigDecimal joined(int year, String fee) {
    long joined = 0;
    for (Sale sale : network.sales()) {
      if (sale.channel().equals("membership")
          && !sale.cancelled()
          && years.of(sale.date()) == year
          && (sale.inclTax().signum() == 0) == fee.equals("Gratuites")) {
        joined += sale.inclTax().signum() < 0 ? -1 : 1;
      }
    }
    return BigDecimal.valueOf(joined);
  }
}
