package bilan.pipelines.sheet.spreadsheetml;

import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.guard.CellLimit;
import bilan.pipelines.sheet.guard.FirstRows;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.Refusals;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.xml.Xml;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A workbook in the XML of Excel 2003, usually called .xls; pulled once to know its sheets, and
 * again for each reading of rows.
 */
public final class SpreadsheetMlWorkbook implements Workbook {

  private static final Map<String, String> NAMED_FORMATS =
      Map.of(
          "Percent", "0.00%",
          "Fixed", "0.00",
          "Standard", "#,##0.00",
          "Currency", "#,##0.00",
          "Euro Currency", "#,##0.00",
          "Scientific", "0.00E+00",
          "General Number", "General",
          "Yes/No", "General",
          "True/False", "General",
          "On/Off", "General");

  private final Path file;
  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<String, String> formats = new HashMap<>();
  private boolean date1904;

  private SpreadsheetMlWorkbook(Path file) {
    this.file = file;
  }

  /** Opens a file of Excel 2003 in XML, and passes all its sheets once. */
  public static Workbook open(Path file) throws IOException {
    SpreadsheetMlWorkbook workbook = new SpreadsheetMlWorkbook(file);
    workbook.scan();
    if (workbook.sheets.isEmpty()) {
      throw Refusals.of(file, "blank");
    }
    return workbook;
  }

  private void scan() throws IOException {
    SpreadsheetMlSheet sheet = null;
    FirstRows.Budget budget = new FirstRows.Budget();
    CellLimit limit = new CellLimit();
    String style = "";
    try (Xml xml = xml()) {
      for (int event = xml.next(); event != Xml.OVER; event = xml.next()) {
        if (event != Xml.START) {
          continue;
        }
        switch (xml.name()) {
          case "Style" -> style = String.valueOf(xml.attribute("ID"));
          case "NumberFormat" -> {
            String format = xml.attribute("Format");
            if (format != null) {
              formats.put(style, NAMED_FORMATS.getOrDefault(format, format));
              if (formats.size() > SheetLimits.STYLES) {
                throw new LimitException("styles", formats.size());
              }
            }
          }
          case "Date1904" -> date1904 = true;
          case "Worksheet" -> {
            String name = xml.attribute("Name");
            if (sheets.size() == SheetLimits.SHEETS) {
              throw new LimitException("sheets", SheetLimits.SHEETS);
            }
            sheet = new SpreadsheetMlSheet(this, sheets.size(), name == null ? "" : name, budget);
            sheets.add(sheet);
          }
          case "Table" -> {
            if (sheet != null) {
              sheet.scan(xml, limit);
            }
          }
          case "Visible" -> {
            if (sheet != null) {
              sheet.setHidden(xml.wholeText().startsWith("SheetHidden"));
            }
          }
          default -> {}
        }
      }
    }
  }

  /**
   * The whole file from its first mark on: some tools write a blank line first, which XML forbids.
   */
  Xml xml() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    int b;
    do {
      in.mark(1);
      b = in.read();
    } while (b == ' ' || b == '\n' || b == '\r' || b == '\t');
    in.reset();
    return new Xml(in);
  }

  Path file() {
    return file;
  }

  Map<String, String> formats() {
    return formats;
  }

  boolean date1904() {
    return date1904;
  }

  @Override
  public Kind kind() {
    return Kind.SPREADSHEETML;
  }

  @Override
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public Map<String, String> facts() {
    return Map.of("date1904", Boolean.toString(date1904));
  }

  @Override
  public void close() {
    // Each reading opens and closes the file itself.
  }
}
