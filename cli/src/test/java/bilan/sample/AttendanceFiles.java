package bilan.sample;

import bilan.sample.Book.Tab;
import bilan.sample.Network.Activity;
import bilan.sample.Network.Person;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The attendance sheets, each in its sender's habits. */
final class AttendanceFiles {

  private static final Map<String, List<String>> USUAL =
      Map.of(
          Scenario.WAZEMMES, List.of("Wazemmes", Scenario.WAZEMMES),
          Scenario.BOIS_BLANCS, List.of("Bois-Blancs"),
          Scenario.FIVES, List.of("Fives"),
          Scenario.MEDIATHEQUE, List.of(Scenario.MEDIATHEQUE),
          Scenario.FERME, List.of(Scenario.FERME),
          Scenario.OUTSIDE, List.of(),
          Scenario.REMOTE, List.of());

  private final Path folder;
  private final List<Activity> activities;
  private final Edit edit;
  private final BookWriter writer;
  private final List<Written> written = new ArrayList<>();

  AttendanceFiles(Path folder, List<Activity> activities, Edit edit, BookWriter writer) {
    this.writer = writer;
    this.folder = folder;
    this.activities = activities;
    this.edit = edit;
  }

  List<Written> write() throws IOException {
    months(2020);
    months(2021);
    months2022();
    placesAsSheets();
    oldWorkbook();
    signIn(2020);
    signIn(2021);
    signIn(2022);
    english();
    farm();
    return written;
  }

  private List<Activity> of(String place, Predicate<Activity> which) {
    return activities.stream().filter(a -> a.place().equals(place)).filter(which).toList();
  }

  private boolean covers(String file, List<Activity> before) {
    List<Activity> rows = edit.all(before);
    List<String> places = rows.stream().map(Activity::place).distinct().toList();
    for (String place : places) {
      List<LocalDate> days =
          rows.stream().filter(a -> a.place().equals(place)).map(Activity::date).sorted().toList();
      written.add(
          new Written(file, "attendance", null, place, days.get(0), days.get(days.size() - 1)));
    }
    return !rows.isEmpty();
  }

  /** One sheet a month under a title, with a total. */
  private void months(int y) throws IOException {
    List<Activity> year = of(Scenario.WAZEMMES, a -> a.date().getYear() == y);
    Book book = new Book(new ArrayList<>());
    for (int month = 1; month <= 12; month++) {
      int m = month;
      List<Activity> rows = year.stream().filter(a -> a.date().getMonthValue() == m).toList();
      if (!rows.isEmpty()) {
        Tab tab =
            Tab.of(French.tab(month))
                .row("POP Café, fiches de présence")
                .row(French.tab(month) + " " + y)
                .row();
        tab.row(
            "Date",
            "Lieu",
            "Type",
            "Intitulé",
            "Heure",
            "Durée (min)",
            "Nb participants",
            "Femmes",
            "Hommes",
            "Animateur",
            "Remarques");
        for (Activity row : rows) {
          Activity a = edit.now(row);
          tab.row(
              a.date(),
              place(a, "Wazemmes"),
              French.KIND.get(a.kind()),
              a.title(),
              a.start(),
              a.minutes(),
              a.participants(),
              a.splits().women(),
              a.splits().men(),
              a.facilitator(),
              null);
        }
        tab.row(
            "TOTAL",
            null,
            null,
            null,
            null,
            null,
            rows.stream().mapToInt(Activity::participants).sum());
        book.tabs().add(tab);
      }
    }
    if (covers("presences-wazemmes-" + y + ".xlsx", year)) {
      writer.xlsx(folder.resolve("1-recus/presences-wazemmes-" + y + ".xlsx"), book);
    }
  }

  /** The next year's form: other words, another order, days and durations as text, ages. */
  private void months2022() throws IOException {
    List<Activity> year = of(Scenario.WAZEMMES, a -> a.date().getYear() == 2022);
    Book book = new Book(new ArrayList<>());
    for (int month = 1; month <= 12; month++) {
      int m = month;
      List<Activity> rows = year.stream().filter(a -> a.date().getMonthValue() == m).toList();
      if (!rows.isEmpty()) {
        Tab tab =
            Tab.of(French.tab(month))
                .row("Présences " + French.month(java.time.YearMonth.of(2022, month)));
        tab.row(
            "Nature",
            "Jour",
            "Activité",
            "Thèmes",
            "Médiateur",
            "Durée",
            "Participants",
            "Moins de 12 ans",
            "12-17 ans",
            "18-39 ans",
            "40-59 ans",
            "60 ans et plus",
            "Lieu");
        for (Activity row : rows) {
          Activity a = edit.now(row);
          var s = a.splits();
          tab.row(
              French.KIND.get(a.kind()),
              French.day(a.date()),
              a.title(),
              a.theme(),
              a.facilitator(),
              French.duration(a.minutes()),
              a.participants(),
              s.under12(),
              s.from12(),
              s.from18(),
              s.from40(),
              s.from60(),
              place(a, "POP Café Wazemmes"));
        }
        tab.row();
        tab.row(
            "Total du mois",
            null,
            null,
            null,
            null,
            null,
            rows.stream().mapToInt(Activity::participants).sum());
        book.tabs().add(tab);
      }
    }
    if (covers("presences-wazemmes-2022.xlsx", year)) {
      writer.xlsx(folder.resolve("1-recus/presences-wazemmes-2022.xlsx"), book);
    }
  }

  /** Two sheets whose names are the places. */
  private void placesAsSheets() throws IOException {
    Book book = new Book(new ArrayList<>());
    List<Activity> all = new ArrayList<>();
    for (String place : List.of(Scenario.OUTSIDE, Scenario.REMOTE)) {
      Tab tab =
          Tab.of(place)
              .row(
                  "Date",
                  "Type d'accompagnement",
                  "Thématique",
                  "Durée (en minutes)",
                  "Nombre de personnes",
                  "Partenaire");
      List<Activity> rows = of(place, a -> true);
      for (Activity row : rows) {
        Activity a = edit.now(row);
        tab.row(
            a.date(),
            French.KIND.get(a.kind()),
            a.theme(),
            a.minutes(),
            a.participants(),
            a.partner());
      }
      all.addAll(rows);
      book.tabs().add(tab);
    }
    covers("permanences-2020-2022.xlsx", all);
    writer.xlsx(folder.resolve("1-recus/permanences-2020-2022.xlsx"), book);
  }

  /** An old workbook without kinds, sent with three mistakes, then mended under the same name. */
  private void oldWorkbook() throws IOException {
    List<Activity> rows = of(Scenario.BOIS_BLANCS, a -> true);
    covers("bois-blancs.xls", rows);
    List<Activity> first = new ArrayList<>(rows);
    first.set(3, rows.get(3).withParticipants(rows.get(3).participants() + 10));
    first.set(8, rows.get(8).withParticipants(rows.get(8).participants() + 3));
    first.remove(5);
    writer.xls(folder.resolve("1-recus/bois-blancs.xls"), Book.of(oldTab(first, Edit.NONE)));
    writer.xls(folder.resolve("2-corrections/bois-blancs.xls"), Book.of(oldTab(rows, edit)));
  }

  private static Tab oldTab(List<Activity> rows, Edit edit) {
    Tab tab = Tab.of("Feuil1").row("Estaminet des Bois-Blancs : ateliers avec POP Café").row();
    tab.row("Date", "Lieu", "Atelier", "Nombre de participants", "Durée", "Intervenant");
    for (Activity row : rows) {
      Activity a = edit.now(row);
      tab.row(
          a.date(),
          place(a, "Bois-Blancs"),
          a.title(),
          a.participants(),
          French.duration(a.minutes()),
          a.facilitator());
    }
    return tab.row(
        "Total général", null, null, rows.stream().mapToInt(Activity::participants).sum());
  }

  /** One row a person. */
  private void signIn(int year) throws IOException {
    List<Activity> rows = of(Scenario.FIVES, a -> a.date().getYear() == year);
    Tab tab = Tab.of("Émargement").row("Maison de Fives, feuille d'émargement " + year).row();
    tab.row(
        "Date",
        "Lieu",
        "Heure",
        "Atelier",
        "Type",
        "Durée",
        "Nom",
        "Prénom",
        "Année de naissance",
        "Genre",
        "Animateur");
    for (Activity row : rows) {
      Activity a = edit.now(row);
      for (Person p : a.people()) {
        tab.row(
            a.date(),
            place(a, "Fives"),
            String.valueOf(a.start()),
            a.title(),
            French.KIND.get(a.kind()),
            French.duration(a.minutes()),
            p.last().toUpperCase(java.util.Locale.FRENCH),
            p.first(),
            p.birthYear(),
            p.gender(),
            a.facilitator());
      }
    }
    String file = "emargement-fives-" + year + ".ods";
    if (covers(file, rows)) {
      writer.ods(folder.resolve("1-recus/" + file), Book.of(tab));
    }
  }

  /** A library's export: English names, ISO dates, commas. */
  private void english() throws IOException {
    List<Activity> rows = of(Scenario.MEDIATHEQUE, a -> true);
    Tab tab =
        Tab.of("")
            .row(
                "Place",
                "Date",
                "Kind",
                "Activity",
                "Participants",
                "Women",
                "Men",
                "Duration",
                "Mode");
    for (Activity row : rows) {
      Activity a = edit.now(row);
      tab.row(
          place(a, "Médiathèque du Vieux-Moulin"),
          a.date().toString(),
          a.kind(),
          a.title(),
          a.participants(),
          a.splits().women(),
          a.splits().men(),
          a.minutes() + " min",
          "Sur place");
    }
    if (covers("mediatheque.csv", rows)) {
      writer.csv(
          folder.resolve("1-recus/mediatheque.csv"),
          Book.of(tab),
          StandardCharsets.UTF_8,
          true,
          ',');
    }
  }

  /** A partner's Windows file; one row says "une dizaine", which is no count. */
  private void farm() throws IOException {
    List<Activity> rows = of(Scenario.FERME, a -> true);
    Tab tab =
        Tab.of("").row("Date", "Lieu", "Type", "Activité", "Participants", "Durée", "Observations");
    for (int i = 0; i < rows.size(); i++) {
      Activity a = edit.now(rows.get(i));
      tab.row(
          a.date(),
          place(a, "Ferme du Héron"),
          French.KIND.get(a.kind()),
          a.title(),
          a.participants(),
          French.duration(a.minutes()),
          "");
      if (i == 2) {
        tab.row(
            a.date(),
            "Ferme du Héron",
            "Atelier",
            "Portes ouvertes",
            "une dizaine",
            "2h",
            "compté de tête");
      }
    }
    if (covers("ferme-du-heron.csv", rows)) {
      writer.csv(
          folder.resolve("1-recus/ferme-du-heron.csv"),
          Book.of(tab),
          Charset.forName("windows-1252"),
          false,
          ';');
    }
  }

  /** The sender's word for a place, or the name of the place that an edit moved the activity to. */
  private static String place(Activity activity, String usual) {
    boolean own = USUAL.get(activity.place()).contains(usual);
    return own ? usual : activity.place();
  }
}
