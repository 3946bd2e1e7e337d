package bilan.queries.render.word;

import bilan.queries.document.Block;
import bilan.queries.document.Chart;
import bilan.queries.document.Cover;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.document.Page;
import bilan.queries.document.Scoreboard;
import bilan.queries.document.Table;
import bilan.queries.render.CoverWords;
import bilan.queries.render.StableZip;
import bilan.queries.render.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;

/**
 * A document as docx: what it looks like stands in its styles, so that a reader can change them.
 */
public final class WordDocument implements Page {

  private final XWPFDocument word = new XWPFDocument();
  private final Wording wording;
  private final WordText text;
  private final WordTables tables;
  private final WordCharts charts;
  private int headings;
  private boolean breakBefore;

  private WordDocument(Wording wording) {
    this.wording = wording;
    this.text = new WordText(word);
    this.tables = new WordTables(word, text, wording);
    this.charts = new WordCharts(word, text, wording);
  }

  /** The bytes of the file: the same for the same document. */
  public static byte[] render(Document document, Wording wording) {
    WordDocument page = new WordDocument(wording);
    try (page.word) {
      page.fill(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      page.word.write(out);
      return StableZip.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(Document document) throws IOException {
    WordParts.styles(word, wording.lang());
    WordParts.settings(word, wording.lang());
    WordParts.properties(word, document.cover(), wording.lang());
    cover(document.cover());
    WordContents.write(word, text, document, wording);
    breakBefore = true;
    document.blocks().forEach(block -> block.showOn(this));
    WordParts.frame(word, document.cover(), wording);
  }

  private void cover(Cover cover) {
    String organisation = cover.organisation();
    if (organisation != null) {
      text.paragraph("Organisation", organisation);
    }
    text.paragraph("Title", cover.title());
    String subtitle = cover.subtitle();
    if (subtitle != null) {
      text.paragraph("Subtitle", subtitle);
    }
    text.paragraph("DateArrete", CoverWords.dated(cover, wording));
  }

  private XWPFParagraph begin(String style) {
    XWPFParagraph paragraph = text.styled(style);
    if (breakBefore) {
      paragraph.setPageBreak(true);
      breakBefore = false;
    }
    return paragraph;
  }

  @Override
  public void heading(Block.Heading heading) {
    headings++;
    XWPFParagraph paragraph = begin("Heading" + Math.min(3, heading.level()));
    CTBookmark mark = paragraph.getCTP().addNewBookmarkStart();
    mark.setId(BigInteger.valueOf(headings));
    mark.setName(WordContents.bookmark(headings));
    text.inline(paragraph, heading.text());
    paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(headings));
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    text.inline(begin("Normal"), paragraph.text());
  }

  @Override
  public void bullets(Block.Bullets bullets) {
    BigInteger list = bullets.ordered() ? WordParts.restartedList(word) : null;
    for (List<Inline> item : bullets.items()) {
      XWPFParagraph paragraph = begin(bullets.ordered() ? "ListNumber" : "ListBullet");
      if (list != null) {
        paragraph.setNumID(list);
      }
      text.inline(paragraph, item);
    }
  }

  @Override
  public void callout(Block.Callout callout) {
    text.inline(begin("Encadre"), callout.text());
  }

  @Override
  public void blank(Block.Blank blank) {
    text.run(begin("ARediger"), blank.invitation());
  }

  @Override
  public void pageBreak() {
    breakBefore = true;
  }

  @Override
  public void scoreboard(Scoreboard scoreboard) {
    tables.scoreboard(scoreboard);
  }

  @Override
  public void table(Table table) {
    tables.table(begin("Caption"), table);
  }

  @Override
  public void chart(Chart chart) {
    charts.chart(begin("Caption"), chart);
  }
}
