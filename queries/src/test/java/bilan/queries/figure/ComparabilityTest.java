package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.text.Lang;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Small situations and the exact words that are printed of them, for 2022 after 2021. */
class ComparabilityTest {

  @TempDir Path folder;

  record Situation(
      String name,
      UnaryOperator<TestNetwork> told,
      Measure measure,
      @Nullable String place,
      String figure,
      String change) {

    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("situations")
  void saysExactlyThis(Situation situation) {
    FigureSheet sheet = situation.told().apply(new TestNetwork(folder)).figures(2021, 2022);
    KeyFigure figure = sheet.find(situation.measure(), "2022", situation.place());
    assertThat(figure).isNotNull();
    assertThat(figure(figure)).isEqualTo(situation.figure());
    assertThat(change(figure)).isEqualTo(situation.change());
  }

  private static String figure(KeyFigure figure) {
    return figure.state()
        + (figure.value() == null ? "" : " " + rounded(figure.value()))
        + (figure.note() == null ? "" : " : " + figure.note());
  }

  private static String change(KeyFigure figure) {
    return figure.change() == null
        ? String.valueOf(figure.changeNote())
        : rounded(figure.change()) + " " + figure.changeUnit();
  }

  private static String rounded(BigDecimal value) {
    BigDecimal bare = value.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
  }

  private static TestNetwork steady(TestNetwork network) {
    return network
        .place("Fives", "2019-01-01", "attendance")
        .attended("Fives", "2021-01-01", "2022-12-31")
        .workshop("Fives", "2021-05-04", 40)
        .workshop("Fives", "2022-05-03", 50);
  }

  private static TestNetwork till(TestNetwork network) {
    return network
        .place("Wazemmes", "2019-01-01", "sales")
        .sold("Wazemmes", "till", "2021-01-01", "2022-12-31");
  }

  private static Situation of(
      String name, UnaryOperator<TestNetwork> told, Measure measure, String figure, String change) {
    return new Situation(name, told, measure, null, figure, change);
  }

  private static Situation at(
      String place,
      String name,
      UnaryOperator<TestNetwork> told,
      Measure measure,
      String figure,
      String change) {
    return new Situation(name, told, measure, place, figure, change);
  }

  static Stream<Situation> situations() {
    return Stream.of(months(), differences(), changes(), money(), others()).flatMap(List::stream);
  }

  private static List<Situation> months() {
    return List.of(
        of(
            "two full years",
            ComparabilityTest::steady,
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "25 %"),
        of(
            "a place that opens in March",
            n ->
                n.place("Fives", "2021-03-01", "attendance")
                    .attended("Fives", "2021-03-01", "2022-12-31")
                    .workshop("Fives", "2021-05-04", 40)
                    .workshop("Fives", "2022-05-03", 50),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "n.c. : les mois couverts diffèrent (en 2022 seulement : Fives, janv.–févr.)"),
        of(
            "a month missing",
            n ->
                n.place("Fives", "2019-01-01", "attendance")
                    .attended("Fives", "2021-01-01", "2022-08-31")
                    .attended("Fives", "2022-10-01", "2022-12-31")
                    .workshop("Fives", "2021-05-04", 40)
                    .workshop("Fives", "2022-05-03", 50),
            Measure.PARTICIPATIONS,
            "PARTIAL 50 : 11 mois sur 12 : septembre manque à Fives",
            "n.c. : 2022 est partiel"),
        of(
            "the year before lacks its end",
            n ->
                n.place("Fives", "2019-01-01", "attendance")
                    .attended("Fives", "2021-01-01", "2021-08-31")
                    .attended("Fives", "2022-01-01", "2022-12-31")
                    .workshop("Fives", "2022-05-03", 50),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "n.c. : 2021 est partiel"),
        of(
            "both years lack a month",
            n ->
                n.place("Fives", "2019-01-01", "attendance")
                    .attended("Fives", "2021-02-01", "2021-12-31")
                    .attended("Fives", "2022-02-01", "2022-12-31"),
            Measure.PARTICIPATIONS,
            "PARTIAL 0 : 11 mois sur 12 : janvier manque à Fives",
            "n.c. : 2021 et 2022 sont partiels"),
        of(
            "nothing was received in the second year",
            n ->
                n.place("Fives", "2019-01-01", "attendance")
                    .attended("Fives", "2021-01-01", "2021-12-31")
                    .workshop("Fives", "2021-05-04", 40),
            Measure.PARTICIPATIONS,
            "MISSING : rien n'a été reçu : janvier à décembre manquent à Fives",
            "n.c. : 2022 manque"),
        of(
            "nothing was expected nor received",
            n -> n.place("Fives", "2019-01-01"),
            Measure.PARTICIPATIONS,
            "NC : aucune présence n'est attendue ni reçue en 2022",
            "n.c. : 2021 et 2022 ne sont pas établis"),
        of(
            "a month closed in both years",
            n ->
                steady(n)
                    .row(
                        "closures",
                        "place from to scope",
                        "Fives",
                        "2021-08-01",
                        "2021-08-31",
                        "all")
                    .row(
                        "closures",
                        "place from to scope",
                        "Fives",
                        "2022-08-01",
                        "2022-08-31",
                        "all"),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "25 %"),
        of(
            "a month closed in one year",
            n ->
                steady(n)
                    .row(
                        "closures",
                        "place from to scope",
                        "Fives",
                        "2021-04-01",
                        "2021-04-30",
                        "all"),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "n.c. : les mois couverts diffèrent (en 2022 seulement : Fives, avr.)"),
        of(
            "a closure of sales leaves attendance alone",
            n ->
                steady(n)
                    .row(
                        "closures",
                        "place from to scope",
                        "Fives",
                        "2021-04-01",
                        "2021-04-30",
                        "sales"),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "25 %"),
        of(
            "a closure of every place",
            n ->
                steady(n)
                    .row(
                        "closures", "place from to scope", null, "2021-04-03", "2021-05-02", "all"),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "n.c. : les mois couverts diffèrent (en 2022 seulement : Fives, avr.)"),
        of(
            "two closures that overlap leave 16 days",
            n ->
                steady(n)
                    .row(
                        "closures",
                        "place from to scope",
                        "Fives",
                        "2021-04-01",
                        "2021-04-10",
                        "all")
                    .row(
                        "closures",
                        "place from to scope",
                        "Fives",
                        "2021-04-05",
                        "2021-04-14",
                        "attendance"),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "25 %"),
        of(
            "a closure leaves 14 days",
            n ->
                steady(n)
                    .row(
                        "closures",
                        "place from to scope",
                        "Fives",
                        "2021-04-01",
                        "2021-04-16",
                        "all"),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "n.c. : les mois couverts diffèrent (en 2022 seulement : Fives, avr.)"),
        of(
            "a wholly closed year is a complete 0",
            n ->
                n.place("Fives", "2019-01-01", "attendance")
                    .attended("Fives", "2021-01-01", "2021-12-31")
                    .workshop("Fives", "2021-05-04", 40)
                    .row(
                        "closures",
                        "place from to scope",
                        "Fives",
                        "2022-01-01",
                        "2022-12-31",
                        "all"),
            Measure.PARTICIPATIONS,
            "COMPLETE 0",
            "n.c. : les mois couverts diffèrent (en 2021 seulement : Fives, janv.–déc.)"),
        of(
            "both years wholly closed",
            n ->
                n.place("Fives", "2019-01-01", "attendance")
                    .row(
                        "closures",
                        "place from to scope",
                        "Fives",
                        "2021-01-01",
                        "2022-12-31",
                        "all"),
            Measure.PARTICIPATIONS,
            "COMPLETE 0",
            "n.c. : aucun mois couvert et ouvert au moins 15 jours"),
        of(
            "fewer than 15 open days are never missing",
            n ->
                n.place("Fives", "2021-12-20", "attendance")
                    .attended("Fives", "2022-01-01", "2022-12-31")
                    .workshop("Fives", "2022-05-03", 50),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "n.c. : 2021 n'est pas établi"));
  }

  private static List<Situation> differences() {
    return List.of(
        of(
            "a second place opens",
            n ->
                steady(n)
                    .place("Moulins", "2022-01-01", "attendance")
                    .attended("Moulins", "2022-01-01", "2022-12-31")
                    .workshop("Moulins", "2022-02-01", 10),
            Measure.PARTICIPATIONS,
            "COMPLETE 60",
            "n.c. : les mois couverts diffèrent (en 2022 seulement : Moulins, janv.–déc.)"),
        at(
            "Fives",
            "the first place compares all the same",
            n ->
                steady(n)
                    .place("Moulins", "2022-01-01", "attendance")
                    .attended("Moulins", "2022-01-01", "2022-12-31"),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "25 %"),
        at(
            "Moulins",
            "a place that was not open",
            n ->
                steady(n)
                    .place("Moulins", "2022-01-01", "attendance")
                    .attended("Moulins", "2022-01-01", "2022-12-31"),
            Measure.PARTICIPATIONS,
            "COMPLETE 0",
            "n.c. : pas ouvert en 2021"),
        at(
            "Moulins",
            "a place that left",
            n ->
                steady(n)
                    .row(
                        "places",
                        "place left_on expects",
                        "Moulins",
                        "2021-12-31",
                        List.of("attendance"))
                    .attended("Moulins", "2021-01-01", "2021-12-31")
                    .workshop("Moulins", "2021-02-01", 30),
            Measure.PARTICIPATIONS,
            "NOT_OPEN : Moulins n'était pas ouvert en 2022",
            "n.c. : pas ouvert en 2022"),
        of(
            "joining counts, not opening",
            n ->
                n.row(
                        "places",
                        "place opened_on joined_on expects",
                        "Fives",
                        "2015-01-01",
                        "2021-07-10",
                        List.of("attendance"))
                    .attended("Fives", "2021-07-10", "2022-12-31")
                    .workshop("Fives", "2021-08-04", 40)
                    .workshop("Fives", "2022-08-03", 50),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "n.c. : les mois couverts diffèrent (en 2022 seulement : Fives, janv.–juin)"),
        of(
            "a definition that changes",
            n ->
                steady(n)
                    .row(
                        "breaks",
                        "dataset on reason",
                        "attendance",
                        "2022-01-01",
                        "passage à Coop V2"),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "n.c. : la mesure change le 01/01/2022 (passage à Coop V2)"),
        of(
            "a break on the first day of the year before is not between",
            n ->
                steady(n).row("breaks", "dataset on reason", "attendance", "2021-01-01", "Coop V2"),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "25 %"),
        of(
            "a break in a field touches what is made from it",
            n ->
                steady(n)
                    .row(
                        "breaks",
                        "dataset field on reason",
                        "attendance",
                        "duration_minutes",
                        "2021-09-01",
                        "durées arrondies"),
            Measure.MEDIATION_HOURS,
            "COMPLETE 1",
            "n.c. : la mesure change le 01/09/2021 (durées arrondies)"),
        of(
            "a break in a field leaves the others alone",
            n ->
                steady(n)
                    .row(
                        "breaks",
                        "dataset field on reason",
                        "attendance",
                        "duration_minutes",
                        "2021-09-01",
                        "durées arrondies"),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "25 %"),
        of(
            "a place's break touches the network",
            n ->
                steady(n)
                    .row(
                        "breaks",
                        "dataset place on reason",
                        "attendance",
                        "Fives",
                        "2022-06-01",
                        "autre feuille"),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "n.c. : la mesure change le 01/06/2022 (autre feuille)"),
        at(
            "Fives",
            "another place's break leaves this one alone",
            n ->
                steady(n)
                    .place("Moulins", "2019-01-01")
                    .row(
                        "breaks",
                        "dataset place on reason",
                        "attendance",
                        "Moulins",
                        "2022-06-01",
                        "autre feuille"),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "25 %"),
        of(
            "a place that the reference doesn't know",
            n ->
                steady(n)
                    .attended("Moulin", "2021-01-01", "2022-12-31")
                    .workshop("Moulin", "2022-02-01", 10),
            Measure.PARTICIPATIONS,
            "COMPLETE 60",
            "n.c. : lieu inconnu du référentiel (Moulin)"),
        at(
            "Moulin",
            "its own figure can't be established",
            n -> steady(n).attended("Moulin", "2021-01-01", "2022-12-31"),
            Measure.PARTICIPATIONS,
            "NC : lieu inconnu du référentiel : « Moulin »",
            "n.c. : 2021 et 2022 ne sont pas établis"));
  }

  private static List<Situation> changes() {
    return List.of(
        of(
            "a base under 20",
            n ->
                n.place("Fives", "2019-01-01", "attendance")
                    .attended("Fives", "2021-01-01", "2022-12-31")
                    .workshop("Fives", "2021-05-04", 19)
                    .workshop("Fives", "2022-05-03", 50),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "n.c. : base trop petite (19) pour un pourcentage"),
        of(
            "a base of exactly 20",
            n ->
                n.place("Fives", "2019-01-01", "attendance")
                    .attended("Fives", "2021-01-01", "2022-12-31")
                    .workshop("Fives", "2021-05-04", 20)
                    .workshop("Fives", "2022-05-03", 50),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "150 %"),
        of(
            "down to nothing",
            n ->
                n.place("Fives", "2019-01-01", "attendance")
                    .attended("Fives", "2021-01-01", "2022-12-31")
                    .workshop("Fives", "2021-05-04", 40),
            Measure.PARTICIPATIONS,
            "COMPLETE 0",
            "-100 %"),
        of(
            "a change of sign",
            n ->
                till(n)
                    .sale("Wazemmes", "till", "2021-05-04", "100.00")
                    .sale("Wazemmes", "till", "2022-05-04", "-30.00"),
            Measure.TILL_EXCL_TAX,
            "COMPLETE -30",
            "n.c. : le signe change"),
        of(
            "an average's base is what it was divided by",
            n -> tickets(tickets(till(n), "2021", 19, "5.00"), "2022", 30, "6.00"),
            Measure.AVERAGE_TICKET_INCL_TAX,
            "COMPLETE 6",
            "n.c. : base trop petite (19) pour un pourcentage"),
        of(
            "an average over enough tickets",
            n -> tickets(tickets(till(n), "2021", 20, "5.00"), "2022", 30, "6.00"),
            Measure.AVERAGE_TICKET_INCL_TAX,
            "COMPLETE 6",
            "20 %"),
        of(
            "a rate changes in points",
            n -> accounts(accounts(n, 2021, 20000, 80000), 2022, 30000, 70000),
            Measure.SELF_FINANCING_RATE,
            "COMPLETE 30",
            "10 points"),
        of(
            "without accounts no rate",
            n -> accounts(n, 2021, 20000, 80000),
            Measure.SELF_FINANCING_RATE,
            "NC : comptes 2022 non fournis",
            "n.c. : 2022 n'est pas établi"));
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

  private static List<Situation> money() {
    return List.of(
        of(
            "only its till covers the months of a place with a till",
            n ->
                n.place("Wazemmes", "2019-01-01", "sales")
                    .sold("Wazemmes", "till", "2021-01-01", "2021-12-31")
                    .sold("Wazemmes", "till", "2022-01-01", "2022-06-30")
                    .sold("Wazemmes", "ticketing", "2022-01-01", "2022-12-31")
                    .sale("Wazemmes", "till", "2022-05-04", "100.00"),
            Measure.SALES_EXCL_TAX,
            "PARTIAL 100 : 6 mois sur 12 : juillet à décembre manquent à Wazemmes",
            "n.c. : 2022 est partiel"),
        of(
            "services are complete whatever tills are missing",
            n ->
                n.place("Wazemmes", "2019-01-01", "sales")
                    .sold("Wazemmes", "till", "2021-01-01", "2021-12-31")
                    .sold("non affecté", "service", "2021-01-10", "2022-11-20")
                    .sale("non affecté", "service", "2021-01-10", "400.00")
                    .sale("non affecté", "service", "2022-11-20", "500.00"),
            Measure.SERVICES_EXCL_TAX,
            "COMPLETE 500",
            "25 %"),
        of(
            "services that no delivery touches",
            n ->
                n.sold("non affecté", "service", "2021-01-10", "2021-11-20")
                    .sale("non affecté", "service", "2021-01-10", "400.00"),
            Measure.SERVICES_EXCL_TAX,
            "NC : aucune livraison ne concerne 2022",
            "n.c. : 2022 n'est pas établi"),
        of(
            "a service belongs to the days of its period",
            n ->
                n.sold("non affecté", "service", "2023-01-10", "2023-01-10")
                    .row(
                        "sales",
                        "sold_on place channel amount_excl_tax service_from service_to",
                        "2023-01-10",
                        "non affecté",
                        "service",
                        1000,
                        "2022-12-22",
                        "2023-01-10"),
            Measure.SERVICES_EXCL_TAX,
            "COMPLETE 500",
            "n.c. : 2021 n'est pas établi"),
        of(
            "a sale whose tax rate nobody knows",
            n ->
                till(n)
                    .sale("Wazemmes", "till", "2021-05-04", "100.00")
                    .sale("Wazemmes", "till", "2022-05-04", "100.00")
                    .row(
                        "sales",
                        "sold_on place channel amount_incl_tax",
                        "2022-05-05",
                        "Wazemmes",
                        "till",
                        12),
            Measure.TILL_EXCL_TAX,
            "NC : 1 vente dont le HT ne peut être établi (taux de TVA inconnu)",
            "n.c. : 2022 n'est pas établi"),
        of(
            "its amount including tax is known",
            n ->
                till(n)
                    .sale("Wazemmes", "till", "2021-05-04", "100.00")
                    .sale("Wazemmes", "till", "2022-05-04", "100.00")
                    .row(
                        "sales",
                        "sold_on place channel amount_incl_tax",
                        "2022-05-05",
                        "Wazemmes",
                        "till",
                        12),
            Measure.SALES_INCL_TAX,
            "COMPLETE 132",
            "10 %"),
        of(
            "a month that its daily total marks",
            n ->
                till(n)
                    .sale("Wazemmes", "till", "2021-05-04", "100.00")
                    .sale("Wazemmes", "till", "2022-05-04", "110.00")
                    .row(
                        "grain_marks",
                        "dataset place month lines_amount total_amount",
                        "sales",
                        "Wazemmes",
                        "2022-05-01",
                        132,
                        150),
            Measure.TILL_EXCL_TAX,
            "COMPLETE 110 : un total de contrôle dépasse les lignes, il en manque peut-être : Wazemmes, mai",
            "10 %"),
        of(
            "rejected rows stand beside",
            n ->
                steady(n)
                    .row(
                        "rejects",
                        "reject_id delivery_id dataset source code what row_date place waiting",
                        1,
                        1,
                        "attendance",
                        "f.xlsx",
                        "NUM-01",
                        "x",
                        "2022-05-04",
                        "Fives",
                        true)
                    .row(
                        "rejects",
                        "reject_id delivery_id dataset source code what row_date place waiting",
                        2,
                        1,
                        "attendance",
                        "f.xlsx",
                        "DATE-02",
                        "x",
                        null,
                        "Fives",
                        true),
            Measure.PARTICIPATIONS,
            "COMPLETE 50 : 1 ligne rejetée de la période, non comptée ; 1 ligne rejetée sans date lisible",
            "25 %"));
  }

  private static TestNetwork grant(TestNetwork network) {
    return network.row(
        "grants",
        "grant funder status payment_basis decision_date amount_awarded start_on end_on",
        "G1",
        "ANCT",
        "signed",
        "flat",
        "2021-02-01",
        100000,
        "2021-07-01",
        "2023-06-30");
  }

  private static List<Situation> others() {
    return List.of(
        of(
            "a grant by the days of its agreement",
            ComparabilityTest::grant,
            Measure.GRANTS_ATTRIBUTED,
            "COMPLETE 50000 : au prorata des jours de la convention",
            "98.4 %"),
        of(
            "a grant without dates is named",
            n ->
                grant(n)
                    .row(
                        "grants",
                        "grant funder status decision_date amount_awarded",
                        "G2",
                        "Ville",
                        "signed",
                        "2021-03-01",
                        5000),
            Measure.GRANTS_ATTRIBUTED,
            "NC : ni dates de convention ni montants par exercice : G2",
            "n.c. : 2021 et 2022 ne sont pas établis"),
        of(
            "an amendment changes its own year",
            n -> grant(n).row("amendments", "grant on amount", "G1", "2022-03-01", 90000),
            Measure.GRANTS_NOTIFIED,
            "COMPLETE -10000",
            "n.c. : le signe change"),
        of(
            "what is due of a reimbursement with nothing certified",
            n ->
                grant(n)
                    .row(
                        "grants",
                        "grant funder status payment_basis decision_date amount_awarded rate start_on end_on",
                        "G2",
                        "FEDER",
                        "signed",
                        "reimbursement",
                        "2021-02-01",
                        120000,
                        new BigDecimal("0.6"),
                        "2021-01-01",
                        "2023-12-31")
                    .row("receipts", "grant received_on amount", "G1", "2022-01-05", 40000),
            Measure.GRANTS_DUE,
            "PARTIAL 60000 : G2 : plafond 120 000 €, dû non établi",
            "n.c. : 2021 n'est pas établi, 2022 est partiel"),
        of(
            "people identified for too few participations",
            n ->
                steady(n)
                    .row(
                        "participations",
                        "activity_date place kind person_key",
                        "2022-05-03",
                        "Fives",
                        "workshop",
                        "p1"),
            Measure.PEOPLE_IDENTIFIED,
            "NC : personnes identifiées pour 2 % des participations seulement (il en faut 80 %)",
            "n.c. : 2021 et 2022 ne sont pas établis"),
        of(
            "a team known for some months",
            n ->
                n.row("team", "month role contract fte headcount", "2022-11-01", "a", "cdi", 1, 1)
                    .row(
                        "team",
                        "month role contract fte headcount",
                        "2022-12-01",
                        "a",
                        "cdi",
                        2,
                        2),
            Measure.TEAM_FTE,
            "PARTIAL 1.5 : 2 mois sur 12 : novembre et décembre",
            "n.c. : 2021 manque, 2022 est partiel"),
        of(
            "no team at all",
            n -> n.place("Fives", "2019-01-01"),
            Measure.TEAM_FTE,
            "MISSING : aucune donnée d'équipe en 2022",
            "n.c. : 2021 et 2022 manquent"),
        of(
            "costs need complete attendance",
            n ->
                n.place("Fives", "2019-01-01", "attendance")
                    .attended("Fives", "2022-01-01", "2022-06-30")
                    .row(
                        "accounts",
                        "fiscal_year account label side amount",
                        2022,
                        "641",
                        "Salaires",
                        "cost",
                        1000),
            Measure.COST_PER_PARTICIPATION,
            "NC : les présences de 2022 ne sont pas complètes",
            "n.c. : 2021 et 2022 ne sont pas établis"),
        of(
            "costs without axes",
            n ->
                steady(n)
                    .row(
                        "accounts",
                        "fiscal_year account label side amount",
                        2022,
                        "641",
                        "Salaires",
                        "cost",
                        1000),
            Measure.COST_PER_PARTICIPATION,
            "COMPLETE 20 : coût complet, café inclus",
            "n.c. : 2021 n'est pas établi"),
        of(
            "places open at the end of the year",
            n ->
                n.place("Fives", "2019-01-01")
                    .place("Moulins", "2022-06-01")
                    .row("places", "place kind", "Ailleurs", "off_site"),
            Measure.PLACES_OPEN,
            "COMPLETE 2",
            "n.c. : base trop petite (1) pour un pourcentage"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("yearsUnderWay")
  void saysThisOfOtherYears(String name, FigureRequest request, String figure, String change) {
    FigureSheet sheet = steady(new TestNetwork(folder)).figures(request, FigureSettings.defaults());
    KeyFigure last =
        sheet.find(
            Measure.PARTICIPATIONS,
            request.periods().get(request.periods().size() - 1).label(),
            null);
    assertThat(last).isNotNull();
    assertThat(figure(last)).isEqualTo(figure);
    assertThat(change(last)).isEqualTo(change);
  }

  static Stream<Arguments> yearsUnderWay() {
    return Stream.of(
        Arguments.of(
            "a year under way",
            new FigureRequest(
                Period.years(2021, 2022, 1, false),
                false,
                LocalDate.of(2022, 6, 30),
                null,
                Lang.FR),
            "PARTIAL 50 : 6 mois sur 12 : juillet à décembre manquent à Fives",
            "n.c. : 2022 est partiel"),
        Arguments.of(
            "a fiscal year from September",
            FigureRequest.of(Period.years(2020, 2021, 9, false), Lang.FR),
            "COMPLETE 50",
            "n.c. : 2020-2021 est partiel"),
        Arguments.of(
            "the same in English",
            FigureRequest.of(Period.years(2020, 2021, 9, false), Lang.EN),
            "COMPLETE 50",
            "n.c.: 2020-2021 is partial"));
  }
}
