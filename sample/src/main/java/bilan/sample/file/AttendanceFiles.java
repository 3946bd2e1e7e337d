package bilan.sample.file;

import bilan.sample.book.Book;
import bilan.sample.book.Book.Tab;
import bilan.sample.book.BookWriter;
import bilan.sample.french.French;
import bilan.sample.network.Edit;
import bilan.sample.network.InventedNetwork.Activity;
import bilan.sample.network.Scenario;
import bilan.sample.network.Told;
import bilan.sample.network.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The first café's attendance sheets, whose form changed between two years. */
public final class AttendanceFiles {

  private final AttendanceSheets sheets;

  /** The attendance files of all places, to be written into a folder. */
  public AttendanceFiles(Path folder, List<Activity> activities, Edit edit, BookWriter writer) {
    sheets = new AttendanceSheets(folder, activities, edit, writer);
  }

  /** Writes every place's sheets. */
  public List<Written> write() throws IOException {
    months(2020);
    months(2021);
    months2022();
    new PartnerFiles(sheets).write();
    return sheets.written;
  }

  /** One sheet a month under a title, with a total. */
  private void months(int y) throws IOException {
    List<Activity> year = sheets.of(Scenario.WAZEMMES, a -> a.date().getYear() == y);
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
          Activity a = sheets.edit.now(row);
          tab.row(
              a.date(),
              AttendanceSheets.place(a, "Wazemmes"),
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
    if (sheets.covers("presences-wazemmes-" + y + ".xlsx", year)) {
      sheets.writer.xlsx(sheets.folder.resolve("1-recus/presences-wazemmes-" + y + ".xlsx"), book);
    }
  }

  /** The next year's form: other words, another order, days and durations as text, ages. */
  private void months2022() throws IOException {
    List<Activity> year = sheets.of(Scenario.WAZEMMES, a -> a.date().getYear() == 2022);
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
            "dont nouveaux",
            "Moins de 12 ans",
            "12-17 ans",
            "18-39 ans",
            "40-59 ans",
            "60 ans et plus",
            "Lieu");
        for (Activity row : rows) {
          Activity a = sheets.edit.now(row);
          var s = a.splits();
          tab.row(
              French.KIND.get(a.kind()),
              French.day(a.date()),
              a.title(),
              a.theme(),
              a.facilitator(),
              French.duration(a.minutes()),
              a.participants(),
              Told.newcomers(a),
              s.under12(),
              s.from12(),
              s.from18(),
              s.from40(),
              s.from60(),
              AttendanceSheets.place(a, "POP Café Wazemmes"));
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
    if (sheets.covers("presences-wazemmes-2022.xlsx", year)) {
      sheets.writer.xlsx(sheets.folder.resolve("1-recus/presences-wazemmes-2022.xlsx"), book);
    }
  }
}
