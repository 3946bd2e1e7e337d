package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell of numbers that holds none is told with its place, or is one of the marks for missing. */
@Slow
class WordsForNumbersTest extends SheetDesk {

  private static final String MONTHS =
      "Lieu;janvier 2024;février 2024;mars 2024\nFives;4;%s;6\nMoulins;1;2;3\n";

  @ParameterizedTest
  @ValueSource(strings = {"?", "??", "(?)", "fermé", "X", "voir", "env. 12", "12?", "plein"})
  void aWordInAGridOfMonthsIsRejectedWithItsCell(String word) throws IOException {
    Cli.Result result = ingest("attendance", MONTHS.formatted(word));
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out()).contains("dont 1 rejetée");
    assertThat(result.err()).contains("NUM-", "tableau.csv!tableau!C2", word);
    assertThat(query("select sum(participants) n from attendance")).isEqualTo("n\n16\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NC", "-", "sans objet", "#N/A", "(vide)", ""})
  void aMarkForMissingIsBlank(String mark) throws IOException {
    Cli.Result result = ingest("attendance", MONTHS.formatted(mark));
    assertThat(result.out()).contains("aucune rejetée");
    assertThat(result.err()).isEmpty();
    assertThat(query("select sum(participants) n from attendance")).isEqualTo("n\n16\n");
  }

  @Test
  void aQuestionMarkUnderPlacesIsRejectedWithItsCell() throws IOException {
    ingest("reference", "Lieu;Alias\nFives;\nMoulins;\n");
    Cli.Result result =
        ingest("attendance", "Date;Fives;Moulins\n01/02/2024;3;?\n02/02/2024;5;1\n");
    assertThat(result.out()).contains("dont 1 rejetée");
    assertThat(result.err()).contains("NUM-05", "tableau.csv!tableau!C2");
    assertThat(query("select sum(participants) n from attendance")).isEqualTo("n\n9\n");
  }

  @Test
  void aQuestionMarkInACashBookIsRejectedWithItsCell() throws IOException {
    Cli.Result result =
        ingest(
            "funding",
            "N° pièce;Date;Libellé;Subvention;Recettes;Dépenses;Solde\n"
                + "1;01/02/2024;Acompte ville;V;100,00;;100,00\n"
                + "2;02/02/2024;Papier;V;;?;90,00\n"
                + "3;03/02/2024;Encre;V;;5,00;85,00\n");
    assertThat(result.exit()).as(result.err()).isEqualTo(3);
    assertThat(result.err()).contains("NUM-01", "tableau.csv!tableau!F3");
  }

  @Test
  void aQuestionMarkWhereANumberMayBeMissingIsSaid() throws IOException {
    Cli.Result result =
        ingest("sales", "Date;Lieu;Article;Quantité;Montant TTC\n05/01/2024;Fives;Café;?;3,50\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out()).contains("aucune rejetée");
    assertThat(result.err()).contains("NUM-", "D2", "?");
  }
}
