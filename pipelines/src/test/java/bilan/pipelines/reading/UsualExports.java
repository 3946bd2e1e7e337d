package bilan.pipelines.reading;

import static bilan.pipelines.reading.Export.comma;
import static bilan.pipelines.reading.Export.euros;

import java.util.List;

/** Sheets that people keep by hand or that any till prints: no vendor's headers, all their mess. */
final class UsualExports {

  private static final int ROWS = 90;
  private static final List<String> RATES = List.of("20", "20 %", "5,5", "10 %", "0");

  private UsualExports() {}

  /** Returns, cancelled lines, amounts in every writing. */
  static Export till(long seed, int most) {
    Export export =
        new Export(
            seed,
            "Ventes du bar\n\n"
                + "N° ticket|Date|Article|Qté|Prix unitaire TTC|Montant TTC|TVA|Paiement|Statut");
    int all = 0;
    for (int i = 0; i < Math.min(ROWS, most); i++) {
      int quantity = export.upTo(9) == 1 ? -1 : export.upTo(3);
      int price = export.cents(i % 11 == 0 ? 90_000 : 900);
      int amount = quantity * price;
      boolean cancelled = export.upTo(8) == 1;
      String row =
          "%d|%02d/%02d/2022 20:15|Café|%d|%s|%s|%s|%s|%s"
              .formatted(
                  100 + i / 2,
                  1 + i / 2 % 28,
                  1 + i / 60,
                  quantity,
                  comma(price),
                  written(amount, export.upTo(4)),
                  RATES.get(export.upTo(5) - 1),
                  export.upTo(2) == 1 ? "CB" : "Espèces",
                  cancelled ? "Annulée" : "Validée");
      if (cancelled) {
        export.line(row);
      } else {
        all += amount;
        export.add("amount_incl_tax", euros(amount)).add("quantity", quantity).row(row);
      }
    }
    export.line("TOTAL|||||" + written(all, 1) + "|||");
    return export;
  }

  private static String written(int cents, int way) {
    String plain = comma(Math.abs(cents));
    int comma = plain.indexOf(',');
    String grouped =
        comma > 3 ? plain.substring(0, comma - 3) + "\u00a0" + plain.substring(comma - 3) : plain;
    return switch (way) {
      case 1 -> (cents < 0 ? "-" : "") + grouped + "\u202f€";
      case 2 -> cents < 0 ? "(" + plain + ")" : plain;
      case 3 -> (cents < 0 ? "\u2212" : "") + plain;
      default -> cents < 0 ? plain + "-" : "EUR " + grouped.replace('\u00a0', '.');
    };
  }

  /** Taxes by rate and payments beside the total; the day's float; closed days without a row. */
  static Export dailyZ(long seed, int most) {
    Export export =
        new Export(
            seed,
            "N° Z|Date|CA TTC|HT 10 %|TVA 10 %|HT 20 %|TVA 20 %|Espèces|CB|Titres-restaurant|Nb"
                + " tickets|Fond de caisse|Écart");
    int all = 0;
    for (int i = 0; i < Math.min(80, most); i++) {
      int ten = 10 * export.cents(3000);
      int twenty = 5 * export.cents(2000);
      int total = ten + ten / 10 + twenty + twenty / 5;
      int cash = export.upTo(total) - 1;
      int card = export.upTo(total - cash) - 1;
      all += total;
      export
          .add("amount_incl_tax", euros(total))
          .row(
              "Z%d|%02d/%02d/2022|%s|%s|%s|%s|%s|%s|%s|%s|%d|150,00|%s"
                  .formatted(
                      400 + i,
                      1 + i % 28,
                      1 + i / 28,
                      written(total, 2),
                      comma(ten),
                      comma(ten / 10),
                      comma(twenty),
                      comma(twenty / 5),
                      comma(cash),
                      comma(card),
                      comma(total - cash - card),
                      export.upTo(60),
                      i % 7 == 0 ? "-0,50" : "0,00"));
    }
    export.line("|Total période|" + written(all, 1) + "||||||||||");
    return export;
  }

  /** One sheet a workshop, what it was and where above the names; empty lines to sign on. */
  static Export signIn(long seed, int most) {
    Export export = null;
    for (int sheet = 1; sheet <= Math.min(6, most); sheet++) {
      String head =
          "== Atelier "
              + sheet
              + "\nFEUILLE D'ÉMARGEMENT\nIntitulé :|Tablettes "
              + sheet
              + "\nDate :|"
              + "%02d/03/2022".formatted(sheet + 10)
              + "\nLieu :|Wazemmes\n\nN°|NOM*|Prénom*|Année de naissance|Sexe (F/H)|QPV|Signature";
      if (export == null) {
        export = new Export(seed, head);
      } else {
        export.line(head);
      }
      int people = 3 + export.upTo(9);
      for (int i = 1; i <= 15; i++) {
        boolean woman = export.upTo(2) == 1;
        if (i > people) {
          export.line(i + "||||||");
        } else {
          export
              .add(woman ? "gender/women" : "gender/men", 1)
              .row(
                  "%d|NOM%d|Prénom|%d|%s|%s|"
                      .formatted(
                          i,
                          export.upTo(900),
                          1940 + export.upTo(60),
                          woman ? "F" : "H",
                          export.upTo(3) == 1 ? "x" : ""));
        }
      }
    }
    return export;
  }

  /** Months in words, a subtotal each quarter, places written once. */
  static Export monthlyCount(long seed, int most) {
    Export export =
        new Export(
            seed,
            "Fréquentation 2022\n"
                + "Mois|Lieu|Nb de participants|dont femmes|dont hommes|Observations");
    List<String> months =
        List.of(
            "Janvier 2022",
            "févr. 2022",
            "MARS 2022",
            "avril 2022",
            "mai 2022",
            "Juin 2022",
            "juil. 2022",
            "août 2022",
            "sept. 2022",
            "octobre 2022",
            "NOVEMBRE 2022",
            "déc. 2022");
    int quarter = 0;
    for (int i = 0; i < Math.min(months.size(), most); i++) {
      for (String place : List.of("Wazemmes", "Fives")) {
        int women = export.upTo(90);
        int men = export.upTo(60);
        quarter += women + men;
        export
            .add("participants", women + men)
            .add("gender/women", women)
            .add("gender/men", men)
            .row(months.get(i) + "|" + place + "|" + (women + men) + "|" + women + "|" + men + "|");
      }
      if (i % 3 == 2) {
        export.line("Sous-total T" + (1 + i / 3) + "||" + quarter + "|||");
        quarter = 0;
      }
    }
    return export;
  }

  /** Titles above, asked and awarded, refused ones among them, dates in every writing. */
  static Export grants(long seed, int most) {
    Export export =
        new Export(
            seed,
            "Suivi des subventions\n\n"
                + "Financeur|Intitulé du projet|N° convention|Date de notification|Montant\\n"
                + "demandé (€)|Montant\\n"
                + "accordé (€)|Statut");
    int awarded = 0;
    for (int i = 0; i < Math.min(30, most); i++) {
      int asked = 100 * export.cents(60_000);
      int given = asked - 100 * (export.upTo(asked / 100) - 1);
      boolean refused = export.upTo(5) == 1;
      awarded += refused ? 0 : given;
      export.add("amount_requested", euros(asked));
      if (!refused) {
        export.add("amount_awarded", euros(given));
      }
      export.row(
          "Ville|Projet %d|2022-%03d|%s|%s|%s|%s"
              .formatted(
                  i,
                  i,
                  i % 3 == 0 ? "12 mars 2022" : i % 3 == 1 ? "@2022-05-04" : "03/06/2022",
                  written(asked, 1),
                  refused ? "" : written(given, 4),
                  refused ? "Refusée" : "Notifiée"));
    }
    export.line("TOTAL||||| " + written(awarded, 1) + "|");
    return export;
  }

  /** A balance carried over, sums on either side, own income among the grants. */
  static Export cashBook(long seed, int most) {
    Export export =
        new Export(
            seed, "LIVRE DE CAISSE 2022\nDate|N° pièce|Libellé|Subvention|Recettes|Dépenses|Solde");
    export.line("01/01/2022||Solde au 1er janvier||||350,00");
    for (int i = 0; i < Math.min(ROWS, most); i++) {
      int amount = export.cents(90_000);
      String day = "%02d/%02d/2022|P%d|".formatted(1 + i % 28, 1 + i / 8, i);
      switch (export.upTo(4)) {
        case 1 -> export.line(day + "Vente de café||" + comma(amount) + "|0,00|1,00");
        case 2 ->
            export
                .add("amount", euros(amount))
                .row(day + "Acompte|FDT-2022|" + comma(amount) + "||1,00");
        default ->
            export
                .add("amount_incl_tax", euros(amount))
                .row(day + "Achat|FDT-2022||" + comma(amount) + "|1,00");
      }
    }
    return export;
  }
}
