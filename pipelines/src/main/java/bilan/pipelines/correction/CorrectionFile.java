package bilan.pipelines.correction;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.Workbook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of rejected rows that a person corrected: recognised by the mark at the end of each
 * row, whatever program saved it under whatever name.
 */
public final class CorrectionFile {

  private static final Pattern MARK = Pattern.compile("bilan:(\\d{1,9}):(\\d{1,9}):([0-9a-f]{16})");

  /** A mark stands in the second row; a person may have put a few above. */
  private static final int LOOKED_AT = 8;

  private CorrectionFile() {}

  /** The mark of a rejected row. */
  public static String mark(int delivery, int reject, long rawHash) {
    return "bilan:%d:%d:%016x".formatted(delivery, reject, rawHash);
  }

  public static boolean is(Workbook workbook) throws IOException {
    for (Sheet sheet : workbook.sheets()) {
      try (Sheet.Rows rows = sheet.rows()) {
        Row row = rows.next();
        for (int i = 0; i < LOOKED_AT && row != null; i++, row = rows.next()) {
          if (marked(row) >= 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  public static List<CorrectedLine> read(Workbook workbook) throws IOException {
    List<CorrectedLine> lines = new ArrayList<>();
    for (Sheet sheet : workbook.sheets()) {
      read(sheet, lines);
    }
    return lines;
  }

  /** The header is the row above the first marked one. */
  private static void read(Sheet sheet, List<CorrectedLine> lines) throws IOException {
    Row header = null;
    boolean started = false;
    try (Sheet.Rows rows = sheet.rows()) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        int at = marked(row);
        if (at >= 0 && header != null) {
          started = true;
          lines.add(line(sheet, header, row, at));
        } else if (!started && !row.isBlank()) {
          header = row;
        }
      }
    }
  }

  private static CorrectedLine line(Sheet sheet, Row header, Row row, int at) {
    Matcher mark = MARK.matcher(text(row.cell(at)));
    if (!mark.matches()) {
      throw new IllegalStateException(text(row.cell(at)));
    }
    Map<String, List<CorrectedLine.Located>> cells = new HashMap<>();
    for (int column = 0; column < header.cells().size(); column++) {
      if (!header.cell(column).isBlank()) {
        cells
            .computeIfAbsent(head(text(header.cell(column))), h -> new ArrayList<>())
            .add(new CorrectedLine.Located(column, row.cell(column)));
      }
    }
    return new CorrectedLine(
        sheet.name(),
        row.number(),
        Integer.parseInt(mark.group(2)),
        Long.parseUnsignedLong(mark.group(3), 16),
        cells);
  }

  /** A header as programs give it back: line breaks and spaces at its ends are theirs. */
  static String head(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** The column of the mark; -1 if the row has none. */
  private static int marked(Row row) {
    for (int column = row.cells().size() - 1; column >= 0; column--) {
      if (MARK.matcher(text(row.cell(column))).matches()) {
        return column;
      }
    }
    return -1;
  }

  private static String text(SheetCell cell) {
    @Nullable String text = cell.text();
    return text == null ? "" : text.strip();
  }
}
