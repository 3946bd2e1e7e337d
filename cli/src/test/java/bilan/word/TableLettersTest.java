package bilan.word;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.testing.Deep;
import bilan.testing.Presence;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** No word, number or date of a table is cut in two, whatever letters the template has. */
@Deep
class TableLettersTest {

  private static final FontRenderContext PAPER = new FontRenderContext(null, true, true);

  /** Of a cell, on both sides, in twentieths of a point. */
  private static final int MARGINS = 160;

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void workspace() throws IOException {
    cli = SampleWorkspace.of(folder, "reference", "funding");
    must("template document");
  }

  /** The letters of all text, or of cells alone; one family is not in any list. */
  @ParameterizedTest
  @CsvSource({
    "DejaVu Serif, DejaVu Serif, all",
    "Liberation Sans, Arial, all",
    "DejaVu Sans, Nobody Knows This, all",
    "DejaVu Serif, DejaVu Serif, cells"
  })
  void everyWordHasRoom(String measured, String named, String where) throws Exception {
    Presence.of(
        List.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames())
            .contains(measured),
        "the font " + measured);
    Path template = folder.resolve("bilans/template.docx");
    WordEdit word = WordEdit.open(template);
    if (where.equals("all")) {
      word.replace("word/styles.xml", "\"Calibri\"", '"' + named + '"');
    } else {
      word.replace(
          "word/styles.xml",
          "<w:sz w:val=\"19\"/>",
          "<w:rFonts w:ascii=\"%s\" w:hAnsi=\"%s\"/><w:sz w:val=\"19\"/>".formatted(named, named));
    }
    word.save(template);
    must("report grants --years 2020..2022 -o g.docx");
    int cells = 0;
    for (Element table : WordEdit.all(WordEdit.open(folder.resolve("g.docx")).body(), "tbl")) {
      cells += cells(table, measured);
    }
    assertThat(cells).isGreaterThan(100);
  }

  private static int cells(Element table, String family) {
    if (WordEdit.all(table, "tblHeader").isEmpty()) {
      return 0;
    }
    int cells = 0;
    for (Element row : WordEdit.all(table, "tr")) {
      boolean head = !WordEdit.all(row, "tblHeader").isEmpty();
      for (Element cell : WordEdit.all(row, "tc")) {
        Element width = WordEdit.all(cell, "tcW").get(0);
        String style = WordEdit.all(cell, "pStyle").get(0).getAttributeNS(WordEdit.W, "val");
        float size = style.contains("Dense") ? 8f : 9.5f;
        Font font = new Font(family, head ? Font.BOLD : Font.PLAIN, 1).deriveFont(size);
        for (String word : WordEdit.words(WithoutCalls.of(cell)).split(" |(?<=-)", -1)) {
          double needed = font.getStringBounds(word, PAPER).getWidth() * 20 + MARGINS;
          assertThat(needed)
              .as(word + " in " + style)
              .isLessThan(Integer.parseInt(width.getAttributeNS(WordEdit.W, "w")));
        }
        cells++;
      }
    }
    return cells;
  }

  private void must(String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + "\n" + result.out() + result.err()).isZero();
  }
}
