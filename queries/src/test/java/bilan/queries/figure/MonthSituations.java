package bilan.queries.figure;

import java.util.List;

/** Months that are there, missing, closed or short. */
final class MonthSituations {

  private MonthSituations() {}

  static List<Situation> all() {
    return List.of(
        Situation.of(
            "two full years", Situation::steady, Measure.PARTICIPATIONS, "COMPLETE 50", "25 %"),
        Situation.of(
            "a place that opens in March",
            n ->
                n.place("Fives", "2021-03-01", "attendance")
                    .attended("Fives", "2021-03-01", "2022-12-31")
                    .workshop("Fives", "2021-05-04", 40)
                    .workshop("Fives", "2022-05-03", 50),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "n.c. : les mois couverts, ouverts au moins 15 jours, diffèrent (en 2022 seulement : Fives, janv.–févr.)"),
        Situation.of(
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
        Situation.of(
            "the year before lacks its end",
            n ->
                n.place("Fives", "2019-01-01", "attendance")
                    .attended("Fives", "2021-01-01", "2021-08-31")
                    .attended("Fives", "2022-01-01", "2022-12-31")
                    .workshop("Fives", "2022-05-03", 50),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "n.c. : 2021 est partiel"),
        Situation.of(
            "both years lack a month",
            n ->
                n.place("Fives", "2019-01-01", "attendance")
                    .attended("Fives", "2021-02-01", "2021-12-31")
                    .attended("Fives", "2022-02-01", "2022-12-31"),
            Measure.PARTICIPATIONS,
            "PARTIAL 0 : 11 mois sur 12 : janvier manque à Fives",
            "n.c. : 2021 et 2022 sont partiels"),
        Situation.of(
            "nothing was received in the second year",
            n ->
                n.place("Fives", "2019-01-01", "attendance")
                    .attended("Fives", "2021-01-01", "2021-12-31")
                    .workshop("Fives", "2021-05-04", 40),
            Measure.PARTICIPATIONS,
            "MISSING : rien n’a été reçu : janvier à décembre manquent à Fives",
            "n.c. : 2022 manque"),
        Situation.of(
            "nothing was expected nor received",
            n -> n.place("Fives", "2019-01-01"),
            Measure.PARTICIPATIONS,
            "NC : aucune présence n’est attendue ni reçue en 2022",
            "n.c. : 2021 et 2022 ne sont pas établis"),
        Situation.of(
            "a month closed in both years",
            n ->
                Situation.steady(n)
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
        Situation.of(
            "a month closed in one year",
            n ->
                Situation.steady(n)
                    .row(
                        "closures",
                        "place from to scope",
                        "Fives",
                        "2021-04-01",
                        "2021-04-30",
                        "all"),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "n.c. : les mois couverts, ouverts au moins 15 jours, diffèrent (en 2022 seulement : Fives, avr.)"),
        Situation.of(
            "a closure of sales leaves attendance alone",
            n ->
                Situation.steady(n)
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
        Situation.of(
            "a closure of every place",
            n ->
                Situation.steady(n)
                    .row(
                        "closures", "place from to scope", null, "2021-04-03", "2021-05-02", "all"),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "n.c. : les mois couverts, ouverts au moins 15 jours, diffèrent (en 2022 seulement : Fives, avr.)"),
        Situation.of(
            "two closures that overlap leave 16 days",
            n ->
                Situation.steady(n)
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
        Situation.of(
            "a closure leaves 14 days",
            n ->
                Situation.steady(n)
                    .row(
                        "closures",
                        "place from to scope",
                        "Fives",
                        "2021-04-01",
                        "2021-04-16",
                        "all"),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "n.c. : les mois couverts, ouverts au moins 15 jours, diffèrent (en 2022 seulement : Fives, avr.)"),
        Situation.of(
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
            "n.c. : les mois couverts, ouverts au moins 15 jours, diffèrent (en 2021 seulement : Fives, janv.–déc.)"),
        Situation.of(
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
        Situation.of(
            "fewer than 15 open days are never missing",
            n ->
                n.place("Fives", "2021-12-20", "attendance")
                    .attended("Fives", "2022-01-01", "2022-12-31")
                    .workshop("Fives", "2022-05-03", 50),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "n.c. : 2021 n’est pas établi"));
  }
}
