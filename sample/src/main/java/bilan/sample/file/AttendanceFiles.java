package bilan.sample.file;

import bilan.sample.book.Book;
import bilan.sample.book.Book.Tab;
import bilan.sample.book.BookWriter;
import bilan.sample.french.French;
import bilan.sample.network.Edit;
import bilan.sample.network.InventedNetwork.Activity;
import bilan.sample.network.InventedNetwork.Person;
import bilan.sample.network.Scenario;
import bilan.sample.network.Told;
import bilan.sample.network.Written;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The attendance sheets of all places: the first café's, whose form changed between two years,
 * those of partners and of what happens outside, each in its sender's habits.
 */
public final class AttendanceFiles {

  private final Path received;
  private final Path corrected;
  private final List<Activity> activities;
  private final Edit edit;
  private final Sheets sheets;
  private final BookWriter writer;
  private final List<Written> written = new ArrayList<>();

  /** The attendance files of all places, to be written into a folder. */
  public AttendanceFiles(Path folder, List<Activity> activities, Edit edit, BookWriter writer) {
    received = folder.resolve("1-recus");
    corrected = folder.resolve("2-corrections");
    this.activities = activities;
    this.edit = edit;
    this.sheets = new Sheets(edit);
    this.writer = writer;
  }

  /** Somebody who signed for an activity. */
  private record Signed(Activity activity, Person person) {}

  /** Writes every place's sheets. */
  public List<Written> write() throws IOException {
    for (int year = 2020; year <= 2022; year++) {
      months(year);
    }
    placesAsSheets();
    oldWorkbook();
    for (int year = 2020; year <= 2022; year++) {
      signIn(year);
    }
    english();
    farm();
    return written;
  }

  private List<Activity> of(String place, Predicate<Activity> which) {
    return activities.stream().filter(a -> a.place().equals(place)).filter(which).toList();
  }

  private boolean covers(String file, List<Activity> before) {
    List<Activity> rows = edit.all(before);
    written.addAll(
        Written.of(file, "attendance", rows, a -> null, Activity::place, Activity::date));
    return !rows.isEmpty();
  }

  /** The sender's word for the place, or the name of the one that an edit moved the activity to. */
  private static String place(Activity activity, String usual, String word) {
    return activity.place().equals(usual) ? word : activity.place();
  }

  private static int participants(List<Activity> rows) {
    return rows.stream().mapToInt(Activity::participants).sum();
  }

  /**
   * One sheet a month under a title, with a total. The form of 2022 has other words, another order,
   * days and durations as text, and ages.
   */
  private void months(int year) throws IOException {
    boolean renewed = year == 2022;
    String usual = renewed ? Scenario.WAZEMMES : "Wazemmes";
    List<Activity> all = of(Scenario.WAZEMMES, a -> a.date().getYear() == year);
    Book book = new Book(new ArrayList<>());
    for (int month = 1; month <= 12; month++) {
      YearMonth of = YearMonth.of(year, month);
      List<Activity> rows = all.stream().filter(a -> YearMonth.from(a.date()).equals(of)).toList();
      if (!rows.isEmpty()) {
        Tab tab = Tab.of(French.tab(month));
        if (renewed) {
          tab.row("Présences " + French.month(of));
        } else {
          tab.row("POP Café, fiches de présence").row(French.tab(month) + " " + year).row();
        }
        sheets.tab(
            tab,
            renewed ? "présences 2022" : "présences",
            rows,
            (a, before, word) ->
                word.equals("place") ? place(a, Scenario.WAZEMMES, usual) : Told.newcomers(a));
        if (renewed) {
          tab.row();
        }
        String total = renewed ? "Total du mois" : "TOTAL";
        tab.row(total, null, null, null, null, null, participants(rows));
        book.tabs().add(tab);
      }
    }
    String file = "presences-wazemmes-" + year + ".xlsx";
    if (covers(file, all)) {
      writer.xlsx(received.resolve(file), book);
    }
  }

  /** Two sheets whose names are the places. */
  private void placesAsSheets() throws IOException {
    List<Activity> outside = of(Scenario.OUTSIDE, a -> true);
    List<Activity> remote = of(Scenario.REMOTE, a -> true);
    List<Activity> all = new ArrayList<>(outside);
    all.addAll(remote);
    covers("permanences-2020-2022.xlsx", all);
    writer.xlsx(
        received.resolve("permanences-2020-2022.xlsx"),
        Book.of(sheets.tab(Scenario.OUTSIDE, outside), sheets.tab(Scenario.REMOTE, remote)));
  }

  /** An old workbook without kinds, sent with three mistakes, then mended under the same name. */
  private void oldWorkbook() throws IOException {
    List<Activity> rows = of(Scenario.BOIS_BLANCS, a -> true);
    covers("bois-blancs.xls", rows);
    List<Activity> first = new ArrayList<>(rows);
    first.set(3, rows.get(3).withParticipants(rows.get(3).participants() + 10));
    first.set(8, rows.get(8).withParticipants(rows.get(8).participants() + 3));
    first.remove(5);
    old(received, first, new Sheets(Edit.NONE));
    old(corrected, rows, sheets);
  }

  private void old(Path folder, List<Activity> rows, Sheets told) throws IOException {
    Tab tab =
        told.tab(
            "Feuil1", rows, (a, before, word) -> place(a, Scenario.BOIS_BLANCS, "Bois-Blancs"));
    tab.row("Total général", null, null, participants(rows));
    writer.xls(folder.resolve("bois-blancs.xls"), Book.of(tab));
  }

  /** One row a person. */
  private void signIn(int year) throws IOException {
    List<Activity> rows = of(Scenario.FIVES, a -> a.date().getYear() == year);
    List<Signed> signed =
        rows.stream()
            .map(edit::now)
            .flatMap(a -> a.people().stream().map(person -> new Signed(a, person)))
            .toList();
    Tab tab = Tab.of("Émargement").row("Maison de Fives, feuille d'émargement " + year).row();
    sheets.tab(
        tab,
        "Émargement",
        signed,
        (s, before, word) -> place(s.activity(), Scenario.FIVES, "Fives"));
    String file = "emargement-fives-" + year + ".ods";
    if (covers(file, rows)) {
      writer.ods(received.resolve(file), Book.of(tab));
    }
  }

  /** A library's export: English names, ISO dates, commas. */
  private void english() throws IOException {
    List<Activity> rows = of(Scenario.MEDIATHEQUE, a -> true);
    Tab tab = sheets.tab(Tab.of(""), "médiathèque", rows, (a, before, word) -> null);
    if (covers("mediatheque.csv", rows)) {
      Path file = received.resolve("mediatheque.csv");
      writer.csv(file, Book.of(tab), StandardCharsets.UTF_8, true, ',');
    }
  }

  /** A partner's Windows file; one row says "une dizaine", which is no count. */
  private void farm() throws IOException {
    List<Activity> rows = of(Scenario.FERME, a -> true);
    Tab tab = sheets.tab(Tab.of(""), "ferme", rows, (a, before, word) -> null);
    if (rows.size() > 2) {
      tab.rows()
          .add(
              4,
              Arrays.asList(
                  edit.now(rows.get(2)).date(),
                  Scenario.FERME,
                  "Atelier",
                  "Portes ouvertes",
                  "une dizaine",
                  "2h",
                  "compté de tête"));
    }
    if (covers("ferme-du-heron.csv", rows)) {
      Path file = received.resolve("ferme-du-heron.csv");
      writer.csv(file, Book.of(tab), Charset.forName("windows-1252"), false, ';');
    }
  }
}
