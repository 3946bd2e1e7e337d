package bilan.queries.render.word;

import bilan.queries.document.Cover;
import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.refresh.TemplatePlaces;
import bilan.queries.words.Markup;
import bilan.queries.words.Resources;
import bilan.queries.words.Wording;
import bilan.text.Lang;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** What stands around the text: styles, lists, properties, page, header and footer. */
final class WordParts {

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private WordParts() {}

  static void styles(XWPFDocument word, Lang lang) {
    try {
      String xml = Resources.text("styles.xml");
      if (lang == Lang.EN) {
        xml = xml.replace("\"fr-FR\"", "\"en-GB\"");
      }
      word.createStyles().setStyles(StylesDocument.Factory.parse(xml).getStyles());
      XWPFNumbering numbering = word.createNumbering();
      var lists =
          NumberingDocument.Factory.parse(
                  new ByteArrayInputStream(Resources.bytes("numbering.xml")))
              .getNumbering();
      for (CTAbstractNum list : lists.getAbstractNumList()) {
        numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(list));
      }
      for (CTNum number : lists.getNumList()) {
        numbering.addNum(new org.apache.poi.xwpf.usermodel.XWPFNum(number));
      }
    } catch (XmlException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    theme(word);
  }

  /** What the colours of the styles are for: who changes one in Word changes it everywhere. */
  private static void theme(XWPFDocument word) {
    try {
      PackagePartName name = PackagingURIHelper.createPartName("/word/theme/theme1.xml");
      String type = XWPFRelation.THEME.getContentType();
      PackagePart part = word.getPackage().createPart(name, type);
      try (OutputStream out = part.getOutputStream()) {
        out.write(Resources.bytes("theme.xml"));
      }
      word.getPackagePart()
          .addRelationship(name, TargetMode.INTERNAL, XWPFRelation.THEME.getRelation());
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As Word 2013 and later make them: without it a document opens in compatibility mode. */
  static void settings(XWPFDocument word, Lang lang) {
    try (XmlCursor cursor = word.getSettings().getCTSettings().newCursor()) {
      cursor.toEndToken();
      cursor.beginElement("compat", WORD);
      cursor.beginElement("compatSetting", WORD);
      attribute(cursor, "name", "compatibilityMode");
      attribute(cursor, "uri", "http://schemas.microsoft.com/office/word");
      attribute(cursor, "val", "15");
      cursor.toNextToken();
      cursor.toNextToken();
      element(cursor, "themeFontLang", lang == Lang.FR ? "fr-FR" : "en-GB");
      element(cursor, "decimalSymbol", lang == Lang.FR ? "," : ".");
      element(cursor, "listSeparator", lang == Lang.FR ? ";" : ",");
    }
  }

  private static void element(XmlCursor cursor, String name, String value) {
    cursor.beginElement(name, WORD);
    attribute(cursor, "val", value);
    cursor.toNextToken();
  }

  private static void attribute(XmlCursor cursor, String name, String value) {
    cursor.insertAttributeWithValue(name, WORD, value);
  }

  /** Title, author, language and day of one document for another. */
  static void properties(Docx to, Docx from) throws IOException {
    var there = to.relations("").first("core-properties");
    var fresh = from.relations("").first("core-properties");
    if (there != null && fresh != null) {
      to.put(there.target(), from.bytes(fresh.target()), null);
    }
  }

  /** A numbered list that begins again at 1. */
  static BigInteger restartedList(XWPFDocument word) {
    BigInteger number = word.getNumbering().addNum(BigInteger.ONE);
    CTNum list = word.getNumbering().getNum(number).getCTNum();
    var override = list.addNewLvlOverride();
    override.setIlvl(BigInteger.ZERO);
    override.addNewStartOverride().setVal(BigInteger.ONE);
    return number;
  }

  static void properties(XWPFDocument word, Cover cover, Lang lang) {
    POIXMLProperties.CoreProperties core = word.getProperties().getCoreProperties();
    core.setTitle(Markup.clean(cover.title()));
    String organisation = cover.organisation();
    if (organisation != null) {
      core.setCreator(Markup.clean(organisation));
    }
    core.setSubjectProperty(cover.span());
    core.getUnderlyingProperties().setLanguageProperty(lang == Lang.FR ? "fr-FR" : "en-GB");
    // The day the data stop, not the moment of writing: the same data give the same bytes.
    Date day = Date.from(cover.asOf().atStartOfDay().toInstant(ZoneOffset.UTC));
    core.getUnderlyingProperties().setCreatedProperty(Optional.of(day));
    core.getUnderlyingProperties().setModifiedProperty(Optional.of(day));
    word.getProperties().getExtendedProperties().getUnderlyingProperties().setApplication("bilan");
  }

  /** What stands above and below the text of every page but the first. */
  record Frame(@Nullable String organisation, String title, String dated) {}

  static void frame(XWPFDocument word, WordText text, Frame said, Wording wording) {
    CTSectPr section = word.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11906));
    size.setH(BigInteger.valueOf(16838));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(1191));
    margins.setBottom(BigInteger.valueOf(1021));
    margins.setLeft(BigInteger.valueOf(1134));
    margins.setRight(BigInteger.valueOf(1134));
    margins.setHeader(BigInteger.valueOf(567));
    margins.setFooter(BigInteger.valueOf(482));
    margins.setGutter(BigInteger.ZERO);
    section.addNewTitlePg();
    XWPFParagraph header = word.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    header.setStyle("Header");
    String organisation = said.organisation();
    if (organisation != null) {
      text.control(header, TemplatePlaces.ORGANISATION).setText(Markup.clean(organisation));
    }
    toTheRight(header);
    text.control(header, TemplatePlaces.TITLE).setText(Markup.clean(said.title()));
    XWPFParagraph footer = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    footer.setStyle("Footer");
    text.control(footer, TemplatePlaces.DATED).setText(Markup.clean(said.dated()));
    toTheRight(footer);
    String[] parts = wording.say("report.page", "\ue001", "\ue001").split("\ue001", -1);
    footer.createRun().setText(parts[0]);
    footer.getCTP().addNewFldSimple().setInstr(" PAGE ");
    footer.createRun().setText(parts[1]);
    footer.getCTP().addNewFldSimple().setInstr(" NUMPAGES ");
    word.createHeader(HeaderFooterType.FIRST).createParagraph().setStyle("Header");
    word.createFooter(HeaderFooterType.FIRST).createParagraph().setStyle("Footer");
  }

  /** To the margin, wherever it is: on a page that lies too. */
  private static void toTheRight(XWPFParagraph paragraph) {
    try (XmlCursor cursor = paragraph.createRun().getCTR().newCursor()) {
      cursor.toEndToken();
      cursor.beginElement("ptab", WORD);
      attribute(cursor, "relativeTo", "margin");
      attribute(cursor, "alignment", "right");
      attribute(cursor, "leader", "none");
    }
  }
}
