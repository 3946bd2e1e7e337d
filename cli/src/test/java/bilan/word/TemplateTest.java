package bilan.word;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.Deep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The organisation's own template, from the one to begin with to the bilan that stands in it. */
@Deep
class TemplateTest {

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void workspace() throws Exception {
    cli = Cli.in(folder);
    must("init .");
    Files.writeString(folder.resolve("bilan.yaml"), "organisation:\n  name: POP Café\n");
    Files.writeString(
        folder.resolve("a.csv"),
        "Date;Lieu;Activité;Type;Participants;Durée (min)\n"
            + "12/11/2022;Wazemmes;Réparer son vélo;Atelier;30;120\n"
            + "12/12/2022;Wazemmes;Réparer son vélo;Atelier;77;120\n");
    must("ingest attendance a.csv");
  }

  @Test
  void aBilanStandsInTheTemplateWithItsCoverHeaderAndColours() throws Exception {
    template();
    must("report annual --year 2022 -o r.docx");
    WordEdit word = WordEdit.open(folder.resolve("r.docx"));
    assertThat(word.words())
        .contains("Association loi 1901", "L’année en bref", "Imprimé par nos soins")
        .doesNotContain("Le bilan s’écrit ici", "Titre du bilan");
    assertThat(word.words().indexOf("Association loi 1901"))
        .isLessThan(word.words().indexOf("L’année en bref"));
    assertThat(word.words().indexOf("Imprimé par nos soins"))
        .isGreaterThan(word.words().indexOf("L’année en bref"));
    assertThat(word.part("word/styles.xml")).contains("B00020").doesNotContain("17496E");
    assertThat(word.figures()).containsEntry("bilan.title", List.of("Rapport d’activité 2022"));
    String headers = String.join("", word.parts("header1.xml").stream().map(word::part).toList());
    assertThat(headers).contains("Rapport d’activité 2022", "POP Café");
  }

  @Test
  void theSameTemplateGivesTheSameBytesAndARefreshKeepsThem() throws Exception {
    template();
    must("report annual --year 2022 -o un.docx");
    must("report annual --year 2022 -o deux.docx");
    must("report annual --year 2022 -o un.docx");
    assertThat(folder.resolve("un.docx")).hasSameBinaryContentAs(folder.resolve("deux.docx"));
  }

  @Test
  void theCoverOfATemplateIsNotSaidToBeTakenOut() throws Exception {
    must("template document");
    must("report annual --year 2022 -o r.docx");
    WordEdit word = WordEdit.open(folder.resolve("r.docx"));
    WordEdit.before(word.paragraph("L’année en bref"), word.written("Notre mot"));
    word.save(folder.resolve("r.docx"));
    for (int time = 0; time < 2; time++) {
      Cli.Result again = cli.run("report", "annual", "--year", "2022", "-o", "r.docx");
      assertThat(again.exit()).isZero();
      assertThat(again.err()).doesNotContain("Enlevé à la main");
      WordEdit kept = WordEdit.open(folder.resolve("r.docx"));
      assertThat(kept.words()).contains("Notre mot").containsOnlyOnce("POP Café");
    }
  }

  @Test
  void tablesAreAsWideAsTheTemplatesText() throws Exception {
    template();
    WordEdit narrow = WordEdit.open(folder.resolve("bilans/template.docx"));
    WordEdit.all(narrow.body(), "pgMar").get(0).setAttributeNS(WordEdit.W, "w:left", "3134");
    narrow.save(folder.resolve("bilans/template.docx"));
    must("report annual --year 2022 -o r.docx");
    WordEdit word = WordEdit.open(folder.resolve("r.docx"));
    var width = WordEdit.all(word.table("Définition des chiffres clés"), "tblW").get(0);
    assertThat(width.getAttributeNS(WordEdit.W, "w")).isEqualTo("7638");
  }

  /** What a style says for itself goes before the theme. */
  @Test
  void chartsHaveTheLettersAndColoursOfTheTemplate() throws Exception {
    template();
    WordEdit other = WordEdit.open(folder.resolve("bilans/template.docx"));
    other.replace("word/styles.xml", "\"Calibri\"", "\"Georgia\"");
    other.save(folder.resolve("bilans/template.docx"));
    must("report annual --year 2022 -o r.docx");
    WordEdit word = WordEdit.open(folder.resolve("r.docx"));
    assertThat(word.parts("chart1.xml")).isNotEmpty();
    for (String chart : word.parts(".xml").stream().filter(p -> p.contains("/chart")).toList()) {
      assertThat(word.part(chart))
          .contains("typeface=\"Georgia\"", "B00020")
          .doesNotContain("17496E", "Calibri");
    }
  }

  /** Who changes the colours of the theme changes titles, callouts and all charts. */
  @Test
  void oneSchemeOfColoursDrivesStylesAndCharts() throws Exception {
    must("template document");
    Path file = folder.resolve("bilans/template.docx");
    WordEdit other = WordEdit.open(file);
    other.replace("word/theme/theme1.xml", "17496E", "B00020");
    other.replace("word/theme/theme1.xml", "E8A33D", "117733");
    other.replace("word/theme/theme1.xml", "003E83", "882255");
    other.save(file);
    Files.writeString(
        folder.resolve("b.csv"),
        "Date;Lieu;Activité;Type;Participants;Durée (min)\n12/11/2021;Wazemmes;Vélo;Atelier;30;120\n"
            + "12/11/2021;Fives;Vélo;Atelier;30;120\n12/11/2022;Fives;Vélo;Atelier;33;120\n");
    Files.writeString(
        folder.resolve("l.csv"), "Lieu;Ouvert le\nWazemmes;01/01/2020\nFives;01/01/2020\n");
    must("ingest reference l.csv");
    must("ingest attendance b.csv");
    must("report retrospective --years 2021..2022 -o r.docx");
    WordEdit word = WordEdit.open(folder.resolve("r.docx"));
    assertThat(word.part("word/styles.xml"))
        .containsPattern("\"Encadré\"[^\n]*<w:left [^>]*w:themeColor=\"accent2\"");
    StringBuilder charts = new StringBuilder();
    word.parts(".xml").stream()
        .filter(p -> p.contains("/chart"))
        .forEach(p -> charts.append(word.part(p)));
    assertThat(charts.toString())
        .as("charts ask the theme, and follow it when somebody changes it again")
        .contains(
            "schemeClr val=\"accent1\"", "schemeClr val=\"accent2\"", "schemeClr val=\"accent3\"")
        .doesNotContain("17496E", "E8A33D", "003E83", "B00020", "117733", "882255");
  }

  @Test
  void whatIsNoWordDocumentIsNoTemplate() throws Exception {
    Files.createDirectories(folder.resolve("bilans"));
    Files.writeString(folder.resolve("bilans/template.docx"), "rien");
    Cli.Result result = cli.run("report", "annual", "--year", "2022", "-o", "r.docx");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("REPORT-11", "bilan template document");
    assertThat(folder.resolve("r.docx")).doesNotExist();
  }

  /** The one to begin with, given a line, another colour and a last page. */
  private void template() throws Exception {
    must("template document");
    Path file = folder.resolve("bilans/template.docx");
    WordEdit word = WordEdit.open(file);
    WordEdit.before(word.body().getFirstChild(), word.written("Association loi 1901"));
    WordEdit.after(word.paragraph("Le bilan s’écrit ici"), word.written("Imprimé par nos soins"));
    word.replace("word/styles.xml", "17496E\" w:themeColor=\"accent1\"", "B00020\"");
    word.save(file);
  }

  private void must(String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + "\n" + result.out() + result.err()).isZero();
  }
}
