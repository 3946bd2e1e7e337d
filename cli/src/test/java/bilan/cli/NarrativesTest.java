package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Deep;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the team wrote in the sheet of narratives: where, when and how it is printed. */
@Deep
class NarrativesTest {

  private static final String NOTHING = "";

  @TempDir Path folder;

  @Test
  void proseOfAYearBelongsToBilansOfThatYear() throws IOException {
    Cli cli =
        told(
            List.of(NOTHING, "Accueil", "2020", "Nous avons fermé.", NOTHING, NOTHING),
            List.of(NOTHING, "Accueil", "2022", "Nous avons rouvert.", NOTHING, NOTHING),
            List.of(NOTHING, "Toujours", NOTHING, "Il pleut.", NOTHING, NOTHING));
    assertThat(told(cli, "2022"))
        .isEqualTo(
            """
            ## Accueil

            **La difficulté.** Nous avons rouvert.

            ## Toujours

            **La difficulté.** Il pleut.
            """);
    assertThat(told(cli, "2021")).isEqualTo("## Toujours\n\n**La difficulté.** Il pleut.\n");
    assertThat(told(cli, "2020..2022"))
        .as("where several years tell, each says which one it is")
        .isEqualTo(
            """
            ## Accueil (2020)

            **La difficulté.** Nous avons fermé.

            ## Accueil (2022)

            **La difficulté.** Nous avons rouvert.

            ## Toujours

            **La difficulté.** Il pleut.
            """);
    assertThat(must(cli, "query", "narratives", "-f", "csv"))
        .as("a list of all that was written is whole")
        .contains("2020")
        .contains("2022")
        .contains("Il pleut.");
  }

  @Test
  void proseOfAPrioritySaysItsYearWhereSeveralTell() throws IOException {
    Cli cli =
        told(
            List.of("P1", NOTHING, "2021", "Trop peu de monde.", NOTHING, "Continuer."),
            List.of("P1", NOTHING, "2022", "Trop de monde.", NOTHING, NOTHING));
    assertThat(report(cli, "```narrative\npriority: P1\n```\n", "--years", "2021..2022"))
        .isEqualTo(
            """
            **2021. La difficulté.** Trop peu de monde.

            **La suite.** Continuer.

            **2022. La difficulté.** Trop de monde.
            """);
    assertThat(
            report(
                cli,
                "```narrative\npriority: P1\nshow: [difficulties]\n```\n",
                "--years",
                "2021..2022"))
        .isEqualTo("**2021.** Trop peu de monde.\n\n**2022.** Trop de monde.\n");
  }

  /** A section that a block names by any of its names is a chapter, and stands nowhere else. */
  @Test
  void aTextOfItsOwnIsAChapter() throws IOException {
    Cli cli =
        told(
            List.of(
                NOTHING,
                "Le mot du président",
                "2022",
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                "Merci à *tous*."),
            List.of(NOTHING, "Accueil", "2022", "Trop de bruit.", NOTHING, NOTHING));
    String word =
        "```narrative\nsection: [Le mot de la présidente, Le mot du président]\nheading: 1\n```\n";
    String decisions = "```narrative\nsection: [Décisions]\nheading: 2\n```\n";
    assertThat(report(cli, word + "\n```narrative\n```\n\n" + decisions, "--years", "2022"))
        .isEqualTo(
            """
            ## Le mot du président

            Merci à *tous*.

            ### Accueil

            **La difficulté.** Trop de bruit.

            ### Décisions

            *À rédiger : l’onglet « récits » du classeur de référence n’a pas de ligne « Décisions ».*
            """);
    must(
        cli,
        "report",
        "essai",
        "--years",
        "2022",
        "-f",
        "html",
        "-o",
        folder.resolve("p.html").toString());
    assertThat(Files.readString(folder.resolve("p.html")))
        .contains("Le mot du président")
        .doesNotContain("Décisions", "À rédiger");
  }

  @Test
  void aPlaceTellsItselfAndTheNetworkWhereItSaysNothing() throws IOException {
    Cli cli =
        told(
            List.of(NOTHING, "Accueil", "2022", "Trop de bruit.", NOTHING, NOTHING),
            List.of(NOTHING, "Accueil", "2022", "Trop calme.", NOTHING, NOTHING, "Fives"),
            List.of(NOTHING, "Équipe", "2022", "Deux départs.", NOTHING, NOTHING));
    Files.writeString(
        folder.resolve("a.csv"),
        "Date;Lieu;Activité;Type;Participants;Durée (min)\n10/01/2022;Fives;Jeux;Atelier;5;60\n");
    must(cli, "ingest", "attendance", folder.resolve("a.csv").toString());
    assertThat(told(cli, "2022", "--place", "Fives"))
        .isEqualTo(
            """
            ## Accueil

            **La difficulté.** Trop calme.

            ## Équipe (l’ensemble du réseau)

            **La difficulté.** Deux départs.
            """);
    assertThat(told(cli, "2022"))
        .as("nothing that was written is left out of the bilan of all")
        .isEqualTo(
            """
            ## Accueil

            **La difficulté.** Trop de bruit.

            ## Accueil (Fives)

            **La difficulté.** Trop calme.

            ## Équipe

            **La difficulté.** Deux départs.
            """);
  }

  @Test
  void whatABlockNamesIsThereOrIsSaid() throws IOException {
    Cli cli = told(List.of(NOTHING, "Accueil", "2021", "Nous avons fermé.", NOTHING, NOTHING));
    String block = "```narrative\nsection: %s\n```\n";
    assertThat(report(cli, block.formatted("accueil"), "--years", "2021"))
        .isEqualTo("## Accueil\n\n**La difficulté.** Nous avons fermé.\n");
    assertThat(report(cli, block.formatted("Accueil"), "--years", "2022"))
        .isEqualTo(
            "*À rédiger : l’onglet « récits » du classeur de référence ne dit rien de 2022.*\n");
    assertThat(report(cli, block.formatted("Le quartier"), "--years", "2022"))
        .isEqualTo(
            "*À rédiger : l’onglet « récits » du classeur de référence n’a pas de ligne « Le"
                + " quartier ».*\n");
    refused(
        cli,
        block.formatted("Acueil"),
        "Aucun récit n’a la rubrique « Acueil »",
        "bilans/essai.md:6",
        "vouliez-vous dire « Accueil » ? Sinon, ajouter d’abord une ligne « Acueil »");
    refused(cli, block.formatted("dificulties"), "vouliez-vous dire « difficulties » ?");
    refused(
        cli,
        "```narrative\nshow: [lesson]\n```\n",
        "Un récit n’a pas de « lesson »",
        "vouliez-vous dire « lessons » ?");
    refused(
        cli,
        "```narrative\npriority: P2\n```\n",
        "Aucune priorité n’a le code « P2 »",
        "connus ici : P1");
  }

  private void refused(Cli cli, String block, String... said) throws IOException {
    bilan(block);
    Cli.Result result = cli.run("report", "essai", "--years", "2022", "-f", "md", "-o", "-");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err().replaceAll("[\\u00a0\\u202f]", " "))
        .contains("REPORT-03")
        .contains(said);
  }

  @Test
  void aRowThatSaysNothingYetIsALineToWrite() throws IOException {
    Cli cli =
        told(
            List.of(NOTHING, "Accueil", "2022", NOTHING, " ", NOTHING),
            List.of(NOTHING, "Équipe", "2022", "Deux départs.", NOTHING, NOTHING));
    assertThat(told(cli, "2022"))
        .isEqualTo(
            """
            ## Accueil

            *À rédiger : ce paragraphe vient de l’onglet « récits » du classeur de référence, encore vide.*

            ## Équipe

            **La difficulté.** Deux départs.
            """);
    assertThat(told(cli, "2022", "--public"))
        .endsWith("comptée entière.\n\n## Équipe\n\n**La difficulté.** Deux départs.\n")
        .doesNotContain("Accueil", "rédiger");
  }

  @Test
  void markdownTypedInACellIsKept() throws IOException {
    Cli cli =
        told(
            List.of(
                NOTHING,
                "Accueil",
                "2022",
                "Un **café** et *du* temps.\nUne [page](https://pop.example/a).",
                "- des jeux\n- une **salle**\n  - au calme",
                "1. ouvrir\n2. durer"));
    String block = "```narrative\n```\n";
    assertThat(told(cli, "2022"))
        .isEqualTo(
            """
            ## Accueil

            **La difficulté.** Un **café** et *du* temps.

            Une [page](<https://pop.example/a>).

            **Ce que nous en retenons.**

            - des jeux
            - une **salle**
            - au calme

            **La suite.**

            1. ouvrir
            2. durer
            """);
    assertThat(in(cli, block, "html"))
        .contains("<strong>café</strong>", "<em>du</em>", "<a href=\"https://pop.example/a\"")
        .containsPattern("<ul>\\s*<li>des jeux</li>")
        .containsPattern("<ol>\\s*<li>ouvrir</li>");
    assertThat(in(cli, block, "text")).contains("Un café et du temps.").doesNotContain("**");
    assertThat(in(cli, block, "json")).contains("Un café et du temps.").doesNotContain("**");
    try (XWPFDocument word = new XWPFDocument(Files.newInputStream(written(cli, block, "docx")))) {
      assertThat(word.getParagraphs())
          .filteredOn(paragraph -> paragraph.getText().equals("une salle"))
          .hasSize(1)
          .allMatch(paragraph -> paragraph.getNumID() != null || isList(paragraph));
      assertThat(word.getParagraphs())
          .flatMap(XWPFParagraph::getRuns)
          .filteredOn(run -> run.text().equals("café"))
          .hasSize(1)
          .allMatch(run -> run.isBold() || run.getStyle().length() > 0);
    }
  }

  @Test
  void whatOnlyLooksLikeMarkdownIsKeptAsTyped() throws IOException {
    Cli cli =
        told(
            List.of(
                NOTHING,
                "Accueil",
                "2022",
                "2022. Une année longue.\n+ 12 % de passages\n- 3 postes\n# Et puis\n    du code\n---\n"
                    + "<script>alert(1)</script> & <b>x</b>\n> dit-on\n```chart\n[a]: http://x\n"
                    + "{{ participations }} \uE0000\uE001 | a | b |",
                NOTHING,
                NOTHING));
    assertThat(in(cli, "```narrative\n```\n", "text").lines().map(String::strip))
        .contains(
            "La difficulté. 2022. Une année longue.",
            "+ 12 % de passages",
            "- 3 postes",
            "# Et puis",
            "du code",
            "---",
            "<script>alert(1)</script> & <b>x</b>",
            "> dit-on",
            "```chart",
            "[a]: http://x",
            "{{ participations }} 0 | a | b |");
  }

  private static boolean isList(XWPFParagraph paragraph) {
    return paragraph.getStyle() != null && paragraph.getStyle().contains("List");
  }

  /** A workspace whose reference holds these narratives. */
  @SafeVarargs
  private Cli told(List<String>... rows) throws IOException {
    Path file = folder.resolve("references.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet priorities = book.createSheet("Priorités");
      fill(priorities.createRow(0), List.of("Priorité", "Intitulé"));
      fill(priorities.createRow(1), List.of("P1", "Le numérique pour tous"));
      Sheet sheet = book.createSheet("Récits");
      fill(
          sheet.createRow(0),
          List.of(
              "Priorité",
              "Rubrique",
              "Année",
              "Difficultés",
              "Apprentissages",
              "Suite",
              "Lieu",
              "Texte"));
      for (int i = 0; i < rows.length; i++) {
        fill(sheet.createRow(i + 1), rows[i]);
      }
      book.write(out);
    }
    Cli cli = Cli.in(folder);
    must(cli, "init", ".");
    must(cli, "ingest", "reference", file.toString());
    return cli;
  }

  private static void fill(Row row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        row.createCell(i).setCellValue(cells.get(i));
      }
    }
  }

  private String told(Cli cli, String years, String... more) throws IOException {
    List<String> words = new ArrayList<>(List.of("--years", years));
    words.addAll(List.of(more));
    return report(cli, "```narrative\n```\n", words.toArray(String[]::new));
  }

  /** What a bilan of nothing but that prints under its title, with plain spaces. */
  private String report(Cli cli, String blocks, String... words) throws IOException {
    bilan(blocks);
    List<String> all = new ArrayList<>(List.of("report", "essai", "-f", "md", "-o", "-"));
    all.addAll(List.of(words));
    String printed = must(cli, all.toArray(String[]::new)).replaceAll("[\\u00a0\\u202f]", " ");
    return printed.split("\n\n", 3)[2].strip() + "\n";
  }

  private String in(Cli cli, String blocks, String format) throws IOException {
    return Files.readString(written(cli, blocks, format)).replaceAll("[\\u00a0\\u202f]", " ");
  }

  private Path written(Cli cli, String blocks, String format) throws IOException {
    bilan(blocks);
    Path file = folder.resolve("essai." + format);
    must(cli, "report", "essai", "--years", "2022", "-f", format, "-o", file.toString());
    return file;
  }

  private void bilan(String blocks) throws IOException {
    Files.writeString(
        folder.resolve("bilans/essai.md"), "---\nbilan: essai\ntitle: Essai\n---\n\n" + blocks);
  }

  private static String must(Cli cli, String... words) {
    Cli.Result result = cli.run(words);
    assertThat(result.exit()).as(String.join(" ", words) + result.err()).isZero();
    return result.out();
  }
}
