package bilan.pipelines.sheet.form;

import bilan.pipelines.sheet.SheetCell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes rows as they were sent, for a person to correct: the bad cells coloured, remarks beside
 * them, and at the end of each row a grey mark by which it is known again.
 */
public final class MarkedWorkbook {

  private static final int LONGEST_NAME = 31;
  private static final int WIDTH_UNIT = 256;
  private static final int WIDEST = 60;
  private static final int NARROWEST = 12;

  /**
   * One sheet.
   *
   * @param heads of the sender's columns; {@code remarks} of those beside them, the last one that
   *     of the mark
   */
  public record Page(String name, List<String> heads, List<String> remarks, List<Line> lines) {}

  /**
   * One row.
   *
   * @param cells in the order of the heads; {@code bad} the positions of those to correct
   * @param remarks in the order of their heads
   */
  public record Line(List<SheetCell> cells, Set<Integer> bad, List<String> remarks) {}

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Map<String, CellStyle> styles = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final CellStyle header = workbook.createCellStyle();
  private final CellStyle remark = workbook.createCellStyle();
  private final CellStyle mark = workbook.createCellStyle();

  private MarkedWorkbook() {
    Font bold = workbook.createFont();
    bold.setBold(true);
    header.setFont(bold);
    header.setWrapText(true);
    header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    remark.setWrapText(true);
    remark.setVerticalAlignment(VerticalAlignment.TOP);
    Font grey = workbook.createFont();
    grey.setColor(IndexedColors.GREY_40_PERCENT.getIndex());
    mark.setFont(grey);
  }

  /** The whole file, as XLSX. */
  public static byte[] write(List<Page> pages) {
    MarkedWorkbook marked = new MarkedWorkbook();
    try (XSSFWorkbook workbook = marked.workbook;
        var out = new ByteArrayOutputStream()) {
      pages.forEach(marked::add);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Page page) {
    XSSFSheet sheet = workbook.createSheet(unique(page.name()));
    XSSFRow names = sheet.createRow(0);
    int columns = page.heads().size() + page.remarks().size();
    for (int i = 0; i < columns; i++) {
      boolean own = i < page.heads().size();
      XSSFCell cell = names.createCell(i);
      cell.setCellValue(own ? page.heads().get(i) : page.remarks().get(i - page.heads().size()));
      cell.setCellStyle(header);
      sheet.setColumnWidth(i, width(page, i) * WIDTH_UNIT);
    }
    for (int r = 0; r < page.lines().size(); r++) {
      fill(sheet.createRow(r + 1), page.lines().get(r));
    }
    sheet.createFreezePane(0, 1);
    LyingPaper.set(sheet);
  }

  private String unique(String wanted) {
    String safe = WorkbookUtil.createSafeSheetName(wanted);
    String name = safe;
    for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
      String end = " (" + i + ")";
      name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - end.length())) + end;
    }
    return name;
  }

  private void fill(XSSFRow row, Line line) {
    for (int i = 0; i < line.cells().size(); i++) {
      SheetCell cell = line.cells().get(i);
      boolean bad = line.bad().contains(i);
      if (bad || !cell.isBlank()) {
        put(row.createCell(i), cell, bad);
      }
    }
    int last = line.remarks().size() - 1;
    for (int i = 0; i <= last; i++) {
      XSSFCell cell = row.createCell(line.cells().size() + i);
      cell.setCellValue(line.remarks().get(i));
      cell.setCellStyle(i == last ? mark : remark);
    }
  }

  private void put(XSSFCell to, SheetCell cell, boolean bad) {
    to.setCellStyle(style(format(cell), bad));
    switch (cell.type()) {
      case NUMBER -> to.setCellValue(cell.number() == null ? 0 : cell.number().doubleValue());
      case DATE -> to.setCellValue(cell.date());
      case BOOLEAN -> to.setCellValue("true".equals(cell.text()));
      case TEXT, ERROR -> to.setCellValue(cell.text());
      case BLANK, UNCOMPUTED -> to.setBlank();
    }
  }

  /**
   * Text stays text while it is typed over: it is read by the French rules, whatever the program.
   */
  private static String format(SheetCell cell) {
    if (cell.type() == SheetCell.Type.NUMBER) {
      return cell.format() == null ? "General" : cell.format();
    }
    if (cell.type() == SheetCell.Type.DATE) {
      boolean timed = cell.date() != null && !cell.date().toLocalTime().equals(LocalTime.MIDNIGHT);
      return cell.format() != null ? cell.format() : timed ? "dd/mm/yyyy hh:mm" : "dd/mm/yyyy";
    }
    return "@";
  }

  private CellStyle style(String format, boolean bad) {
    return styles.computeIfAbsent(
        (bad ? "bad " : "good ") + format,
        key -> {
          CellStyle style = workbook.createCellStyle();
          style.setDataFormat(workbook.createDataFormat().getFormat(format));
          style.setVerticalAlignment(VerticalAlignment.TOP);
          if (bad) {
            style.setFillForegroundColor(IndexedColors.LIGHT_ORANGE.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          }
          return style;
        });
  }

  /** In characters: as wide as the header and what stands under it, within reason. */
  private static int width(Page page, int column) {
    int own = page.heads().size();
    int widest =
        column < own
            ? page.heads().get(column).length()
            : page.remarks().get(column - own).length();
    for (Line line : page.lines()) {
      String text =
          column < own ? line.cells().get(column).text() : line.remarks().get(column - own);
      widest = Math.max(widest, text == null ? 0 : text.length());
    }
    return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
  }
}
