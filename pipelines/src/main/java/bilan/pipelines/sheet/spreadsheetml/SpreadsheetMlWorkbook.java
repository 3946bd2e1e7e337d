package bilan.pipelines.sheet.spreadsheetml;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Sheet.Merge;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.guard.FirstRows;
import bilan.pipelines.sheet.guard.Guard;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.RowBuilder;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.xml.Xml;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A workbook in the XML of Excel 2003, usually called .xls; pulled once to know its sheets, and
 * again for each reading of rows.
 */
public final class SpreadsheetMlWorkbook {

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
  private final FirstRows.Budget budget = new FirstRows.Budget();
  private final RowBuilder builder = new RowBuilder();
  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<String, String> formats = new HashMap<>();
  private boolean date1904;

  private SpreadsheetMlWorkbook(Path file) {
    this.file = file;
  }

  /** Opens a file of Excel 2003 in XML, and passes all its sheets once. */
  public static Workbook open(Path file) throws IOException {
    SpreadsheetMlWorkbook workbook = new SpreadsheetMlWorkbook(file);
    workbook.pass();
    return new Workbook.Opened(
        Workbook.Kind.SPREADSHEETML,
        workbook.sheets,
        Map.of("date1904", Boolean.toString(workbook.date1904)));
  }

  private void pass() throws IOException {
    String style = "";
    try (Xml xml = xml()) {
      while (xml.inside(0)) {
        switch (xml.name()) {
          case "Style" -> style = xml.attributeOrEmpty("ID");
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
          case "Worksheet" -> sheets.add(sheet(xml));
          default -> {}
        }
      }
    }
  }

  private Sheet sheet(Xml xml) throws IOException {
    int index = sheets.size();
    if (index == SheetLimits.SHEETS) {
      throw new LimitException("sheets", SheetLimits.SHEETS);
    }
    String name = xml.attributeOrEmpty("Name");
    boolean hidden = false;
    Set<Integer> hiddenColumns = new HashSet<>();
    List<Merge> merges = List.of();
    FirstRows first = new FirstRows(budget);
    for (int sheet = xml.depth(); xml.inside(sheet); ) {
      if (xml.is("Table")) {
        builder.startSheet();
        SpreadsheetMlRows rows = rows(xml, hiddenColumns, builder);
        for (Row row = rows.next(); row != null; row = rows.next()) {
          first.see(row);
        }
        merges = builder.merges();
      } else if (xml.is("Visible")) {
        hidden = xml.wholeText().startsWith("SheetHidden");
      }
    }
    return new Sheet.Opened(
        name,
        hidden,
        merges,
        Set.copyOf(hiddenColumns),
        first.seen(),
        () -> first.then(() -> rows(index)));
  }

  private SpreadsheetMlRows rows(Xml table, Set<Integer> hiddenColumns, RowBuilder rows) {
    return new SpreadsheetMlRows(table, rows, formats, date1904, hiddenColumns);
  }

  private Sheet.Rows rows(int index) {
    Xml xml = Guard.call(file, this::xml);
    SpreadsheetMlRows rows =
        Guard.call(
            file,
            () -> {
              int sheet = -1;
              while (sheet < index && xml.inside(0)) {
                sheet += xml.is("Worksheet") ? 1 : 0;
              }
              while (xml.inside(0) && !xml.is("Table")) {
                // what stands before it
              }
              return rows(xml, new HashSet<>(), new RowBuilder());
            });
    return Guard.rows(file, rows::next, xml);
  }

  /**
   * The whole file from its first mark on: some tools write a blank line first, which XML forbids.
   */
  private Xml xml() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    int b;
    do {
      in.mark(1);
      b = in.read();
    } while (b == ' ' || b == '\n' || b == '\r' || b == '\t');
    in.reset();
    return new Xml(in);
  }
}
