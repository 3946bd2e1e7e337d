package bilan.queries.render.word;

import bilan.queries.document.Block;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.render.word.file.Mark;
import bilan.queries.words.Wording;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** The contents: a field filled with links, to which Word adds page numbers when asked (F9). */
final class WordContents {

  private record Entry(int level, String title, String anchor) {}

  private WordContents() {}

  /** The bookmark of a heading, the same each time. */
  static String bookmark(String anchor) {
    String digits = Mark.of(anchor, 0, "").block();
    return "_Toc%09d".formatted(Long.parseLong(digits, 16) % 1_000_000_000);
  }

  static void write(XWPFDocument word, WordText text, Document document, Wording wording) {
    List<Entry> entries = entries(document);
    if (entries.isEmpty()) {
      return;
    }
    text.paragraph("TOCHeading", wording.say("report.contents"));
    XWPFParagraph last = null;
    for (Entry entry : entries) {
      XWPFParagraph paragraph = text.styled("TOC" + entry.level());
      if (last == null) {
        mark(paragraph, STFldCharType.BEGIN);
        paragraph
            .createRun()
            .getCTR()
            .addNewInstrText()
            .setStringValue(" TOC \\o \"1-2\" \\h \\z \\u ");
        mark(paragraph, STFldCharType.SEPARATE);
      }
      CTHyperlink link = paragraph.getCTP().addNewHyperlink();
      link.setAnchor(bookmark(entry.anchor()));
      new XWPFHyperlinkRun(link, link.addNewR(), paragraph)
          .setText(bilan.queries.words.Markup.clean(entry.title()));
      last = paragraph;
    }
    mark(java.util.Objects.requireNonNull(last), STFldCharType.END);
  }

  private static void mark(XWPFParagraph paragraph, STFldCharType.Enum type) {
    paragraph.createRun().getCTR().addNewFldChar().setFldCharType(type);
  }

  private static List<Entry> entries(Document document) {
    List<Entry> entries = new ArrayList<>();
    for (Document.Part part : document.parts()) {
      if (part.block() instanceof Block.Heading heading && heading.level() <= 2) {
        entries.add(new Entry(heading.level(), Inline.plain(heading.text()), part.anchor()));
      }
    }
    return entries;
  }
}
