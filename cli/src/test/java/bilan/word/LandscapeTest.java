package bilan.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.testing.Deep;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A page lies on its side where a table would not fit upright, and nowhere else. */
@Deep
class LandscapeTest {

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void workspace() throws Exception {
    cli = SampleWorkspace.of(folder, "reference", "funding");
    widerThanAPage();
    must("report grants --years 2020..2022 -o g.docx");
  }

  @Test
  void theWidestTableLiesWithTheHeadingAboveItAndNothingElse() throws Exception {
    WordEdit word = WordEdit.open(folder.resolve("g.docx"));
    List<String> lying = lying(word);
    assertThat(lying).hasSize(1);
    assertThat(lying.get(0)).startsWith("Chaque subvention").contains("Tableau 2", "Accordé");
    assertThat(lying.get(0)).doesNotContain("Tableau 1 ", "Tableau 3");
    List<Element> sections = WordEdit.all(word.body(), "sectPr");
    assertThat(sections).hasSize(3);
    assertThat(sections).allMatch(one -> !WordEdit.all(one, "headerReference").isEmpty());
    assertThat(sections.stream().map(one -> WordEdit.all(one, "titlePg").size()))
        .as("only the cover is without header")
        .containsExactly(1, 0, 0);
    var table = WordEdit.all(word.table("Chaque subvention, toutes années"), "tblW").get(0);
    assertThat(Integer.parseInt(table.getAttributeNS(WordEdit.W, "w"))).isBetween(9639, 14_570);
  }

  /** The built-in table of grants fits upright; an organisation's own need not. */
  private void widerThanAPage() throws Exception {
    try (InputStream in =
        LandscapeTest.class.getResourceAsStream("/bilan/queries/bilans/grants.md")) {
      String bilan = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      String wider =
          bilan.replace("due, overpaid]", "due, overpaid, status, report_due_on, end_on]");
      assertThat(wider).isNotEqualTo(bilan);
      Files.createDirectories(folder.resolve("bilans"));
      Files.writeString(folder.resolve("bilans/grants.md"), wider);
    }
  }

  @Test
  void theTableOfTheBuiltInBilanFitsUpright() throws Exception {
    Files.delete(folder.resolve("bilans/grants.md"));
    must("report grants --years 2020..2022 -o debout.docx");
    assertThat(lying(WordEdit.open(folder.resolve("debout.docx")))).isEmpty();
  }

  /** Without pages: Word reckons them when it is asked to. */
  @Test
  void theContentsLeadToTheHeadings() throws Exception {
    WordEdit word = WordEdit.open(folder.resolve("g.docx"));
    var links = WordEdit.all(WordEdit.all(word.body(), "sdtContent").get(0), "hyperlink");
    assertThat(links.stream().map(WordEdit::words))
        .startsWith("À voir d’abord", "Chaque subvention", "Où en sont les financements")
        .hasSizeGreaterThan(4);
    for (Element link : links) {
      String anchor = link.getAttributeNS(link.getNamespaceURI(), "anchor");
      assertThat(
              WordEdit.all(word.body(), "p").stream()
                  .filter(
                      p ->
                          WordEdit.all(p, "bookmarkStart").stream()
                              .anyMatch(
                                  b ->
                                      anchor.equals(b.getAttributeNS(b.getNamespaceURI(), "name"))))
                  .map(WordEdit::words))
          .as(anchor)
          .containsExactly(WordEdit.words(link));
    }
  }

  @Test
  void itStillLiesWhereSomebodyHasWrittenInTheDocument() throws Exception {
    WordEdit edit = WordEdit.open(folder.resolve("g.docx"));
    List<String> before = lying(edit);
    WordEdit.before(edit.paragraph("Où en sont les financements"), edit.written("À moi."));
    edit.save(folder.resolve("g.docx"));
    must("report grants --years 2020..2022 -o g.docx");
    WordEdit after = WordEdit.open(folder.resolve("g.docx"));
    assertThat(lying(after)).isEqualTo(before);
    assertThat(after.words()).contains("À moi.");
    assertThat(WordEdit.all(after.body(), "sectPr")).hasSize(3);
  }

  @Test
  void itTakesHeaderAndMarginsFromTheTemplate() throws Exception {
    must("template document");
    Path template = folder.resolve("bilans/template.docx");
    WordEdit edit = WordEdit.open(template);
    WordEdit.all(edit.body(), "pgMar").get(0).setAttributeNS(WordEdit.W, "w:left", "2134");
    edit.save(template);
    must("report grants --years 2020..2022 -o t.docx");
    WordEdit word = WordEdit.open(folder.resolve("t.docx"));
    assertThat(lying(word)).hasSize(1);
    List<Element> sections = WordEdit.all(word.body(), "sectPr");
    assertThat(sections).hasSize(3);
    assertThat(sections)
        .allMatch(
            one ->
                WordEdit.all(one, "pgMar")
                    .get(0)
                    .getAttributeNS(WordEdit.W, "left")
                    .equals("2134"));
    String references = word.part("word/_rels/document.xml.rels");
    assertThat(sections.stream().flatMap(one -> WordEdit.all(one, "headerReference").stream()))
        .isNotEmpty()
        .allMatch(one -> references.contains('"' + one.getAttributeNS(WordEdit.R, "id") + '"'));
  }

  /** What stands on pages that lie, a section each. */
  private static List<String> lying(WordEdit word) {
    List<String> found = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    for (Node node = word.body().getFirstChild(); node != null; node = node.getNextSibling()) {
      words.append(WordEdit.words(node)).append('\n');
      for (Element section : WordEdit.all(node, "sectPr")) {
        Element size = WordEdit.all(section, "pgSz").get(0);
        if (size.getAttributeNS(WordEdit.W, "orient").equals("landscape")) {
          assertThat(Integer.parseInt(size.getAttributeNS(WordEdit.W, "w")))
              .isGreaterThan(Integer.parseInt(size.getAttributeNS(WordEdit.W, "h")));
          found.add(words.toString());
        }
        words.setLength(0);
      }
    }
    return found;
  }

  private void must(String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + "\n" + result.out() + result.err()).isZero();
  }
}
