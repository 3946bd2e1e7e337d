package bilan.sample.small;

import bilan.sample.book.Book;
import bilan.sample.book.Book.Tab;
import bilan.sample.small.Association.Session;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One workbook of a year of the café: a sheet a month, and one that says their totals again. */
final class MonthSheets {

  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final List<Session> sessions;
  private final int year;

  MonthSheets(List<Session> sessions, int year) {
    this.sessions = AssociationFiles.ofYear(sessions, Session::day, year);
    this.year = year;
  }

  Book book() {
    Book book = new Book(new ArrayList<>());
    for (Month month : Month.values()) {
      book.tabs().add(tab(month));
    }
    book.tabs().add(summary());
    return book;
  }

  private Tab tab(Month month) {
    String name = named(month);
    Tab tab = Tab.of(name).row("Café du Canal – ateliers de " + name.toLowerCase(Locale.FRENCH));
    List<Session> rows = of(month);
    if (rows.isEmpty()) {
      return tab.row().row("Fermé en août");
    }
    tab.row().row(header());
    for (Session s : rows) {
      tab.row(
          // One year, days were typed as text.
          year == 2024 ? TYPED.format(s.day()) : s.day(),
          s.kind().typed,
          s.title(),
          s.minutes() % 60 == 0 ? s.minutes() / 60 + "h" : s.minutes() / 60 + "h30",
          s.present() == null ? "annulé" : s.present(),
          s.newcomers(),
          s.initials());
    }
    return tab.row("TOTAL", null, null, null, present(rows), newcomers(rows));
  }

  private @Nullable Object[] header() {
    return year == 2025
        ? new Object[] {"Date", "Type", "Atelier", "Durée", "Présents", "Nouveaux", "Animé par"}
        : new Object[] {
          "Date", "Type", "Atelier", "Durée", "Nb présents", "dont nouveaux", "Animateur"
        };
  }

  private Tab summary() {
    Tab tab =
        Tab.of("Récapitulatif")
            .row("Récapitulatif " + year)
            .row()
            .row("Mois", "Nb ateliers", "Présents", "Nouveaux");
    for (Month month : Month.values()) {
      List<Session> rows = of(month);
      tab.row(named(month), held(rows), present(rows), newcomers(rows));
    }
    return tab.row("TOTAL", held(sessions), present(sessions), newcomers(sessions));
  }

  private List<Session> of(Month month) {
    return sessions.stream().filter(s -> s.day().getMonth() == month).toList();
  }

  private static int held(List<Session> rows) {
    return (int) rows.stream().filter(s -> s.present() != null).count();
  }

  private static int present(List<Session> rows) {
    return rows.stream().map(Session::present).filter(Objects::nonNull).mapToInt(n -> n).sum();
  }

  private static int newcomers(List<Session> rows) {
    return rows.stream().map(Session::newcomers).filter(Objects::nonNull).mapToInt(n -> n).sum();
  }

  static String named(Month month) {
    String name = month.getDisplayName(TextStyle.FULL, Locale.FRENCH);
    return name.substring(0, 1).toUpperCase(Locale.FRENCH) + name.substring(1);
  }
}
