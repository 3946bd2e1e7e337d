package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.french.French;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.Place;
import bilan.sample.network.Scenario;
import bilan.sample.network.Written;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Places, closures, breaks, and what the files that came cover. */
final class ExpectedReference {

  private final InventedNetwork network;
  private final List<Written> written;
  private final Calendar calendar;
  private final BilanYears years;

  ExpectedReference(SampleData data, BilanYears years) {
    this.network = data.network();
    this.written = data.written();
    this.calendar = new Calendar(network, written, years);
    this.years = years;
  }

  List<ExpectedTable> all() {
    return List.of(places(), placesChart(), quality(), rejectedBySource());
  }

  private int monthsOpen(Place place) {
    return years.all().stream().mapToInt(y -> calendar.monthsOpen(place.name(), y)).sum();
  }

  private ExpectedTable places() {
    ExpectedTable table = ExpectedTable.of("places-timeline", "place", "months_open");
    network
        .places()
        .forEach(place -> table.row(place.name(), BigDecimal.valueOf(monthsOpen(place))));
    return table;
  }

  /** How many places of each kind are open at the end of each month. */
  private ExpectedTable placesChart() {
    List<String> kinds =
        Stream.of("own", "partner")
            .filter(kind -> network.places().stream().anyMatch(p -> p.kind().equals(kind)))
            .toList();
    List<String> columns = new ArrayList<>(List.of("x"));
    kinds.forEach(
        kind -> columns.add(kind.equals("own") ? "Lieux en propre" : "Lieux partenaires"));
    ExpectedTable chart = ExpectedTable.of("chart:places-by-month", columns);
    for (int year : years.all()) {
      for (YearMonth month : years.months(year)) {
        List<@Nullable Object> row = new ArrayList<>(List.of(French.shortMonth(month)));
        kinds.forEach(kind -> row.add(BigDecimal.valueOf(open(kind, month.atEndOfMonth()))));
        chart.row(row);
      }
    }
    return chart;
  }

  private long open(String kind, LocalDate day) {
    return network.places().stream()
        .filter(p -> p.kind().equals(kind))
        .filter(p -> !day.isBefore(p.firstDay()) && !day.isAfter(p.lastDay()))
        .count();
  }

  /** By dataset and place: what was covered of the years shown, and what waits to be mended. */
  private ExpectedTable quality() {
    Map<List<String>, List<Written>> covered = new HashMap<>();
    for (Written w : written) {
      boolean touches =
          !w.from().isAfter(years.asOf()) && !w.to().isBefore(years.from(years.first()));
      if (touches) {
        covered.computeIfAbsent(key(w.dataset(), w.place()), k -> new ArrayList<>()).add(w);
      }
    }
    Map<List<String>, Integer> rejected = new HashMap<>();
    for (Rejected r : rejected()) {
      if (years.shows(r.date())) {
        rejected.merge(key(r.dataset(), r.place()), 1, Integer::sum);
      }
    }
    Set<List<String>> keys = new HashSet<>(covered.keySet());
    keys.addAll(rejected.keySet());
    ExpectedTable table =
        ExpectedTable.of("data-quality", "dataset", "place", "months", "rejected");
    for (List<String> key : keys) {
      List<Written> files = covered.getOrDefault(key, List.of());
      table.row(
          key.get(0),
          key.get(1),
          BigDecimal.valueOf(months(files)),
          BigDecimal.valueOf(rejected.getOrDefault(key, 0)));
    }
    return table;
  }

  private static List<String> key(String dataset, @Nullable String place) {
    return List.of(
        dataset.equals("sales") ? "Ventes" : "Fréquentation",
        Objects.requireNonNullElse(place, ExpectedFigures.NOWHERE));
  }

  private long months(List<Written> files) {
    return years.all().stream()
        .flatMap(year -> years.months(year).stream())
        .filter(month -> files.stream().anyMatch(w -> touches(w, month)))
        .count();
  }

  private static boolean touches(Written w, YearMonth month) {
    return !w.from().isAfter(month.atEndOfMonth()) && !w.to().isBefore(month.atDay(1));
  }

  /** A row that says what is no number. */
  private record Rejected(String dataset, String place, LocalDate date, String file) {}

  /** The two rows that the generator spoils, where there are enough rows to hold them. */
  private List<Rejected> rejected() {
    List<Rejected> rejected = new ArrayList<>();
    List<LocalDate> days =
        network.sales().stream()
            .filter(s -> s.channel().equals("till") && s.ticket() != null)
            .map(InventedNetwork.Sale::date)
            .filter(d -> d.getYear() == 2022 && d.getMonthValue() < 7)
            .toList();
    if (!days.isEmpty()) {
      rejected.add(
          new Rejected(
              "sales",
              Scenario.WAZEMMES,
              days.get(days.size() / 2),
              "caisse-wazemmes-2022-S1.csv"));
    }
    List<LocalDate> farm =
        network.activities().stream()
            .filter(a -> a.place().equals(Scenario.FERME))
            .map(InventedNetwork.Activity::date)
            .toList();
    if (farm.size() > 2) {
      rejected.add(new Rejected("attendance", Scenario.FERME, farm.get(2), "ferme-du-heron.csv"));
    }
    return rejected;
  }

  private ExpectedTable rejectedBySource() {
    ExpectedTable table = ExpectedTable.of("rejected-by-source", "source", "rows");
    int others = 0;
    for (Rejected one : rejected()) {
      if (years.shows(one.date())) {
        table.row(one.file(), BigDecimal.ONE);
      } else {
        others++;
      }
    }
    return others == 0
        ? table
        : table.row("(autres années ou autres lieux)", BigDecimal.valueOf(others));
  }
}
