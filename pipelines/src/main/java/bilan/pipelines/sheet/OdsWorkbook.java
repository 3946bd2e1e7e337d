package bilan.pipelines.sheet;

import java.nio.file.Path;

/** Stub. */
@SuppressWarnings("DoNotCallSuggester")
final class OdsWorkbook {

  private OdsWorkbook() {}

  static Workbook open(Path file) {
    throw Refusals.of(file, "other");
  }

  static Workbook openFlat(Path file) {
    throw Refusals.of(file, "other");
  }
}
