package bilan.sample.file;

import bilan.sample.book.Book;
import bilan.sample.book.Book.Tab;
import bilan.sample.french.French;
import bilan.sample.network.Edit;
import bilan.sample.network.InventedNetwork.Activity;
import bilan.sample.network.InventedNetwork.Person;
import bilan.sample.network.Scenario;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The attendance sheets of partners and of what happens outside, each in its sender's habits. */
final class PartnerFiles {

  private final AttendanceSheets sheets;

  PartnerFiles(AttendanceSheets sheets) {
    this.sheets = sheets;
  }

  void write() throws IOException {
    placesAsSheets();
    oldWorkbook();
    signIn(2020);
    signIn(2021);
    signIn(2022);
    english();
    farm();
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
      List<Activity> rows = sheets.of(place, a -> true);
      for (Activity row : rows) {
        Activity a = sheets.edit.now(row);
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
    sheets.covers("permanences-2020-2022.xlsx", all);
    sheets.writer.xlsx(sheets.folder.resolve("1-recus/permanences-2020-2022.xlsx"), book);
  }

  /** An old workbook without kinds, sent with three mistakes, then mended under the same name. */
  private void oldWorkbook() throws IOException {
    List<Activity> rows = sheets.of(Scenario.BOIS_BLANCS, a -> true);
    sheets.covers("bois-blancs.xls", rows);
    List<Activity> first = new ArrayList<>(rows);
    first.set(3, rows.get(3).withParticipants(rows.get(3).participants() + 10));
    first.set(8, rows.get(8).withParticipants(rows.get(8).participants() + 3));
    first.remove(5);
    sheets.writer.xls(
        sheets.folder.resolve("1-recus/bois-blancs.xls"), Book.of(oldTab(first, Edit.NONE)));
    sheets.writer.xls(
        sheets.folder.resolve("2-corrections/bois-blancs.xls"), Book.of(oldTab(rows, sheets.edit)));
  }

  private static Tab oldTab(List<Activity> rows, Edit edit) {
    Tab tab = Tab.of("Feuil1").row("Estaminet des Bois-Blancs : ateliers avec POP Café").row();
    tab.row("Date", "Lieu", "Atelier", "Nombre de participants", "Durée", "Intervenant");
    for (Activity row : rows) {
      Activity a = edit.now(row);
      tab.row(
          a.date(),
          AttendanceSheets.place(a, "Bois-Blancs"),
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
    List<Activity> rows = sheets.of(Scenario.FIVES, a -> a.date().getYear() == year);
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
      Activity a = sheets.edit.now(row);
      for (Person p : a.people()) {
        tab.row(
            a.date(),
            AttendanceSheets.place(a, "Fives"),
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
    if (sheets.covers(file, rows)) {
      sheets.writer.ods(sheets.folder.resolve("1-recus/" + file), Book.of(tab));
    }
  }

  /** A library's export: English names, ISO dates, commas. */
  private void english() throws IOException {
    List<Activity> rows = sheets.of(Scenario.MEDIATHEQUE, a -> true);
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
      Activity a = sheets.edit.now(row);
      tab.row(
          AttendanceSheets.place(a, "Médiathèque du Vieux-Moulin"),
          a.date().toString(),
          a.kind(),
          a.title(),
          a.participants(),
          a.splits().women(),
          a.splits().men(),
          a.minutes() + " min",
          "Sur place");
    }
    if (sheets.covers("mediatheque.csv", rows)) {
      sheets.writer.csv(
          sheets.folder.resolve("1-recus/mediatheque.csv"),
          Book.of(tab),
          StandardCharsets.UTF_8,
          true,
          ',');
    }
  }

  /** A partner's Windows file; one row says "une dizaine", which is no count. */
  private void farm() throws IOException {
    List<Activity> rows = sheets.of(Scenario.FERME, a -> true);
    Tab tab =
        Tab.of("").row("Date", "Lieu", "Type", "Activité", "Participants", "Durée", "Observations");
    for (int i = 0; i < rows.size(); i++) {
      Activity a = sheets.edit.now(rows.get(i));
      tab.row(
          a.date(),
          AttendanceSheets.place(a, "Ferme du Héron"),
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
    if (sheets.covers("ferme-du-heron.csv", rows)) {
      sheets.writer.csv(
          sheets.folder.resolve("1-recus/ferme-du-heron.csv"),
          Book.of(tab),
          Charset.forName("windows-1252"),
          false,
          ';');
    }
  }
}
