package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.expected.Calendar.State;
import bilan.sample.french.CodeWords;
import bilan.sample.french.French;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.Place;
import bilan.sample.network.InventedNetwork.Sale;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was sold, to whom, and where all money came from. */
final class ExpectedSalesTables {

  private static final Map<String, String> CHANNELS = CodeWords.of("printed channel");
  private static final Map<String, String> CUSTOMERS = CodeWords.of("customer");
  private static final Map<String, String> SOURCES = CodeWords.of("source");

  private final List<Sale> sales;
  private final List<Place> places;
  private final ExpectedAttribution grants;
  private final ExpectedLedger ledger;
  private final ExpectedAccounts accounts;
  private final Calendar calendar;
  private final BilanYears years;

  ExpectedSalesTables(SampleData data, BilanYears years) {
    this.sales = data.network().sales().stream().filter(sale -> !sale.cancelled()).toList();
    this.places = data.network().places();
    this.grants = new ExpectedAttribution(data, years);
    this.calendar = new Calendar(data.network(), data.written(), years);
    this.ledger = new ExpectedLedger(data, years);
    this.accounts = new ExpectedAccounts(data.network().accounts());
    this.years = years;
  }

  List<ExpectedTable> all() {
    List<ExpectedTable> all = new ArrayList<>();
    calendar.places().forEach(place -> all.add(months(place).about(place)));
    all.addAll(network());
    return all;
  }

  private List<ExpectedTable> network() {
    return List.of(
        ExpectedTable.pivot("sales-by-year", "channel", "amount", channels(), years).totalled(),
        ExpectedTable.pivot("services-by-customer", "customer_kind", "amount", customers(), years)
            .totalled(),
        ExpectedTable.pivot("funding-mix", "source", "amount", mix(), years).totalled(),
        channelsOfYear(),
        ExpectedTable.stacks("sales-by-year", channels(), years),
        ExpectedTable.stacks("funding-mix", mix(), years),
        bars("sales-by-channel", channels()),
        bars("funding-mix", mix()));
  }

  /** What a place sold in each month that its files tell of. */
  private ExpectedTable months(String place) {
    ExpectedTable chart = ExpectedTable.of("chart:sales-by-month", "x", "sales_excl_tax");
    List<Sale> sold =
        sales.stream()
            .filter(s -> place.equals(s.place()) && ExpectedSales.SALES.contains(s.channel()))
            .toList();
    for (int year : years.all()) {
      for (YearMonth month : years.months(year)) {
        boolean told = calendar.state("sales", place, List.of(month)).hasValue();
        BigDecimal sum =
            sold.stream()
                .map(
                    s ->
                        ExpectedSales.part(
                            s, s.exclTax(), day -> YearMonth.from(day).equals(month)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        chart.row(French.shortMonth(month), told ? sum : null);
      }
    }
    return chart;
  }

  /** Amounts by a name and year; what has no name is left out. */
  private Map<String, Map<Integer, @Nullable BigDecimal>> byYear(
      Function<Sale, @Nullable String> name, Function<Sale, BigDecimal> amount) {
    Map<String, Map<Integer, @Nullable BigDecimal>> exact = new TreeMap<>();
    for (Sale sale : sales) {
      String label = name.apply(sale);
      if (label != null) {
        byYear(sale, amount.apply(sale))
            .forEach(
                (year, part) ->
                    exact
                        .computeIfAbsent(label, l -> new TreeMap<>())
                        .merge(year, part, BigDecimal::add));
      }
    }
    return exact;
  }

  /** What of a sale belongs to each year shown, by its days. */
  private Map<Integer, BigDecimal> byYear(Sale sale, BigDecimal amount) {
    Map<Integer, BigDecimal> parts = new TreeMap<>();
    for (int year : years.all()) {
      if (years.of(ExpectedSales.first(sale)) <= year
          && years.of(ExpectedSales.last(sale)) >= year) {
        parts.put(year, ExpectedSales.part(sale, amount, day -> years.of(day) == year));
      }
    }
    return parts;
  }

  /** By channel and year; a year that says nothing of sales has no values. */
  private Map<String, Map<Integer, @Nullable BigDecimal>> channels() {
    return told(
        awaited(
            byYear(sale -> CHANNELS.get(sale.channel()), Sale::exclTax), "Caisse", "Billetterie"),
        ExpectedSales.SERVICES,
        "Prestations",
        "Formations");
  }

  /**
   * What nobody is awaited to send is 0 in a year of which a file tells, if another year has it.
   */
  private Map<String, Map<Integer, @Nullable BigDecimal>> told(
      Map<String, Map<Integer, @Nullable BigDecimal>> amounts,
      Set<String> channels,
      String... names) {
    for (int year : years.all()) {
      for (String name : names) {
        if (amounts.containsKey(name) && calendar.touches(channels, null, year)) {
          amounts.get(name).putIfAbsent(year, BigDecimal.ZERO);
        }
      }
    }
    return amounts;
  }

  /**
   * Tills and evenings can't be told in a year of which nothing that was awaited came, and are 0 in
   * another that has none; a till that misses has its line. Services are as they are.
   */
  private Map<String, Map<Integer, @Nullable BigDecimal>> awaited(
      Map<String, Map<Integer, @Nullable BigDecimal>> amounts, String till, String evenings) {
    List<String> sold = Stream.of(till, evenings).filter(amounts::containsKey).toList();
    for (int year : years.all()) {
      State state = calendar.year("sales", null, year);
      for (String name : sold) {
        Map<Integer, @Nullable BigDecimal> row = amounts.getOrDefault(name, Map.of());
        if (!row.containsKey(year) && !isOpen(name, year)) {
          continue;
        }
        if (!state.hasValue()) {
          row.put(year, null);
        } else if (!row.containsKey(year)) {
          row.put(year, BigDecimal.ZERO);
        }
      }
      boolean lacks = isOpen(till, year) && (state == State.MISSING || state == State.PARTIAL);
      Map<Integer, @Nullable BigDecimal> row =
          lacks ? amounts.computeIfAbsent(till, t -> new TreeMap<>()) : Map.of();
      if (lacks && !row.containsKey(year)) {
        row.put(year, state == State.PARTIAL ? BigDecimal.ZERO : null);
      }
    }
    return amounts;
  }

  /** Whether one of those who sell there, or are awaited to, was open in a year. */
  private boolean isOpen(String label, int year) {
    boolean till = label.startsWith("Caisse");
    Set<String> sellers = new HashSet<>();
    for (Sale sale : sales) {
      if (sale.channel().equals(till ? "till" : "ticketing") && sale.place() != null) {
        sellers.add(sale.place());
      }
    }
    List<Place> known =
        places.stream()
            .filter(p -> sellers.contains(p.name()) || (till && p.expects().contains("sales")))
            .toList();
    return known.isEmpty()
        || known.stream()
            .anyMatch(
                p ->
                    !p.firstDay().isAfter(years.to(year))
                        && !p.lastDay().isBefore(years.from(year)));
  }

  /** One year's, with and without tax. */
  private ExpectedTable channelsOfYear() {
    ExpectedTable table =
        ExpectedTable.of("sales-by-channel", "channel", "amount", "amount_incl_tax");
    var incl =
        awaited(
            byYear(sale -> CHANNELS.get(sale.channel()), Sale::inclTax), "Caisse", "Billetterie");
    channels()
        .forEach(
            (label, row) ->
                table.row(
                    label,
                    row.get(years.last()),
                    incl.getOrDefault(label, Map.of()).get(years.last())));
    return table.totalled();
  }

  private Map<String, Map<Integer, @Nullable BigDecimal>> customers() {
    var amounts =
        byYear(
            sale -> ExpectedSales.SERVICES.contains(sale.channel()) ? customer(sale) : null,
            Sale::exclTax);
    return told(amounts, ExpectedSales.SERVICES, amounts.keySet().toArray(String[]::new));
  }

  private static @Nullable String customer(Sale sale) {
    return sale.customerKind() == null ? "(non précisé)" : CUSTOMERS.get(sale.customerKind());
  }

  /**
   * Grants by the level of who pays, or as they are booked where each year has its ledger, and own
   * resources.
   */
  private Map<String, Map<Integer, @Nullable BigDecimal>> mix() {
    Map<String, Map<Integer, @Nullable BigDecimal>> mix =
        awaited(
            byYear(sale -> SOURCES.get(sale.channel()), Sale::exclTax),
            "Caisse (HT)",
            "Billetterie (HT)");
    told(mix, ExpectedSales.SERVICES, "Prestations et formations (HT)");
    told(mix, ExpectedSales.OTHER, "Adhésions et dons");
    if (ledger.isWhole()) {
      Map<Integer, @Nullable BigDecimal> booked = new TreeMap<>();
      years.all().forEach(year -> booked.put(year, accounts.booked(year)));
      mix.put("Subventions (produit)", booked);
    } else {
      grants.levels().forEach((level, row) -> mix.put("Subventions : " + level, row));
    }
    return mix;
  }

  /** A bar for what the last year has. */
  private ExpectedTable bars(String id, Map<String, Map<Integer, @Nullable BigDecimal>> amounts) {
    ExpectedTable chart = ExpectedTable.of("chart:" + id, "x", "amount");
    Map<String, BigDecimal> known = new TreeMap<>();
    amounts.forEach(
        (name, row) -> {
          BigDecimal amount = row.get(years.last());
          if (amount != null) {
            known.put(name, amount);
          }
        });
    known.forEach(chart::row);
    return chart;
  }
}
