package bilan.pipelines.reading;

import static bilan.pipelines.reading.Export.comma;
import static bilan.pipelines.reading.Export.euros;

/**
 * What banks let their clients download: the account above the header, debits with a sign or
 * without.
 */
final class BankExports {

  private static final int ROWS = 120;

  private BankExports() {}

  /** A debit and a credit, each blank where the other is; the account and its balance above. */
  static Export debitAndCredit(long seed, int most) {
    Export export =
        new Export(
            seed,
            "Compte courant n° 1234567"
                + seed % 10
                + "901\nSolde au 31/12/2022 : 1\u202f234,56 €\n\nDate|Libellé|Débit euros|Crédit euros");
    for (int i = 0; i < Math.min(ROWS, most); i++) {
      int amount = export.cents(900_000);
      boolean in = export.upTo(3) == 1;
      export
          .add("amount", euros(in ? amount : -amount))
          .row(
              "%02d/%02d/2022|VIR SEPA %d|%s|%s"
                  .formatted(
                      1 + i % 28, 1 + i / 28, i, in ? "" : comma(amount), in ? comma(amount) : ""));
    }
    return export;
  }

  /** Two days a line, debits negative, the balance after each line. */
  static Export twoDays(long seed, int most) {
    Export export =
        new Export(
            seed,
            "IBAN : FR76 3000 4000 0100 0123 4567 830\n\nDate opération|Date valeur|Libellé|Débit euros|Crédit euros|Solde");
    int balance = export.cents(9_000_000);
    for (int i = 0; i < Math.min(ROWS, most); i++) {
      int amount = export.cents(90_000);
      boolean in = export.upTo(3) == 1;
      balance += in ? amount : -amount;
      export
          .add("amount", euros(in ? amount : -amount))
          .row(
              "%02d/%02d/2022|%1$02d/%2$02d/2022|PRLV SEPA %d|%s|%s|%s"
                  .formatted(
                      1 + i % 28,
                      1 + i / 28,
                      i,
                      in ? "" : "-" + comma(amount),
                      in ? comma(amount) : "",
                      comma(balance)));
    }
    return export;
  }

  /** One signed amount, the account, its kind and its balance in lines of two cells. */
  static Export signed(long seed, int most) {
    Export export =
        new Export(
            seed,
            "Numéro Compte   :|1234567A02%d\nType            :|CCP\nCompte tenu en  :|euros\nDate            :|31/12/2022\n\nSolde (EUROS)   :|2 124,21\n\nDate|Libellé|Montant(EUROS)|Montant(FRANCS)"
                .formatted(seed % 10));
    for (int i = 0; i < Math.min(ROWS, most); i++) {
      int amount = export.upTo(3) == 1 ? export.cents(900_000) : -export.cents(9_000);
      export
          .add("amount", euros(amount))
          .row(
              "%02d/%02d/2022|VIREMENT DE RÉGION %d|%s|%s"
                  .formatted(1 + i % 28, 1 + i / 28, i, comma(amount), comma(amount * 6)));
    }
    return export;
  }
}
