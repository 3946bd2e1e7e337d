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
import java.util.stream.Stream;
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

  private static final List<Article> ARTICLES =
      List.of(
          article("Café", "1.50", "10"),
          article("Thé", "1.80", "10"),
          article("Part de tarte", "3.20", "10"),
          article("Jus de pomme", "2.50", "5.5"),
          article("Bière", "3.50", "20"));

  private final Random random;
  private final List<Person> persons = new ArrayList<>();

  AssociationMaker(long seed) {
    random = new Random(seed);
    for (String last : LAST) {
      FIRST.forEach(first -> persons.add(new Person(last, first)));
    }
    Collections.shuffle(persons, random);
  }

  /** What the café sells, and the rate of its tax. */
  private record Article(String name, BigDecimal price, BigDecimal percent) {}

  Association make() {
    List<Session> sessions = sessions();
    List<Count> counts = counts();
    List<Signature> signatures = signatures();
    List<TillLine> sales = till();
    List<Member> members = members();
    List<Account> accounts = accounts(sales, members);
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

  /** A few tickets each Saturday. */
  private List<TillLine> till() {
    List<TillLine> lines = new ArrayList<>();
    int ticket = 1;
    for (LocalDate day = LocalDate.of(2023, 1, 7); day.getYear() < 2026; day = day.plusWeeks(1)) {
      if (day.getMonth() != Month.AUGUST) {
        int tickets = 1 + random.nextInt(3);
        for (int i = 0; i < tickets; i++) {
          ticket(lines, day, ticket++);
        }
      }
    }
    return lines;
  }

  private void ticket(List<TillLine> lines, LocalDate day, int ticket) {
    String payment = random.nextInt(3) == 0 ? "Espèces" : "CB";
    int size = 1 + random.nextInt(2);
    for (int i = 0; i < size; i++) {
      Article article = ARTICLES.get(random.nextInt(ARTICLES.size()));
      lines.add(
          new TillLine(
              day,
              ticket,
              article.name(),
              1 + random.nextInt(4),
              article.price(),
              article.percent(),
              payment));
    }
  }

  private static Article article(String name, String price, String percent) {
    return new Article(name, new BigDecimal(price), new BigDecimal(percent));
  }

  /** Income is what the other files tell, and gifts. */
  private static List<Account> accounts(List<TillLine> sales, List<Member> members) {
    List<Account> accounts = new ArrayList<>();
    typed(accounts, "60", "Achats et fournitures", "3120.40", "4310.15", "4055.90");
    typed(accounts, "61", "Loyer, assurance", "6600", "6720", "9150");
    typed(accounts, "62", "Téléphone, déplacements, comptable", "2240", "2415.30", "2980.75");
    typed(accounts, "64", "Salaires et cotisations", "9480", "23150", "24310");
    for (int year : Association.YEARS) {
      accounts.add(new Account("70", "Café et boissons", year, sold(sales, year)));
    }
    for (int year : Association.YEARS) {
      accounts.add(new Account("74", "Subventions", year, granted(year)));
    }
    typed(accounts, "754", "Dons", "2200", "850", "2400.50");
    for (int year : Association.YEARS) {
      accounts.add(new Account("756", "Cotisations", year, joined(members, year)));
    }
    return List.copyOf(accounts);
  }

  private static void typed(
      List<Account> accounts, String heading, String label, String... amounts) {
    for (int i = 0; i < amounts.length; i++) {
      accounts.add(
          new Account(heading, label, Association.YEARS.get(i), new BigDecimal(amounts[i])));
    }
  }

  private static BigDecimal sold(List<TillLine> sales, int year) {
    return ExpectedAssociation.cents(
        sales.stream()
            .filter(line -> line.day().getYear() == year)
            .map(ExpectedAssociation::withoutTax));
  }

  private static BigDecimal granted(int year) {
    return sum(grants().stream().filter(g -> g.year() == year).map(Grant::awarded));
  }

  private static BigDecimal joined(List<Member> members, int year) {
    return sum(members.stream().filter(m -> m.day().getYear() == year).map(Member::paid));
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
