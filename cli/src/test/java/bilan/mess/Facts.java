package bilan.mess;

import bilan.mess.Fact.Account;
import bilan.mess.Fact.Grant;
import bilan.mess.Fact.Member;
import bilan.mess.Fact.Movement;
import bilan.mess.Fact.Sale;
import bilan.mess.Fact.Visit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Random facts of a small network, of one year. */
final class Facts {

  private static final List<Account> CHART =
      List.of(
          new Account(0, "606", "Achats non stockés", BigDecimal.ZERO),
          new Account(0, "613", "Locations", BigDecimal.ZERO),
          new Account(0, "616", "Assurances", BigDecimal.ZERO),
          new Account(0, "622", "Honoraires", BigDecimal.ZERO),
          new Account(0, "641", "Salaires", BigDecimal.ZERO),
          new Account(0, "645", "Charges sociales", BigDecimal.ZERO),
          new Account(0, "706", "Prestations de services", BigDecimal.ZERO),
          new Account(0, "707", "Ventes de marchandises", BigDecimal.ZERO),
          new Account(0, "740", "Subventions", BigDecimal.ZERO),
          new Account(0, "756", "Cotisations", BigDecimal.ZERO),
          new Account(0, "789", "Report de ressources", BigDecimal.ZERO));

  private Facts() {}

  static List<Fact> visits(Dice dice) {
    Days days = Days.of(dice);
    List<String> places = dice.some(Names.PLACES, dice.between(1, 4));
    List<String> activities = dice.some(Names.ACTIVITIES, dice.between(1, 4));
    List<Fact> all = new ArrayList<>();
    for (LocalDate day : days.some(dice.between(3, 18), dice)) {
      int women = dice.below(9);
      int men = dice.between(women == 0 ? 1 : 0, 7);
      String place = dice.one(places);
      if (all.stream()
          .noneMatch(f -> f instanceof Visit v && v.on().equals(day) && v.place().equals(place))) {
        all.add(new Visit(day, place, dice.one(activities), women, men));
      }
    }
    return all;
  }

  static List<Fact> sales(Dice dice) {
    Days days = Days.of(dice);
    List<String> places = dice.some(Names.PLACES, dice.between(1, 3));
    List<String> products = dice.some(Names.PRODUCTS, dice.between(2, 5));
    List<Fact> all = new ArrayList<>();
    for (LocalDate day : days.some(dice.between(3, 20), dice)) {
      BigDecimal price = BigDecimal.valueOf(dice.between(2, 90) * 50L, 2);
      int quantity = dice.between(1, 6);
      BigDecimal amount = price.multiply(BigDecimal.valueOf(quantity));
      all.add(new Sale(day, dice.one(places), dice.one(products), quantity, amount));
    }
    return all;
  }

  static List<Fact> members(Dice dice) {
    Days days = Days.of(dice);
    List<Fact> all = new ArrayList<>();
    int fee = dice.one(List.of(5, 10, 12, 20));
    for (LocalDate day : days.some(dice.between(3, 20), dice)) {
      BigDecimal paid = BigDecimal.valueOf(dice.in100(80) ? fee : dice.between(1, 30));
      all.add(new Member(day, dice.one(Names.LAST), dice.one(Names.FIRST), paid));
    }
    return all;
  }

  /** Of different funders and purposes. */
  static List<Fact> grants(Dice dice) {
    int year = dice.between(2020, 2024);
    List<Fact> all = new ArrayList<>();
    List<String> funders = dice.some(Names.FUNDERS, dice.between(2, 6));
    for (int i = 0; i < funders.size(); i++) {
      BigDecimal awarded = BigDecimal.valueOf(dice.between(3, 120) * 250L);
      LocalDate decided = LocalDate.of(year, dice.between(1, 6), dice.between(1, 28));
      List<Grant.Part> parts = new ArrayList<>();
      BigDecimal left = awarded;
      LocalDate on = decided;
      for (int part = dice.below(3); part > 0; part--) {
        BigDecimal amount = BigDecimal.valueOf(dice.between(1, 4) * 25L);
        on = on.plusDays(dice.between(10, 80));
        parts.add(new Grant.Part(on, amount));
        left = left.subtract(amount);
      }
      String purpose = Names.PURPOSES.get(i % Names.PURPOSES.size());
      all.add(new Grant(funders.get(i), purpose, decided, awarded, List.copyOf(parts)));
    }
    return all;
  }

  static List<Fact> accounts(Dice dice) {
    int year = dice.between(2020, 2024);
    List<Account> chart = new ArrayList<>(dice.some(CHART, dice.between(4, 11)));
    chart.sort(Comparator.comparing(Account::number));
    List<Fact> all = new ArrayList<>();
    for (Account account : chart) {
      BigDecimal amount = BigDecimal.valueOf(dice.between(10_00, 60_000_00), 2);
      all.add(new Account(year, account.number(), account.label(), amount));
    }
    return all;
  }

  static List<Fact> movements(Dice dice) {
    Days days = Days.of(dice);
    List<Fact> all = new ArrayList<>();
    for (LocalDate day : days.some(dice.between(3, 14), dice)) {
      BigDecimal amount = BigDecimal.valueOf(dice.between(100, 90_000), 2);
      boolean in = dice.in100(30);
      String label = in ? "Versement" : dice.one(Names.BOUGHT);
      String grant = in ? dice.word("MEL-1", "CAF-2") : "";
      BigDecimal none = BigDecimal.ZERO;
      all.add(new Movement(day, label, grant, in ? amount : none, in ? none : amount));
    }
    return all;
  }

  /** Some months of a year. */
  private record Days(int year, int first, int months) {

    static Days of(Dice dice) {
      int months = dice.between(1, 6);
      return new Days(dice.between(2020, 2024), dice.between(1, 13 - months), months);
    }

    List<LocalDate> some(int count, Dice dice) {
      List<LocalDate> all = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        all.add(LocalDate.of(year, first + dice.below(months), dice.between(1, 28)));
      }
      all.sort(Comparator.naturalOrder());
      return all;
    }
  }
}
