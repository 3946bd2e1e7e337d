package bilan.pipelines.sheet.xlsx;

import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.xml.Xml;
import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The texts that the cells of a workbook share, each as the cell that it makes. */
final class XlsxStrings {

  static final XlsxStrings NONE = new XlsxStrings(new SharedTexts());

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final SharedTexts texts;

  private XlsxStrings(SharedTexts texts) {
    this.texts = texts;
  }

  static XlsxStrings read(Xml xml) throws IOException {
    SharedTexts texts = new SharedTexts();
    for (int event = xml.next(); event != Xml.OVER; event = xml.next()) {
      if (event == Xml.START && xml.is("si")) {
        texts.add(item(xml));
      }
    }
    texts.end();
    return new XlsxStrings(texts);
  }

  /**
   * The text of the element just started: its {@code t} parts joined, without the readings of East
   * Asian scripts.
   */
  static String item(Xml xml) throws IOException {
    String first = null;
    StringBuilder more = null;
    for (int event = xml.next(), level = 1; ; event = xml.next()) {
      if (event == Xml.START) {
        if (xml.is("t")) {
          String text = xml.wholeText();
          if (first == null) {
            first = text;
          } else {
            more = more == null ? new StringBuilder(first) : more;
            more.append(text);
          }
        } else if (xml.is("rPh")) {
          xml.skip();
        } else {
          level++;
        }
      } else if (event == Xml.END && --level == 0) {
        return text(more != null ? more.toString() : first == null ? "" : first);
      } else if (event == Xml.OVER) {
        throw new IOException("Unexpected end of XML");
      }
    }
  }

  /** A text as meant: {@code _x000D_} is a control character that XML can't hold. */
  static String text(String written) throws LimitException {
    if (written.length() > SheetLimits.CELL_CHARACTERS) {
      throw new LimitException("characters", 0);
    }
    return written.contains("_x")
        ? ESCAPED.matcher(written).replaceAll(XlsxStrings::unescaped)
        : written;
  }

  private static String unescaped(MatchResult match) {
    char c = (char) Integer.parseInt(match.group(1), 16);
    return c == '\r' ? "" : java.util.regex.Matcher.quoteReplacement(String.valueOf(c));
  }

  SheetCell cell(int index) throws IOException {
    if (index < 0 || index >= texts.size()) {
      throw new IOException("No shared text " + index);
    }
    return texts.cell(index);
  }
}
