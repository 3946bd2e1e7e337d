package bilan.pipelines.sheet.ods;

import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.number.IsoDates;
import bilan.pipelines.sheet.number.Numbers;
import bilan.pipelines.sheet.xml.Xml;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Reads one cell of an OpenDocument table: the value in its attributes, else the text shown. */
final class OdsCell {

  private static final LocalDateTime NO_DAY = LocalDateTime.of(1899, 12, 31, 0, 0);
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
      attribute(xml.attributeName(i), xml.attributeValue(i));
    }
    String text = text();
    if (text.length() > SheetLimits.CELL_CHARACTERS) {
      throw new LimitException("characters", 0);
    }
    return cell(text);
  }

  private void attribute(String name, String written) {
    switch (name) {
      // LibreOffice says "string" for an error, and "error" in an attribute of its own.
      case "value-type" -> type = type.equals("error") ? type : written;
      case "value", "date-value", "time-value", "boolean-value", "string-value" -> value = written;
      case "currency" -> currency = written;
      case "formula" -> formula = true;
      default -> {}
    }
  }

  private SheetCell cell(String text) {
    String written = value;
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
      case "date" -> date(written, text);
      case "time" -> time(written, text);
      case "boolean" -> SheetCell.bool(written.equals("true"));
      default -> SheetCell.text(written.isEmpty() ? text : written);
    };
  }

  private static SheetCell number(String written, @Nullable String format, String text) {
    BigDecimal number = Numbers.of(written);
    return number == null ? SheetCell.text(text) : SheetCell.number(number, format);
  }

  private static SheetCell date(String written, String text) {
    LocalDateTime date = IsoDates.of(written);
    return date == null ? SheetCell.text(text) : SheetCell.date(date, null, "yyyy-mm-dd");
  }

  private static SheetCell time(String written, String text) {
    try {
      Duration duration = Duration.parse(written);
      BigDecimal seconds = BigDecimal.valueOf(duration.toNanos(), 9);
      BigDecimal serial = seconds.divide(DAY, MathContext.DECIMAL64);
      return duration.isNegative()
          ? SheetCell.text(text)
          : SheetCell.date(NO_DAY.plus(duration), serial, "[h]:mm:ss");
    } catch (DateTimeException | ArithmeticException e) {
      return SheetCell.text(text);
    }
  }

  /** The paragraphs of the cell, one a line, without its comment and drawings. */
  private String text() throws IOException {
    StringBuilder out = new StringBuilder();
    for (int event = xml.next(), level = 1; level > 0; event = level > 0 ? xml.next() : event) {
      if (event == Xml.END) {
        level--;
      } else if (event == Xml.TEXT) {
        if (level > 1) {
          out.append(xml.text());
        }
      } else if (out.length() > SheetLimits.RECORD) {
        throw new LimitException("characters", 0);
      } else if (event == Xml.OVER) {
        throw new IOException("Unexpected end of XML");
      } else {
        switch (xml.name()) {
          case "p", "h" -> {
            if (computed) {
              out.append('\n');
            }
            computed = true; // a formula whose result is an empty text still has a paragraph
            level++;
          }
          case "s" -> {
            out.append(" ".repeat(Math.min(1000, Math.max(1, xml.number("c", 1)))));
            xml.skip();
          }
          case "tab" -> {
            out.append('\t');
            xml.skip();
          }
          case "line-break" -> {
            out.append('\n');
            xml.skip();
          }
          case "span", "a", "meta", "list", "list-item" -> level++;
          default -> xml.skip();
        }
      }
    }
    return out.toString();
  }
}
