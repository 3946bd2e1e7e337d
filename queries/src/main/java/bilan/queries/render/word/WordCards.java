package bilan.queries.render.word;

import bilan.queries.TraceId;
import bilan.queries.document.Scoreboard;
import bilan.queries.words.Markup;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;

/** The figures to be seen first, each on a card of its own. */
final class WordCards {

  /** What stands below a card's figure: its change, or the year before. */
  private static final String ASIDE = "aside";

  private final XWPFDocument word;
  private final WordText text;
  private final WordPaper page;

  WordCards(XWPFDocument word, WordText text, WordPaper page) {
    this.word = word;
    this.text = text;
    this.page = page;
  }

  void show(Scoreboard scoreboard) {
    int count = scoreboard.cards().size();
    int columns = Math.min(count % 3 == 0 || count % 4 != 0 ? 3 : 4, Math.max(1, count));
    XWPFTable grid = word.createTable((count + columns - 1) / columns, columns);
    int[] widths = new int[columns];
    java.util.Arrays.fill(widths, page.upright() / columns);
    TableGrid.frame(grid, "Cartes", widths, false);
    TableGrid.describe(grid, scoreboard.title());
    for (int i = 0; i < count; i++) {
      Scoreboard.Card card = scoreboard.cards().get(i);
      XWPFTableRow row = grid.getRow(i / columns);
      row.setCantSplitRow(true);
      XWPFTableCell cell = row.getCell(i % columns);
      line(cell.getParagraphs().get(0), "CarteNom", card.label());
      figure(cell.addParagraph(), "CarteValeur", card.value(), card.trace());
      String aside = card.aside();
      if (aside != null) {
        String tag = card.trace().isEmpty() ? null : TraceId.facet(card.trace(), ASIDE);
        figure(cell.addParagraph(), "CarteNote", aside, tag);
      }
    }
    text.styled("FinTableau");
  }

  private void figure(XWPFParagraph paragraph, String style, String words, @Nullable String tag) {
    paragraph.setStyle(style);
    text.control(paragraph, tag).setText(Markup.clean(words));
  }

  private void line(XWPFParagraph paragraph, String style, String words) {
    paragraph.setStyle(style);
    text.run(paragraph, words);
  }
}
