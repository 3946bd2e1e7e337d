package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Deep;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is due at the end of a year is whole, unless a grant is left out of it. */
@Deep
class DueOfAWholeYearTest extends SheetDesk {

  private static final String GRANTS =
      "Code;Financeur;Montant notifié;Date de notification;Statut;Mode de versement;Taux;Début;Fin\n"
          + "A;Ville;60000;05/01/2023;Signée;Forfaitaire;;01/01/2023;31/12/2023\n";

  private String cards(String grants, String... asOf) throws IOException {
    ingest("funding", grants, "--as", "conventions");
    ingest("funding", "Subvention;Reçu le;Montant\nA;01/03/2023;21000\n", "--as", "encaissements");
    String[] words = {"report", "grants", "--years", "2022..2023", "-f", "md", "-o", "-"};
    String[] all = Arrays.copyOf(words, words.length + asOf.length);
    System.arraycopy(asOf, 0, all, words.length, asOf.length);
    String report = cli().run(all).out().replaceAll("[\u00a0\u202f]", " ");
    return report
        .lines()
        .filter(line -> line.startsWith("- Subventions (reste dû)"))
        .findFirst()
        .orElse(report);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-03-01", "2023-06-30", "2023-12-31", "2024-02-01"})
  void isWholeOnAnyDay(String day) throws IOException {
    assertThat(cards(GRANTS, "--as-of", day))
        .startsWith("- Subventions (reste dû) : **39 000,00 €**")
        .doesNotContain("partiel");
  }

  @Test
  void isWholeOnTheDayOfTheLatestFile() throws IOException {
    assertThat(cards(GRANTS))
        .startsWith("- Subventions (reste dû) : **39 000,00 €**")
        .doesNotContain("partiel");
  }

  @Test
  void saysWhatItLeavesOutInsteadOfCallingTheYearPartial() throws IOException {
    assertThat(
            cards(
                GRANTS
                    + "F;FEDER;20000;06/01/2023;Signée;Remboursement;60 %;01/01/2023;31/12/2023\n"))
        .isEqualTo(
            "- Subventions (reste dû) : **39 000,00 €** ; chiffre partiel (F : plafond 20 000 €, dû non établi)");
  }
}
