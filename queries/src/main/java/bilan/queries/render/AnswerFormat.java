package bilan.queries.render;

import bilan.queries.Answer;
import bilan.queries.render.data.CsvTable;
import bilan.queries.render.data.JsonTable;
import bilan.queries.render.data.LineFormat;
import bilan.queries.render.html.HtmlTable;
import bilan.queries.render.text.MarkdownTable;
import bilan.queries.render.text.TextTable;
import bilan.queries.render.workbook.XlsxTable;
import bilan.text.Catalogue;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;

/** Writes an answer in one format; the same answer gives the same bytes. */
@FunctionalInterface
public interface AnswerFormat {

  /** The whole file. */
  byte[] write(Answer answer);

  /**
   * The writer of a format.
   *
   * @throws Failure (2) for docx and pdf, which only documents are written as
   */
  static AnswerFormat of(Format format, Catalogue catalogue) {
    return switch (format) {
      case TEXT -> new TextTable(catalogue)::write;
      case MD -> new MarkdownTable(catalogue)::write;
      case CSV, CSV_FR, JSON -> lines(format, catalogue)::write;
      case XLSX -> new XlsxTable(catalogue)::write;
      case HTML -> new HtmlTable(catalogue)::write;
      case DOCX, PDF ->
          throw new Failure(
              Exit.USAGE,
              Problem.error(
                  "QUERY-11",
                  Message.of("query.documents_only", format.word()),
                  null,
                  Message.of("query.documents_only.cure")));
    };
  }

  /**
   * The writer of a format for answers that memory may not hold.
   *
   * @throws IllegalArgumentException for a format that needs the whole answer
   */
  static LineFormat lines(Format format, Catalogue catalogue) {
    return switch (format) {
      case CSV -> CsvTable.forMachines();
      case CSV_FR -> CsvTable.french(catalogue);
      case JSON -> new JsonTable();
      default -> throw new IllegalArgumentException(format.word());
    };
  }
}
