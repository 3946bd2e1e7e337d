package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** At a terminal, ingest asks what it would stop for, and goes on with the answer. */
class DialogueTest extends SheetDesk {

  private static final String TILL =
      "Date;N° ticket;Article;Total TTC;Taux TVA\n"
          + "05/09/2023;1;Café;2,00;10 %\n12/08/2024;2;Thé;3,50;10 %\n";

  private Cli.Result type(String file, String text, String... lines) throws IOException {
    Files.writeString(folder.resolve(file), text);
    return Cli.in(folder).typing(lines).run("ingest", "sales", file);
  }

  private String places() {
    return query("select place, count(*) as n from sales group by 1 order by 1");
  }

  @Test
  void aNameThatIsTypedAnswersAndTheLineOfAScriptIsPrintedOnce() throws IOException {
    Cli.Result asked = type("caisse.csv", TILL, "Fives");
    assertThat(asked.exit()).as(asked.err()).isZero();
    assertThat(asked.err())
        .contains("caisse.csv : ", "1. un autre lieu, à taper", "Numéro de la réponse")
        .containsOnlyOnce("bilan ingest sales")
        .contains("La même chose sans question, en une ligne :")
        .endsWith("caisse.csv --place Fives\n")
        .doesNotContain("erreur", "\u001b");
    assertThat(asked.out()).contains("caisse.csv : importé");
    assertThat(places()).isEqualTo("place,n\nFives,2\n");
  }

  @Test
  void eachAnswerSaysWhatItWouldGive() throws IOException {
    Cli.Result asked = type("ventes.csv", "Maison de Fives;;;;\n;;;;\n" + TILL, "x", "?", "1");
    assertThat(asked.exit()).as(asked.err()).isZero();
    assertThat(asked.err())
        .contains("1. lieu : Maison de Fives → 5,50", "de septembre 2023 à août 2024")
        .contains("2. un autre lieu, à taper\n")
        .contains("à faire : Est-ce « Maison de Fives » ?", "1. --place 'Maison de Fives'");
    assertThat(places()).isEqualTo("place,n\nMaison de Fives,2\n");
  }

  @Test
  void stoppingChangesNothing() throws IOException {
    for (String[] lines : new String[][] {{"q"}, {}, {"", "7", "q"}}) {
      Cli.Result asked = type("caisse.csv", TILL, lines);
      assertThat(asked.exit()).as(asked.err()).isEqualTo(6);
      assertThat(asked.err()).contains("Arrêt : rien de « caisse.csv » n’est importé");
      assertThat(cli().run("deliveries", "-f", "csv").out().lines()).hasSize(1);
    }
  }

  @Test
  void withoutATerminalOrWithNoInputAllIsAsBefore() throws IOException {
    Files.writeString(folder.resolve("caisse.csv"), TILL);
    Cli.Result before = cli().run("ingest", "sales", "caisse.csv");
    Cli typing = Cli.in(folder).typing("Fives");
    assertThat(typing.run("ingest", "sales", "caisse.csv", "--no-input")).isEqualTo(before);
    assertThat(before.exit()).isEqualTo(6);
    assertThat(before.err()).contains("--place \"nom du lieu\"").doesNotContain("Numéro");
    for (String quiet : new String[] {"-q", "--json"}) {
      Cli.Result told = typing.run("ingest", "sales", "caisse.csv", quiet);
      assertThat(told.exit()).isEqualTo(6);
      assertThat(told.err()).contains("PROF-02").doesNotContain("Numéro");
    }
  }

  @Test
  void onePersonIsAskedOneQuestionAfterTheOther() throws IOException {
    String grid =
        "Date;N° ticket;Article;Total TTC;Taux TVA;Moyen\n05/09/2023;1;Café;2,00;10 %;Espèces\n";
    Cli.Result asked = type("caisse.csv", TILL, "Fives");
    assertThat(asked.exit()).isZero();
    asked = type("caisse 2.csv", grid.replace("Moyen", "Comment"), "Lomme", "1", "1", "1");
    assertThat(asked.exit()).as(asked.err()).isZero();
    assertThat(places()).isEqualTo("place,n\nFives,2\nLomme,1\n");
  }

  @Test
  void whatIsNoQuestionWithAnAnswerIsToldAsBefore() throws IOException {
    String text = "bonjour;à;tous\n";
    Files.writeString(folder.resolve("note.csv"), text);
    Cli.Result before = cli().run("ingest", "sales", "note.csv");
    Cli.Result asked = type("note.csv", text, "1");
    assertThat(asked).isEqualTo(before);
  }

  @Test
  void aPlanAsksTooAndAStoppedFileStopsTheOthers() throws IOException {
    assertThat(type("caisse.csv", TILL, "Fives").exit()).isZero();
    cli().run("deliveries", "undo", "1");
    Cli.Result asked = type("caisse.csv", TILL, "1", "Fives", "1");
    assertThat(asked.exit()).as(asked.err()).isZero();
    assertThat(asked.err()).contains("1. --replace : ");
    Files.writeString(folder.resolve("a.csv"), TILL.replace("Thé", "Jus"));
    Files.writeString(folder.resolve("b.csv"), TILL.replace("Thé", "Eau"));
    Cli.Result stopped = Cli.in(folder).typing("q").run("ingest", "sales", "a.csv", "b.csv");
    assertThat(stopped.exit()).isEqualTo(6);
    assertThat(stopped.err()).contains("« a.csv »").doesNotContain("b.csv");
  }

  @Test
  void thePageShowsADialogueAsItIs() throws IOException {
    String page = Files.readString(Path.of("../docs/recevoir-un-nouveau-tableau.md"));
    int start = page.indexOf("```dialogue\n") + "```dialogue\n".length();
    String shown = page.substring(page.indexOf('\n', start) + 1, page.indexOf("```\n", start));
    Files.writeString(folder.resolve("ventes.csv"), "Maison de Fives;;;;\n;;;;\n" + TILL);
    String screen = Cli.in(folder).typing("1").screen("ingest", "sales", "ventes.csv");
    assertThat(screen.replace(folder + "/", "").replaceAll("[\\u00a0\\u202f]", " "))
        .isEqualTo(
            shown.replaceAll("[\\u00a0\\u202f]", " ").replaceFirst("(arrêter\\) : )1\n", "$1"));
  }

  @Test
  void filesOfOneLayoutAreAskedAboutOnce() throws IOException {
    String grid = "Date;N° ticket;Article;Total TTC;Taux TVA\n05/09/%d;1;Café;2,00;10 %%\n";
    for (int year = 2021; year < 2024; year++) {
      Files.writeString(folder.resolve("export" + year + ".csv"), grid.formatted(year));
    }
    Files.writeString(folder.resolve("x.csv"), "Maison de Lomme;;;;\n" + grid.formatted(2020));
    Cli.Result asked = Cli.in(folder).typing("Fives", "1").run("ingest", "sales", ".");
    assertThat(asked.exit()).as(asked.err()).isZero();
    assertThat(asked.err())
        .containsOnlyOnce("Ces 4 fichiers ont la même mise en page")
        .containsOnlyOnce("export2021.csv : De quel lieu")
        .doesNotContain("export2022.csv : De quel lieu", "export2023.csv : De quel lieu")
        .contains("x.csv : De quel lieu", "sans question, une ligne par fichier :");
    assertThat(places()).isEqualTo("place,n\nFives,3\nMaison de Lomme,1\n");
  }
}
