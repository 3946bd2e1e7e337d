package bilan.publish;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A theme for which few came: another theme of the same table is hidden with it. */
class PublicThemesTest {

  private static final String BILAN =
      """
      ---
      bilan: themes
      title: "Thèmes {{ years }}"
      parameters:
        years: {type: years, default: last 3}
      ---

      # Thèmes

      ```table
      query: attendance-themes
      show: [theme, participants]
      ```
      """;

  @TempDir Path folder;

  @Test
  void whatTheOthersGiveBackIsHidden() throws IOException {
    StringBuilder csv = new StringBuilder("Date;Lieu;Atelier;Type;Thème;Participants\n");
    int[][] came = {{9100, 5109, 7001}, {3, 8600, 7103}, {4207, 6113, 7207}};
    String[] themes = {"Parentalité", "Bureautique", "E-mail"};
    for (int year = 0; year < came.length; year++) {
      for (int theme = 0; theme < themes.length; theme++) {
        csv.append(
            "05/0%d/%d;Café;Un;Atelier;%s;%d%n"
                .formatted(3 + theme, 2020 + year, themes[theme], came[year][theme]));
      }
    }
    Files.writeString(folder.resolve("seances.csv"), csv);
    Cli cli = Cli.in(folder);
    SmallNetwork.must(cli, "init", ".");
    Files.writeString(folder.resolve("bilans/themes.md"), BILAN);
    SmallNetwork.must(cli, "ingest", "attendance", "seances.csv");
    String[] words = {"report", "themes", "--years", "2021", "-f", "json", "-o", "-"};
    assertThat(SmallNetwork.must(cli, words)).contains("\"Parentalité\", 3]", "8600", "7103");
    String[] outside = java.util.Arrays.copyOf(words, words.length + 1);
    outside[words.length] = "--public";
    assertThat(SmallNetwork.must(cli, outside))
        .contains("\"Parentalité\", null]", "8600")
        .doesNotContain("7103");
  }
}
