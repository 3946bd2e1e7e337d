package bilan.sample;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hand-written prose against the figures of the sample's bilan. */
class ProofreadTest {

  @TempDir static Path folder;
  private static Cli cli = Cli.in(Path.of(""));

  @BeforeAll
  static void print() throws IOException {
    SampleData.generate(SampleData.COMMITTED, folder.resolve("sample"));
    cli =
        bilan.sample.Printed.workspace(
            Files.createDirectory(folder.resolve("workspace")),
            folder.resolve("sample"),
            Scenario.committed().years());
    bilan.sample.Printed.must(cli, "report", "retrospective", "--years", "2020..2022", "-o", "-");
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
  void whatTheyContradictIsListedWithTheSentenceAndTheFigure() throws IOException {
    Cli.Result result = read("En 2022, nous comptons 3 850 participations.\n");
    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.out())
        .contains("contredit,3 850,")
        .contains("Participations 2022")
        .contains("nous comptons 3 850 participations");
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
    assertThat(result.out().lines().skip(1)).hasSize(1);
    assertThat(result.out()).contains("4 321").doesNotContain("99 999");
  }

  @Test
  void whatTheBilanSaidItselfIsNotDoubted() throws IOException {
    String page =
        bilan.sample.Printed.must(
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
