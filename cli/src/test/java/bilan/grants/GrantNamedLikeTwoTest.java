package bilan.grants;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.deliveries.Spreadsheet;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A grant may be called as the text that names two others reads. */
class GrantNamedLikeTwoTest {

  private static final String BOTH = "A1 / B1";

  @TempDir Path folder;

  @Test
  void aPageHasTheAnomaliesOfItsGrantOnly() throws IOException {
    Spreadsheet book = new Spreadsheet();
    book.tab(
        "Subventions", "Code", "Financeur", "Montant notifié", "Date de décision", "Début", "Fin");
    for (String code : new String[] {"A1", "B1", BOTH}) {
      book.row(code, "Ville", new BigDecimal("9000"), day(1, 5), day(1, 1), day(12, 31));
    }
    book.tab("Échéancier", "Subvention", "Prévu le", "Montant prévu");
    book.row(BOTH, day(3, 1), new BigDecimal("777.77"));
    book.tab(
        "Dépenses",
        "Pièce",
        "Subvention",
        "Fournisseur",
        "Compte",
        "Date de facture",
        "Payé le",
        "Montant TTC");
    for (String code : new String[] {"A1", "B1"}) {
      BigDecimal amount = new BigDecimal("333.33");
      book.row("P-" + code, code, "Imprimerie", "606", day(2, 5), day(2, 20), amount);
    }
    Cli cli = Cli.in(folder);
    book.write(folder.resolve("financements.xlsx"));
    assertThat(cli.run("init", ".").exit()).isZero();
    Cli.Result read = cli.run("ingest", "funding", "financements.xlsx");
    assertThat(read.exit()).as(read.err()).isZero();

    String printed =
        cli.run("report", "grants", "--as-of", "2022-11-30", "-f", "md", "-o", "-").out();
    String[] pages = printed.split("(?m)^##+ ");
    assertThat(page(pages, "A1 –")).contains("P-A1 / P-B1").doesNotContain("777,77");
    assertThat(page(pages, "B1 –")).contains("P-A1 / P-B1").doesNotContain("777,77");
    assertThat(page(pages, BOTH + " –")).contains("777,77").doesNotContain("P-A1 / P-B1");
    // Both are named by the text of the cell, as ever.
    assertThat(
            cli.run("reconcile", "--as-of", "2022-11-30", "--grant", "A1", "-f", "csv", "-o", "-")
                .out())
        .contains("GRANT-24")
        .contains(",B1 / A1,")
        .doesNotContain("777.77");
  }

  private static String page(String[] parts, String title) {
    return Arrays.stream(parts).filter(part -> part.startsWith(title)).findFirst().orElseThrow();
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2022, month, day);
  }
}
