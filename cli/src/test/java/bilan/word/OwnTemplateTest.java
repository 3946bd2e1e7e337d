package bilan.word;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.WithOffice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A bilan of one page in the organisation's own template, also once it was written in. */
class OwnTemplateTest {

  private static final String REPORT = "report court --years 2022 -o r.docx";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void workspace() throws Exception {
    cli = Cli.in(folder);
    must("init .");
    Files.writeString(
        folder.resolve("a.csv"),
        "Date;Lieu;Activité;Type;Participants;Durée (min)\n"
            + "12/05/2022;Wazemmes;Réparer son vélo;Atelier;77;120\n");
    must("ingest attendance a.csv");
    Files.createDirectories(folder.resolve("bilans"));
    Files.writeString(
        folder.resolve("bilans/court.md"),
        "---\nbilan: court\ntitle: Le nôtre\ncover: none\ntoc: false\n---\n\n"
            + "# Un titre\n\nLe texte.\n\n```figures\nshow: [participations]\n```\n");
  }

  @Test
  void theTitleIsSmallInTheTemplateToBeginWith() throws Exception {
    must("template document");
    theTitleIsSmall();
  }

  @WithOffice
  @Test
  void theTitleIsSmallInATemplateThatLibreOfficeSaved() throws Exception {
    must("template document");
    Path template = folder.resolve("bilans/template.docx");
    Soffice.convert(folder, "docx", List.of(template.toString()));
    Files.copy(
        folder.resolve("libre/template.docx"),
        template,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    theTitleIsSmall();
  }

  @Test
  void theStyleOfASmallTitleIsAddedWhereItLacks() throws Exception {
    must("template document");
    Path template = folder.resolve("bilans/template.docx");
    WordEdit word = WordEdit.open(template);
    String styles = word.part("word/styles.xml");
    String without = styles.replaceAll("<w:style [^>]*w:styleId=\"TitreCourt\".*?</w:style>", "");
    assertThat(without).isNotEqualTo(styles);
    word.put("word/styles.xml", without.replace("\"Title\"", "\"Titre\""));
    word.replace("word/styles.xml", "w:name w:val=\"Titre\"", "w:name w:val=\"Title\"");
    for (Element style : WordEdit.all(word.body(), "pStyle")) {
      if (style.getAttributeNS(WordEdit.W, "val").equals("Title")) {
        style.setAttributeNS(WordEdit.W, "w:val", "Titre");
      }
    }
    word.save(template);
    theTitleIsSmall();
  }

  @Test
  void aStyleOfTheirOwnStays() throws Exception {
    must("template document");
    Path template = folder.resolve("bilans/template.docx");
    WordEdit word = WordEdit.open(template);
    WordEdit.all(word.paragraph("Titre du bilan"), "pStyle")
        .get(0)
        .setAttributeNS(WordEdit.W, "w:val", "Heading1");
    word.save(template);
    must(REPORT);
    assertThat(style(WordEdit.open(folder.resolve("r.docx")).paragraph("Le nôtre")))
        .isEqualTo("Heading1");
  }

  @Test
  void whatIsNewStandsUnderTheDateAndNotOverTheCover() throws Exception {
    accept();
    for (boolean own : new boolean[] {false, true}) {
      if (own) {
        Files.delete(folder.resolve("r.docx"));
        accept();
        must("template document");
      }
      must(REPORT);
      WordEdit word = WordEdit.open(folder.resolve("r.docx"));
      assertThat(word.words()).doesNotContain("Données anciennes");
      WordEdit.before(word.body().getFirstChild(), word.written("Notre logo"));
      WordEdit.before(word.paragraph("Un titre"), word.written("Notre mot"));
      word.save(folder.resolve("r.docx"));
      Files.writeString(folder.resolve("bilan.yaml"), "organisation:\n  name: Nous\n");
      must(REPORT);
      Node banner = WordEdit.open(folder.resolve("r.docx")).paragraph("Données anciennes");
      assertThat(WordEdit.words(banner.getPreviousSibling()))
          .as("template " + own)
          .contains("arrêté");
      assertThat(WordEdit.words(banner.getNextSibling())).isEqualTo("Notre mot");
    }
  }

  private void accept() throws Exception {
    Files.writeString(
        folder.resolve("bilan.yaml"),
        "organisation:\n  name: Nous\nfigures:\n  accept_incomplete: un seul relevé\n");
  }

  private void theTitleIsSmall() throws Exception {
    must(REPORT);
    WordEdit word = WordEdit.open(folder.resolve("r.docx"));
    String id = style(word.paragraph("Le nôtre"));
    String styles = word.part("word/styles.xml");
    String small = styles.substring(styles.indexOf("w:styleId=\"" + id + '"'));
    small = small.substring(0, small.indexOf("</w:style>"));
    assertThat(small).contains("\"Titre court\"", "w:before=\"0\"", "<w:sz w:val=\"40\"/>");
    assertThat(small).containsPattern("basedOn w:val=\"(Title|Titre)\"");
  }

  private static String style(Element paragraph) {
    return WordEdit.all(paragraph, "pStyle").get(0).getAttributeNS(WordEdit.W, "val");
  }

  private void must(String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + "\n" + result.out() + result.err()).isZero();
  }
}
