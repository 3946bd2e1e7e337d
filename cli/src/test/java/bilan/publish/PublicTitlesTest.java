package bilan.publish;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Titles and partners of a few persons: neither their number nor the typed title is for others. */
class PublicTitlesTest {

  private static final String BILAN =
      """
      ---
      bilan: intitules
      title: "Intitulés {{ years }}"
      parameters:
        years: {type: years, default: last 3}
      ---

      # Intitulés

      ```table
      query: activities-by-title
      ```

      ```table
      query: partners
      ```
      """;

  @TempDir Path folder;
  private Cli cli = Cli.in(Path.of(""));

  @BeforeEach
  void ingest() throws IOException {
    StringBuilder csv = new StringBuilder("Date;Lieu;Atelier;Type;Participants;Partenaire\n");
    int[][] came = {{9100, 5109, 7001}, {3, 8600, 7103}, {4207, 6113, 7207}};
    String[] titles = {"Parentalité", "Bureautique", "E-mail"};
    String[] partners = {"CCAS", "Mission locale", "Médiathèque"};
    for (int year = 0; year < came.length; year++) {
      for (int title = 0; title < titles.length; title++) {
        csv.append(
            "05/0%d/%d;Café;%s;Atelier;%d;%s%n"
                .formatted(
                    3 + title, 2020 + year, titles[title], came[year][title], partners[title]));
      }
    }
    csv.append("07/03/2022;Café;Dossier de Mme Quillet;Atelier;2;\n");
    csv.append("08/03/2022;Café;Visite chez M. Orsel;Atelier;3;Famille Orsel\n");
    Files.writeString(folder.resolve("seances.csv"), csv);
    cli = Cli.in(folder);
    SmallNetwork.must(cli, "init", ".");
    Files.writeString(folder.resolve("bilans/intitules.md"), BILAN);
    SmallNetwork.must(cli, "ingest", "attendance", "seances.csv");
  }

  @Test
  void whatTheOthersGiveBackIsHidden() {
    assertThat(of("2021")).contains("8600", "7103", "Parentalité", "CCAS");
    assertThat(of("2021", "--public"))
        .as("the total of the year less 8600 and 7103 gives 3")
        .contains("8600")
        .doesNotContain("7103", "Parentalité", "CCAS");
  }

  @Test
  void theTitleOfAFewIsHiddenWithTheirNumber() {
    assertThat(of("2022")).contains("Quillet", "quillet");
    assertThat(of("2022", "--public"))
        .doesNotContainIgnoringCase("quillet")
        .doesNotContainIgnoringCase("orsel")
        .contains("Bureautique", "Mission locale");
  }

  @Test
  void theHiddenOnesAreOneLineTogether() {
    assertThat(of("2022")).contains("Quillet", "Visite chez", "Famille Orsel");
    String shown = of("2022", "--public");
    assertThat(shown.split("\\(2 non montrés\\)", -1))
        .as("in either table, the few and whoever else would give them back")
        .hasSize(3);
  }

  private String of(String years, String... more) {
    String[] words = {"report", "intitules", "--years", years, "-f", "json", "-o", "-"};
    String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return SmallNetwork.must(cli, all);
  }
}
