package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The place of a file is said once, and never taken for another file's. */
class KeptPlaceTest extends SheetDesk {

  private static final String TILL = "Date;N° ticket;Article;Total TTC;Taux TVA\n";

  @Test
  void theSameFileCompletedKnowsItsPlace() throws IOException {
    assertThat(take("caisse.csv", 1).exit()).isEqualTo(6);
    assertThat(take("caisse.csv", 1, "--place", "Fives").exit()).isZero();
    assertThat(cli().run("ingest", "sales", "caisse.csv").out()).contains("rien à faire");
    Cli.Result next = take("caisse.csv", 2);
    assertThat(next.exit()).as(next.err()).isZero();
    assertThat(next.err()).contains("note PROF-19", "« Fives », dit par --place");
    assertThat(next.err()).doesNotContain("Si c’en est un autre");
    assertThat(take("caisse.csv", 3).exit()).isZero();
    assertThat(places()).isEqualTo("place,n\nFives,3\n");
  }

  @Test
  void theExportOfAnotherYearKnowsItAndSaysTheLineOfAnother() throws IOException {
    take("caisse 2023.csv", 1, "--place", "Fives");
    Cli.Result next = take("caisse 2024.csv", 2);
    assertThat(next.exit()).as(next.err()).isZero();
    assertThat(next.err())
        .contains("attention PROF-19", "caisse 2024.csv' --place \"nom du lieu\"");
    cli().run("deliveries", "undo", "2");
    assertThat(take("caisse 2024.csv", 2, "--place", "Lomme", "--replace").exit()).isZero();
    assertThat(places()).isEqualTo("place,n\nFives,1\nLomme,2\n");
    assertThat(take("caisse 2025.csv", 1).exit()).as("two places were said").isEqualTo(6);
  }

  @Test
  void anotherNameAnotherFolderAndOtherColumnsAreAskedAbout() throws IOException {
    take("caisse 2023.csv", 1, "--place", "Fives");
    assertThat(take("caisse Lomme 2023.csv", 1).exit()).isEqualTo(6);
    assertThat(take("caisse 2 2023.csv", 1).exit()).as("a second till").isEqualTo(6);
    Files.createDirectory(folder.resolve("lomme"));
    assertThat(take("lomme/caisse 2023.csv", 1).exit()).isEqualTo(6);
    Files.writeString(
        folder.resolve("caisse 2024.csv"),
        "Date;N° ticket;Article;Total TTC;Taux TVA;Vendeur\n05/01/2024;1;Café;2,00;10 %;Léa\n");
    assertThat(cli().run("ingest", "sales", "caisse 2024.csv").exit()).isEqualTo(6);
    assertThat(places()).isEqualTo("place,n\nFives,1\n");
  }

  @Test
  void whatWasUndoneSaysNothing() throws IOException {
    take("caisse 2023.csv", 1, "--place", "Fives");
    cli().run("deliveries", "undo", "1");
    assertThat(take("caisse 2024.csv", 1).exit()).isEqualTo(6);
  }

  @Test
  void aTitleThatNamesAnotherPlaceIsAskedAbout() throws IOException {
    assertThat(take("caisse 2023.csv", 1, "--place", "Fives").exit()).isZero();
    Files.writeString(
        folder.resolve("caisse 2024.csv"),
        "Maison de Lomme;;;;\n;;;;\n" + TILL + "05/01/2024;1;Café;2,00;10 %\n");
    assertThat(cli().run("ingest", "sales", "caisse 2024.csv").exit()).isEqualTo(6);
  }

  private Cli.Result take(String name, int tickets, String... options) throws IOException {
    StringBuilder rows = new StringBuilder(TILL);
    String year = name.replaceAll(".*?(20\\d\\d).*|.*", "$1");
    for (int ticket = 1; ticket <= tickets; ticket++) {
      rows.append(
          "0%d/01/%s;%d;Café;2,00;10 %%\n"
              .formatted(ticket, year.isEmpty() ? "2023" : year, ticket));
    }
    Path file = folder.resolve(name);
    Files.writeString(file, rows);
    String[] words = new String[options.length + 3];
    words[0] = "ingest";
    words[1] = "sales";
    words[2] = name;
    System.arraycopy(options, 0, words, 3, options.length);
    return cli().run(words);
  }

  private String places() {
    return query("select place, count(*) as n from sales group by 1 order by 1");
  }
}
