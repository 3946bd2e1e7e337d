package bilan.queries.render.word;

import bilan.queries.document.Inline;
import bilan.queries.render.Links;
import bilan.queries.render.Markup;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;

/** Paragraphs and runs, by style. */
final class WordText {

  private final XWPFDocument word;

  WordText(XWPFDocument word) {
    this.word = word;
  }

  XWPFParagraph styled(String style) {
    XWPFParagraph paragraph = word.createParagraph();
    if (!style.equals("Normal")) {
      paragraph.setStyle(style);
    }
    return paragraph;
  }

  XWPFParagraph paragraph(String style, String words) {
    XWPFParagraph paragraph = styled(style);
    run(paragraph, words);
    return paragraph;
  }

  XWPFRun run(XWPFParagraph paragraph, String words) {
    XWPFRun run = paragraph.createRun();
    run.setText(Markup.clean(words));
    return run;
  }

  void inline(XWPFParagraph paragraph, List<Inline> pieces) {
    for (Inline piece : pieces) {
      if (piece instanceof Inline.Strong) {
        run(paragraph, piece.plain()).setStyle("Strong");
      } else if (piece instanceof Inline.Emphasis) {
        run(paragraph, piece.plain()).setStyle("Emphasis");
      } else if (piece instanceof Inline.Figure) {
        run(paragraph, piece.plain()).setStyle("Chiffre");
      } else if (piece instanceof Inline.Link link && Links.isSafe(link.target())) {
        XWPFRun run = paragraph.createHyperlinkRun(link.target());
        run.setText(Markup.clean(link.plain()));
        run.setStyle("Hyperlink");
      } else {
        run(paragraph, piece.plain());
      }
    }
  }

  /** A field and what it shows until Word computes it again. */
  void field(XWPFParagraph paragraph, String instruction, String shown) {
    CTSimpleField field = paragraph.getCTP().addNewFldSimple();
    field.setInstr(" " + instruction + " ");
    CTR run = field.addNewR();
    run.addNewT().setStringValue(shown);
  }

  /** {@code Tableau 3 – titre}, the number being a field of its own sequence. */
  void caption(XWPFParagraph paragraph, String sequence, int number, String whole) {
    String digits = Integer.toString(number);
    int at = whole.indexOf(digits);
    run(paragraph, whole.substring(0, at));
    field(paragraph, "SEQ " + sequence + " \\* ARABIC", digits);
    run(paragraph, whole.substring(at + digits.length()));
  }
}
