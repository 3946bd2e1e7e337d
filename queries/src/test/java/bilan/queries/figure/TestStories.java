package bilan.queries.figure;

import java.math.BigDecimal;
import java.nio.file.Path;

/** Networks that several tests tell. */
public final class TestStories {

  private TestStories() {}

  /** A network drawn from a seed, from 2020 to 2022. */
  public static TestNetwork random(Path folder, long seed) {
    return new RandomNetwork(seed).tables(folder);
  }

  /** A café that opened in the middle of a year, with a till, services, grants and a team. */
  public static TestNetwork wazemmes(Path folder) {
    TestNetwork network =
        new TestNetwork(folder)
            .place("Wazemmes", "2021-07-01", "attendance", "sales")
            .place("Fives", "2020-01-01", "attendance")
            .attended("Wazemmes", "2021-07-01", "2022-12-31")
            .attended("Fives", "2020-01-01", "2022-12-31")
            .sold("Wazemmes", "till", "2021-07-01", "2022-12-31")
            .sold("non affecté", "service", "2021-03-01", "2022-12-31")
            .workshop("Wazemmes", "2021-09-01", 12)
            .workshop("Wazemmes", "2022-09-01", 30)
            .workshop("Fives", "2021-03-10", 40)
            .workshop("Fives", "2022-03-10", 50)
            .activity("Fives", "2022-05-10", "event", 100, null)
            .sale("Wazemmes", "till", "2021-09-02", "80.00")
            .sale("Wazemmes", "till", "2022-09-01", "100.00");
    return funded(network);
  }

  private static TestNetwork funded(TestNetwork network) {
    return network
        .row(
            "sales",
            "sold_on place channel customer_kind amount_excl_tax amount_incl_tax service_from service_to",
            "2023-01-15",
            "non affecté",
            "service",
            "collectivité",
            1000,
            1200,
            "2022-10-01",
            "2023-01-31")
        .row("funders", "funder level", "ANCT", "État")
        .row("funders", "funder level", "FEDER", "Europe")
        .row(
            "grants",
            "grant funder purpose status payment_basis decision_date amount_awarded start_on end_on",
            "G1",
            "ANCT",
            "Fabriques",
            "signed",
            "flat",
            "2020-06-01",
            150000,
            "2020-09-01",
            "2023-08-31")
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
        .row("amendments", "grant on amount end_on", "G1", "2022-05-01", 160000, "2023-12-31")
        .row("grant_years", "grant fiscal_year amount", "G2", 2021, 40000)
        .row("grant_years", "grant fiscal_year amount", "G2", 2022, 40000)
        .row("receipts", "grant received_on amount", "G1", "2020-10-01", 50000)
        .row("receipts", "grant received_on amount", "G1", "2022-10-01", 70000)
        .row("instalments", "grant kind due_on amount", "G1", "balance", "2023-06-30", 40000)
        .row(
            "accounts",
            "fiscal_year account label side amount",
            2022,
            "706",
            "Prestations",
            "income",
            20000)
        .row(
            "accounts",
            "fiscal_year account label side amount",
            2022,
            "74",
            "Subventions",
            "income",
            80000)
        .row(
            "accounts",
            "fiscal_year account label side amount",
            2022,
            "641",
            "Salaires",
            "cost",
            60000)
        .row("team", "month role contract fte headcount", "2022-12-01", "Médiatrice", "cdi", 1, 1)
        .row("priorities", "priority label order start_on", "P1", "Transition", 1, "2023-01-01")
        .row("milestones", "label date", "Ouverture à Trappes", "2023-09-01")
        .row(
            "rejects",
            "reject_id delivery_id dataset source code what cell row_date place waiting",
            1,
            1,
            "attendance",
            "fives.xlsx",
            "DATE-02",
            "Date illisible",
            "B7",
            "2022-03-01",
            "Fives",
            true)
        .row(
            "deliveries",
            "delivery_id dataset source state live applied_at rows rejected",
            1,
            "attendance",
            "fives.xlsx",
            "applied",
            true,
            "2023-01-05 10:00:00",
            12,
            1)
        .row(
            "participations",
            "activity_id activity_date place kind person_key person_key_kind",
            1,
            "2022-09-01",
            "Wazemmes",
            "workshop",
            "abc",
            "name_year")
        .row(
            "audience_counts",
            "activity_id activity_date place dimension native_class class count",
            1,
            "2022-09-01",
            "Wazemmes",
            "status",
            "Retraité",
            "retired",
            3)
        .row(
            "closures",
            "place from to scope reason",
            null,
            "2020-03-17",
            "2020-05-10",
            "all",
            "Covid")
        .row(
            "breaks",
            "dataset field place on reason",
            "attendance",
            null,
            "Fives",
            "2022-06-01",
            "Coop V2")
        .row("actions", "action priority label", "A1", "P1", "Repair café");
  }
}
