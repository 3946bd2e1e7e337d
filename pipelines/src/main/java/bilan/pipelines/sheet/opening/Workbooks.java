package bilan.pipelines.sheet.opening;

import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.bank.CamtReader;
import bilan.pipelines.sheet.bank.OfxReader;
import bilan.pipelines.sheet.csv.CsvWorkbook;
import bilan.pipelines.sheet.guard.Guard;
import bilan.pipelines.sheet.guard.Refusals;
import bilan.pipelines.sheet.html.HtmlWorkbook;
import bilan.pipelines.sheet.ods.OdsWorkbook;
import bilan.pipelines.sheet.spreadsheetml.SpreadsheetMlWorkbook;
import bilan.pipelines.sheet.xls.XlsWorkbook;
import bilan.pipelines.sheet.xlsx.XlsxWorkbook;
import bilan.text.Exit;
import bilan.text.Failure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

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
      throw Refusals.missing(file, Files.isDirectory(file));
    }
    return Guard.call(file, () -> opened(file, options));
  }

  private static Workbook opened(Path file, ReadOptions options) throws IOException {
    try {
      Content content = Content.of(file);
      return switch (content) {
        case EMPTY -> throw Refusals.of(file, "empty");
        case CSV -> CsvWorkbook.open(file, options);
        case OOXML -> XlsxWorkbook.open(file, options);
        case OLE -> XlsWorkbook.open(file);
        case ODS -> OdsWorkbook.open(file, options);
        case FLAT_ODS -> OdsWorkbook.openFlat(file, options);
        case SPREADSHEETML -> SpreadsheetMlWorkbook.open(file);
        case HTML -> HtmlWorkbook.open(file, options);
        case CAMT -> CamtReader.open(file);
        case OFX -> OfxReader.open(file, options);
        case NOTICE -> throw Refusals.of(file, "notice");
        case PDF -> throw Refusals.of(file, "pdf");
        case OLD_EXCEL -> throw Refusals.of(file, "old");
        case NUMBERS -> throw Refusals.of(file, "numbers");
        case ARCHIVE -> throw Refusals.of(file, "archive");
        case CUT -> throw Refusals.of(file, "cut");
        case DATA -> throw Refusals.of(file, "data");
        case OTHER -> throw Refusals.of(file, "other");
      };
    } catch (NoSuchFileException e) {
      throw Refusals.missing(file, false);
    } catch (AccessDeniedException e) {
      throw Refusals.of(file, "permission", Exit.MACHINE, e);
    }
  }
}
