package bilan.pipelines.sheet.ods;

import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.number.FileCells;
import bilan.pipelines.sheet.number.FileDates;
import bilan.pipelines.sheet.number.Numbers;
import bilan.pipelines.sheet.xml.Xml;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads one cell of an OpenDocument table: the value in its attributes, else the text shown. */
final class OdsCell {

  private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

  private final Xml xml;
  private String type = "";
  private String currency = "";
  private boolean formula;
  private boolean computed;
  private @Nullable String value;

  OdsCell(Xml xml) {
    this.xml = xml;
  }

  /** The cell just started, up to its end. */
  SheetCell read() throws IOException {
    type = "";
    currency = "";
    formula = false;
    computed = false;
    value = null;
    for (int i = 0; i < xml.attributes(); i++) {
      String written = xml.attributeValue(i);
      switch (xml.attributeName(i)) {
        // LibreOffice says "string" for an error, and "error" in an attribute of its own.
        case "value-type" -> type = type.equals("error") ? type : written;
        case "value", "date-value", "time-value", "boolean-value", "string-value" ->
            value = written;
        case "currency" -> currency = written;
        case "formula" -> formula = true;
        default -> {}
      }
    }
    String text = text();
    if (text.length() > SheetLimits.CELL_CHARACTERS) {
      throw new LimitException("characters", 0);
    }
    return cell(value, text);
  }

  private SheetCell cell(@Nullable String written, String text) {
    if (type.equals("error")) {
      return SheetCell.error(text.isEmpty() ? "#N/A" : text);
    }
    if (written == null) {
      return formula && !computed ? SheetCell.uncomputed() : SheetCell.text(text);
    }
    return switch (type) {
      case "float" -> number(written, null, text);
      case "percentage" -> number(written, "0.00%", text);
      case "currency" -> number(written, "#,##0.00 [$" + currency + "]", text);
      case "date" -> FileCells.isoDate(written, "yyyy-mm-dd", text);
      case "time" -> time(written, text);
      case "boolean" -> SheetCell.bool(written.equals("true"));
      default -> SheetCell.text(written.isEmpty() ? text : written);
    };
  }

  private static SheetCell number(String written, @Nullable String format, String text) {
    BigDecimal number = Numbers.of(written);
    return number == null ? SheetCell.text(text) : SheetCell.number(number, format);
  }

  private static SheetCell time(String written, String text) {
    try {
      Duration duration = Duration.parse(written);
      BigDecimal seconds = BigDecimal.valueOf(duration.toNanos(), 9);
      BigDecimal serial = seconds.divide(DAY, MathContext.DECIMAL64);
      return duration.isNegative()
          ? SheetCell.text(text)
          : SheetCell.date(FileDates.NO_DAY.atStartOfDay().plus(duration), serial, "[h]:mm:ss");
    } catch (DateTimeException | ArithmeticException e) {
      return SheetCell.text(text);
    }
  }

  /** The paragraphs of the cell, one a line, without its comment and drawings. */
  private String text() throws IOException {
    StringBuilder out = new StringBuilder();
    int cell = xml.depth();
    for (int event = xml.next(); xml.depth() >= cell; event = xml.next()) {
      if (event == Xml.TEXT && xml.depth() > cell) {
        out.append(xml.text());
      } else if (event == Xml.START) {
        element(out);
      }
      if (out.length() > SheetLimits.RECORD) {
        throw new LimitException("characters", 0);
      }
    }
    return out.toString();
  }

  private void element(StringBuilder out) throws IOException {
    switch (xml.name()) {
      case "p", "h" -> {
        out.append(computed ? "\n" : "");
        computed = true; // a formula whose result is an empty text still has a paragraph
      }
      case "span", "a", "meta", "list", "list-item" -> {
        // their text stands in the paragraph
      }
      case "s" -> {
        out.append(" ".repeat(Math.min(1000, Math.max(1, xml.number("c", 1)))));
        xml.skip();
      }
      case "tab", "line-break" -> {
        out.append(xml.is("tab") ? '\t' : '\n');
        xml.skip();
      }
      default -> xml.skip();
    }
  }
}
