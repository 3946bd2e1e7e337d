package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.testing.Deep;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hand-written prose against the figures of the sample's bilan. */
@Deep
class ProofreadTest {

  @TempDir static Path folder;
  private static Cli cli = Cli.in(Path.of(""));

  @BeforeAll
  static void print() throws IOException {
    cli = SampleWorkspace.in(Files.createDirectory(folder.resolve("workspace")));
    bilan.figures.SampleDoor.must(
        cli, "report", "retrospective", "--years", "2020..2022", "-o", "-");
  }

  private static Cli.Result read(String prose) throws IOException {
    Files.writeString(folder.resolve("workspace/texte.md"), prose);
    return cli.run("proofread", "texte.md", "-f", "csv", "-o", "-");
  }

  @Test
  void whatTheFiguresSayIsSilent() throws IOException {
    Cli.Result result =
        read(
            """
            En 2022, nous comptons 3 580 participations et 922 activités, dans cinq lieux.

            Près de 3 500 participations en 2022 ; l’équipe compte 6,73 ETP en 2022.

            Nos ventes atteignent 95 201,69 € hors taxes en 2022, soit plus de 95 000 €.
            """);
    assertThat(result.out().lines().skip(1)).isEmpty();
    assertThat(result.exit()).isZero();
  }

  @Test
  void numbersOfOneLineConfirmEachOtherAndYearsAreThoseOfTheirOwnNumber() throws IOException {
    String right =
        """
        Sur les 507 000 € accordés depuis la création, nous avons touché 355 363,15 €.

        Nous tenons désormais cinq lieux, contre trois à la fin de 2021.

        Notre autofinancement est passé de 12,7 % en 2020 à 29,1 %.

        La Maison de Fives a reçu 358 participations en 2022 (48 en 2021) et 95 personnes différentes.

        L’année 2021 en comptait 1 503 et 411 activités.

        Les 12-17 ans sont 20,5 % du public connu.
        """;
    assertThat(read(right).out().lines().skip(1)).isEmpty();
    String wrong =
        right
            .replace("355 363,15", "365 353,15")
            .replace("trois", "quatre")
            .replace("29,1", "28,1")
            .replace("95 personnes", "59 personnes")
            .replace("1 503", "1 305")
            .replace("20,5", "25,0");
    assertThat(read(wrong).out().lines().skip(1)).as(read(wrong).out()).hasSize(7);
  }

  @Test
  void whatTheyContradictIsListedWithTheSentenceAndTheFigure() throws IOException {
    Cli.Result result = read("En 2022, nous comptons 3 850 participations.\n");
    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.out())
        .contains("contredit,3 850,")
        .contains("Participations 2022")
        .contains("nous comptons 3 850 participations");
  }

  /** A number is shown on its own line of the file, not on the first of its paragraph. */
  @Test
  void aNumberStandsOnItsLine() throws IOException {
    String prose =
        """
        # Le réseau en 2022

        Nos trois cafés ont accueilli
        3 580 participations, dont 1 236
        à Wazemmes. À Fives, 464 participations.

        - Nous avons 999 participations
          en 2021, et 1 236
          à Wazemmes en 2022, non 999.
        """;
    assertThat(read(prose).out().lines().skip(1).map(line -> line.split(",", -1)[1]))
        .containsExactly("464", "999", "999");
    assertThat(read(prose).out()).contains(",ligne 5,").contains(",ligne 7,").contains(",ligne 9,");
  }

  /** « Nous » are the network, whatever place the paragraph spoke of. */
  @Test
  void whatIsProposedIsOfTheSubject() throws IOException {
    String prose =
        """
        Le café de Wazemmes a ouvert en juillet 2021. En 2022, nous avons réuni 3 600 participations.

        Nos 5 cafés sont ouverts. En 2022, 900 participations.

        Le café de Wazemmes a ouvert en juillet 2021. En 2022, il a réuni 1 300 participations.
        """;
    assertThat(read(prose).out().replaceAll("[\u00a0\u202f]", " "))
        .contains("contredit,3 600,Participations 2022 : 3 580,")
        .contains("contredit,900,Participations 2022 : 3 580,")
        .contains("contredit,1 300,\"Participations, POP Café Wazemmes, 2022 : 1 236");
  }

  /** Dates, hours, ages, addresses, articles, numbers of telephones, and words that count none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le café a ouvert le 12 mars 2021. Depuis le 1er septembre, puis du 3 au 12 avril 2022.",
        "La convention 2020-2022 est signée le 03/05/2020. En 2022, puis en 2023/2024.",
        "Appelez le 03 20 12 34 56 ou le +33 6 12 34 56 78. SIRET 123 456 782 00010.",
        "Écrivez à accueil59@exemple.org, ou passez au 14 bis rue des Postes, 59000 Lille.",
        "Ouvert de 9 h à 18 h 30, et dès 14h le samedi.",
        "Voir page 12, article 5, annexe 2 et n° 7. Le 2e atelier du 19e siècle, 1er étage.",
        "Pour les 18-25 ans et les plus de 60 ans, pendant 3 mois ou deux semaines.",
        "Le Covid-19, le CO2, la 4G et la salle B12.",
        "Elle est venue deux fois, avec un ami.",
        "1. Présentation",
      })
  void whatIsNoFigureIsLeftOut(String prose) throws IOException {
    Files.writeString(folder.resolve("workspace/texte.md"), prose + "\n");
    assertThat(cli.run("proofread", "texte.md").out()).contains("Aucun nombre à comparer");
  }

  /** Front matter and blocks are the program's; a figure that it fills in is no number. */
  @Test
  void proseOfMarkdownIsReadWithoutItsBlocks() throws IOException {
    String markdown =
        """
        ---
        bilan: x
        year: 12345
        ---
        # Titre 777

        En {{ last_year }}, **1 234** participations
        et 5 678 activités.

        ```table
        limit: 9999
        ```
        | a | 888 |
        """;
    assertThat(
            CSVFormat.RFC4180.parse(new StringReader(read(markdown).out())).stream()
                .skip(1)
                .map(line -> line.get(1) + ", " + line.get(5)))
        .containsExactly("777, ligne 5", "1 234, ligne 7", "5 678, ligne 8", "888, ligne 13");
  }

  @Test
  void aTextWithoutNumbersSaysSo() throws IOException {
    Files.writeString(folder.resolve("workspace/texte.md"), "Rien de chiffré ici.\n");
    Cli.Result result = cli.run("proofread", "texte.md");
    assertThat(result.out()).contains("Aucun nombre à comparer n’a été trouvé dans ce texte");
    assertThat(result.exit()).isZero();
  }

  /** A hope beside a number in the same sentence takes nothing back of what it tells. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nous avons réuni 9 999 participations en 2022, bien au-delà de notre objectif.",
        "Les ventes HT de 2022, 42 000 €, dépassent notre ambition."
      })
  void whatIsToldBesideAHopeIsCompared(String prose) throws IOException {
    assertThat(read(prose + "\n").exit()).isEqualTo(4);
  }

  /** A table and the chart of the same numbers bear one title. */
  @Test
  void aShareIsOfItsOwnTable() throws IOException {
    bilan.figures.SampleDoor.must(cli, "report", "annual", "--year", "2021", "-o", "-");
    Files.writeString(
        folder.resolve("workspace/annuel.md"),
        "L’État représente 30 % des ressources de l’année 2021.\n");
    assertThat(share("annuel.md").exit()).isZero();
    Files.writeString(
        folder.resolve("workspace/annuel.md"),
        "L’État représente 8 % des ressources de l’année 2021.\n");
    assertThat(share("annuel.md").exit()).isEqualTo(4);
    // The other texts are compared with the bilan that was printed last.
    bilan.figures.SampleDoor.must(
        cli, "report", "retrospective", "--years", "2020..2022", "-o", "-");
  }

  private static Cli.Result share(String file) {
    return cli.run("proofread", file, "--bilan", "annual", "-f", "csv", "-o", "-");
  }

  /** Ten texts as people write them, with what a careful reader would underline in each. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "En 2022, nous avons accueilli 3 580 participations, soit près de 3 600.|",
        "En 2022, nous avons accueilli 1 503 participations.|1 503",
        "Wazemmes a réuni un tiers des participations de 2022, soit 1 236.|",
        "Wazemmes a réuni plus de la moitié des participations de 2022, soit 1 936.|la moitié;1 936",
        "Nos ventes ont doublé (x2) : elles dépassent 95 000 € HT, contre 9 476,20 € en 2020.|",
        "Nos ventes ont doublé (x2) : elles dépassent 95 000 € HT, contre 12 000 € en 2020.|12 000 €",
        "L’article 5 de la convention du 12 mars 2021 prévoit 120 000 euros, dont 34 612,75 € reçus.|",
        "En 2022, 8 salariés, 6,73 ETP et mille six cent cinquante-six heures de bénévolat.|mille six cent cinquante-six heures",
        "Les subventions rattachées s’élèvent en 2022 à environ 213 000 €, et le taux d’autofinancement à 29 %.|",
        "Les subventions rattachées s’élèvent en 2022 à 231 000 €, et le taux d’autofinancement à 35 %.|231 000 €;35 %",
      })
  void ofTenTextsTheWrongNumbersAreListedAndNoOther(String prose, @Nullable String wrong)
      throws IOException {
    Cli.Result result = read(prose + "\n");
    List<String> listed =
        CSVFormat.RFC4180.parse(new StringReader(result.out())).stream()
            .skip(1)
            .map(line -> line.get(1))
            .toList();
    assertThat(listed)
        .as(result.out())
        .isEqualTo(wrong == null ? List.of() : List.of(wrong.split(";", -1)));
  }

  /** Whatever the number: what is printed is silent, and what is not is listed with what is. */
  @Test
  void aFigureIsSilentAndItsNeighboursAreNot() throws IOException {
    StringBuilder right = new StringBuilder();
    StringBuilder wrong = new StringBuilder();
    Random random = new Random(5);
    int figures = 0;
    for (String year : List.of("2020", "2021", "2022")) {
      int value = Map.of("2020", 400, "2021", 1503, "2022", 3580).get(year);
      String[] ways = {
        "En %2$s : %1$d participations.",
        "%d participations en %s.",
        "Nous comptons %d participations pour %s."
      };
      for (String way : ways) {
        right.append(way.formatted(value, year)).append("\n\n");
        int other = value + 7 + random.nextInt(300);
        wrong.append(way.formatted(other, year)).append("\n\n");
        figures++;
      }
    }
    assertThat(read(right.toString()).out().lines().skip(1)).isEmpty();
    List<String> listed = read(wrong.toString()).out().lines().skip(1).toList();
    assertThat(listed).hasSize(figures).allMatch(line -> line.startsWith("contredit,"));
  }

  @Test
  void aPersonReadsWhatToWriteInEightyColumns() throws IOException {
    Files.writeString(
        folder.resolve("workspace/texte.md"),
        "Titre\n\nEn 2022, nous comptons 3 850 participations dans les cinq lieux du réseau, et c’est une belle année pour tout le monde.\n");
    String read = cli.run("proofread", "texte.md").out();
    assertThat(read.lines()).allMatch(line -> line.length() <= 80);
    assertThat(read.replaceAll("[\u00a0\u202f]", " "))
        .contains("Nombre         « 3 850 », ligne 3\n", "Avis           contredit\n")
        .contains("Le bilan dit   Participations 2022 : 3 580\n", "À écrire       3 580\n")
        .contains("D’où il vient  bilan trace participations.2022\n");
  }

  @Test
  void whatNothingSupportsIsListed() throws IOException {
    Cli.Result result = read("Nous avons distribué 77 777 prospectus.\n");
    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.out()).contains("rien ne l’appuie,77 777,");
  }

  @Test
  void theParagraphsOfAWordDocumentAreRead() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        var out = Files.newOutputStream(folder.resolve("workspace/texte.docx"))) {
      document.createParagraph().createRun().setText("En 2022, 3 580 participations.");
      document.createParagraph().createRun().setText("Et 4 321 participations en 2021.");
      document.createTable(1, 1).getRow(0).getCell(0).setText("99 999 participations");
      document.write(out);
    }
    Cli.Result result = cli.run("proofread", "texte.docx", "-f", "csv", "-o", "-");
    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.out().lines().skip(1)).hasSize(2);
    assertThat(result.out()).contains("contredit,4 321,").contains("contredit,99 999,");
  }

  @Test
  void whatTheBilanSaidItselfIsNotDoubted() throws IOException {
    String page =
        bilan.figures.SampleDoor.must(
            cli, "report", "retrospective", "--years", "2020..2022", "-f", "docx", "-o", "b.docx");
    assertThat(page).isEmpty();
    Cli.Result result = cli.run("proofread", "b.docx", "-f", "csv", "-o", "-");
    assertThat(result.out().lines().skip(1)).isEmpty();
  }

  @Test
  void aFileThatIsNotThereIsSaid() {
    assertThat(cli.run("proofread", "absent.docx").exit()).isEqualTo(2);
  }
}
