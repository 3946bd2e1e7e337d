package bilan.pipelines.sheet.opening;

import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.bank.CamtReader;
import bilan.pipelines.sheet.bank.OfxReader;
import bilan.pipelines.sheet.csv.CsvWorkbook;
import bilan.pipelines.sheet.guard.Guard;
import bilan.pipelines.sheet.html.HtmlWorkbook;
import bilan.pipelines.sheet.ods.OdsWorkbook;
import bilan.pipelines.sheet.spreadsheetml.SpreadsheetMlWorkbook;
import bilan.pipelines.sheet.xls.XlsWorkbook;
import bilan.pipelines.sheet.xlsx.XlsxWorkbook;
import bilan.text.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Opens any file as a spreadsheet; the door of this package. */
public final class Workbooks {

  private Workbooks() {}

  /**
   * Opens a file by what it holds, whatever its name says.
   *
   * @throws Failure {@code REFUSED} with one sentence if it is protected, cut, empty, hostile or no
   *     spreadsheet, {@code USAGE} if it is not there, {@code MACHINE} if it may not be read
   */
  public static Workbook open(Path file, ReadOptions options) {
    if (Files.isDirectory(file) || !Files.exists(file)) {
      throw Guard.missing(file, Files.isDirectory(file));
    }
    return Guard.call(file, () -> opened(file, options));
  }

  private static Workbook opened(Path file, ReadOptions options) throws IOException {
    Content content;
    try {
      content = Content.of(file);
    } catch (NoSuchFileException e) {
      throw Guard.missing(file, false);
    }
    Workbook workbook =
        switch (content) {
          case CSV -> CsvWorkbook.open(file, options);
          case OOXML -> XlsxWorkbook.open(file, options);
          case OLE -> XlsWorkbook.open(file);
          case ODS -> OdsWorkbook.open(file, options, false);
          case FLAT_ODS -> OdsWorkbook.open(file, options, true);
          case SPREADSHEETML -> SpreadsheetMlWorkbook.open(file);
          case HTML -> HtmlWorkbook.open(file, options);
          case CAMT -> CamtReader.open(file);
          case OFX -> OfxReader.open(file, options);
          case EMPTY, NOTICE, PDF, OLD, NUMBERS, ARCHIVE, CUT, DATA, OTHER ->
              throw Guard.refusal(file, content.name().toLowerCase(Locale.ROOT));
        };
    if (workbook.sheets().isEmpty()) {
      workbook.close();
      throw Guard.refusal(file, content == Content.HTML ? "html" : "blank");
    }
    return workbook;
  }
}
