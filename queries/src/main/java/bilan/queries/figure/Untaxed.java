package bilan.queries.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where the sales stand of which an amount can't be told from the other for want of a rate. */
final class Untaxed {

  private static final int MOST = 3;

  private final List<Line> lines;

  Untaxed(Warehouse warehouse) {
    this.lines = warehouse.ask("untaxed");
  }

  /**
   * Places and their files: {@code Fives, ventes.csv / Wazemmes, bar.xlsx, caisse.csv}.
   *
   * @param isOfPlaces whether any of them is a place, of which one can say that it charges no tax
   */
  record Places(String words, boolean isOfPlaces) {}

  /**
   * The places of sales that lack an amount.
   *
   * @param amount that lacks: {@code excl} or {@code incl}
   */
  Places where(Set<String> channels, String amount, Scope scope) {
    Map<String, Set<String>> files = new TreeMap<>();
    for (Line line : lines) {
      if (line.flag(amount) && channels.contains(line.word("channel")) && isIn(scope, line)) {
        Set<String> of = files.computeIfAbsent(line.word("place"), p -> new TreeSet<>());
        String source = line.text("source");
        if (source != null) {
          of.add(source);
        }
      }
    }
    boolean places = files.keySet().stream().anyMatch(place -> !Network.NOWHERE.equals(place));
    return new Places(some(files.entrySet().stream().map(Untaxed::named).toList(), " / "), places);
  }

  private static boolean isIn(Scope scope, Line line) {
    LocalDate last = line.date("last_day");
    return last == null
        ? scope.holds(line.word("place"), line.month("first_day"))
        : scope.days(line.word("place"), line.day("first_day"), last) > 0;
  }

  /** Of no place, its files alone. */
  private static String named(Map.Entry<String, Set<String>> place) {
    Set<String> files = place.getValue();
    String from = some(List.copyOf(files), ", ");
    if (files.isEmpty() || place.getKey().equals(Network.NOWHERE)) {
      return files.isEmpty() ? place.getKey() : from;
    }
    return place.getKey() + ", " + from;
  }

  private static String some(List<String> names, String between) {
    return names.size() <= MOST
        ? String.join(between, names)
        : String.join(between, names.subList(0, MOST)) + between + "…";
  }
}
