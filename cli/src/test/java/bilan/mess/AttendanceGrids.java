package bilan.mess;

import bilan.mess.Fact.Visit;
import bilan.mess.Tab.Line;
import bilan.mess.Tab.Merged;
import bilan.mess.Tab.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts in a grid: months or places are columns. */
final class AttendanceGrids {

  private AttendanceGrids() {}

  /** One row a place, one column a month. */
  static Book placesByMonths(Making making) {
    return Book.of(
        List.of(months("Feuil1", making, making.visits(), Visit::place, "Lieu", "Site")));
  }

  /** One row an activity, one column a month, one sheet a place. */
  static Book activitiesByMonths(Making making) {
    List<Tab> tabs = new ArrayList<>();
    for (String place : AttendanceLists.places(making)) {
      List<Visit> visits = AttendanceLists.at(place, making);
      tabs.add(months(place, making, visits, Visit::activity, "Activité", "Atelier"));
    }
    return Book.of(tabs);
  }

  /** One row a month, one column a place. */
  static Book monthsByPlaces(Making making) {
    List<Visit> visits = making.visits();
    Set<String> places = AttendanceLists.places(making);
    List<Line> lines = new ArrayList<>();
    boolean years = making.dice().in100(60);
    List<Month> months = Month.of(visits, Visit::on);
    if (!years) {
      lines.add(Line.of(Role.ABOVE, "Fréquentation " + months.get(0).year()));
    }
    List<@Nullable Object> head = new ArrayList<>(List.of("Mois"));
    head.addAll(places);
    lines.addAll(heads(head, making));
    for (Month month : months) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(years ? month.text() : month.name());
      for (String place : places) {
        cells.add(people(visits, v -> month.holds(v.on()) && v.place().equals(place), making));
      }
      lines.add(new Line(Role.DATA, cells));
    }
    return Book.of(List.of(grid("Feuil1", lines, places.size())));
  }

  /** One row a day, one column a place. */
  static Book daysByPlaces(Making making) {
    List<Visit> visits = making.visits();
    Set<String> places = AttendanceLists.places(making);
    List<Line> lines = new ArrayList<>();
    List<@Nullable Object> head = new ArrayList<>(List.of(making.dice().word("Date", "Jour")));
    head.addAll(places);
    lines.addAll(heads(head, making));
    visits.stream()
        .map(Visit::on)
        .distinct()
        .sorted()
        .forEach(
            day -> {
              List<@Nullable Object> cells = new ArrayList<>(List.of(day));
              places.forEach(
                  p ->
                      cells.add(
                          people(visits, v -> v.on().equals(day) && v.place().equals(p), making)));
              lines.add(new Line(Role.DATA, cells));
            });
    return Book.of(List.of(grid("Feuil1", lines, places.size())));
  }

  /** The names of places, mostly under a word that says what they are. */
  private static List<Line> heads(List<@Nullable Object> head, Making making) {
    Line places = Line.of(Role.ABOVE, null, making.dice().word("Lieux", "Par lieu", "Sites"));
    for (int c = 2; c < head.size(); c++) {
      places = places.with(c, Merged.LEFT);
    }
    Line names = new Line(Role.HEADER, head);
    return making.dice().in100(80) ? List.of(places, names) : List.of(names);
  }

  private static Tab months(
      String name,
      Making making,
      List<Visit> visits,
      Function<Visit, String> row,
      String... headers) {
    List<Month> months = Month.of(making.visits(), Visit::on);
    List<Line> lines = new ArrayList<>();
    int style = making.dice().below(3);
    if (style != 0) {
      lines.add(Line.of(Role.ABOVE, "Fréquentation " + months.get(0).year()));
    }
    List<@Nullable Object> head = new ArrayList<>(List.of(making.dice().word(headers)));
    months.forEach(m -> head.add(style == 0 ? m.text() : style == 1 ? m.name() : m.shortName()));
    lines.add(new Line(Role.HEADER, head));
    Set<String> rows = new LinkedHashSet<>(visits.stream().map(row).toList());
    for (String label : rows) {
      List<@Nullable Object> cells = new ArrayList<>(List.of(label));
      for (Month month : months) {
        cells.add(people(visits, v -> month.holds(v.on()) && row.apply(v).equals(label), making));
      }
      lines.add(new Line(Role.DATA, cells));
    }
    return grid(name, lines, months.size());
  }

  private static Tab grid(String name, List<Line> lines, int width) {
    Set<Integer> sums = new LinkedHashSet<>();
    for (int c = 1; c <= width; c++) {
      sums.add(c);
    }
    return Tab.of(name, lines, Set.of(0), sums).addingAcross();
  }

  /** Blank, or zero in some files, where nobody came. */
  private static @Nullable Object people(
      List<Visit> visits, Predicate<Visit> which, Making making) {
    int sum = visits.stream().filter(which).mapToInt(Visit::people).sum();
    return sum == 0 && !making.has("zeros") ? null : BigDecimal.valueOf(sum);
  }
}
