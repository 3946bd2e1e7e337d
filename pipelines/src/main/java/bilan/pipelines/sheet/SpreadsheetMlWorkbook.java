package bilan.pipelines.sheet;

import java.nio.file.Path;

/** Stub. */
@SuppressWarnings("DoNotCallSuggester")
final class SpreadsheetMlWorkbook {

  private SpreadsheetMlWorkbook() {}

  static Workbook open(Path file) {
    throw Refusals.of(file, "other");
  }
}
