package bilan.mess;

import bilan.mess.Fact.Visit;
import bilan.mess.Tab.Line;
import bilan.mess.Tab.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Activities one to a row: in one list, a sheet a month or a place, tables one under another. */
final class AttendanceLists {

  private AttendanceLists() {}

  private record Column(String header, Function<Visit, @Nullable Object> value, boolean sum) {
    Column(String header, Function<Visit, @Nullable Object> value) {
      this(header, value, false);
    }
  }

  static Book list(Making making) {
    List<Visit> visits = making.visits();
    boolean byPlace = making.dice().in100(50);
    visits.sort(byPlace ? byPlace() : Comparator.comparing(Visit::on));
    Tab tab =
        table(making.dice().word("Feuil1", "Ateliers", "Suivi"), visits, columns(making, true));
    return Book.of(List.of(byPlace ? tab.groupedBy(1) : tab));
  }

  private static Comparator<Visit> byPlace() {
    return Comparator.comparing(Visit::place).thenComparing(Visit::on);
  }

  static Book sheetAMonth(Making making) {
    List<Column> columns = columns(making, true);
    List<Tab> tabs = new ArrayList<>();
    boolean years = making.dice().in100(70);
    for (Month month : Month.of(making.visits(), Visit::on)) {
      List<Visit> visits = making.visits();
      visits.removeIf(v -> !month.holds(v.on()));
      tabs.add(table(years ? month.text() : month.name(), visits, columns));
    }
    return Book.of(tabs);
  }

  static Book sheetAPlace(Making making) {
    List<Column> columns = columns(making, false);
    List<Tab> tabs = new ArrayList<>();
    for (String place : places(making)) {
      tabs.add(table(place, at(place, making), columns));
    }
    return Book.of(tabs);
  }

  /** One table a place in one sheet, each under the name of its place and its own header. */
  static Book stacked(Making making) {
    List<Column> columns = columns(making, false);
    List<Line> lines = new ArrayList<>();
    Tab last = null;
    String title = making.dice().word("%s", "Lieu : %s");
    for (String place : places(making)) {
      last = table("Feuil1", at(place, making), columns);
      if (!lines.isEmpty()) {
        lines.add(Line.of(Role.BELOW));
      }
      lines.add(Line.of(Role.ABOVE, title.formatted(place)));
      lines.addAll(last.lines());
    }
    return Book.of(last == null ? List.of() : List.of(last.with(lines)));
  }

  /** One table a place, one beside another, each under the name of its place. */
  static Book sideBySide(Making making) {
    List<Column> columns = columns(making, false);
    int width = columns.size() + 1;
    List<Line> lines = new ArrayList<>(List.of(Line.of(Role.ABOVE), Line.of(Role.HEADER)));
    Set<Integer> sums = new TreeSet<>();
    Set<Integer> labels = new TreeSet<>();
    int left = 0;
    for (String place : places(making)) {
      Tab tab = table(place, at(place, making), columns);
      lines.set(0, lines.get(0).with(left, place));
      for (int i = 0; i < tab.lines().size(); i++) {
        if (i + 1 == lines.size()) {
          lines.add(Line.of(Role.DATA));
        }
        for (int c = 0; c < columns.size(); c++) {
          lines.set(i + 1, lines.get(i + 1).with(left + c, tab.lines().get(i).cell(c)));
        }
      }
      labels.add(left);
      for (int column : tab.sums()) {
        sums.add(left + column);
      }
      left += width;
    }
    return Book.of(List.of(Tab.of("Feuil1", lines, labels, sums)));
  }

  static Set<String> places(Making making) {
    Set<String> places = new LinkedHashSet<>();
    making.visits().forEach(v -> places.add(v.place()));
    return places;
  }

  static List<Visit> at(String place, Making making) {
    List<Visit> visits = making.visits();
    visits.removeIf(v -> !v.place().equals(place));
    visits.sort(Comparator.comparing(Visit::on));
    return visits;
  }

  private static List<Column> columns(Making making, boolean places) {
    Dice dice = making.dice();
    List<Column> all = new ArrayList<>();
    all.add(new Column(dice.word("Date", "Jour", "Date de l'atelier", "Le"), Visit::on));
    if (places) {
      all.add(new Column(dice.word("Lieu", "Site", "Antenne", "Lieu d'activité"), Visit::place));
    }
    if (making.has("activity")) {
      all.add(
          new Column(dice.word("Atelier", "Activité", "Intitulé", "Animation"), Visit::activity));
    }
    if (making.has("duration")) {
      all.add(new Column(dice.word("Durée", "Durée (min)"), v -> BigDecimal.valueOf(90)));
    }
    String people =
        dice.word(
            "Participants", "Nb participants", "Nombre de participants", "Présents", "Effectif");
    Column participants = new Column(people, v -> BigDecimal.valueOf(v.people()), true);
    boolean first = dice.in100(50);
    if (first) {
      all.add(participants);
    }
    if (making.has("women")) {
      all.add(
          new Column(dice.word("Femmes", "dont femmes"), v -> BigDecimal.valueOf(v.women()), true));
      all.add(
          new Column(dice.word("Hommes", "dont hommes"), v -> BigDecimal.valueOf(v.men()), true));
    }
    if (!first) {
      all.add(participants);
    }
    return all;
  }

  private static Tab table(String name, List<Visit> visits, List<Column> columns) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(Role.HEADER, new ArrayList<>(columns.stream().map(Column::header).toList())));
    for (Visit visit : visits) {
      List<@Nullable Object> cells = new ArrayList<>();
      columns.forEach(c -> cells.add(c.value().apply(visit)));
      lines.add(new Line(Role.DATA, cells));
    }
    Set<Integer> sums = new TreeSet<>();
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).sum()) {
        sums.add(c);
      }
    }
    return Tab.of(name, lines, sums.contains(1) ? Set.of(0) : Set.of(0, 1), sums);
  }
}
