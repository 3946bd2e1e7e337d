package bilan.publish;

import bilan.text.JsonText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every number of persons that a bilan prints, by what it counts. */
final class PrintedPersons {

  /** Stands for a number that follows from shares. */
  static final int TOLD = -1;

  private static final String NOWHERE = "non affecté";
  private static final List<String> PASSING = List.of("Événements", "Venues libres");
  private static final List<String> MONTHS =
      List.of("jan", "fév", "mar", "avr", "mai", "juin", "juil", "aoû", "sep", "oct", "nov", "déc");
  private static final List<String> COUNTED =
      List.of("Ateliers", "Accompagnements individuels", "Formations");

  /**
   * What a number counts.
   *
   * @param table numbers of one table are linked by sums
   * @param what {@code total}, {@code month}, {@code kind}, {@code answer} or {@code known}
   * @param place null for the network
   * @param of the month, kind, or years and answer
   */
  record Counted(String table, String what, @Nullable String place, String of) {

    /** The smallest numbers that its table could be made of. */
    Stream<Counted> atoms() {
      return SmallNetwork.PLACES.stream().flatMap(this::atoms);
    }

    private Stream<Counted> atoms(String in) {
      if (what.equals("answer") || what.equals("known")) {
        String answer = what.equals("known") ? "" : of.split("\\|")[1];
        return answer.isEmpty()
            ? Stream.of()
            : Stream.of("2021", "2022").map(y -> new Counted(table, "atom", in, y + "|" + answer));
      }
      String year = table.split(" ")[1];
      List<String> kinds = table.startsWith("passages") ? PASSING : COUNTED;
      return IntStream.rangeClosed(1, 12)
          .boxed()
          .flatMap(m -> kinds.stream().map(kind -> year + "-" + m + "|" + kind))
          .flatMap(words -> Stream.of(words + "|in", words + "|out"))
          .map(words -> new Counted(table, "atom", in, words));
    }

    /** Whether it counts the persons of an atom. */
    boolean holds(Counted atom) {
      String[] words = atom.of().split("\\|");
      boolean here = place == null || place.equals(atom.place());
      return switch (what) {
        case "total" ->
            NOWHERE.equals(place)
                ? words[2].equals("out")
                : here && (place == null || words[2].equals("in"));
        case "month" -> here && words[0].equals(of);
        case "kind" -> here && words[1].equals(of);
        case "known" -> here && of.contains(words[0]);
        case "answer" ->
            here && of.split("\\|")[0].contains(words[0]) && of.endsWith("|" + words[1]);
        default -> false;
      };
    }
  }

  private final Map<Counted, Integer> persons = new LinkedHashMap<>();
  private final Map<String, Object> json;
  private final @Nullable String place;
  private final String years;

  private PrintedPersons(Map<String, Object> json, @Nullable String place) {
    this.json = json;
    this.place = place;
    this.years = String.valueOf(json.get("periods"));
  }

  /**
   * Reads a bilan as json.
   *
   * @param place of which it tells; null for the network
   */
  @SuppressWarnings("unchecked")
  static Map<Counted, Integer> of(String text, @Nullable String place) {
    var printed =
        new PrintedPersons(
            (Map<String, Object>) Objects.requireNonNull(JsonText.read(text)), place);
    printed.figures();
    printed.months();
    for (Map<String, Object> table : printed.maps("tables")) {
      switch (String.valueOf(table.get("id"))) {
        case "attendance-by-kind" -> printed.kinds(table);
        case "audience-profile" -> printed.answers(table);
        default -> {
          // Counts no persons by place, month, kind or answer.
        }
      }
    }
    return printed.persons;
  }

  /** What the sessions of a network tell, were nothing hidden. */
  static Map<Counted, Integer> of(List<SmallNetwork.Session> sessions) {
    Map<Counted, Integer> truth = new LinkedHashMap<>();
    for (SmallNetwork.Session one : sessions) {
      String table = (one.counted() ? "participations " : "passages ") + one.year();
      for (String place : new String[] {one.place(), null}) {
        truth.merge(new Counted(table, "kind", place, one.kind()), one.people(), Integer::sum);
        String month = one.year() + "-" + one.month();
        truth.merge(new Counted(table, "month", place, month), one.people(), Integer::sum);
        for (String years : List.of("[" + one.year() + "]", "[2021, 2022]")) {
          answers(truth, one, place, years);
        }
      }
    }
    truth.values().removeIf(persons -> persons == 0);
    return truth;
  }

  private static void answers(
      Map<Counted, Integer> truth, SmallNetwork.Session one, @Nullable String place, String years) {
    if (one.counted()) {
      one.answers()
          .forEach(
              (dimension, answers) ->
                  answers.forEach(
                      (answer, persons) ->
                          truth.merge(
                              new Counted(
                                  "Public, " + dimension, "answer", place, years + "|" + answer),
                              persons,
                              Integer::sum)));
    }
  }

  private void put(String table, String what, @Nullable String in, String of, @Nullable Object n) {
    if (n != null) {
      persons.put(new Counted(table, what, in, of), new BigDecimal(n.toString()).intValueExact());
    }
  }

  private void figures() {
    for (Map<String, Object> figure : maps("figures")) {
      String id = String.valueOf(figure.get("id"));
      if (id.equals("participations") || id.equals("passages")) {
        Object where = figure.get("place");
        String in = where == null ? null : where.toString();
        put(id + " " + figure.get("period"), "total", in, "", figure.get("value"));
      }
    }
  }

  private void months() {
    for (Map<String, Object> chart : maps("charts")) {
      if ("attendance-by-month".equals(chart.get("id"))) {
        List<?> names = list(chart.get("categories"));
        for (Object one : list(chart.get("series"))) {
          List<?> values = list(((Map<?, ?>) one).get("values"));
          for (int i = 0; i < values.size(); i++) {
            String name = String.valueOf(names.get(i));
            String year = "20" + name.replaceAll(".*(\\d\\d)$", "$1");
            int month = month(name);
            put("participations " + year, "month", place, year + "-" + month, values.get(i));
          }
        }
      }
    }
  }

  private static int month(String name) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (name.startsWith(MONTHS.get(i))) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException(name);
  }

  private void kinds(Map<String, Object> table) {
    List<?> columns = list(table.get("columns"));
    for (Object row : list(table.get("rows"))) {
      List<?> cells = (List<?>) row;
      String kind = String.valueOf(cells.get(0));
      for (int i = 0; i < columns.size(); i++) {
        String key = String.valueOf(((Map<?, ?>) columns.get(i)).get("key"));
        if (key.startsWith("participants")) {
          String year = key.equals("participants") ? years : key;
          String of = PASSING.contains(kind) ? "passages " : "participations ";
          put(of + year.replaceAll("\\D", ""), "kind", place, kind, cells.get(i));
        }
      }
    }
  }

  /** A share tells how many answers are known, by those who gave that one. */
  private void answers(Map<String, Object> table) {
    List<String> keys =
        list(table.get("columns")).stream()
            .map(c -> String.valueOf(((Map<?, ?>) c).get("key")))
            .toList();
    String dimension = "";
    for (Object row : list(table.get("rows"))) {
      List<?> cells = (List<?>) row;
      Object share = cells.get(keys.indexOf("share"));
      Object unknown = cells.get(keys.indexOf("unknown_share"));
      Object count = cells.get(keys.indexOf("participants"));
      if (isHeading(table, row)) {
        dimension = "Public, " + cells.get(0);
        continue;
      }
      put(dimension, "answer", place, years + "|" + cells.get(0), count);
      if (share != null || unknown != null) {
        put(dimension, "known", place, years, TOLD);
      }
    }
  }

  private static boolean isHeading(Map<String, Object> table, Object row) {
    int at = list(table.get("rows")).indexOf(row);
    return !"body".equals(list(table.get("roles")).get(at));
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> maps(String key) {
    return (List<Map<String, Object>>) (List<?>) list(json.get(key));
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
