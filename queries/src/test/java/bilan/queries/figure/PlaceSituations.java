package bilan.queries.figure;

import java.util.List;

/** Places that come, go, or are not known; definitions that change. */
final class PlaceSituations {

  private PlaceSituations() {}

  static List<Situation> all() {
    return List.of(
        Situation.of(
            "a second place opens",
            n ->
                Situation.steady(n)
                    .place("Moulins", "2022-01-01", "attendance")
                    .attended("Moulins", "2022-01-01", "2022-12-31")
                    .workshop("Moulins", "2022-02-01", 10),
            Measure.PARTICIPATIONS,
            "COMPLETE 60",
            "n.c. : les mois couverts, ouverts au moins 15 jours, diffèrent (en 2022 seulement : Moulins, janv.–déc.)"),
        Situation.at(
            "Fives",
            "the first place compares all the same",
            n ->
                Situation.steady(n)
                    .place("Moulins", "2022-01-01", "attendance")
                    .attended("Moulins", "2022-01-01", "2022-12-31"),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "25 %"),
        Situation.at(
            "Moulins",
            "a place that was not open",
            n ->
                Situation.steady(n)
                    .place("Moulins", "2022-01-01", "attendance")
                    .attended("Moulins", "2022-01-01", "2022-12-31"),
            Measure.PARTICIPATIONS,
            "COMPLETE 0",
            "n.c. : pas ouvert en 2021"),
        Situation.at(
            "Moulins",
            "a place that left",
            n ->
                Situation.steady(n)
                    .row(
                        "places",
                        "place left_on expects",
                        "Moulins",
                        "2021-12-31",
                        List.of("attendance"))
                    .attended("Moulins", "2021-01-01", "2021-12-31")
                    .workshop("Moulins", "2021-02-01", 30),
            Measure.PARTICIPATIONS,
            "NOT_OPEN : le lieu Moulins n’était pas un lieu ouvert du réseau en 2022",
            "n.c. : pas ouvert en 2022"),
        Situation.of(
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
            "n.c. : les mois couverts, ouverts au moins 15 jours, diffèrent (en 2022 seulement : Fives, janv.–juin)"),
        Situation.of(
            "a definition that changes",
            n ->
                Situation.steady(n)
                    .row(
                        "breaks",
                        "dataset on reason",
                        "attendance",
                        "2022-01-01",
                        "passage à Coop V2"),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "n.c. : la mesure change le 01/01/2022 (passage à Coop V2)"),
        Situation.of(
            "a break on the first day of the year before is not between",
            n ->
                Situation.steady(n)
                    .row("breaks", "dataset on reason", "attendance", "2021-01-01", "Coop V2"),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "25 %"),
        Situation.of(
            "a break in a field touches what is made from it",
            n ->
                Situation.steady(n)
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
        Situation.of(
            "a break in a field whose name nobody knows touches all",
            n ->
                Situation.steady(n)
                    .row(
                        "breaks",
                        "dataset field on reason",
                        "attendance",
                        "Durée",
                        "2021-09-01",
                        "durées arrondies"),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "n.c. : la mesure change le 01/09/2021 (durées arrondies)"),
        Situation.of(
            "a break in a field leaves the others alone",
            n ->
                Situation.steady(n)
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
        Situation.of(
            "a place's break touches the network",
            n ->
                Situation.steady(n)
                    .row(
                        "breaks",
                        "dataset place on reason",
                        "attendance",
                        "Fives",
                        "2022-06-01",
                        "autre feuille"),
            Measure.PARTICIPATIONS,
            "COMPLETE 50",
            "n.c. : la mesure change le 01/06/2022 à Fives (autre feuille)"),
        Situation.at(
            "Fives",
            "another place's break leaves this one alone",
            n ->
                Situation.steady(n)
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
        Situation.of(
            "a place that the reference doesn't know",
            n ->
                Situation.steady(n)
                    .attended("Moulin", "2021-01-01", "2022-12-31")
                    .workshop("Moulin", "2022-02-01", 10),
            Measure.PARTICIPATIONS,
            "COMPLETE 60",
            "n.c. : lieu inconnu du référentiel (Moulin)"),
        Situation.of(
            "of a year without data of places that nobody named nothing is said but that",
            n ->
                n.attended("Moulin", "2021-01-01", "2021-12-31")
                    .workshop("Moulin", "2021-02-01", 10),
            Measure.PARTICIPATIONS,
            "NC : aucune présence n’est attendue ni reçue en 2022",
            "n.c. : 2022 n’est pas établi"),
        Situation.at(
            "Moulin",
            "its own figure can't be established",
            n -> Situation.steady(n).attended("Moulin", "2021-01-01", "2022-12-31"),
            Measure.PARTICIPATIONS,
            "NC : lieu inconnu du référentiel : « Moulin »",
            "n.c. : 2021 et 2022 ne sont pas établis"));
  }
}
