package bilan.word;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.testing.Slow;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/**
 * LibreOffice says in other places what a paragraph and a table look like; it stays all the same.
 */
@Slow
class SavedByLibreOfficeTest {

  private static final String HEAD = "Date;Lieu;Activité;Type;Participants;Durée (min)\n";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void report() throws Exception {
    cli = SampleWorkspace.of(folder, "reference");
    Files.writeString(
        folder.resolve("a.csv"),
        HEAD
            + "10/01/2022;Wazemmes;Réparer son vélo;Atelier;5;120\n"
            + "12/12/2022;Wazemmes;Réparer son vélo;Atelier;77;120\n");
    must("ingest attendance a.csv");
    must("report annual --year 2022 -o r.docx");
  }

  @Test
  void theBoxThatNewDataRewriteStaysOnThePageThatItBegins() throws Exception {
    WordEdit word = WordEdit.open(folder.resolve("r.docx"));
    Element box = word.paragraph("Données incomplètes");
    WordEdit.remove(WordEdit.all(box, "pageBreakBefore").get(0));
    WordEdit.after(
        WordEdit.all(box, "pPr").get(0), word.fragment("<w:r><w:br w:type=\"page\"/></w:r>"));
    String before = WordEdit.words(box);
    word.save(folder.resolve("r.docx"));
    otherMonths();
    Element after = WordEdit.open(folder.resolve("r.docx")).paragraph("Données incomplètes");
    assertThat(WordEdit.words(after)).isNotEqualTo(before);
    assertThat(WordEdit.all(after, "br")).hasSize(1);
    assertThat(WordEdit.all(after, "r").get(0))
        .isEqualTo(WordEdit.all(after, "br").get(0).getParentNode());
  }

  @Test
  void theHeadsOfTablesKeepTheirColour() throws Exception {
    WordEdit word = WordEdit.open(folder.resolve("r.docx"));
    for (Element row : WordEdit.all(word.body(), "tr")) {
      if (!WordEdit.all(row, "tblHeader").isEmpty()) {
        for (Element run : WordEdit.all(row, "r")) {
          WordEdit.all(run, "rPr").forEach(WordEdit::remove);
          run.insertBefore(
              word.fragment("<w:rPr><w:b/><w:color w:val=\"17496E\"/></w:rPr>"),
              run.getFirstChild());
        }
      }
    }
    word.save(folder.resolve("r.docx"));
    otherMonths();
    int heads = 0;
    for (Element row : WordEdit.all(WordEdit.open(folder.resolve("r.docx")).body(), "tr")) {
      if (!WordEdit.all(row, "tblHeader").isEmpty()) {
        heads++;
        assertThat(WordEdit.all(row, "r"))
            .as(WordEdit.words(row))
            .allMatch(run -> !WordEdit.all(run, "color").isEmpty());
      }
    }
    assertThat(heads).isGreaterThan(2);
  }

  private void otherMonths() throws Exception {
    Files.writeString(
        folder.resolve("b.csv"),
        HEAD
            + "10/05/2022;Wazemmes;Réparer son vélo;Atelier;7;120\n"
            + "10/07/2022;Fives;Réparer son vélo;Atelier;9;120\n");
    must("ingest attendance b.csv --other-register");
    must("report annual --year 2022 -o r.docx");
  }

  private void must(String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + "\n" + result.out() + result.err()).isZero();
  }
}
