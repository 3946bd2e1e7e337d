package bilan.pipelines.sheet.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes workbooks that people fill in: a header that stays in sight, lists of choices, and beside
 * each column what it means.
 */
public final class FillableWorkbook {

  /** Rows under the header that the lists and explanations cover. */
  private static final int LAST_ROW = 5000;

  /** An inline list of choices longer than this is one that Excel refuses. */
  private static final int LONGEST_LIST = 255;

  private static final int WIDTH_UNIT = 256;

  /**
   * One sheet.
   *
   * @param rows under the header, by column: text, BigDecimal, LocalDate or null
   */
  public record Page(String name, List<Heading> headings, List<List<@Nullable Object>> rows) {}

  /**
   * One column.
   *
   * @param explanation shown when one of its cells is chosen; null for none
   * @param choices offered as a list; empty for none
   * @param format of its cells as spreadsheets write it; null for plain text or numbers
   */
  public record Heading(
      String name, @Nullable String explanation, List<String> choices, @Nullable String format) {}

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final CellStyle header = workbook.createCellStyle();

  private FillableWorkbook() {
    Font bold = workbook.createFont();
    bold.setBold(true);
    header.setFont(bold);
    header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    header.setWrapText(true);
  }

  /** The whole file, as XLSX. */
  public static byte[] write(List<Page> pages) {
    FillableWorkbook fillable = new FillableWorkbook();
    try (XSSFWorkbook workbook = fillable.workbook;
        var out = new ByteArrayOutputStream()) {
      pages.forEach(fillable::add);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Page page) {
    XSSFSheet sheet = workbook.createSheet(page.name());
    XSSFRow names = sheet.createRow(0);
    List<CellStyle> styles = new ArrayList<>();
    for (int i = 0; i < page.headings().size(); i++) {
      Heading heading = page.headings().get(i);
      XSSFCell cell = names.createCell(i);
      cell.setCellValue(heading.name());
      cell.setCellStyle(header);
      CellStyle style = style(heading);
      styles.add(style);
      sheet.setDefaultColumnStyle(i, style);
      sheet.setColumnWidth(i, width(page, i) * WIDTH_UNIT);
      explain(sheet, heading, i);
    }
    for (int r = 0; r < page.rows().size(); r++) {
      fill(sheet.createRow(r + 1), page.rows().get(r), styles);
    }
    sheet.createFreezePane(0, 1);
    LyingPaper.set(sheet);
  }

  private CellStyle style(Heading heading) {
    CellStyle style = workbook.createCellStyle();
    if (heading.format() != null) {
      style.setDataFormat(workbook.createDataFormat().getFormat(heading.format()));
      // As its heading stands: on the right a date would touch the words beside it.
      boolean date = heading.format().contains("yy");
      style.setAlignment(date ? HorizontalAlignment.LEFT : HorizontalAlignment.GENERAL);
    }
    return style;
  }

  private static void fill(XSSFRow row, List<@Nullable Object> values, List<CellStyle> styles) {
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value == null) {
        continue;
      }
      XSSFCell cell = row.createCell(i);
      cell.setCellStyle(styles.get(i));
      if (value instanceof BigDecimal number) {
        cell.setCellValue(number.doubleValue());
      } else if (value instanceof LocalDate date) {
        cell.setCellValue(date);
      } else {
        cell.setCellValue(value.toString());
      }
    }
  }

  private static void explain(XSSFSheet sheet, Heading heading, int column) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    boolean list =
        !heading.choices().isEmpty()
            && String.join(",", heading.choices()).length() <= LONGEST_LIST
            && heading.choices().stream().noneMatch(choice -> choice.contains(","));
    if (!list && heading.explanation() == null) {
      return;
    }
    DataValidationConstraint constraint =
        list
            ? helper.createExplicitListConstraint(heading.choices().toArray(String[]::new))
            : helper.createCustomConstraint("TRUE");
    DataValidation validation =
        helper.createValidation(constraint, new CellRangeAddressList(1, LAST_ROW, column, column));
    validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
    if (heading.explanation() != null) {
      validation.setShowPromptBox(true);
      validation.createPromptBox(cut(heading.name(), 32), cut(heading.explanation(), 255));
    }
    sheet.addValidationData(validation);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }

  /** In characters: as wide as the header and what stands under it, within reason. */
  private static int width(Page page, int column) {
    int widest = page.headings().get(column).name().length();
    for (List<@Nullable Object> row : page.rows()) {
      Object value = column < row.size() ? row.get(column) : null;
      widest = Math.max(widest, value == null ? 0 : value.toString().length());
    }
    return Math.min(60, Math.max(12, widest + 3));
  }
}
