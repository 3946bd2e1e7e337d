package bilan.sample.small;

import bilan.sample.book.Book;
import bilan.sample.book.Book.Tab;
import bilan.sample.french.French;
import bilan.sample.small.Association.Count;
import bilan.sample.small.Association.Session;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Workbooks by month: a year of the café has a sheet a month, and one that says their totals again;
 * the workshop of makers has a grid a year.
 */
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
    String name = French.tab(month.getValue());
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
      tab.row(French.tab(month.getValue()), held(rows), present(rows), newcomers(rows));
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

  /** A sheet a year: what was offered down, months across, totals at both edges. */
  static Book grids(List<Count> counts) {
    return new Book(Association.YEARS.stream().map(year -> grid(counts, year)).toList());
  }

  private static Tab grid(List<Count> all, int year) {
    List<Count> counts = all.stream().filter(c -> c.month().getYear() == year).toList();
    Tab tab =
        Tab.of(String.valueOf(year))
            .row("La Fabrique – nombre de participants " + year)
            .row()
            .row(line("Atelier", m -> French.tab(m.getValue()), "TOTAL"));
    for (String title : counts.stream().map(Count::title).distinct().toList()) {
      tab.row(
          line(
              title,
              m -> sum(counts, c -> c.title().equals(title) && c.month().getMonth() == m),
              sum(counts, c -> c.title().equals(title))));
    }
    return tab.row(
        line("TOTAL", m -> sum(counts, c -> c.month().getMonth() == m), sum(counts, c -> true)));
  }

  private static @Nullable Object[] line(
      String first, Function<Month, @Nullable Object> cell, @Nullable Object last) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(first);
    for (Month month : Month.values()) {
      cells.add(cell.apply(month));
    }
    cells.add(last);
    return cells.toArray();
  }

  /** The sum of some counts; blank if there is none. */
  private static @Nullable Integer sum(List<Count> counts, Predicate<Count> which) {
    List<Count> some = counts.stream().filter(which).toList();
    return some.isEmpty() ? null : some.stream().mapToInt(Count::persons).sum();
  }
}
