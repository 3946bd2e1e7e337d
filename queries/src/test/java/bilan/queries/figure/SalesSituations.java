package bilan.queries.figure;

import java.util.List;

/** Tills, services and what their amounts lack. */
final class SalesSituations {

  private SalesSituations() {}

  static List<Situation> all() {
    return List.of(
        Situation.of(
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
        Situation.of(
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
        Situation.of(
            "services that no delivery touches",
            n ->
                n.sold("non affecté", "service", "2021-01-10", "2021-11-20")
                    .sale("non affecté", "service", "2021-01-10", "400.00"),
            Measure.SERVICES_EXCL_TAX,
            "NC : aucune livraison ne concerne 2022",
            "n.c. : 2022 n’est pas établi"),
        Situation.of(
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
            "n.c. : 2021 n’est pas établi"),
        Situation.of(
            "a sale whose tax rate nobody knows",
            n ->
                Situation.till(n)
                    .sale("Wazemmes", "till", "2021-05-04", "100.00")
                    .sale("Wazemmes", "till", "2022-05-04", "100.00")
                    .row(
                        "sales",
                        "source sold_on place channel amount_incl_tax",
                        "bar.csv",
                        "2022-05-05",
                        "Wazemmes",
                        "till",
                        12),
            Measure.TILL_EXCL_TAX,
            "PARTIAL 100 : 1 vente non comptée, 12 € TTC, faute de taux de TVA pour en établir le HT (Wazemmes, bar.csv) : à dire dans la colonne « Taux de TVA » du fichier, ou par « TVA : non » du lieu qui n’en facture pas (feuille « Lieux »)",
            "n.c. : 2022 est partiel"),
        Situation.of(
            "its amount including tax is known",
            n ->
                Situation.till(n)
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
        Situation.of(
            "a month that its daily total marks",
            n ->
                Situation.till(n)
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
        Situation.of(
            "rejected rows stand beside",
            n ->
                Situation.steady(n)
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
            "COMPLETE 50 : 1 ligne de présences rejetée de la période, non comptée ; 1 ligne de présences rejetée sans date lisible",
            "25 %"));
  }
}
