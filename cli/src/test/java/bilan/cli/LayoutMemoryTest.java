package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What was answered for a file is not asked of the next one of its layout, however it is named. */
@Slow
class LayoutMemoryTest extends SheetDesk {

  private static final String TILL = "Date;N° ticket;Article;Total TTC;Taux TVA;Comment\n";

  private Cli.Result take(String name, int year, String... options) throws IOException {
    return take(
        "sales",
        name,
        TILL
            + "05/09/%d;1;Café;2,00;10 %%;CB\n06/10/%d;2;Thé;3,00;10 %%;Espèces\n"
                .formatted(year, year),
        options);
  }

  private Cli.Result take(String dataset, String name, String text, String... options)
      throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    String[] words = new String[options.length + 3];
    words[0] = "ingest";
    words[1] = dataset;
    words[2] = name;
    System.arraycopy(options, 0, words, 3, options.length);
    return cli().run(words);
  }

  private void answered() throws IOException {
    assertThat(take("recus/caisse 2023-2024.csv", 2023).exit()).isEqualTo(6);
    String[] answers = {"--place", "Fives", "--without", "Comment"};
    Cli.Result done = take("recus/caisse 2023-2024.csv", 2023, answers);
    assertThat(done.exit()).as(done.err()).isZero();
  }

  private String places() {
    return query("select place, count(*) as n from sales group by 1 order by 1");
  }

  @Test
  void theNextSeasonUnderAnotherNameAsksNothing() throws IOException {
    answered();
    Cli.Result next = take("annee-suivante/Export du comptoir.csv", 2024);
    assertThat(next.exit()).as(next.err()).isZero();
    assertThat(next.err())
        .contains("Repris de « caisse 2023-2024.csv », de même mise en page : --without Comment")
        .contains("PROF-19", "« Fives »", "--place \"nom du lieu\" --replace");
    assertThat(places()).isEqualTo("place,n\nFives,4\n");
    assertThat(cli().run("ingest", "sales", "annee-suivante/Export du comptoir.csv").out())
        .contains("rien à faire");
  }

  /** Days as columns are others each season: no column has gone. */
  @Test
  void theSignInSheetOfTheNextSeasonAsksNothing() throws IOException {
    String sheet = "Couture à Fives;;;;\nSaison %s;;;;\n\nNom;%s\n";
    String rows = "Ada Roux;x;x;;x\nBo Petit;x;;x;\nCy Blanc;;x;x;x\n";
    String first = sheet.formatted("2023-2024", "sam. 16/09;sam. 07/10;sam. 13/01;sam. 03/02");
    String next = sheet.formatted("2024-2025", "sam. 14/09;sam. 05/10;sam. 11/01;sam. 01/02");
    Cli.Result taken = take("attendance", "couture 2023-24.csv", first + rows, "--place", "Fives");
    assertThat(taken.exit()).as(taken.err()).isZero();
    Cli.Result second = take("attendance", "couture 2024-25.csv", next + rows, "--place", "Fives");
    assertThat(second.exit()).as(second.err()).isZero();
    assertThat(query("select sum(participants) as n from attendance")).isEqualTo("n\n16\n");
  }

  @Test
  void anotherLayoutAsks() throws IOException {
    answered();
    String other =
        TILL.replace("Article", "Article;Vendeuse") + "05/09/2024;1;Café;Léa;2,00;10 %;CB\n";
    assertThat(take("sales", "caisse 2024-2025.csv", other).exit()).isEqualTo(6);
  }

  @Test
  void whatIsForgottenIsAskedAgain() throws IOException {
    answered();
    String decisions = cli().run("deliveries", "decisions", "-f", "csv").out();
    assertThat(decisions)
        .contains(",Fives,c’est ce lieu,1,", ",Comment,cette colonne n’est pas lue,1,")
        .contains("caisse 2023-2024.csv");
    int number = decisions.contains("1,sales,,,caisse 2023-2024.csv,Fives") ? 1 : 2;
    assertThat(cli().run("deliveries", "decisions", "forget", "" + number).exit()).isZero();
    Cli.Result next = take("Export.csv", 2024);
    assertThat(next.exit()).isEqualTo(6);
    assertThat(next.err()).contains("PROF-02").doesNotContain("PROF-17");
    assertThat(take("Export.csv", 2024, "--place", "Lomme").exit()).isZero();
    assertThat(places()).isEqualTo("place,n\nFives,2\nLomme,2\n");
  }

  @Test
  void twoPlacesThatWereSaidAsk() throws IOException {
    answered();
    assertThat(take("Lomme.csv", 2024, "--place", "Lomme").exit()).isZero();
    assertThat(take("Export.csv", 2025).exit()).isEqualTo(6);
    assertThat(take("Lomme.csv", 2026).exit()).as("its own answer holds").isZero();
  }

  @Test
  void theSameDaysOfAnotherFileMayBeAnotherPlace() throws IOException {
    answered();
    Cli.Result other = take("Export.csv", 2023);
    assertThat(other.exit()).as(other.out()).isEqualTo(6);
    assertThat(other.err()).contains("PROF-02");
    assertThat(places()).isEqualTo("place,n\nFives,2\n");
  }

  @Test
  void aColumnOfTheYearIsThatOfTheNextYear() throws IOException {
    String text = "Date;Lieu;Article;Taux TVA;Encaissé en 2023\n05/09/2023;Fives;Café;10 %;2,00\n";
    assertThat(take("sales", "a.csv", text).exit()).isEqualTo(6);
    Cli.Result named = take("sales", "a.csv", text, "--column", "Encaissé en 2023=Total TTC");
    assertThat(named.exit()).as(named.err()).isZero();
    Cli.Result next = take("sales", "b.csv", text.replace("2023", "2024"));
    assertThat(next.exit()).as(next.err()).isZero();
    assertThat(next.err()).contains("--column 'Encaissé en 2023=Total TTC'");
    assertThat(query("select sum(amount_incl_tax) as n from sales")).isEqualTo("n\n4\n");
  }

  @Test
  void aLayoutThatWasReadAsADatasetIsOfItFromThenOn() throws IOException {
    String text = "A1;B1;C1\n05/09/2023;Fives;12\n";
    Files.writeString(folder.resolve("suivi.csv"), text);
    assertThat(cli().run("ingest", "suivi.csv").exit()).isEqualTo(6);
    assertThat(
            take(
                    "attendance",
                    "suivi.csv",
                    text,
                    "--column",
                    "C1=Participants",
                    "--column",
                    "B1=Lieu",
                    "--column",
                    "A1=Date")
                .exit())
        .isZero();
    Files.writeString(folder.resolve("autre.csv"), text.replace("2023", "2024"));
    Cli.Result next = cli().run("ingest", "autre.csv");
    assertThat(next.exit()).as(next.err()).isZero();
    assertThat(query("select sum(participants) as n from attendance")).isEqualTo("n\n24\n");
  }
}
