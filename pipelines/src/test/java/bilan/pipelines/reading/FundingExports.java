package bilan.pipelines.reading;

import static bilan.pipelines.reading.Export.comma;
import static bilan.pipelines.reading.Export.euros;

import java.math.BigDecimal;

/** What funders publish, others' rows among ours, and ledgers. */
final class FundingExports {

  private static final int ROWS = 80;
  private static final String OURS = "12345678200010";
  private static final String OTHERS = "21590350100017";

  private FundingExports() {}

  /** The amount is repeated for each beneficiary; our part is a fraction of it. */
  static Export scdl(long seed, int most) {
    Export export =
        new Export(
            seed,
            "nomAttribuant|idAttribuant|dateConvention|referenceDecision|nomBeneficiaire|idBeneficiaire|rnaBeneficiaire|objet|montant|nature|conditionsVersement|datesPeriodeVersement|idRAE|notificationUE|pourcentageSubvention|dispositifAide");
    for (int i = 0; i < Math.min(ROWS, most); i++) {
      int quarters = export.upTo(4);
      int amount = 100 * export.cents(90_000);
      boolean ours = export.upTo(3) > 1;
      boolean byRna = export.upTo(4) == 1;
      String row =
          "VILLE|%s|2022-%02d-07|D-%d|%s|%s|%s|Projet %d|%s|aide en numéraire|unique|2022-09-01_2022-12-31||non|%s|"
              .formatted(
                  OTHERS,
                  1 + i % 12,
                  i,
                  ours ? "POP CAFE" : "AUTRE",
                  !ours ? OTHERS : byRna ? "" : OURS,
                  ours && byRna ? "W595012345" : "",
                  i,
                  euros(amount),
                  BigDecimal.valueOf(25L * quarters, 2));
      if (ours) {
        export
            .add("amount_awarded", euros(amount))
            .add("own_amount", euros(amount / 4 * quarters))
            .row(row);
      } else {
        export.line(row);
      }
    }
    return export;
  }

  static Export chorus(long seed, int most) {
    Export export =
        new Export(
            seed,
            "N° EJ|N° poste EJ|Fournisseur payé (DP)||Branche||Code taxe 1|Exercice comptable|N°"
                + " DP|Date de dernière opération sur la DP|Montant payé");
    for (int i = 0; i < Math.min(ROWS, most); i++) {
      int amount = export.cents(9_000_000);
      boolean ours = export.upTo(3) > 1;
      String row =
          "000%d|1|1000|POP|Z039|Associations|%s|2024|00019%d|@2023-%02d-12|#%s"
              .formatted(
                  1821732 + i / 2, ours ? OURS : "#", i, 1 + i % 12, euros(amount).toPlainString());
      if (ours) {
        export.add("amount", euros(amount)).row(row);
      } else {
        export.line(row);
      }
    }
    return export;
  }

  /** A group row over the header; a last row that sums up. */
  static Export osiris(long seed, int most) {
    Export export =
        new Export(
            seed,
            "Dossier|>|>|>|Association|>|>|Montants|>|Versements|>\n"
                + "N° Dossier Osiris|N° EJ|Etat Dossier|Date Commission|N° RNA|N°"
                + " Siret|Nom|Demandé|Montant Total Attribué|% Accordé / Demandé|% Réalisé /"
                + " Accordé");
    int all = 0;
    for (int i = 0; i < Math.min(ROWS, most); i++) {
      int amount = 100 * export.upTo(9000);
      all += amount;
      export
          .add("amount_awarded", euros(amount))
          .row(
              "DD%d|21/%03d|Évalué|12/05/2021|W595012345|%s|POP|#3000|#%s|#1|#0"
                  .formatted(i, i, OURS, euros(amount).toPlainString()));
    }
    export.line(Math.min(ROWS, most) + "|Consolidation||||||#3000|#" + euros(all).toPlainString());
    return export;
  }

  /** 18, 21 or 22 columns; debit and credit, or an amount and its side; zeros in front. */
  static Export fec(long seed, int most) {
    boolean sided = seed % 2 == 0;
    String extra =
        seed == 1
            ? ""
            : seed == 2 ? "|DateRglt|ModeRglt|NatOp" : "|DateRglt|ModeRglt|NatOp|IdClient";
    Export export =
        new Export(
            seed,
            "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|"
                + (sided ? "Montant|Sens" : "Debit|Credit")
                + "|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise"
                + extra);
    for (int i = 0; i < Math.min(ROWS, most); i++) {
      int amount = export.cents(500_000);
      export.add("debit", euros(amount)).add("credit", euros(amount));
      for (boolean debit : new boolean[] {true, false}) {
        String padded = "0000" + comma(amount);
        String money =
            sided
                ? padded + "|" + (debit ? "D" : "C")
                : debit ? padded + "|0,00" : "0,00|" + padded;
        export.row(
            "VE|Ventes|%d|2022%02d12|%s|Compte|||F%d|2022%02d12|Vente|%s|||20221231||"
                    .formatted(i, 1 + i % 12, debit ? "411000" : "706000", i, 1 + i % 12, money)
                + "|".repeat(extra.isEmpty() ? 0 : extra.split("\\|", -1).length - 1));
      }
    }
    return export;
  }
}
