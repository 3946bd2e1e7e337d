package bilan.sample.maker;

import bilan.sample.network.InventedFacts;
import bilan.sample.network.InventedNetwork.Sale;
import bilan.sample.network.Scenario;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What was sold: a till, the daily totals of a summer bar, invoices, tickets for evenings,
 * memberships and gifts.
 */
final class SalesMaker {

  private static final LocalDate END = Scenario.day("2022-12-31");

  private record Product(String name, String category, String price, String rate) {}

  private static final List<Product> MENU = InventedFacts.of(Product.class);

  private static final List<String> TOWNS = InventedFacts.list("town");
  private static final List<String> FIRMS = InventedFacts.list("firm");
  private static final List<String> GROUPS = InventedFacts.list("group");
  private static final List<String> DESIGN = InventedFacts.list("design");

  /** Free memberships, by month of the year. */
  private static final Map<Integer, Integer> FREE = Map.of(4, 2, 10, 1);

  private final Scenario scenario;
  private final Random chance;
  private int ticket;

  SalesMaker(Scenario scenario, Random chance) {
    this.scenario = scenario;
    this.chance = chance;
  }

  List<Sale> make() {
    List<Sale> all = new ArrayList<>();
    till(all);
    dailyTotals(all);
    services(all);
    ticketing(all);
    ownResources(all);
    all.sort(Comparator.comparing(Sale::channel).thenComparing(Sale::date));
    return all;
  }

  private void till(List<Sale> all) {
    LocalDate opened = scenario.place(Scenario.WAZEMMES).firstDay();
    for (LocalDate day = Scenario.day("2020-01-01"); !day.isAfter(END); day = day.plusDays(1)) {
      int tickets =
          scenario.tickets()
              * (3
                  + chance.nextInt(6)
                  + (day.getDayOfWeek() == DayOfWeek.SATURDAY ? 5 : 0)
                  + (day.getYear() == 2022 ? 3 : 0));
      boolean shut =
          day.isBefore(opened)
              || day.getDayOfWeek() == DayOfWeek.SUNDAY
              || day.getDayOfWeek() == DayOfWeek.MONDAY
              || !scenario.isOpen(Scenario.WAZEMMES, day, "sales");
      for (int i = 0; !shut && i < tickets; i++) {
        oneTicket(all, day, LocalTime.of(10 + i * 11 / tickets, chance.nextInt(60)));
      }
    }
  }

  private void oneTicket(List<Sale> all, LocalDate day, LocalTime time) {
    String number = String.format("%06d", ++ticket);
    String payment =
        List.of("CB", "CB", "CB", "Espèces", "Espèces", "Chèque", "Titre-restaurant")
            .get(chance.nextInt(7));
    boolean cancelled = chance.nextInt(90) == 0;
    int lines = 1 + chance.nextInt(3);
    for (int i = 0; i < lines; i++) {
      Product product = MENU.get(chance.nextInt(MENU.size()));
      int quantity = 1 + (chance.nextInt(3) == 0 ? 1 : 0);
      BigDecimal full = new BigDecimal(product.price()).multiply(BigDecimal.valueOf(quantity));
      BigDecimal discount =
          chance.nextInt(15) == 0
              ? full.multiply(new BigDecimal("0.10")).setScale(2, RoundingMode.HALF_UP)
              : null;
      Sale line =
          tillLine(day, time, number, product, quantity, full, discount, payment, cancelled);
      all.add(line);
      if (!cancelled && chance.nextInt(160) == 0) {
        all.add(returned(line));
      }
    }
  }

  private static Sale returned(Sale line) {
    Sale sale = InventedFacts.with(line, "quantity", -line.quantity());
    sale = InventedFacts.with(sale, "incl", line.inclTax().negate());
    return line.discount() == null
        ? sale
        : InventedFacts.with(sale, "discount", line.discount().negate());
  }

  private static Sale tillLine(
      LocalDate day,
      LocalTime time,
      String number,
      Product product,
      int quantity,
      BigDecimal full,
      @Nullable BigDecimal discount,
      String payment,
      boolean cancelled) {
    BigDecimal amount = discount == null ? full : full.subtract(discount);
    return new Sale(
        Scenario.WAZEMMES,
        "till",
        day,
        time,
        number,
        product.name(),
        product.category(),
        quantity,
        amount,
        null,
        new BigDecimal(product.rate()),
        discount,
        payment,
        cancelled,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private void dailyTotals(List<Sale> all) {
    for (LocalDate day = Scenario.day("2022-06-04");
        !day.isAfter(Scenario.day("2022-09-11"));
        day = day.plusDays(1)) {
      BigDecimal excl = BigDecimal.valueOf(9000 + chance.nextInt(21000), 2);
      BigDecimal tax = excl.multiply(new BigDecimal("0.12")).setScale(2, RoundingMode.HALF_UP);
      if (day.getDayOfWeek().getValue() >= 4
          && scenario.isOpen(Scenario.GUINGUETTE, day, "sales")) {
        Sale total = sale(Scenario.GUINGUETTE, "till", day, "", 1, excl.add(tax), null, "");
        all.add(InventedFacts.with(total, "excl", excl));
      }
    }
  }

  private void services(List<Sale> all) {
    int number = 0;
    for (int year = 2020; year <= 2022; year++) {
      int count = year == 2020 ? 7 : year == 2021 ? 16 : 29;
      for (int i = 0; i < count; i++) {
        LocalDate day =
            LocalDate.of(year, 1, 1)
                .plusDays((i * 2 + 1) * 365L / (2L * count) + chance.nextInt(5));
        all.add(invoice(day, String.format("F%d-%03d", year, ++number), i));
      }
      number = 0;
    }
    all.add(
        service(
            Scenario.day("2023-01-17"),
            "F2023-001",
            TOWNS.get(0),
            "collectivité",
            "Parcours numérique en santé",
            "service",
            "4800.00",
            "0.20",
            null,
            Scenario.day("2022-11-02"),
            Scenario.day("2022-12-16"),
            null));
  }

  private Sale invoice(LocalDate day, String number, int i) {
    String[] kinds = {"collectivité", "entreprise", "association"};
    int kind = chance.nextInt(5) < 3 ? 0 : 1 + chance.nextInt(2);
    List<String> names = List.of(TOWNS, FIRMS, GROUPS).get(kind);
    String customer = names.get(chance.nextInt(names.size()));
    boolean training = i % 6 == 5;
    String amount =
        (600 + 25 * chance.nextInt(95))
            + "."
            + List.of("00", "00", "50", "35").get(chance.nextInt(4));
    LocalDate paid = day.plusDays(20 + chance.nextInt(50));
    if (training) {
      return service(
          day,
          number,
          customer,
          kinds[kind],
          "Formation des accueillants",
          "training",
          amount,
          "0",
          Scenario.OUTSIDE,
          null,
          null,
          paid);
    }
    boolean spread = i % 5 == 3;
    String place = i % 3 == 0 ? null : Scenario.OUTSIDE;
    return service(
        day,
        number,
        customer,
        kinds[kind],
        DESIGN.get(chance.nextInt(DESIGN.size())),
        "service",
        amount,
        "0.20",
        place,
        spread ? day.minusDays(40) : null,
        spread ? day.plusDays(29) : null,
        paid);
  }

  private static Sale service(
      LocalDate day,
      String number,
      String customer,
      String kind,
      String what,
      String channel,
      String excl,
      String rate,
      @Nullable String place,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate paid) {
    return new Sale(
        place,
        channel,
        day,
        null,
        null,
        what,
        "",
        1,
        null,
        new BigDecimal(excl),
        new BigDecimal(rate),
        null,
        "Virement",
        false,
        number,
        customer,
        kind,
        from,
        to,
        paid);
  }

  private void ticketing(List<Sale> all) {
    List<String> evenings = List.of("Concert", "Projection-débat", "Théâtre d'impro");
    for (LocalDate day = Scenario.day("2021-09-24"); !day.isAfter(END); day = day.plusDays(28)) {
      String evening = evenings.get(chance.nextInt(3));
      for (String price : List.of("5.00", "9.00")) {
        int seats = 4 + chance.nextInt(18);
        BigDecimal incl = new BigDecimal(price).multiply(BigDecimal.valueOf(seats));
        if (scenario.isOpen(Scenario.WAZEMMES, day, "sales")) {
          String what = evening + (price.equals("5.00") ? ", tarif réduit" : ", plein tarif");
          BigDecimal rate = new BigDecimal("0.055");
          all.add(sale(Scenario.WAZEMMES, "ticketing", day, what, seats, incl, rate, "CB"));
        }
      }
    }
  }

  private void ownResources(List<Sale> all) {
    for (LocalDate month = Scenario.day("2020-02-01");
        !month.isAfter(END);
        month = month.plusMonths(1)) {
      int members = 1 + chance.nextInt(4) + (month.getYear() - 2020) * 3;
      for (int i = 0; i < members; i++) {
        BigDecimal fee = new BigDecimal(chance.nextInt(4) == 0 ? "50.00" : "10.00");
        all.add(own("membership", month.plusDays(chance.nextInt(27)), "Adhésion", fee));
      }
      // Who can't pay joins all the same: two in spring, one in autumn.
      for (int i = 0; i < FREE.getOrDefault(month.getMonthValue(), 0); i++) {
        BigDecimal nothing = new BigDecimal("0.00");
        all.add(own("membership", month.plusDays(9 + 5 * i), "Adhésion", nothing, ""));
      }
      if (chance.nextInt(3) > 0) {
        all.add(
            own(
                "donation",
                month.plusDays(chance.nextInt(27)),
                "Don",
                BigDecimal.valueOf(2000L + 500L * chance.nextInt(40), 2)));
      }
    }
  }

  private Sale own(String channel, LocalDate day, String what, BigDecimal amount) {
    return own(channel, day, what, amount, chance.nextBoolean() ? "Virement" : "Chèque");
  }

  private static Sale own(
      String channel, LocalDate day, String what, BigDecimal amount, String payment) {
    return sale(null, channel, day, what, 1, amount, null, payment);
  }

  private static Sale sale(
      @Nullable String place,
      String channel,
      LocalDate day,
      String what,
      int quantity,
      BigDecimal incl,
      @Nullable BigDecimal rate,
      String payment) {
    return new Sale(
        place, channel, day, null, null, what, "", quantity, incl, null, rate, null, payment, false,
        null, null, null, null, null, null);
  }
}
