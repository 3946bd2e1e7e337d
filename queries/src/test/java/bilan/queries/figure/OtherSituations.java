package bilan.queries.figure;

import java.math.BigDecimal;
import java.util.List;

/** Grants, people, team and costs. */
final class OtherSituations {

  private OtherSituations() {}

  static List<Situation> all() {
    return List.of(
        Situation.of(
            "a grant by the days of its agreement",
            OtherSituations::grant,
            Measure.GRANTS_ATTRIBUTED,
            "COMPLETE 50000 : au prorata des jours de la convention",
            "98.4 %"),
        Situation.of(
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
        Situation.of(
            "an amendment changes its own year",
            n -> grant(n).row("amendments", "grant on amount", "G1", "2022-03-01", 90000),
            Measure.GRANTS_NOTIFIED,
            "COMPLETE -10000 : dont −10 000 € par avenant : G1",
            "n.c. : le signe change"),
        Situation.of(
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
            "n.c. : 2021 n’est pas établi, 2022 est partiel"),
        Situation.of(
            "people identified for too few participations",
            n ->
                Situation.steady(n)
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
        Situation.of(
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
        Situation.of(
            "no team at all",
            n -> n.place("Fives", "2019-01-01"),
            Measure.TEAM_FTE,
            "MISSING : aucune donnée d’équipe en 2022",
            "n.c. : 2021 et 2022 manquent"),
        Situation.of(
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
        Situation.of(
            "costs without axes",
            n ->
                Situation.steady(n)
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
            "n.c. : 2021 n’est pas établi"),
        Situation.of(
            "places open at the end of the year",
            n ->
                n.place("Fives", "2019-01-01")
                    .place("Moulins", "2022-06-01")
                    .row("places", "place kind", "Ailleurs", "off_site"),
            Measure.PLACES_OPEN,
            "COMPLETE 2",
            "n.c. : base trop petite (1) pour un pourcentage"),
        Situation.of(
            "no place is known of which it could be said that it was not open",
            n -> n.attended("Fives", "2022-01-01", "2022-12-31"),
            Measure.PLACES_OPEN,
            "NC : aucun lieu n’est inscrit dans le classeur de référence (feuille « Lieux »)",
            "n.c. : 2021 et 2022 ne sont pas établis"),
        Situation.of(
            "a place that only data name is not counted among the open ones, and that is said",
            n ->
                n.place("Fives", "2019-01-01")
                    .attended("Moulin", "2022-01-01", "2022-12-31")
                    .workshop("Moulin", "2022-02-01", 10),
            Measure.PLACES_OPEN,
            "COMPLETE 1 : lieu inconnu du référentiel, non compté : Moulin",
            "n.c. : base trop petite (1) pour un pourcentage"),
        Situation.of(
            "what was received if nobody ever said so",
            OtherSituations::grant,
            Measure.GRANTS_RECEIVED,
            "NC : aucun versement n’a été fourni (feuille « Encaissements » des financements)",
            "n.c. : 2021 et 2022 ne sont pas établis"),
        Situation.of(
            "and what is still due",
            OtherSituations::grant,
            Measure.GRANTS_DUE,
            "NC : aucun versement n’a été fourni (feuille « Encaissements » des financements)",
            "n.c. : 2021 et 2022 ne sont pas établis"),
        Situation.of(
            "receipts of another grant, and later, tell that nothing came",
            n -> grant(n).row("receipts", "grant received_on amount", "G9", "2023-05-01", 1),
            Measure.GRANTS_RECEIVED,
            "COMPLETE 0",
            "n.c. : base trop petite (0) pour un pourcentage"),
        Situation.of(
            "the last place closed in the year",
            n -> n.row("places", "place closed_on", "Fives", "2022-06-30"),
            Measure.PLACES_OPEN,
            "COMPLETE 0",
            "n.c. : base trop petite (1) pour un pourcentage"),
        Situation.of(
            "the last place closed the year before",
            n -> n.row("places", "place closed_on", "Fives", "2021-12-31"),
            Measure.PLACES_OPEN,
            "NOT_OPEN : aucun lieu n’était ouvert en 2022",
            "n.c. : pas ouvert en 2022"));
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
}
