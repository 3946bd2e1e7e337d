package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first words that somebody types who has read nothing. */
@Slow
class FirstMinutesTest {

  private static final String SHEET =
      "Date;Lieu;Activité;Participants\n01/03/2022;Wazemmes;Atelier;3\n";

  @TempDir Path folder;

  private Cli.Result run(String... words) {
    return Cli.in(folder).run(words);
  }

  private void next(String first, String... commands) {
    Cli.Result said = run();
    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.out().lines()).hasSize(5).first().asString().isEqualTo(first);
    assertThat(said.out()).contains(commands);
  }

  @Test
  void bilanAloneSaysWhatToDoNextWhereverOneStands() throws IOException {
    Path here = folder.toAbsolutePath();
    next("Aucun espace de travail ici. Pour commencer :", "  bilan demo ", "  bilan init ");
    run("init", ".");
    next("Rien n’est encore importé dans " + here + ". Pour continuer :", "help prise-en-main");
    Files.writeString(folder.resolve("inbox/mars 2022.csv"), SHEET);
    next("1 tableur attend dans inbox/ de " + here + ". Pour continuer :", " bilan ingest inbox\n");
    Cli inside = Cli.in(folder.resolve("exports"));
    assertThat(inside.run().out()).contains("  bilan ingest --dry-run ../inbox\n");
    run("ingest", "attendance", "inbox");
    next("Rien n’attend dans inbox/ de " + here + ". Pour continuer :", "  bilan status ");
    assertThat(run("--lang", "en").out())
        .startsWith("Nothing waits in inbox/ of " + here)
        .hasLineCount(5);
    assertThat(run("-w", "ailleurs").err()).contains("CONF-01");
  }

  @Test
  void aFileOrAWordOfPeopleIsRunByWhoSaysYes() throws IOException {
    run("init", ".");
    Files.writeString(folder.resolve("a mars.csv"), SHEET);
    Cli.Result no = Cli.in(folder).typing("n").run("a mars.csv");
    assertThat(no.exit()).isEqualTo(2);
    assertThat(no.err()).contains("lancer : bilan ingest 'a mars.csv'");
    Cli.Result nobody = run("a mars.csv");
    assertThat(nobody.exit()).isEqualTo(2);
    assertThat(nobody.err()).contains("USAGE-01").doesNotContain("lancer");
    Cli.Result yes = Cli.in(folder).typing("oui").run("a mars.csv", "--place", "Fives");
    assertThat(yes.exit()).as(yes.err()).isZero();
    assertThat(yes.out()).contains("a mars.csv : importé");
    assertThat(Cli.in(folder).typing("o").run("importer", "a mars.csv").out())
        .contains("rien à faire");
  }

  /** Only as much is read as the first question asks for. */
  @Test
  void theCommandAsksItsOwnQuestionsAfterwards() throws IOException {
    run("init", ".");
    Files.writeString(
        folder.resolve("caisse.csv"),
        "Date;N° ticket;Article;Total TTC;Taux TVA\n05/09/2023;1;Café;2,00;10 %\n");
    Cli.Result asked = Cli.in(folder).typing("o", "Fives").run("importer", "sales", "caisse.csv");
    assertThat(asked.exit()).as(asked.err()).isZero();
    assertThat(asked.err()).contains("caisse.csv --place Fives");
  }

  @Test
  void aPatternThatTheShellLeavesStandsForItsFilesInOrder() throws IOException {
    run("init", ".");
    for (String name : new String[] {"b 2.csv", "a-1.csv", ".c-3.csv", "~$d.csv", "notes.txt"}) {
      Files.writeString(folder.resolve(name), SHEET.replace("Wazemmes", name));
    }
    Files.writeString(Files.createDirectories(folder.resolve("x1")).resolve("e.csv"), SHEET);
    Cli.Result read = run("ingest", "attendance", "*.csv", "x?/*.csv");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(read.out().lines().filter(line -> line.contains(" : importé")))
        .extracting(line -> line.replaceFirst(" : .*", ""))
        .containsExactly("a-1.csv", "b 2.csv", "e.csv");
    assertThat(run("inspect", folder.resolve("?-1.csv").toString()).exit()).isZero();
    assertThat(run("inspect", "*.csv").err()).contains("USAGE-0");
  }

  @Test
  void aPatternThatMatchesNothingIsTold() {
    run("init", ".");
    Cli.Result none = run("ingest", "*.xlsx", "-o", "x.txt");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err())
        .isEqualTo(
            """
            erreur FILE-12 : Aucun fichier ne correspond à « *.xlsx »
              où : %s
              à faire : Vérifier le dossier et le nom ; * remplace plusieurs lettres, ? une seule
            """
                .formatted(folder.toAbsolutePath()));
  }

  @Test
  void aFileWhoseNameHoldsAStarIsThatFile() throws IOException {
    run("init", ".");
    Files.writeString(folder.resolve("a*.csv"), SHEET);
    Files.writeString(folder.resolve("ab.csv"), SHEET.replace("Wazemmes", "Fives"));
    assertThat(run("ingest", "attendance", "a*.csv").out())
        .contains("a*.csv : importé")
        .doesNotContain("ab.csv");
    assertThat(run("query", "--sql", "select count(*) as n from attendance", "-f", "csv").out())
        .isEqualTo("n\n1\n");
  }
}
