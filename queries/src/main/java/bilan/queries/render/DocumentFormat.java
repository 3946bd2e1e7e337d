package bilan.queries.render;

import bilan.queries.document.Document;
import bilan.queries.render.data.CsvDialect;
import bilan.queries.render.data.FlatDocument;
import bilan.queries.render.data.JsonDocument;
import bilan.queries.render.html.HtmlDocument;
import bilan.queries.render.pdf.PdfDocument;
import bilan.queries.render.text.MarkdownDocument;
import bilan.queries.render.text.TextDocument;
import bilan.queries.render.word.WordDocument;
import bilan.queries.render.workbook.WorkbookDocument;
import bilan.queries.words.Wording;
import bilan.text.Catalogue;
import bilan.text.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a document in one format; the same document gives the same bytes. */
public final class DocumentFormat {

  /**
   * Begun at both ends at once, by the thread that asks and by those that help it: the dear ones
   * stand there, and the cheap ones are left for whoever is done first.
   */
  private static final List<Format> BETWEEN =
      List.of(
          Format.PDF,
          Format.TEXT,
          Format.MD,
          Format.CSV,
          Format.CSV_FR,
          Format.JSON,
          Format.HTML,
          Format.XLSX,
          Format.DOCX);

  private DocumentFormat() {}

  /** The whole file. */
  public static byte[] write(Document document, Format format, Catalogue catalogue) {
    Wording wording = new Wording(catalogue);
    Wording read = new Wording(catalogue, document.cover());
    return switch (format) {
      case TEXT -> utf8(TextDocument.render(document, read));
      case MD -> utf8(MarkdownDocument.render(document, read));
      case JSON -> utf8(JsonDocument.render(document));
      case CSV -> FlatDocument.render(document, CsvDialect.MACHINE, wording);
      case CSV_FR -> FlatDocument.render(document, CsvDialect.FRENCH, wording);
      case HTML -> utf8(HtmlDocument.render(document.toRead(), read));
      case DOCX -> WordDocument.render(document, read);
      case XLSX -> WorkbookDocument.render(document, wording);
      case PDF -> PdfDocument.render(document.toRead(), read);
    };
  }

  /** The document as json, with keys of its own beside it. */
  public static byte[] json(Document document, Map<String, ?> more) {
    Map<String, @Nullable Object> map = JsonDocument.map(document);
    map.putAll(more);
    return utf8(Json.write(map));
  }

  /** Several files, made side by side, in the order asked. */
  public static <T> Map<T, byte[]> writeAll(
      List<T> files, Function<T, Format> format, Function<T, byte[]> writer) {
    Map<T, ForkJoinTask<byte[]>> tasks = new LinkedHashMap<>();
    for (T file : files) {
      tasks.computeIfAbsent(file, f -> ForkJoinTask.adapt(() -> writer.apply(f)));
    }
    List<T> order = new ArrayList<>(tasks.keySet());
    order.sort(Comparator.comparingInt(file -> BETWEEN.indexOf(format.apply(file))));
    ForkJoinTask.invokeAll(order.stream().map(tasks::get).toList());
    Map<T, byte[]> written = new LinkedHashMap<>();
    tasks.forEach((file, task) -> written.put(file, task.join()));
    return written;
  }

  /** {@code retrospective-2020-2022.docx}; the two kinds of csv have different names. */
  public static String fileName(Document document, Format format) {
    return document.cover().fileName()
        + (format == Format.CSV_FR ? "-fr" : "")
        + "."
        + format.extension();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
