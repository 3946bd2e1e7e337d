package bilan.pipelines.sheet;

import java.nio.file.Path;

/** Stub. */
@SuppressWarnings("DoNotCallSuggester")
final class HtmlWorkbook {

  private HtmlWorkbook() {}

  static Workbook open(Path file, ReadOptions options) {
    throw Refusals.of(file, "html");
  }
}
