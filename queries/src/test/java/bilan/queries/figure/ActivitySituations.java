package bilan.queries.figure;

import java.util.List;

/** Hours, people, the team, and the months and places that were open. */
final class ActivitySituations {

  private ActivitySituations() {}

  static List<Situation> all() {
    return List.of(
        Situation.of(
            "a duration that nobody gave is not imputed",
            n -> Situation.steady(n).activity("Fives", "2022-06-01", "workshop", 10, null),
            Measure.MEDIATION_HOURS,
            "COMPLETE 1 : durée connue pour 50 %",
            "n.c. : base trop petite (1) pour un pourcentage"),
        Situation.of(
            "months without their activities count participations only",
            n ->
                Situation.steady(n)
                    .row(
                        "attendance",
                        "grain activity_id activity_date period_from period_to place kind participants",
                        "month",
                        99,
                        "2022-06-30",
                        "2022-06-01",
                        "2022-06-30",
                        "Fives",
                        "workshop",
                        10),
            Measure.ACTIVITIES,
            "NC : des présences sont comptées au mois, sans le détail des activités",
            "n.c. : 2022 n’est pas établi"),
        Situation.of(
            "a place without any duration has none to add up",
            n ->
                n.place("Lomme", "2021-01-01", "attendance")
                    .attended("Lomme", "2021-01-01", "2022-12-31")
                    .activity("Lomme", "2022-03-01", "workshop", 5, null),
            Measure.MEDIATION_HOURS,
            "NC : aucune durée n’est donnée",
            "n.c. : 2022 n’est pas établi"),
        Situation.of(
            "a month that is given as a whole weighs by its participations",
            n ->
                Situation.steady(n)
                    .row(
                        "attendance",
                        "grain activity_id activity_date period_from period_to place kind participants",
                        "month",
                        99,
                        "2022-06-30",
                        "2022-06-01",
                        "2022-06-30",
                        "Fives",
                        "workshop",
                        50),
            Measure.MEDIATION_HOURS,
            "COMPLETE 1 : durée connue pour 50 % des participations",
            "n.c. : base trop petite (1) pour un pourcentage"),
        Situation.of(
            "events and walk-ins are passages, meetings nothing",
            n ->
                Situation.steady(n)
                    .activity("Fives", "2021-06-01", "event", 100, 60)
                    .activity("Fives", "2022-06-01", "event", 80, 60)
                    .activity("Fives", "2022-06-02", "walk_in", 40, null)
                    .activity("Fives", "2022-06-03", "meeting", 900, 60),
            Measure.PASSAGES,
            "COMPLETE 120",
            "20 %"),
        Situation.of(
            "everybody is new in the first year of the data",
            n -> person(Situation.steady(n).sql("delete from attendance"), "2022-05-03", "p1"),
            Measure.PEOPLE_NEW,
            "NC : 2022 est la première année où des personnes sont identifiées : toutes y seraient nouvelles",
            "n.c. : 2022 n’est pas établi"),
        Situation.of(
            "people are counted once, newcomers by their first activity ever",
            n ->
                person(
                    person(person(oneByOne(n), "2021-05-04", "p1"), "2022-05-03", "p1"),
                    "2022-05-03",
                    "p2"),
            Measure.PEOPLE_NEW,
            "COMPLETE 1 : toutes les participations comptées sont de personnes identifiées",
            "n.c. : 2021 n’est pas établi"),
        Situation.of(
            "a place that left counts up to its last day",
            n -> Situation.steady(n).sql("update places set left_on = '2022-03-15'"),
            Measure.MONTHS_OPEN,
            "COMPLETE 3",
            "n.c. : base trop petite (12) pour un pourcentage"),
        Situation.of(
            "a month wholly closed is not open, one open day makes it so",
            n ->
                Situation.steady(n)
                    .row(
                        "closures",
                        "place from to scope",
                        "Fives",
                        "2022-07-01",
                        "2022-08-30",
                        "all")
                    .row(
                        "closures",
                        "place from to scope",
                        "Fives",
                        "2022-10-01",
                        "2022-10-31",
                        "attendance"),
            Measure.MONTHS_OPEN,
            "COMPLETE 11",
            "n.c. : base trop petite (12) pour un pourcentage"),
        Situation.of(
            "a place closed for a while at the year's end is open all the same",
            n ->
                Situation.steady(n)
                    .row(
                        "closures",
                        "place from to scope",
                        "Fives",
                        "2022-12-01",
                        "2023-02-01",
                        "all"),
            Measure.PLACES_OPEN,
            "COMPLETE 1",
            "n.c. : base trop petite (1) pour un pourcentage"),
        Situation.of(
            "volunteers stand apart from employees",
            n ->
                team(team(n, "2021", "bénévole", 0, 30), "2022", "bénévole", 0, 60)
                    .row(
                        "team",
                        "month role contract fte headcount",
                        "2022-12-01",
                        "a",
                        "cdi",
                        1,
                        1),
            Measure.VOLUNTEER_HOURS,
            "PARTIAL 60 : 1 mois sur 12 : décembre",
            "n.c. : 2021 et 2022 sont partiels"),
        Situation.of(
            "a head count needs the last month",
            n -> n.row("team", "month role contract fte headcount", "2022-11-01", "a", "cdi", 1, 1),
            Measure.TEAM_HEADCOUNT,
            "NC : pas d’effectif fourni pour le dernier mois (01/12/2022)",
            "n.c. : 2021 manque, 2022 n’est pas établi"),
        Situation.of(
            "memberships and donations bear no tax",
            n ->
                n.sold("non affecté", "donation", "2021-01-01", "2022-12-31")
                    .row(
                        "sales",
                        "sold_on place channel amount_incl_tax",
                        "2021-05-01",
                        "non affecté",
                        "donation",
                        40)
                    .row(
                        "sales",
                        "sold_on place channel amount_incl_tax",
                        "2022-05-01",
                        "non affecté",
                        "donation",
                        50),
            Measure.OTHER_OWN_RESOURCES,
            "COMPLETE 50",
            "25 %"),
        Situation.of(
            "a sale of no channel counts, and is told",
            n ->
                Situation.till(n)
                    .row(
                        "sales",
                        "sold_on place amount_excl_tax amount_incl_tax",
                        "2022-05-01",
                        "Wazemmes",
                        10,
                        12),
            Measure.SALES_EXCL_TAX,
            "COMPLETE 10 : 1 vente sans canal (caisse, prestation, adhésion…), comptée ici",
            "n.c."),
        Situation.of(
            "tickets without numbers are said beside the average",
            n ->
                Situation.till(n)
                    .row(
                        "sales",
                        "sold_on place channel register ticket amount_incl_tax",
                        "2022-05-01",
                        "Wazemmes",
                        "till",
                        "1",
                        "7",
                        20)
                    .row(
                        "sales",
                        "sold_on place channel register ticket amount_incl_tax",
                        "2022-05-01",
                        "Wazemmes",
                        "till",
                        "1",
                        "7",
                        -5)
                    .row(
                        "sales",
                        "sold_on place channel amount_incl_tax",
                        "2022-05-01",
                        "Wazemmes",
                        "till",
                        15),
            Measure.AVERAGE_TICKET_INCL_TAX,
            "COMPLETE 15 : tickets numérotés pour 50 % de la caisse",
            "n.c. : 2021 n’est pas établi"));
  }

  private static TestNetwork oneByOne(TestNetwork network) {
    return network
        .place("Fives", "2019-01-01", "attendance")
        .attended("Fives", "2021-01-01", "2022-12-31")
        .activity("Fives", "2021-05-04", "individual", 1, 30)
        .activity("Fives", "2022-05-03", "workshop", 2, 30);
  }

  private static TestNetwork person(TestNetwork network, String day, String key) {
    return network.row(
        "participations", "activity_date place kind person_key", day, "Fives", "workshop", key);
  }

  private static TestNetwork team(
      TestNetwork network, String year, String contract, int fte, int hours) {
    return network.row(
        "team", "month role contract fte hours", year + "-12-01", "x", contract, fte, hours);
  }
}
