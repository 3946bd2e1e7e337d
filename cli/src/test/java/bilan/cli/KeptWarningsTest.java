package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Warnings of ingesting, repeated in bilans until the rows that they are about count no more. */
@Slow
class KeptWarningsTest extends SheetDesk {

  private static final String HEAD = "Jour;Lieu;Quantité;Prix unitaire TTC;Montant TTC;TVA\n";
  private static final String WRONG = "03/01/2022;Fives;2;5,00;12,00;10 %\n";
  private static final String RIGHT = "04/01/2022;Fives;2;5,00;10,00;10 %\n";

  @Test
  void aWarningIsRepeatedUntilItsRowIsCorrected() throws IOException {
    assertThat(ingest("sales", HEAD + WRONG + RIGHT).err()).contains("12,00 n’est pas 2 × 5,00");
    assertThat(saved("warnings"))
        .isEqualTo(
            "source,dataset,sheet,source_rows,code,what,cure\n"
                + "tableau.csv,Ventes,tableau,2,SALES-03,\"Le montant 12,00 n’est pas 2 × 5,00\","
                + "\"Vérifier ces lignes, ou ajouter la colonne Remise\"\n");
    assertThat(annual("fr")).contains("Signalé en recevant les fichiers", "n’est pas 2 × 5,00");
    assertThat(annual("en")).contains("Said when the files were received", "is not 2 × 5.00");
    assertThat(annual("fr", "--public")).doesNotContain("Signalé en recevant", "2 × 5,00");

    ingest("sales", HEAD + WRONG.replace("12,00", "10,00") + RIGHT);
    assertThat(saved("warnings").lines()).hasSize(1);
    assertThat(annual("fr")).doesNotContain("Signalé en recevant");
  }

  @Test
  void aWarningOfAnUndoneDeliveryIsOver() throws IOException {
    ingest("sales", HEAD + WRONG);
    assertThat(cli().run("deliveries", "undo", "1").exit()).isZero();
    assertThat(saved("warnings").lines()).hasSize(1);
  }

  @Test
  void aTotalThatDiffersHoldsAsLongAsItsRowsCount() throws IOException {
    ingest("sales", HEAD + RIGHT + "Total;;;;11,00;\n");
    assertThat(saved("warnings")).contains("TOTAL-01", "11,00");
    ingest("sales", HEAD + RIGHT + "Total;;;;10,00;\n");
    assertThat(saved("warnings").lines()).hasSize(1);
  }

  @Test
  void aWarningIsOverWhenWhatWasUnknownComes() throws IOException {
    String grants = "Code;Financeur;Montant notifié;Date de notification;Début;Fin\n";
    String other = "B2;Ville;1000;05/01/2022;01/01/2022;31/12/2022\n";
    ingest("funding", grants + other, "--as", "conventions");
    ingest("funding", "Subvention;Reçu le;Montant\nA1;01/03/2022;600\n", "--as", "encaissements");
    assertThat(saved("warnings")).contains("FUND-14", "« A1 »");
    ingest("funding", grants + other + other.replace("B2", "A1"), "--as", "conventions");
    assertThat(saved("warnings")).doesNotContain("« A1 »");
    assertThat(cli().run("deliveries", "undo", "3").exit()).isZero();
    assertThat(saved("warnings")).contains("FUND-14", "« A1 »");
  }

  @Test
  void aTrialLeavesNothing() throws IOException {
    ingest("sales", HEAD + RIGHT);
    ingest("sales", HEAD + WRONG, "--dry-run", "--as", "autre.csv");
    assertThat(saved("warnings").lines()).hasSize(1);
  }

  private String annual(String lang, String... more) {
    String[] words = {"report", "annual", "--year", "2022", "-f", "md", "-o", "-", "--lang", lang};
    String[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return cli().run(all).out();
  }
}
