package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.french.French;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.Break;
import bilan.sample.network.InventedNetwork.Closure;
import bilan.sample.network.InventedNetwork.Place;
import bilan.sample.network.Scenario;
import bilan.sample.network.Written;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Places, closures, breaks, and what the files that came cover. */
final class ExpectedReference {

  private static final Map<String, String> KIND =
      Map.of(
          "own", "En propre",
          "partner", "Partenaire",
          "off_site", "Hors les murs",
          "remote", "À distance");
  private static final Map<String, String> SCOPE =
      Map.of("all", "Tout", "attendance", "Fréquentation", "sales", "Ventes");

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

  List<String> placeNames() {
    return network.places().stream().map(Place::name).toList();
  }

  private int monthsOpen(Place place) {
    return years.all().stream().mapToInt(y -> calendar.monthsOpen(place.name(), y)).sum();
  }

  ExpectedTable places() {
    ExpectedTable table =
        ExpectedTable.of(
            "places-timeline",
            "place",
            "kind",
            "city",
            "opened_on",
            "joined_on",
            "left_on",
            "closed_on",
            "months_open");
    for (Place p : network.places()) {
      table.row(
          p.name(),
          KIND.get(p.kind()),
          p.city().isEmpty() ? null : p.city(),
          p.opened(),
          p.joined(),
          p.left(),
          p.closed(),
          BigDecimal.valueOf(monthsOpen(p)));
    }
    return table;
  }

  /** How many places of each kind are open at the end of each month. */
  ExpectedTable placesChart() {
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

  ExpectedTable closures() {
    ExpectedTable table =
        ExpectedTable.of("closures", "place", "from_on", "to_on", "scope", "reason");
    for (Closure c : network.closures()) {
      boolean touches =
          !c.from().isAfter(years.asOf()) && !c.to().isBefore(years.from(years.first()));
      if (touches) {
        table.row(
            Objects.requireNonNullElse(c.place(), "Tous les lieux"),
            c.from(),
            c.to(),
            SCOPE.get(c.scope()),
            c.reason());
      }
    }
    return table;
  }

  ExpectedTable breaks() {
    ExpectedTable table = ExpectedTable.of("breaks", "place", "break_on", "reason");
    for (Break b : network.breaks()) {
      if (years.shows(b.on())) {
        table.row(b.place(), b.on(), b.reason());
      }
    }
    return table;
  }

  /** By dataset and place: what was covered of the years shown, and what waits to be mended. */
  ExpectedTable quality() {
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
        ExpectedTable.of(
            "data-quality", "dataset", "place", "first_on", "last_on", "months", "rejected");
    List<List<String>> sorted = new ArrayList<>(keys);
    sorted.sort(
        Comparator.comparing((List<String> key) -> key.get(0))
            .thenComparing(key -> bare(key.get(1))));
    for (List<String> key : sorted) {
      List<Written> files = covered.getOrDefault(key, List.of());
      table.row(
          key.get(0),
          key.get(1),
          files.stream().map(Written::from).min(LocalDate::compareTo).orElse(null),
          files.stream().map(Written::to).max(LocalDate::compareTo).orElse(null),
          BigDecimal.valueOf(months(files)),
          BigDecimal.valueOf(rejected.getOrDefault(key, 0)));
    }
    return table;
  }

  /** As people sort names: À distance under A. */
  private static String bare(String name) {
    return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
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
  record Rejected(
      String dataset, String place, LocalDate date, String file, String what, String cell) {}

  /** The two rows that the generator spoils, where there are enough rows to hold them. */
  List<Rejected> rejected() {
    List<Rejected> rejected = new ArrayList<>();
    List<LocalDate> days =
        network.sales().stream()
            .filter(s -> s.channel().equals("till") && s.ticket() != null)
            .map(InventedNetwork.Sale::date)
            .filter(d -> d.getYear() == 2022 && d.getMonthValue() < 7)
            .toList();
    if (!days.isEmpty()) {
      int at = days.size() / 2;
      rejected.add(
          new Rejected(
              "sales",
              Scenario.WAZEMMES,
              days.get(at),
              "caisse-wazemmes-2022-S1.csv",
              "« offert » n'est pas un nombre",
              "J" + (at + 2)));
    }
    List<LocalDate> farm =
        network.activities().stream()
            .filter(a -> a.place().equals(Scenario.FERME))
            .map(InventedNetwork.Activity::date)
            .toList();
    if (farm.size() > 2) {
      rejected.add(
          new Rejected(
              "attendance",
              Scenario.FERME,
              farm.get(2),
              "ferme-du-heron.csv",
              "« une dizaine » n'est qu'approximatif",
              "E5"));
    }
    return rejected;
  }

  ExpectedTable rejectedBySource() {
    ExpectedTable table = ExpectedTable.of("rejected-by-source", "source", "what", "rows", "cells");
    List<Rejected> others = new ArrayList<>(rejected());
    others.removeIf(r -> years.shows(r.date()));
    rejected().stream()
        .filter(r -> years.shows(r.date()))
        .forEach(r -> table.row(r.file(), r.what(), BigDecimal.ONE, r.cell()));
    if (!others.isEmpty()) {
      table.row(
          "(autres années ou autres lieux)",
          "« bilan rejects » les montre toutes",
          BigDecimal.valueOf(others.size()),
          null);
    }
    return table;
  }

  /** How many rows that wait are dated in a year. */
  Map<Integer, Integer> rejectedByYear(String dataset, @Nullable String place) {
    Map<Integer, Integer> byYear = new TreeMap<>();
    for (Rejected r : rejected()) {
      if (r.dataset().equals(dataset) && (place == null || place.equals(r.place()))) {
        byYear.merge(years.of(r.date()), 1, Integer::sum);
      }
    }
    return byYear;
  }
}
