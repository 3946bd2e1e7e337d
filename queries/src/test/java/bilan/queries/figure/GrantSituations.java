package bilan.queries.figure;

import java.math.BigDecimal;
import java.util.List;

/** The four amounts of grants, what is due of them, and what accounts say. */
final class GrantSituations {

  private static final String GRANT =
      "grant funder status payment_basis decision_date amount_awarded start_on end_on";

  private GrantSituations() {}

  static List<Situation> all() {
    return List.of(
        Situation.of(
            "amounts by fiscal year come before days",
            n ->
                grant(n)
                    .row("grant_years", "grant fiscal_year amount", "G1", 2021, 30000)
                    .row("grant_years", "grant fiscal_year amount", "G1", 2022, 40000),
            Measure.GRANTS_ATTRIBUTED,
            "COMPLETE 40000",
            "33.3 %"),
        Situation.of(
            "what is by days stands beside what is given by year",
            n ->
                grant(n)
                    .row("grant_years", "grant fiscal_year amount", "G1", 2022, 40000)
                    .row(
                        "grants",
                        GRANT,
                        "G2",
                        "Ville",
                        "signed",
                        "flat",
                        "2022-01-10",
                        1000.5,
                        "2022-01-01",
                        "2022-12-31"),
            Measure.GRANTS_ATTRIBUTED,
            "COMPLETE 41000.5 : dont 1\u202f000,50 € au prorata des jours de la convention",
            "n.c. : base trop petite (0) pour un pourcentage"),
        Situation.of(
            "an amendment's total and end hold for all years",
            n ->
                grant(n)
                    .row(
                        "amendments",
                        "grant on amount end_on",
                        "G1",
                        "2022-12-01",
                        73100,
                        "2022-06-30"),
            Measure.GRANTS_ATTRIBUTED,
            "COMPLETE 36249.6 : au prorata des jours de la convention",
            "-1.6 %"),
        Situation.of(
            "the final amount of a closed grant holds for all years",
            n -> grant(n).sql("update grants set status = 'closed', amount_final = 73000"),
            Measure.GRANTS_ATTRIBUTED,
            "COMPLETE 36500 : au prorata des jours de la convention",
            "98.4 %"),
        Situation.of(
            "a cancelled grant is out of what is attributed",
            n -> grant(n).sql("update grants set status = 'cancelled'"),
            Measure.GRANTS_ATTRIBUTED,
            "COMPLETE 0",
            "n.c. : base trop petite (0) pour un pourcentage"),
        Situation.of(
            "what a cancelled grant paid was received all the same, less what was paid back",
            n ->
                grant(n)
                    .sql("update grants set status = 'cancelled'")
                    .row("receipts", "grant received_on amount", "G1", "2021-03-01", 400)
                    .row("receipts", "grant received_on amount", "G1", "2022-03-01", 700)
                    .row("receipts", "grant received_on amount", "G1", "2022-04-01", -200),
            Measure.GRANTS_RECEIVED,
            "COMPLETE 500",
            "25 %"),
        Situation.of(
            "what was overpaid is never netted",
            n ->
                grant(n)
                    .row(
                        "grants",
                        GRANT,
                        "G2",
                        "Ville",
                        "signed",
                        "flat",
                        "2021-02-01",
                        100,
                        "2021-01-01",
                        "2021-12-31")
                    .row("receipts", "grant received_on amount", "G2", "2022-04-01", 130),
            Measure.GRANTS_DUE,
            "COMPLETE 100000 : trop-perçu 30 €, non déduit",
            "n.c. : 2021 n’est pas établi"),
        Situation.of(
            "a reimbursement owes its rate of what is certified",
            n ->
                reimbursed(n)
                    .row("claims", "claim grant submitted_on", "C1", "G1", "2022-03-01")
                    .row(
                        "claim_lines", "claim voucher declared certified", "C1", "V1", 90000, 80000)
                    .row("receipts", "grant received_on amount", "G1", "2022-04-01", 30000),
            Measure.GRANTS_DUE,
            "COMPLETE 10000",
            "n.c. : 2021 n’est pas établi"),
        Situation.of(
            "a reimbursement never owes more than its award",
            n ->
                reimbursed(n)
                    .row("claims", "claim grant submitted_on", "C1", "G1", "2022-03-01")
                    .row(
                        "claim_lines",
                        "claim voucher declared certified",
                        "C1",
                        "V1",
                        900000,
                        900000)
                    .row("receipts", "grant received_on amount", "G9", "2022-04-01", 1),
            Measure.GRANTS_DUE,
            "COMPLETE 100000",
            "n.c. : 2021 n’est pas établi"),
        Situation.of(
            "what is only requested is not due",
            n ->
                n.row(
                    "grants",
                    "grant funder status amount_requested",
                    "G1",
                    "ANCT",
                    "requested",
                    9000),
            Measure.GRANTS_DUE,
            "COMPLETE 0",
            "n.c. : 2021 n’est pas établi"),
        Situation.of(
            "help in kind is said",
            n -> grant(n).sql("update grants set nature = 'in_kind', decision_date = '2022-02-01'"),
            Measure.GRANTS_NOTIFIED,
            "COMPLETE 100000 : y compris en nature : G1",
            "n.c. : base trop petite (0) pour un pourcentage"),
        Situation.of(
            "what an amendment changes is said in its year",
            n -> grant(n).row("amendments", "grant on amount", "G1", "2022-06-01", 106000),
            Measure.GRANTS_NOTIFIED,
            "COMPLETE 6000 : dont 6 000 € par avenant : G1",
            "-94 %"),
        Situation.of(
            "a grant whose decision nobody dates is named",
            n -> grant(n).sql("update grants set decision_date = null"),
            Measure.GRANTS_NOTIFIED,
            "NC : date de décision inconnue : G1",
            "n.c. : 2021 et 2022 ne sont pas établis"),
        Situation.of(
            "nothing is known of grants",
            n -> n.place("Fives", "2019-01-01"),
            Measure.GRANTS_ATTRIBUTED,
            "NC : aucun financement fourni",
            "n.c. : 2021 et 2022 ne sont pas établis"),
        Situation.of(
            "grants as the accounts book them",
            n ->
                account(
                        account(account(n, 2021, "74", "income", 900), 2022, "74", "income", 1000),
                        2022,
                        "789",
                        "income",
                        300)
                    .row(
                        "accounts",
                        "fiscal_year account label side amount",
                        2022,
                        "689",
                        "x",
                        "cost",
                        400),
            Measure.GRANTS_BOOKED,
            "COMPLETE 900",
            "0 %"),
        Situation.of(
            "a ledger replaces the accounts of its year",
            n ->
                account(account(n, 2021, "74", "income", 900), 2022, "74", "income", 1000)
                    .row(
                        "ledger_entries",
                        "fiscal_year account debit credit entry_date",
                        2022,
                        "741",
                        0,
                        450,
                        "2022-06-01"),
            Measure.GRANTS_BOOKED,
            "COMPLETE 450",
            "-50 %"),
        Situation.of(
            "accounts that were not given",
            n -> account(n, 2021, "74", "income", 900),
            Measure.GRANTS_BOOKED,
            "NC : comptes 2022 non fournis",
            "n.c. : 2022 n’est pas établi"),
        Situation.of(
            "accounts of another year only are named",
            n -> account(account(n, 2019, "74", "income", 9), 2018, "74", "income", 9),
            Measure.GRANTS_BOOKED,
            "NC : comptes 2022 non fournis (seulement ceux de 2018, 2019)",
            "n.c. : 2021 et 2022 ne sont pas établis"),
        Situation.of(
            "accounts of class 8 alone are no income statement",
            n -> account(account(n, 2021, "74", "income", 900), 2022, "875", "income", 500),
            Measure.SELF_FINANCING_RATE,
            "NC : comptes 2022 non fournis",
            "n.c. : 2022 n’est pas établi"),
        Situation.of(
            "7551, 78, 79 and 87 are left out of self-financing",
            n -> {
              TestNetwork all = account(n, 2021, "706", "income", 50);
              all = account(all, 2021, "74", "income", 50);
              all = account(all, 2022, "706", "income", 60);
              all = account(all, 2022, "7551", "income", 40);
              all = account(all, 2022, "781", "income", 500);
              all = account(all, 2022, "791", "income", 500);
              return account(all, 2022, "875", "income", 500);
            },
            Measure.SELF_FINANCING_RATE,
            "COMPLETE 60",
            "10 points"),
        Situation.of(
            "costs with axes leave out those that nobody sorted, and say so",
            n ->
                Situation.steady(n)
                    .row(
                        "accounts",
                        "fiscal_year account label side amount axis",
                        2022,
                        "641",
                        "a",
                        "cost",
                        1000,
                        "mediation")
                    .row(
                        "accounts",
                        "fiscal_year account label side amount axis",
                        2022,
                        "681",
                        "b",
                        "cost",
                        500,
                        "mediation")
                    .row(
                        "accounts",
                        "fiscal_year account label side amount axis",
                        2022,
                        "607",
                        "c",
                        "cost",
                        900,
                        "café")
                    .row(
                        "accounts",
                        "fiscal_year account label side amount axis",
                        2022,
                        "86",
                        "d",
                        "cost",
                        7000,
                        "mediation")
                    .row(
                        "accounts",
                        "fiscal_year account label side amount",
                        2022,
                        "616",
                        "e",
                        "cost",
                        70),
            Measure.COST_PER_PARTICIPATION,
            "COMPLETE 30 : axe médiation, plus 0 % de l’axe structure ; charges sans axe laissées de côté : 70 €",
            "n.c. : 2021 n’est pas établi"));
  }

  private static TestNetwork account(
      TestNetwork network, int year, String account, String side, int amount) {
    return network.row(
        "accounts", "fiscal_year account label side amount", year, account, "x", side, amount);
  }

  private static TestNetwork grant(TestNetwork network) {
    return network.row(
        "grants",
        GRANT,
        "G1",
        "ANCT",
        "signed",
        "flat",
        "2021-02-01",
        100000,
        "2021-07-01",
        "2023-06-30");
  }

  private static TestNetwork reimbursed(TestNetwork network) {
    return grant(network)
        .sql("update grants set payment_basis = 'reimbursement', rate = " + new BigDecimal("0.5"));
  }
}
