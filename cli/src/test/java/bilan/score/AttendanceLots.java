package bilan.score;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sheets and lists of attendance, as people keep them. */
final class AttendanceLots {

  private static final String PART = "attendance";

  private static final List<String> MONTHS =
      List.of("sept.", "oct.", "nov.", "déc.", "janv.", "févr.", "mars", "avril", "mai", "juin");

  static final List<Function<Draw, Lot>> ALL =
      List.of(
          AttendanceLots::seasonSheets,
          AttendanceLots::monthsOfPlaces,
          AttendanceLots::daysInColumns,
          AttendanceLots::crosses,
          AttendanceLots::sectionsOfPlaces,
          AttendanceLots::blocksOfMonths,
          AttendanceLots::sideBySide,
          AttendanceLots::twoHeaders,
          AttendanceLots::placesInColumns,
          AttendanceLots::form,
          AttendanceLots::serialDates,
          AttendanceLots::weekdaysOnly,
          AttendanceLots::orderOfMonths,
          AttendanceLots::plainList,
          AttendanceLots::womenAndMen,
          AttendanceLots::sheetOfSession,
          AttendanceLots::arrivals,
          AttendanceLots::openDocument,
          AttendanceLots::english,
          AttendanceLots::partsOfDay,
          AttendanceLots::roughCounts,
          AttendanceLots::datesOnce,
          AttendanceLots::monthsInRows,
          AttendanceLots::weeks);

  private AttendanceLots() {}

  private static LocalDate month(int season, int index) {
    return LocalDate.of(season, 9, 1).plusMonths(index);
  }

  private static int sum(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  private static List<Integer> counts(Draw draw, int size) {
    return IntStream.range(0, size).mapToObj(i -> draw.number(4, 38)).toList();
  }

  private static List<Object> list(@Nullable Object... cells) {
    return Arrays.asList(cells);
  }

  private static <T> List<Object> with(List<T> cells, Object last) {
    List<Object> all = new ArrayList<>(cells);
    all.add(last);
    return all;
  }

  private static Lot seasonSheets(Draw draw) {
    Tally tally = new Tally();
    Paper paper = Paper.book();
    for (int season = 2023; season <= 2025; season++) {
      paper
          .tab(season + "-" + (season + 1))
          .row("Ateliers de la Ferme des Ormes")
          .row(list("Atelier"), with(MONTHS, "Total"));
      List<Integer> all = new ArrayList<>(java.util.Collections.nCopies(MONTHS.size(), 0));
      for (String activity : draw.activities(4)) {
        List<Integer> counts = counts(draw, MONTHS.size());
        for (int i = 0; i < counts.size(); i++) {
          tally.add(month(season, i), "Ferme des Ormes", counts.get(i));
          all.set(i, all.get(i) + counts.get(i));
        }
        paper.row(list(activity), with(counts, sum(counts)));
      }
      paper.row(list("Total"), with(all, sum(all)));
    }
    return new Lot("ateliers par saison.xlsx", paper, tally.label(PART, "attendance"));
  }

  private static Lot monthsOfPlaces(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.book()
            .tab("Feuil1")
            .row("Participations saison 2024/2025")
            .row(list("Lieu", "Activité"), with(MONTHS, "TOTAL"));
    int whole = 0;
    for (List<String> place : Draw.PLACES) {
      int all = 0;
      boolean first = true;
      for (String activity : draw.activities(3)) {
        List<Integer> counts = counts(draw, MONTHS.size());
        for (int i = 0; i < counts.size(); i++) {
          tally.add(month(2024, i), place.get(0), counts.get(i));
        }
        all += sum(counts);
        paper.row(list(first ? place.get(0) : null, activity), with(counts, sum(counts)));
        first = false;
      }
      List<Object> blank = new ArrayList<>(java.util.Collections.nCopies(MONTHS.size(), null));
      paper.row(list("Sous-total", null), with(blank, all));
      whole += all;
    }
    List<Object> blank = new ArrayList<>(java.util.Collections.nCopies(MONTHS.size(), null));
    paper.row(list("TOTAL GÉNÉRAL", null), with(blank, whole));
    return new Lot("suivi par lieu.xlsx", paper, tally.label(PART, "attendance"));
  }

  private static Lot daysInColumns(Draw draw) {
    Tally tally = new Tally();
    List<LocalDate> days = draw.weekly(9, LocalDate.of(2025, 9, 8), DayOfWeek.WEDNESDAY);
    Paper paper =
        Paper.book()
            .tab("Automne")
            .row("Le Phare : personnes présentes chaque mercredi")
            .row(list("Activité"), days);
    for (String activity : draw.activities(4)) {
      List<Integer> counts = counts(draw, days.size());
      for (int i = 0; i < days.size(); i++) {
        tally.add(days.get(i), "Le Phare", counts.get(i));
      }
      paper.row(list(activity), counts);
    }
    return new Lot("mercredis du phare.xlsx", paper, tally.label(PART, "attendance"));
  }

  private static Lot crosses(Draw draw) {
    Tally tally = new Tally();
    Paper paper = Paper.book();
    for (String activity : draw.activities(2)) {
      List<LocalDate> days = draw.weekly(8, LocalDate.of(2024, 11, 4), DayOfWeek.THURSDAY);
      DateTimeFormatter header = DateTimeFormatter.ofPattern("EEE dd/MM", Locale.FRENCH);
      paper
          .tab(activity)
          .row("Salle Prévert")
          .row("Saison 2024-2025")
          .blank()
          .row(list("NOM", "Prénom"), days.stream().map(header::format).toList());
      int[] present = new int[days.size()];
      for (String person : draw.people(7)) {
        List<Object> cells = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
          boolean there = draw.number(0, 2) > 0;
          cells.add(there ? "x" : draw.number(0, 3) == 0 ? "abs" : null);
          if (there) {
            present[i]++;
            tally.add(days.get(i), "Salle Prévert", 1);
          }
        }
        String[] names = person.split(" ");
        paper.row(list(names[1].toUpperCase(Locale.FRENCH), names[0]), cells);
      }
      paper.row(list("Présents", null), Arrays.stream(present).boxed().toList());
    }
    return new Lot("feuilles de présence.xlsx", paper, tally.label(PART, "attendance"));
  }

  private static Lot sectionsOfPlaces(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.book().tab("2025").row("Séances 2025").row("Date", "Séance", "Personnes présentes");
    int whole = 0;
    for (List<String> place : Draw.PLACES) {
      paper.row(place.get(0).toUpperCase(Locale.FRENCH));
      int all = 0;
      for (LocalDate day : draw.days(5, LocalDate.of(2025, 2, 1), LocalDate.of(2025, 11, 30))) {
        int count = draw.number(3, 20);
        tally.add(day, place.get(0), count);
        all += count;
        paper.row(day, draw.activity(), count);
      }
      paper.row("Sous-total", null, all);
      whole += all;
    }
    paper.row("Total", null, whole);
    return new Lot("séances par lieu.xlsx", paper, tally.counted(PART, "attendance"));
  }

  private static Lot blocksOfMonths(Draw draw) {
    Tally tally = new Tally();
    Paper paper = Paper.book().tab("Hiver").row("Activités du Phare, hiver 2024-2025");
    for (int i = 3; i < 6; i++) {
      LocalDate first = month(2024, i);
      String name = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH).format(first);
      paper
          .blank()
          .row(name.toUpperCase(Locale.FRENCH))
          .row("Date", "Activité", "Effectif", "Animé par");
      int all = 0;
      for (LocalDate day : draw.days(4, first, first.plusDays(26))) {
        int count = draw.number(3, 20);
        tally.add(day, "Le Phare", count);
        all += count;
        String date = DateTimeFormatter.ofPattern("dd/MM").format(day);
        paper.row(date, draw.activity(), count, draw.person());
      }
      paper.row("Total du mois", null, all, null);
    }
    return new Lot("activités hiver.xlsx", paper, tally.counted(PART, "attendance"));
  }

  private static Lot sideBySide(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.book()
            .tab("Octobre 2025")
            .row("Les Ormes", null, null, null, "Prévert", null, null)
            .row("Jour", "Atelier", "Nb présents", null, "Jour", "Atelier", "Nb présents");
    List<LocalDate> left = draw.days(6, LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 30));
    List<LocalDate> right = draw.days(6, LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 30));
    for (int i = 0; i < 6; i++) {
      int one = draw.number(3, 20);
      int other = draw.number(3, 20);
      tally.add(left.get(i), "Ferme des Ormes", one).add(right.get(i), "Salle Prévert", other);
      paper.row(left.get(i), draw.activity(), one, null, right.get(i), draw.activity(), other);
    }
    return new Lot("deux lieux octobre.xlsx", paper, tally.counted(PART, "attendance"));
  }

  private static Lot twoHeaders(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.book()
            .tab("2025")
            .row("Fréquentation de la Ferme des Ormes en 2025")
            .row("Atelier", "Janvier", null, "Février", null, "Mars", null);
    paper.merge(1, 2).merge(3, 4).merge(5, 6);
    paper.row(null, "Adultes", "Enfants", "Adultes", "Enfants", "Adultes", "Enfants");
    for (String activity : draw.activities(4)) {
      List<Integer> counts = counts(draw, 6);
      for (int i = 0; i < 6; i++) {
        tally.add(LocalDate.of(2025, 1 + i / 2, 1), "Ferme des Ormes", counts.get(i));
      }
      paper.row(list(activity), counts);
    }
    return new Lot("adultes et enfants.xlsx", paper, tally.label(PART, "attendance"));
  }

  private static Lot placesInColumns(Draw draw) {
    Tally tally = new Tally();
    List<String> places = Draw.PLACES.stream().map(p -> p.get(0)).toList();
    Paper paper =
        Paper.book()
            .tab("Feuil1")
            .row("Nombre de visiteurs")
            .row(list("Date"), with(places, "Ensemble"));
    for (LocalDate day : draw.days(9, LocalDate.of(2025, 6, 1), LocalDate.of(2025, 11, 30))) {
      List<Integer> counts = counts(draw, places.size());
      for (int i = 0; i < places.size(); i++) {
        tally.add(day, places.get(i), counts.get(i));
      }
      paper.row(list(day), with(counts, sum(counts)));
    }
    return new Lot("visiteurs.xlsx", paper, tally.label(PART, "attendance"));
  }

  private static Lot form(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.text(",")
            .row(
                "Horodateur",
                "Qui êtes-vous ?",
                "Dans quel lieu s’est passée la séance ?",
                "Quel jour ?",
                "Quelle activité ?",
                "Combien de personnes sont venues ?",
                "Une remarque ?");
    for (LocalDate day : draw.days(10, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 11, 30))) {
      List<String> names = draw.one(Draw.PLACES);
      int count = draw.number(2, 25);
      tally.add(day, names.get(0), count);
      String time = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day.plusDays(1)) + " 09:12:00";
      paper.row(
          time,
          draw.person(),
          draw.one(names).toLowerCase(Locale.FRENCH),
          day,
          draw.activity(),
          count,
          draw.one(List.of("", "beau temps", "peu de monde")));
    }
    return new Lot("Bilan de séance (réponses).csv", paper, tally.counted(PART, "attendance"));
  }

  private static Lot serialDates(Draw draw) {
    Tally tally = new Tally();
    Paper paper = Paper.text(";").row("Date", "Lieu", "Activité", "Nombre de participants");
    for (LocalDate day : draw.days(8, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 11, 30))) {
      String place = draw.place();
      int count = draw.number(2, 25);
      tally.add(day, place, count);
      long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
      paper.row(serial, place, draw.activity(), count);
    }
    return new Lot("export tableur.csv", paper, tally.counted(PART, "attendance"));
  }

  private static Lot weekdaysOnly(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.book()
            .tab("Séances")
            .row("Théâtre à la Salle Prévert")
            .row("Séance", "Comédiens présents");
    List<LocalDate> days = draw.weekly(10, LocalDate.of(2025, 9, 2), DayOfWeek.TUESDAY);
    for (LocalDate day : days) {
      int count = draw.number(5, 14);
      tally.add(day, "Salle Prévert", count);
      paper.row(DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.FRENCH).format(day), count);
    }
    return new Lot("théâtre.xlsx", paper, tally.counted(PART, "attendance", "year"));
  }

  private static Lot orderOfMonths(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.book()
            .tab("Bilan")
            .row("Le Phare : fréquentation")
            .row("Mois", "Personnes accueillies");
    int all = 0;
    for (String name :
        List.of("Septembre", "Octobre", "Novembre", "Décembre", "Janvier", "Février")) {
      int count = draw.number(40, 160);
      tally.add((Integer) null, "Le Phare", BigDecimal.valueOf(count));
      all += count;
      paper.row(name, count);
    }
    paper.row("Total", all);
    return new Lot("fréquentation mensuelle.xlsx", paper, tally.label(PART, "attendance", "year"));
  }

  private static Lot plainList(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.windows()
            .row(
                "Date de l'action",
                "Lieu de l'action",
                "Intitulé",
                "Durée",
                "Public touché",
                "Intervenant");
    for (LocalDate day : draw.days(10, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 11, 30))) {
      String place = draw.place();
      int count = draw.number(2, 25);
      tally.add(day, place, count);
      paper.row(day, place, draw.activity(), "2h", count, draw.person());
    }
    return new Lot("actions 2025.csv", paper, tally.counted(PART, "attendance"));
  }

  private static Lot womenAndMen(Draw draw) {
    Tally tally = new Tally();
    Paper paper = Paper.text(";").row("Date", "Lieu", "Atelier", "Femmes", "Hommes", "Total");
    for (LocalDate day : draw.days(8, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 11, 30))) {
      String place = draw.place();
      int women = draw.number(1, 12);
      int men = draw.number(1, 12);
      tally.add(day, place, women + men);
      paper.row(day, place, draw.activity(), women, men, women + men);
    }
    return new Lot("mixité.csv", paper, tally.counted(PART, "attendance"));
  }

  private static Lot sheetOfSession(Draw draw) {
    Tally tally = new Tally();
    Paper paper = Paper.book();
    for (LocalDate day : draw.days(4, LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 10))) {
      String date = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH).format(day);
      paper
          .tab(DateTimeFormatter.ofPattern("dd-MM-yy").format(day))
          .row("Feuille d’émargement")
          .row("Atelier tricot du " + date + ", Le Phare")
          .blank()
          .row("Nom", "Prénom", "Signature");
      List<String> people = draw.people(draw.number(3, 8));
      for (String person : people) {
        String[] names = person.split(" ");
        paper.row(names[1], names[0], "X");
        tally.add(day, "Le Phare", 1);
      }
    }
    return new Lot("émargement tricot.xlsx", paper, tally.label(PART, "attendance"));
  }

  private static Lot arrivals(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.text(";").row("Jour", "Arrivée", "Départ", "Nom", "Prénom", "Activité", "Lieu");
    for (LocalDate day : draw.days(5, LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 10))) {
      for (String person : draw.people(draw.number(2, 5))) {
        String[] names = person.split(" ");
        paper.row(day, "14:00", "16:30", names[1], names[0], "Échecs", "Ferme des Ormes");
        tally.add(day, "Ferme des Ormes", 1);
      }
    }
    return new Lot("registre accueil.csv", paper, tally.label(PART, "attendance"));
  }

  private static Lot openDocument(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.book().tab("Suivi").row("Date", "Lieu", "Activité", "Participants", "dont nouveaux");
    int all = 0;
    for (LocalDate day : draw.days(9, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 11, 30))) {
      String place = draw.place();
      int count = draw.number(4, 25);
      tally.add(day, place, count);
      all += count;
      paper.row(day, place, draw.activity(), count, draw.number(0, 3));
    }
    paper.row("Total", null, null, all, null);
    return new Lot("suivi.ods", paper, tally.counted(PART, "attendance"));
  }

  private static Lot english(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.english()
            .row("Session date", "Location", "Activity", "Number of attendees", "Leader");
    for (LocalDate day : draw.days(9, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 11, 30))) {
      String place = draw.place();
      int count = draw.number(4, 25);
      tally.add(day, place, count);
      paper.row(
          day, place, draw.one(List.of("Gardening", "Chess", "Knitting")), count, draw.person());
    }
    return new Lot("sessions.csv", paper, tally.counted(PART, "attendance"));
  }

  private static Lot partsOfDay(Draw draw) {
    Tally tally = new Tally();
    Paper paper = Paper.book();
    for (String place : List.of("Le Phare", "Prévert")) {
      paper.tab(place).row("Date", "Matin", "Après-midi", "Soirée", "Total");
      String known = place.equals("Prévert") ? "Salle Prévert" : place;
      for (LocalDate day : draw.days(6, LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 10))) {
        List<Integer> counts = counts(draw, 3);
        tally.add(day, known, sum(counts));
        paper.row(list(day), with(counts, sum(counts)));
      }
    }
    return new Lot("comptage des entrées.xlsx", paper, tally.label(PART, "attendance"));
  }

  private static Lot roughCounts(Draw draw) {
    Tally tally = new Tally();
    Paper paper =
        Paper.book()
            .tab("Temps forts")
            .row("Temps forts 2024-2025")
            .row("Quand ?", "Quoi ?", "Où ?", "Combien ?");
    for (LocalDate day : draw.days(6, LocalDate.of(2024, 9, 10), LocalDate.of(2025, 7, 10))) {
      String place = draw.place();
      int count = draw.number(2, 20) * 5;
      tally.add(day, place, count);
      String said = draw.one(List.of("%d", "environ %d", "%d pers.", "~%d")).formatted(count);
      paper.row(
          DateTimeFormatter.ofPattern("d MMMM", Locale.FRENCH).format(day),
          draw.one(List.of("Fête", "Concert", "Repas partagé")),
          place,
          said);
    }
    paper.row("21 mars", "Carnaval", "Le Phare", "annulé");
    return new Lot("temps forts.xlsx", paper, tally.counted(PART, "attendance"));
  }

  private static Lot datesOnce(Draw draw) {
    Tally tally = new Tally();
    Paper paper = Paper.book().tab("Journal").row("Date", "Lieu", "Activité", "Nb de participants");
    for (LocalDate day : draw.days(6, LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 10))) {
      String place = draw.place();
      boolean first = true;
      for (String activity : draw.activities(2)) {
        int count = draw.number(3, 20);
        tally.add(day, place, count);
        paper.row(first ? day : null, first ? place : null, activity, count);
        first = false;
      }
    }
    return new Lot("journal.xlsx", paper, tally.counted(PART, "attendance"));
  }

  private static Lot monthsInRows(Draw draw) {
    Tally tally = new Tally();
    List<String> places = List.of("Les Ormes", "Le Phare", "Prévert");
    Paper paper =
        Paper.book()
            .tab("Saison 24-25")
            .row("Passages, saison 2024-2025")
            .row(list("Mois"), with(places, "Total"));
    for (int i = 0; i < MONTHS.size(); i++) {
      List<Integer> counts = counts(draw, places.size());
      for (int p = 0; p < places.size(); p++) {
        tally.add(month(2024, i), Draw.PLACES.get(p).get(0), counts.get(p));
      }
      paper.row(list(MONTHS.get(i)), with(counts, sum(counts)));
    }
    return new Lot("passages.xlsx", paper, tally.label(PART, "attendance"));
  }

  private static Lot weeks(Draw draw) {
    Tally tally = new Tally();
    List<String> days = List.of("Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi");
    Paper paper =
        Paper.book()
            .tab("Accueil")
            .row("Accueil du Phare : personnes reçues")
            .row(list("Semaine du"), days.stream().collect(Collectors.toList()));
    for (LocalDate monday : draw.weekly(7, LocalDate.of(2025, 9, 22), DayOfWeek.MONDAY)) {
      List<Integer> counts = counts(draw, days.size());
      for (int i = 0; i < days.size(); i++) {
        tally.add(monday.plusDays(i), "Le Phare", counts.get(i));
      }
      paper.row(list(monday), counts);
    }
    return new Lot("accueil par semaine.xlsx", paper, tally.label(PART, "attendance"));
  }
}
