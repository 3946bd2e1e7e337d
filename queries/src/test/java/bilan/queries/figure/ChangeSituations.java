package bilan.queries.figure;

import java.math.BigDecimal;
import java.util.List;

/** Bases, signs, averages and rates. */
final class ChangeSituations {

  private ChangeSituations() {}

  static List<Situation> all() {
    return List.of(
        Situation.of(
            "a base under 20",
            n ->
                n.place("Fives", "2019-01-01", "attendance")
                    .attended("Fives", "2021-01-01", "2022-12-31")
                    .workshop("Fives", "2021-05-04", 19)
                    .workshop("Fives", "2022-05-03", 50),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "n.c. : base trop petite (19) pour un pourcentage"),
        Situation.of(
            "a base of exactly 20",
            n ->
                n.place("Fives", "2019-01-01", "attendance")
                    .attended("Fives", "2021-01-01", "2022-12-31")
                    .workshop("Fives", "2021-05-04", 20)
                    .workshop("Fives", "2022-05-03", 50),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "150 %"),
        Situation.of(
            "down to nothing",
            n ->
                n.place("Fives", "2019-01-01", "attendance")
                    .attended("Fives", "2021-01-01", "2022-12-31")
                    .workshop("Fives", "2021-05-04", 40),
            Measure.PARTICIPATIONS,
            "COMPLETE 0",
            "-100 %"),
        Situation.of(
            "a change of sign",
            n ->
                Situation.till(n)
                    .sale("Wazemmes", "till", "2021-05-04", "100.00")
                    .sale("Wazemmes", "till", "2022-05-04", "-30.00"),
            Measure.TILL_EXCL_TAX,
            "COMPLETE -30",
            "n.c. : le signe change"),
        Situation.of(
            "an average's base is what it was divided by",
            n -> tickets(tickets(Situation.till(n), "2021", 19, "5.00"), "2022", 30, "6.00"),
            Measure.AVERAGE_TICKET_INCL_TAX,
            "COMPLETE 6",
            "n.c. : base trop petite (19 tickets) pour un pourcentage"),
        Situation.of(
            "an average over enough tickets",
            n -> tickets(tickets(Situation.till(n), "2021", 20, "5.00"), "2022", 30, "6.00"),
            Measure.AVERAGE_TICKET_INCL_TAX,
            "COMPLETE 6",
            "20 %"),
        Situation.of(
            "a rate changes in points",
            n -> accounts(accounts(n, 2021, 20000, 80000), 2022, 30000, 70000),
            Measure.SELF_FINANCING_RATE,
            "COMPLETE 30",
            "10 points"),
        Situation.of(
            "without accounts no rate",
            n -> accounts(n, 2021, 20000, 80000),
            Measure.SELF_FINANCING_RATE,
            "NC : comptes 2022 non fournis",
            "n.c. : 2022 n’est pas établi"));
  }

  private static TestNetwork tickets(TestNetwork network, String year, int tickets, String amount) {
    for (int i = 1; i <= tickets; i++) {
      network.row(
          "sales",
          "sold_on place register ticket channel amount_incl_tax amount_excl_tax",
          year + "-05-04",
          "Wazemmes",
          "bar",
          "T" + i,
          "till",
          new BigDecimal(amount),
          new BigDecimal(amount));
    }
    return network;
  }

  private static TestNetwork accounts(TestNetwork network, int year, int own, int grants) {
    return network
        .row(
            "accounts",
            "fiscal_year account label side amount",
            year,
            "706",
            "Ventes",
            "income",
            own)
        .row(
            "accounts",
            "fiscal_year account label side amount",
            year,
            "741",
            "Subventions",
            "income",
            grants)
        .row(
            "accounts",
            "fiscal_year account label side amount",
            year,
            "78",
            "Reprises",
            "income",
            5000);
  }
}
