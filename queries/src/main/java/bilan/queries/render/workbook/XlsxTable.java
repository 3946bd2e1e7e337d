package bilan.queries.render.workbook;

import bilan.files.Temporary;
import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Noted;
import bilan.queries.Answer.Role;
import bilan.queries.Column;
import bilan.queries.Kind;
import bilan.queries.render.office.StableXlsx;
import bilan.queries.render.office.StableZip;
import bilan.queries.words.Decimals;
import bilan.queries.words.Shown;
import bilan.queries.words.Shown.ShownLine;
import bilan.queries.words.Wording;
import bilan.text.Catalogue;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** An answer as a workbook: one sheet of typed cells, one of notes. */
public final class XlsxTable {

  private static final int ROWS_IN_MEMORY = 200;
  private static final int WIDTHS_FROM = 200;
  private static final int MOST_UPRIGHT = 6;

  private final Catalogue catalogue;

  public XlsxTable(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  public byte[] write(Answer answer) {
    if (answer.lines().size() >= SpreadsheetVersion.EXCEL2007.getMaxRows()) {
      throw new Failure(
          Exit.USAGE,
          Problem.error(
              "QUERY-04",
              Message.of("query.too_much", answer.lines().size()),
              null,
              Message.of("query.too_much.cure")));
    }
    // What POI puts aside is nobody else's to read; its own folder is one for all users, and stays.
    try (Temporary aside = Temporary.make()) {
      return TempFile.withStrategy(
          new DefaultTempFileCreationStrategy(aside.folder().toFile()), () -> written(answer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] written(Answer answer) {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      // Its zip64 records come before their sizes are known, and can't be read as a stream.
      workbook.setZip64Mode(Zip64Mode.AsNeeded);
      table(workbook, answer);
      notes(workbook, notes(answer), new XlsxStyles(workbook, new Wording(catalogue)));
      StableXlsx.properties(workbook.getXSSFWorkbook(), answer.title());
      workbook.write(out);
      return StableZip.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void table(SXSSFWorkbook workbook, Answer answer) {
    Sheet sheet = workbook.createSheet(XlsxSheets.name(title(answer), workbook));
    XlsxStyles styles = new XlsxStyles(workbook, new Wording(catalogue));
    int[] decimals = Decimals.of(answer);
    widths(sheet, answer);
    Row head = sheet.createRow(0);
    for (int i = 0; i < decimals.length; i++) {
      Column column = answer.columns().get(i);
      Cell cell = head.createCell(i);
      XlsxCell.set(cell, column.label(), Kind.TEXT, 0, false, styles);
      cell.setCellStyle(
          styles.of(
              column.kind(),
              0,
              column.kind().isFigure() ? XlsxStyles.Role.HEAD_RIGHT : XlsxStyles.Role.HEAD));
    }
    page(sheet, decimals.length);
    sheet.createFreezePane(0, 1);
    if (decimals.length > 0) {
      sheet.setAutoFilter(new CellRangeAddress(0, bodyLines(answer), 0, decimals.length - 1));
    }
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    for (int r = 0; r < answer.lines().size(); r++) {
      Row row = sheet.createRow(r + 1);
      line(row, answer, answer.lines().get(r), decimals, styles);
      if (r > 0 && r == bodyLines(answer) && r == answer.lines().size() - 1) {
        sum(row, answer, r, decimals);
      }
    }
  }

  /** As one would print it: as wide as the paper, lying down if there are many columns. */
  private static void page(Sheet sheet, int columns) {
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(columns > MOST_UPRIGHT);
    sheet.getFooter().setLeft("&9&A");
    sheet.getFooter().setRight("&9&P / &N");
  }

  /** The filter leaves totals out. */
  private static int bodyLines(Answer answer) {
    return (int) answer.lines().stream().filter(line -> line.role().isBody()).count();
  }

  private static void line(
      Row row, Answer answer, Answer.Line line, int[] decimals, XlsxStyles styles) {
    for (int i = 0; i < decimals.length; i++) {
      XlsxCell.set(
          row.createCell(i),
          line.cells().get(i),
          answer.columns().get(i).kind(),
          decimals[i],
          line.role() != Role.BODY,
          styles);
    }
  }

  private void widths(Sheet sheet, Answer answer) {
    List<Answer.Line> first =
        answer.lines().subList(0, Math.min(WIDTHS_FROM, answer.lines().size()));
    Shown shown =
        Shown.of(
            new Answer(answer.id(), answer.title(), answer.columns(), first, List.of()), catalogue);
    for (int i = 0; i < shown.headers().size(); i++) {
      List<String> texts = new ArrayList<>(List.of(shown.headers().get(i)));
      for (ShownLine line : shown.lines()) {
        texts.add(line.cells().get(i).value());
      }
      sheet.setColumnWidth(i, XlsxSheets.width(texts));
    }
  }

  /** Each reason behind the cells that it is about, then what is to be known of the whole. */
  private List<String> notes(Answer answer) {
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    for (int r = 0; r < answer.lines().size(); r++) {
      List<@Nullable Object> cells = answer.lines().get(r).cells();
      for (int i = 0; i < cells.size(); i++) {
        String reason = Shown.reason(cells.get(i));
        if (reason != null) {
          String address = new CellAddress(r + 1, i).formatAsString();
          reasons.computeIfAbsent(reason, first -> new ArrayList<>()).add(address);
        }
      }
    }
    List<String> notes = new ArrayList<>();
    reasons.forEach(
        (reason, cells) ->
            notes.add(catalogue.say("query.definition", String.join(", ", cells), reason)));
    notes.addAll(answer.notes());
    return notes;
  }

  private void notes(SXSSFWorkbook workbook, List<String> notes, XlsxStyles styles) {
    if (notes.isEmpty()) {
      return;
    }
    Sheet sheet = workbook.createSheet(XlsxSheets.name(catalogue.say("query.notes"), workbook));
    page(sheet, 1);
    sheet.setColumnWidth(0, XlsxSheets.width(notes));
    CellStyle lines = workbook.createCellStyle();
    lines.cloneStyleFrom(styles.of(Kind.TEXT, 0, XlsxStyles.Role.BODY));
    lines.setWrapText(true);
    for (int i = 0; i < notes.size(); i++) {
      Cell cell = sheet.createRow(i).createCell(0);
      cell.setCellValue(XlsxCell.text(notes.get(i)));
      cell.setCellStyle(lines);
    }
  }

  private static String title(Answer answer) {
    return answer.title().isEmpty() ? answer.id() : answer.title();
  }

  /**
   * Makes formulas of the only total of an answer where the spreadsheet reckons the very same. It
   * is that of the lines that a filter leaves: the sheet has one.
   *
   * @param lines above it, below a header
   */
  private static void sum(Row row, Answer answer, int lines, int[] decimals) {
    for (int i = 0; i < decimals.length; i++) {
      Kind kind = answer.columns().get(i).kind();
      BigDecimal sum = BigDecimal.ZERO;
      for (Line line : answer.lines().subList(0, lines)) {
        BigDecimal part = number(line.cells().get(i), kind, decimals[i]);
        sum = part == null ? sum : sum.add(part);
      }
      BigDecimal total = number(answer.lines().get(lines).cells().get(i), kind, decimals[i]);
      if (total != null && sum.signum() != 0 && sum.compareTo(total) == 0) {
        Cell cell = row.getCell(i);
        String column = CellReference.convertNumToColString(i);
        cell.setCellFormula("SUBTOTAL(9," + column + "2:" + column + (lines + 1) + ")");
        cell.setCellValue(total.doubleValue());
      }
    }
  }

  private static @Nullable BigDecimal number(@Nullable Object cell, Kind kind, int decimals) {
    Object plain = cell instanceof Noted noted ? noted.value() : cell;
    return plain instanceof Number number && kind.isFigure()
        ? XlsxCell.number(new BigDecimal(number.toString()), kind, decimals)
        : null;
  }
}
