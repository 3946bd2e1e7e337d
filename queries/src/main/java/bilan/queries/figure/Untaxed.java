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
   * {@code Fives, ventes.csv / Wazemmes, bar.xlsx, caisse.csv}.
   *
   * @param amount that lacks: {@code excl} or {@code incl}
   */
  String where(Set<String> channels, String amount, Scope scope) {
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
    return some(files.entrySet().stream().map(Untaxed::named).toList(), " / ");
  }

  private static boolean isIn(Scope scope, Line line) {
    LocalDate last = line.date("last_day");
    return last == null
        ? scope.holds(line.word("place"), line.month("first_day"))
        : scope.days(line.word("place"), line.day("first_day"), last) > 0;
  }

  private static String named(Map.Entry<String, Set<String>> place) {
    Set<String> files = place.getValue();
    return files.isEmpty()
        ? place.getKey()
        : place.getKey() + ", " + some(List.copyOf(files), ", ");
  }

  private static String some(List<String> names, String between) {
    return names.size() <= MOST
        ? String.join(between, names)
        : String.join(between, names.subList(0, MOST)) + between + "…";
  }
}
