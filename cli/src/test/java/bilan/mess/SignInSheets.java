package bilan.mess;

import bilan.mess.Fact.Visit;
import bilan.mess.Tab.Line;
import bilan.mess.Tab.Role;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People by name: who signed. */
final class SignInSheets {

  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd-MM");

  private SignInSheets() {}

  /** A sheet an activity, with the place and the day above the names. */
  static Book sheets(Making making) {
    List<Visit> visits = making.visits();
    visits.sort(Comparator.comparing(Visit::on));
    List<Tab> tabs = new ArrayList<>();
    boolean apart = making.dice().in100(50);
    for (Visit visit : visits) {
      List<Line> lines = new ArrayList<>();
      lines.add(Line.of(Role.ABOVE, making.dice().word("Feuille d'émargement", "Émargement")));
      lines.add(told("Lieu", visit.place(), apart));
      lines.add(told("Date", apart ? visit.on() : Cells.french(visit.on()), apart));
      if (making.has("activity")) {
        lines.add(told("Atelier", visit.activity(), apart));
      }
      lines.add(Line.of(Role.ABOVE));
      lines.addAll(people(visit, making));
      tabs.add(
          Tab.of((tabs.size() + 1) + " " + SHORT.format(visit.on()), lines, Set.of(0), Set.of()));
    }
    return Book.of(tabs);
  }

  private static Line told(String label, Object value, boolean apart) {
    return apart
        ? Line.of(Role.ABOVE, label + " :", value)
        : Line.of(Role.ABOVE, label + " : " + value);
  }

  private static List<Line> people(Visit visit, Making making) {
    List<Line> lines = new ArrayList<>();
    List<@Nullable Object> head = new ArrayList<>(List.of("Nom", "Prénom"));
    if (making.has("town")) {
      head.add(making.dice().word("Commune", "Ville"));
    }
    if (making.has("signature")) {
      head.add("Signature");
    }
    lines.add(new Line(Role.HEADER, head));
    for (int i = 0; i < visit.people(); i++) {
      List<@Nullable Object> cells = new ArrayList<>(names(i));
      if (making.has("town")) {
        cells.add(making.dice().word("Lille", "Roubaix", "Hellemmes"));
      }
      if (making.has("signature")) {
        cells.add("x");
      }
      lines.add(new Line(Role.DATA, cells));
    }
    if (making.has("signature") && making.has("unsigned")) {
      lines.add(Line.of(Role.BELOW, "Absent", "Alex", making.has("town") ? "Lille" : null));
    }
    return lines;
  }

  private static List<String> names(int person) {
    return List.of(
        Names.LAST.get(person % Names.LAST.size()),
        Names.FIRST.get((person / Names.LAST.size() + person) % Names.FIRST.size()));
  }

  /** One row a person and activity. */
  static Book register(Making making) {
    Dice dice = making.dice();
    List<Line> lines = new ArrayList<>();
    List<@Nullable Object> head =
        new ArrayList<>(List.of("Date", "Lieu", "Atelier", "Nom", "Prénom"));
    if (making.has("town")) {
      head.add(dice.word("Commune", "Ville"));
    }
    lines.add(new Line(Role.HEADER, head));
    List<Visit> visits = making.visits();
    visits.sort(Comparator.comparing(Visit::on));
    for (Visit visit : visits) {
      for (int i = 0; i < visit.people(); i++) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.addAll(List.of(visit.on(), visit.place(), visit.activity()));
        cells.addAll(names(i));
        if (making.has("town")) {
          cells.add(dice.word("Lille", "Roubaix", "Hellemmes"));
        }
        lines.add(new Line(Role.DATA, cells));
      }
    }
    return Book.of(List.of(Tab.of("Présences", lines, Set.of(0, 3), Set.of())));
  }

  /** One row a person, one column a day, a cross for who came; one sheet a place. */
  static Book crosses(Making making) {
    List<Tab> tabs = new ArrayList<>();
    for (String place : AttendanceLists.places(making)) {
      Map<LocalDate, Integer> days = new LinkedHashMap<>();
      AttendanceLists.at(place, making).forEach(v -> days.merge(v.on(), v.people(), Integer::sum));
      List<@Nullable Object> head = new ArrayList<>(List.of("Nom", "Prénom"));
      head.addAll(days.keySet());
      List<Line> lines = new ArrayList<>();
      lines.add(new Line(Role.HEADER, head));
      int most = days.values().stream().mapToInt(n -> n).max().orElse(0);
      for (int i = 0; i < most; i++) {
        List<@Nullable Object> cells = new ArrayList<>(names(i));
        for (int people : days.values()) {
          cells.add(i < people ? "x" : null);
        }
        lines.add(new Line(Role.DATA, cells));
      }
      tabs.add(Tab.of(place, lines, Set.of(0), Set.of()));
    }
    return Book.of(tabs);
  }
}
