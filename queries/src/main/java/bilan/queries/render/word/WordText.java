package bilan.queries.render.word;

import bilan.queries.document.Inline;
import bilan.queries.words.Markup;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtContentRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Paragraphs and runs, by style. */
final class WordText {

  private static final int LONGEST_TAG = 64;

  private static final String CALL = "FootnoteReference";
  private static final String MARK = "MarqueDeRenvoi";

  /** Above the ids of all other bookmarks. */
  private static final int FIRST_NOTE = 60_000;

  private final XWPFDocument word;
  private int controls;

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

  /** What stood above since the last one is on pages of its own. */
  void section(boolean lying) {
    CTSectPr section = styled("FinTableau").getCTP().getPPr().addNewSectPr();
    section
        .addNewPgSz()
        .setOrient(lying ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
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

  /**
   * The first run of a content control, which is how a figure is found again; without a tag, of the
   * paragraph.
   *
   * @param tag where the figure comes from; its reader sees it, and can ask for its trace
   */
  XWPFRun control(XWPFParagraph paragraph, @Nullable String tag) {
    String known = known(tag);
    if (known.isEmpty()) {
      return paragraph.createRun();
    }
    CTSdtRun control = paragraph.getCTP().addNewSdt();
    CTSdtPr properties = control.addNewSdtPr();
    properties.addNewAlias().setVal(known);
    properties.addNewTag().setVal(known);
    properties.addNewId().setVal(BigInteger.valueOf(++controls));
    return new XWPFRun(control.addNewSdtContent().addNewR(), (IRunBody) paragraph);
  }

  /** Calls a footnote, in the control that was made last; without a tag, in the paragraph. */
  void call(XWPFParagraph paragraph, @Nullable String tag, WordNotes.Call call) {
    CTP plain = paragraph.getCTP();
    CTSdtContentRun control = known(tag).isEmpty() ? null : last(paragraph).getSdtContent();
    Supplier<CTR> runs = control == null ? plain::addNewR : control::addNewR;
    if (!call.first()) {
      repeat(runs, call);
      return;
    }
    BigInteger id = BigInteger.valueOf(FIRST_NOTE + call.number());
    CTBookmark start =
        control == null ? plain.addNewBookmarkStart() : control.addNewBookmarkStart();
    start.setId(id);
    start.setName(call.name());
    styled(runs.get(), CALL).addNewFootnoteReference().setId(BigInteger.valueOf(call.number()));
    (control == null ? plain.addNewBookmarkEnd() : control.addNewBookmarkEnd()).setId(id);
  }

  /**
   * The number of a note that stands elsewhere, raised by Word too when it asks again. The marks of
   * the field are as small as can be: LibreOffice gives them a width.
   */
  private static void repeat(Supplier<CTR> runs, WordNotes.Call call) {
    mark(runs, STFldCharType.BEGIN);
    String field = " NOTEREF " + call.name() + " \\f \\h ";
    styled(runs.get(), MARK).addNewInstrText().setStringValue(field);
    mark(runs, STFldCharType.SEPARATE);
    styled(runs.get(), CALL).addNewT().setStringValue(Integer.toString(call.number()));
    mark(runs, STFldCharType.END);
  }

  private static void mark(Supplier<CTR> runs, STFldCharType.Enum type) {
    styled(runs.get(), MARK).addNewFldChar().setFldCharType(type);
  }

  private static CTR styled(CTR run, String style) {
    run.addNewRPr().addNewRStyle().setVal(style);
    return run;
  }

  /** Empty for a tag that Word would not open. */
  private static String known(@Nullable String tag) {
    return tag == null || tag.length() > LONGEST_TAG ? "" : Markup.clean(tag);
  }

  /** One run more in the control that was made last; without a tag, in the paragraph. */
  XWPFRun beside(XWPFParagraph paragraph, @Nullable String tag) {
    if (known(tag).isEmpty()) {
      return paragraph.createRun();
    }
    return new XWPFRun(last(paragraph).getSdtContent().addNewR(), (IRunBody) paragraph);
  }

  private static CTSdtRun last(XWPFParagraph paragraph) {
    return paragraph.getCTP().getSdtArray(paragraph.getCTP().sizeOfSdtArray() - 1);
  }

  void inline(XWPFParagraph paragraph, List<Inline> pieces) {
    for (Inline piece : pieces) {
      if (piece instanceof Inline.Strong) {
        run(paragraph, piece.plain()).setStyle("Strong");
      } else if (piece instanceof Inline.Emphasis) {
        run(paragraph, piece.plain()).setStyle("Emphasis");
      } else if (piece instanceof Inline.Figure figure) {
        XWPFRun run = control(paragraph, figure.trace());
        run.setText(Markup.clean(piece.plain()));
        run.setStyle("Chiffre");
      } else if (piece instanceof Inline.Link link && Markup.isSafeLink(link.target())) {
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
