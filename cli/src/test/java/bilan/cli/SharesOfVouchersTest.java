package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What lies outside of a grant's agreement is its share of a voucher, not the voucher. */
class SharesOfVouchersTest extends SheetDesk {

  private static final String GRANTS =
      "Code;Financeur;Montant notifié;Date de notification;Début;Fin\n"
          + "G1;Région;9000;05/01/2023;01/01/2023;31/12/2023\n";
  private static final String EXPENSES =
      "Pièce;Date de facture;Montant TTC;TVA récupérable\nF1;10/02/2024;1200;200\n";

  private String warning(String allocations) throws IOException {
    ingest("funding", GRANTS, "--as", "conventions");
    ingest("funding", allocations, "--as", "affectations");
    return ingest("funding", EXPENSES, "--as", "dépenses").err().replaceAll("[\u00a0\u202f]", " ");
  }

  @Test
  void aShareIsOfWhatTheVoucherCostsWithoutRecoverableTax() throws IOException {
    assertThat(warning("Pièce;Subvention;Part\nF1;G1;25 %\n"))
        .contains("FUND-12", "G1 : 1 dépense pour 250,00 €");
  }

  @Test
  void anAmountIsTakenAsItIs() throws IOException {
    assertThat(warning("Pièce;Subvention;Montant affecté\nF1;G1;310,40\n"))
        .contains("FUND-12", "G1 : 1 dépense pour 310,40 €");
  }
}
