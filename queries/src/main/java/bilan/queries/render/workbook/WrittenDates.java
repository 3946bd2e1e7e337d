package bilan.queries.render.workbook;

import bilan.queries.Kind;
import bilan.queries.document.Cell;
import bilan.queries.document.Chart;
import bilan.queries.document.Table;
import bilan.queries.words.Wording;
import bilan.text.Typography;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Dates that documents say in words, as precisely as they are known: dates still, in a sheet. */
final class WrittenDates {

  private static final Pattern DATE =
      Pattern.compile("(?:(?:(\\d{1,2})(?:er)? )?(\\D+) )?((?:19|20)\\d{2})");

  private static final String DAY = "d\\ mmmm\\ yyyy";
  private static final String MONTH = "mmmm\\ yyyy";
  private static final String YEAR = "yyyy";
  private static final String SHORT_MONTH = "mmm\\ yy";

  /** Letters beside a date, or it would be ####. */
  private static final int ROOM = 3;

  private final Wording wording;
  private final XlsxStyles styles;

  WrittenDates(Wording wording, XlsxStyles styles) {
    this.wording = wording;
    this.styles = styles;
  }

  /** A day, the first of a month or of a year, and how it is shown. */
  private record Written(LocalDate day, String format) {}

  /**
   * Makes dates of the columns that hold nothing else.
   *
   * @param columns of the sheet that the table takes
   * @param from the first row of the body
   */
  void type(XSSFSheet sheet, Table table, TableColumns columns, int from) {
    for (int i = 0; i < table.heads().size(); i++) {
      List<@Nullable Written> dates = column(table, i);
      for (int r = 0; r < dates.size(); r++) {
        Written date = dates.get(r);
        if (date != null) {
          XSSFCell cell = sheet.getRow(from + r).getCell(columns.from(i));
          type(cell, date);
          int wide = wording.value(table.rows().get(r).cells().get(i)).length();
          int least = (wide + ROOM) * 256;
          int at = columns.from(i);
          sheet.setColumnWidth(at, Math.max(sheet.getColumnWidth(at), least));
        }
      }
    }
  }

  /** The months of a chart, under it as short as ever. */
  void type(XSSFSheet sheet, Chart chart, int from) {
    for (int i = 0; i < chart.categories().size(); i++) {
      Chart.Category category = chart.categories().get(i);
      YearMonth month = category.month();
      if (month != null && !category.partial()) {
        type(sheet.getRow(from + i).getCell(0), new Written(month.atDay(1), SHORT_MONTH));
      }
    }
  }

  private void type(XSSFCell cell, Written date) {
    cell.setCellValue(date.day());
    cell.setCellStyle(styles.dated(date.format()));
  }

  /** By row; empty if something else stands there, or years alone. */
  private List<@Nullable Written> column(Table table, int column) {
    List<@Nullable Written> dates = new ArrayList<>();
    boolean months = false;
    for (Table.Row row : table.rows()) {
      Cell cell = row.cells().get(column);
      Written date = cell.value() instanceof String words ? read(words) : null;
      if (cell.kind() != Kind.TEXT || (cell.value() != null && date == null)) {
        return List.of();
      }
      months |= date != null && !date.format().equals(YEAR);
      dates.add(date);
    }
    return months ? dates : List.of();
  }

  private @Nullable Written read(String words) {
    Matcher matcher = DATE.matcher(words);
    if (!matcher.matches()) {
      return null;
    }
    String name = matcher.group(2);
    String day = matcher.group(1);
    int month = name == null ? 1 : month(name);
    String format = name == null ? YEAR : day == null ? MONTH : DAY;
    try {
      int of = day == null ? 1 : Integer.parseInt(day);
      return new Written(LocalDate.of(Integer.parseInt(matcher.group(3)), month, of), format);
    } catch (DateTimeException e) {
      return null; // the words look like a date
    }
  }

  /** 0 if it is none. */
  private int month(String name) {
    Typography typography = Typography.of(wording.lang());
    for (int month = 1; month <= 12; month++) {
      if (typography.month(month).equals(name)) {
        return month;
      }
    }
    return 0;
  }
}
