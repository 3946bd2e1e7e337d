package bilan.queries.render.word;

import bilan.queries.document.Block;
import bilan.queries.document.Chart;
import bilan.queries.document.Cover;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.document.Page;
import bilan.queries.document.Picture;
import bilan.queries.document.Scoreboard;
import bilan.queries.document.Table;
import bilan.queries.render.word.file.Docx;
import bilan.queries.words.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/**
 * A document as docx: what it looks like stands in its styles, so that a reader can change them.
 */
public final class WordDocument implements Page {

  /** Paragraphs that stay with the table that they lead to. */
  private static final int LEADS = 2;

  private final XWPFDocument word = new XWPFDocument();
  private final Wording wording;
  private final WordText text;
  private final WordTables tables;
  private final WordCharts charts;
  private final WordCards cards;
  private final List<String> anchors = new ArrayList<>();
  private String anchor = "cover";
  private int headings;
  private boolean breakBefore;
  private boolean leads;
  private boolean lying;

  private WordDocument(Wording wording, WordPaper paper) {
    this.wording = wording;
    this.text = new WordText(word);
    this.tables = new WordTables(word, text, wording, paper);
    this.cards = new WordCards(word, text, paper);
    this.charts = new WordCharts(word, text, wording, paper);
  }

  /** The bytes of the file: the same for the same document. */
  public static byte[] render(Document document, Wording wording) {
    try {
      return written(document, wording, WordPaper.OURS).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With its marks; as wide as the text of the document that it will stand in. */
  static Docx written(Document document, Wording wording, WordPaper paper) throws IOException {
    WordDocument page = new WordDocument(wording, paper);
    try (page.word) {
      page.fill(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      page.word.write(out);
      Docx docx = Docx.read(out.toByteArray());
      page.tables.notes().write(docx);
      return DocumentMarks.mark(docx, page.anchors, document.cover().named());
    }
  }

  private void fill(Document document) throws IOException {
    WordParts.styles(word, wording.lang());
    WordParts.settings(word, wording.lang());
    WordParts.properties(word, document.cover(), wording.lang());
    cover(document.cover());
    name("cover");
    if (document.cover().opening().contents()) {
      WordContents.write(word, text, document, wording);
      name(DocumentMarks.CONTENTS);
    }
    breakBefore = document.cover().opening().coverPage();
    List<Document.Part> parts = document.parts();
    int whole = -1;
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).block() instanceof Block.Heading heading) {
        keepTogether(whole);
        whole = heading.isWhole() ? word.getBodyElements().size() : -1;
      }
      turn(parts.subList(i, parts.size()));
      anchor = parts.get(i).anchor();
      leads = leads(parts, i);
      parts.get(i).block().showOn(this);
      name(anchor);
    }
    keepTogether(whole);
    turn(List.of());
    Cover cover = document.cover();
    String dated = wording.dated(cover);
    WordParts.frame(
        word, text, new WordParts.Frame(cover.organisation(), cover.title(), dated), wording);
  }

  /** Keeps all that was written since then on one page, if it has room; nothing before 0. */
  private void keepTogether(int from) {
    List<IBodyElement> written = word.getBodyElements();
    if (from < 0 || from >= written.size()) {
      return;
    }
    for (IBodyElement one : written.subList(from, written.size() - 1)) {
      if (one instanceof XWPFParagraph paragraph) {
        keepNext(paragraph);
      } else if (one instanceof XWPFTable table) {
        table.getRows().stream()
            .flatMap(row -> row.getTableCells().stream())
            .flatMap(cell -> cell.getParagraphs().stream())
            .forEach(WordDocument::keepNext);
      }
    }
  }

  private static void keepNext(XWPFParagraph paragraph) {
    CTP made = paragraph.getCTP();
    CTPPr style = made.isSetPPr() ? made.getPPr() : made.addNewPPr();
    if (!style.isSetKeepNext()) {
      style.addNewKeepNext();
    }
  }

  /** A table that is too wide lies on its side, with the headings above it. */
  private void turn(List<Document.Part> rest) {
    boolean wanted = isTooWide(rest);
    if (wanted == lying) {
      return;
    }
    text.section(lying);
    name(wanted ? rest.get(0).anchor() + "/lying" : anchor + "/upright");
    lying = wanted;
    breakBefore = false;
  }

  /** Whether a paragraph stands with few others between a heading and its table. */
  private static boolean leads(List<Document.Part> parts, int at) {
    int from = at;
    while (from > 0 && parts.get(from).block() instanceof Block.Paragraph) {
      from--;
    }
    int to = at;
    while (to < parts.size() - 1 && parts.get(to).block() instanceof Block.Paragraph) {
      to++;
    }
    return to - from - 1 <= LEADS
        && parts.get(from).block() instanceof Block.Heading
        && parts.get(to).block() instanceof Table;
  }

  private boolean isTooWide(List<Document.Part> rest) {
    for (Document.Part part : rest) {
      if (!(part.block() instanceof Block.Heading)) {
        return part.block() instanceof Table table && tables.isTooWide(table);
      }
    }
    return false;
  }

  /** Names what was written since the last name. */
  private void name(String block) {
    while (anchors.size() < word.getBodyElements().size()) {
      anchors.add(block);
    }
  }

  private void cover(Cover cover) {
    String organisation = cover.organisation();
    if (organisation != null) {
      text.paragraph("Organisation", organisation);
    }
    text.paragraph(cover.opening().coverPage() ? "Title" : "TitreCourt", cover.title());
    String subtitle = cover.subtitle();
    if (subtitle != null) {
      text.paragraph("Subtitle", subtitle);
    }
    text.paragraph("DateArrete", wording.dated(cover));
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
    if (heading.level() <= 2) {
      tables.notes().chapter();
    }
    XWPFParagraph paragraph = begin("Heading" + Math.min(3, heading.level()));
    CTBookmark mark = paragraph.getCTP().addNewBookmarkStart();
    mark.setId(BigInteger.valueOf(headings));
    mark.setName(WordContents.bookmark(anchor));
    text.inline(paragraph, heading.text());
    paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(headings));
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    XWPFParagraph words = begin("Normal");
    if (leads) {
      keepNext(words);
    }
    text.inline(words, paragraph.text());
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
    cards.show(scoreboard);
  }

  @Override
  public void table(Table table) {
    tables.table(begin("Caption"), table, anchor);
  }

  @Override
  public void picture(Picture picture) {
    XWPFParagraph paragraph = begin("Graphique");
    charts.picture(paragraph, picture);
    if (picture.caption() != null) {
      paragraph.setKeepNext(true);
      text.paragraph("NoteTableau", picture.caption());
    }
  }

  @Override
  public void chart(Chart chart) {
    charts.chart(begin("Caption"), chart, DocumentMarks.drawing(anchor));
  }
}
