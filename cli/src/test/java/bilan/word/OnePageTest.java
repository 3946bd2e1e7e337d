package bilan.word;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bilan that has neither a cover page nor contents begins on its first page. */
class OnePageTest {

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void workspace() throws Exception {
    cli = Cli.in(folder);
    must("init .");
    Files.writeString(
        folder.resolve("a.csv"),
        "Date;Lieu;Activité;Type;Participants;Durée (min)\n"
            + "12/12/2022;Wazemmes;Réparer son vélo;Atelier;77;120\n");
    must("ingest attendance a.csv");
  }

  @Test
  void theTitleStandsOverTheText() throws Exception {
    bilan("cover: none\ntoc: false\n");
    must("report court --years 2022 -f docx,pdf,html,md -o .");
    WordEdit word = WordEdit.open(file("docx"));
    assertThat(word.words()).contains("Le nôtre", "Le texte.").doesNotContain("Sommaire");
    assertThat(WordEdit.all(word.body(), "pageBreakBefore")).isEmpty();
    assertThat(pdf()).contains("Le nôtre", "Le texte.").doesNotContain("Sommaire");
    assertThat(Files.readString(file("html"))).contains("Le texte.").doesNotContain("<nav");
    assertThat(Files.readString(file("md"))).contains("# Le nôtre", "Le texte.");
    must("report court --years 2022 -f docx -o .");
    assertThat(WordEdit.open(file("docx")).words()).isEqualTo(word.words());
  }

  @Test
  void aCoverPageStandsAloneWithoutContents() throws Exception {
    bilan("toc: false\n");
    must("report court --years 2022 -f docx,pdf -o .");
    WordEdit word = WordEdit.open(file("docx"));
    assertThat(word.words()).doesNotContain("Sommaire");
    assertThat(WordEdit.all(word.paragraph("Un titre"), "pageBreakBefore")).hasSize(1);
    assertThat(pdf()).contains("Le nôtre").doesNotContain("Le texte.");
  }

  @Test
  void anotherCoverIsRefused() throws Exception {
    bilan("cover: aucune\n");
    Cli.Result result = cli.run("report", "court", "--years", "2022", "-f", "md", "-o", "-");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("cover", "page, none");
  }

  private void bilan(String front) throws Exception {
    Files.createDirectories(folder.resolve("bilans"));
    Files.writeString(
        folder.resolve("bilans/court.md"),
        "---\nbilan: court\ntitle: Le nôtre\n%s---\n\n# Un titre\n\nLe texte.\n".formatted(front));
  }

  private Path file(String ending) throws Exception {
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith("." + ending)).findFirst().orElseThrow();
    }
  }

  /** What its first page says. */
  private String pdf() throws Exception {
    try (var document = Loader.loadPDF(file("pdf").toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setEndPage(1);
      return stripper.getText(document);
    }
  }

  private void must(String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + "\n" + result.out() + result.err()).isZero();
  }
}
