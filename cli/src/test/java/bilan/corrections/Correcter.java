package bilan.corrections;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** A person with a spreadsheet program, over an exported workbook. */
final class Correcter implements AutoCloseable {

  private final Path file;
  private final Workbook workbook;

  Correcter(Path file) throws IOException {
    this.file = file;
    try (InputStream in = Files.newInputStream(file)) {
      this.workbook = WorkbookFactory.create(in);
    }
  }

  /** The texts of a row, from 0 for the header. */
  List<String> row(int sheet, int row) {
    DataFormatter shown = new DataFormatter();
    List<String> texts = new ArrayList<>();
    for (Cell cell : workbook.getSheetAt(sheet).getRow(row)) {
      texts.add(shown.formatCellValue(cell));
    }
    return texts;
  }

  int rows(int sheet) {
    return workbook.getSheetAt(sheet).getLastRowNum();
  }

  int sheets() {
    return workbook.getNumberOfSheets();
  }

  /** The headers of the coloured cells of a row. */
  List<String> coloured(int sheet, int row) {
    List<String> heads = new ArrayList<>();
    for (Cell cell : workbook.getSheetAt(sheet).getRow(row)) {
      if (cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND) {
        heads.add(row(sheet, 0).get(cell.getColumnIndex()));
      }
    }
    return heads;
  }

  /** Types over a cell, in the first sheet. */
  Correcter type(int row, String head, String text) {
    return type(0, row, head, text);
  }

  Correcter type(int sheet, int row, String head, String text) {
    cell(sheet, row, head).setCellValue(text);
    return this;
  }

  Correcter type(int row, String head, double number) {
    cell(0, row, head).setCellValue(number);
    return this;
  }

  private Cell cell(int sheet, int row, String head) {
    Row line = workbook.getSheetAt(sheet).getRow(row);
    int column = row(sheet, 0).indexOf(head);
    return line.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  /** Takes a row out. */
  Correcter delete(int row) {
    Sheet sheet = workbook.getSheetAt(0);
    sheet.removeRow(sheet.getRow(row));
    return this;
  }

  /** Copies a row below the last one. */
  Correcter copy(int row) {
    Sheet sheet = workbook.getSheetAt(0);
    Row line = sheet.createRow(sheet.getLastRowNum() + 1);
    int column = 0;
    for (String text : row(0, row)) {
      line.createCell(column++).setCellValue(text);
    }
    return this;
  }

  Correcter save() throws IOException {
    return saveAs(file);
  }

  Correcter saveAs(Path other) throws IOException {
    try (OutputStream out = Files.newOutputStream(other)) {
      workbook.write(out);
    }
    return this;
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
