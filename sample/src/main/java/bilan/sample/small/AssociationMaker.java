package bilan.sample.small;

import bilan.sample.small.Association.Account;
import bilan.sample.small.Association.Count;
import bilan.sample.small.Association.Grant;
import bilan.sample.small.Association.Kind;
import bilan.sample.small.Association.Member;
import bilan.sample.small.Association.Person;
import bilan.sample.small.Association.Session;
import bilan.sample.small.Association.Signature;
import bilan.sample.small.Association.TillLine;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an association by chance, the same one for the same seed. */
final class AssociationMaker {

  private static final List<String> WORKSHOPS =
      List.of("Tricot", "Couture", "Réparation", "Cuisine du monde", "Premiers clics");
  private static final List<String> EVENINGS = List.of("Concert", "Soirée jeux", "Bal folk");
  private static final List<String> MAKING = List.of("Vélo", "Bois", "Couture", "Impression 3D");
  private static final List<String> SIGNED = List.of("Smartphone", "Premiers clics", "Papiers");
  private static final List<String> LAST =
      List.of("Abadie", "Bazin", "Cordier", "Delmas", "Evrard", "Fabre", "Guérin", "Haddad");
  private static final List<String> FIRST =
      List.of("Aline", "Bruno", "Chloé", "Denis", "Élise", "Farid", "Gaëlle");

  private final Random random;
  private final List<Person> persons = new ArrayList<>();

  AssociationMaker(long seed) {
    random = new Random(seed);
    for (String last : LAST) {
      FIRST.forEach(first -> persons.add(new Person(last, first)));
    }
    Collections.shuffle(persons, random);
  }

  Association make() {
    List<Session> sessions = sessions();
    List<Count> counts = counts();
    List<Signature> signatures = signatures();
    List<TillLine> sales = new TillMaker(random).make();
    List<Member> members = members();
    List<Account> accounts = new AccountMaker(sales, members, grants()).make();
    return new Association(sessions, counts, signatures, sales, members, grants(), accounts);
  }

  private List<Session> sessions() {
    List<Session> sessions = new ArrayList<>();
    for (YearMonth month : months(YearMonth.of(2023, 1))) {
      for (int week = 1; week <= 4; week++) {
        LocalDate tuesday = nth(month, week, DayOfWeek.TUESDAY);
        String title = pick(WORKSHOPS);
        // A snow day: typed, and called off.
        @Nullable Integer present =
            tuesday.equals(LocalDate.of(2024, 1, 9)) ? null : 3 + random.nextInt(8);
        @Nullable Integer newcomers = present == null ? null : random.nextInt(3);
        sessions.add(session(tuesday, Kind.WORKSHOP, title, 120, present, newcomers));
        if (week % 2 == 1) {
          LocalDate thursday = nth(month, week, DayOfWeek.THURSDAY);
          int helped = 1 + random.nextInt(4);
          sessions.add(session(thursday, Kind.DROP_IN, "Aide aux démarches", 90, helped, null));
        }
      }
      LocalDate friday = nth(month, 3, DayOfWeek.FRIDAY);
      int audience = 15 + random.nextInt(30);
      sessions.add(session(friday, Kind.EVENING, pick(EVENINGS), 180, audience, null));
    }
    sessions.sort((a, b) -> a.day().compareTo(b.day()));
    return sessions;
  }

  private Session session(
      LocalDate day,
      Kind kind,
      String title,
      int minutes,
      @Nullable Integer present,
      @Nullable Integer newcomers) {
    return new Session(
        day, kind, title, minutes, present, newcomers, random.nextBoolean() ? "LM" : "SK");
  }

  private List<Count> counts() {
    List<Count> counts = new ArrayList<>();
    for (String title : MAKING) {
      for (YearMonth month : months(YearMonth.of(2023, 1))) {
        // Printing began with the second year.
        if (!title.equals("Impression 3D") || month.getYear() > 2023) {
          counts.add(new Count(title, month, 4 + random.nextInt(14)));
        }
      }
    }
    return counts;
  }

  private List<Signature> signatures() {
    List<Signature> signatures = new ArrayList<>();
    for (YearMonth month : months(YearMonth.of(2024, 9))) {
      for (int week = 1; week <= 3; week += 2) {
        LocalDate day = nth(month, week, DayOfWeek.WEDNESDAY);
        String title = pick(SIGNED);
        Set<Person> came = new LinkedHashSet<>();
        int size = 4 + random.nextInt(5);
        while (came.size() < size) {
          came.add(persons.get(random.nextInt(persons.size() / 2)));
        }
        came.forEach(person -> signatures.add(new Signature(day, title, person)));
      }
    }
    return signatures;
  }

  private List<Member> members() {
    List<Member> members = new ArrayList<>();
    for (int year : Association.YEARS) {
      List<Member> joined = new ArrayList<>();
      for (int i = 0; i < 20 + 6 * (year - 2023); i++) {
        LocalDate day = LocalDate.of(year, 1, 8).plusDays(random.nextInt(250));
        String paid = i % 7 == 6 ? "0" : i % 3 == 2 ? "5" : "15";
        joined.add(new Member(persons.get(i), day, new BigDecimal(paid)));
      }
      joined.sort((a, b) -> a.day().compareTo(b.day()));
      members.addAll(joined);
    }
    return members;
  }

  private static List<Grant> grants() {
    return List.of(
        grant("Ville de Saint-Aubin", "Fonctionnement du café", 2023, "12000", "12000"),
        grant("CAF", "Accueil des familles", 2023, "6000", "6000"),
        grant("Ville de Saint-Aubin", "Fonctionnement du café", 2024, "12000", "12000"),
        grant("CAF", "Accueil des familles", 2024, "6500", "6500"),
        grant("Région", "Équipement de La Fabrique", 2024, "18000", "18000"),
        grant("Ville de Saint-Aubin", "Fonctionnement du café", 2025, "13500", "13500"),
        grant("CAF", "Accueil des familles", 2025, "6500", "3250"),
        grant("Département", "Ouverture de Bellevue", 2025, "15000.50", "7500.25"));
  }

  private static Grant grant(String funder, String purpose, int year, String awarded, String got) {
    return new Grant(funder, purpose, year, new BigDecimal(awarded), new BigDecimal(got));
  }

  /** Every month from one to the end of 2025, without August. */
  private static List<YearMonth> months(YearMonth first) {
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth month = first; month.getYear() < 2026; month = month.plusMonths(1)) {
      if (month.getMonth() != Month.AUGUST) {
        months.add(month);
      }
    }
    return months;
  }

  private static LocalDate nth(YearMonth month, int week, DayOfWeek day) {
    return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(week, day));
  }

  private String pick(List<String> titles) {
    return titles.get(random.nextInt(titles.size()));
  }
}
