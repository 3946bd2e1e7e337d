package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.Activity;
import bilan.sample.network.InventedNetwork.Place;
import bilan.sample.network.Told;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Activities by their titles, and by the partners with whom they are held. */
final class ExpectedTitles {

  private final List<Activity> known;
  private final List<String> places;
  private final BilanYears years;

  ExpectedTitles(SampleData data, BilanYears years) {
    this.known =
        data.network().activities().stream().filter(a -> !a.date().isAfter(years.asOf())).toList();
    this.places = data.network().places().stream().map(Place::name).toList();
    this.years = years;
  }

  /** Tables of which a bilan prints some rows. */
  List<ExpectedTable> all() {
    List<ExpectedTable> all = new ArrayList<>();
    List<Activity> counted = known.stream().filter(Activity::counts).toList();
    all.add(titles(counted));
    for (String place : places) {
      all.add(titles(counted.stream().filter(a -> a.place().equals(place)).toList()).about(place));
    }
    all.add(table("partners", "partner", known, Told::partner));
    return all;
  }

  private ExpectedTable titles(List<Activity> counted) {
    ExpectedTable titles = table("activities-by-title", "activity", counted, Told::title);
    row(titles, "(sans intitulé)", counted.stream().filter(a -> Told.title(a) == null).toList());
    return titles;
  }

  private ExpectedTable table(
      String id, String column, List<Activity> of, Function<Activity, @Nullable String> name) {
    Map<String, List<Activity>> named = new TreeMap<>();
    for (Activity activity : of) {
      String said = name.apply(activity);
      if (said != null) {
        named.computeIfAbsent(folded(said), k -> new ArrayList<>()).add(activity);
      }
    }
    ExpectedTable table = ExpectedTable.of(id, column, "activities_held", "participants").some();
    named.forEach((word, held) -> row(table, usual(word, name), held));
    return table;
  }

  private void row(ExpectedTable table, String name, List<Activity> held) {
    List<Activity> shown = held.stream().filter(a -> years.shows(a.date())).toList();
    table.row(
        name,
        BigDecimal.valueOf(shown.size()),
        BigDecimal.valueOf(
            shown.stream().filter(Activity::counts).mapToLong(Activity::participants).sum()));
  }

  /** A name without what people type now and then otherwise. */
  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }

  /** As it is written most often; the first in the alphabet of those written as often. */
  private String usual(String word, Function<Activity, @Nullable String> name) {
    Map<String, Long> written = new TreeMap<>();
    for (Activity activity : known) {
      String said = name.apply(activity);
      if (said != null && folded(said).equals(word)) {
        written.merge(said, 1L, Long::sum);
      }
    }
    return written.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .orElseThrow()
        .getKey();
  }
}
