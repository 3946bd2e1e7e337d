package bilan.cli.output;

import bilan.files.FileKind;
import bilan.queries.document.Document;
import bilan.queries.render.FileTexts;
import bilan.queries.render.Format;
import bilan.text.Catalogue;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of a report.
 *
 * @param to null for standard output
 * @param kind its format as it is typed, and whether it is the control of another file
 */
public record DocumentFile(Document document, Format format, @Nullable Path to, String kind) {

  /**
   * Files that a document is written to in one format: its control is one of its own beside the
   * document, where that has pages to hand over and is itself a file.
   */
  public static List<DocumentFile> of(
      Document document, Format format, @Nullable Path to, Catalogue catalogue) {
    boolean apart =
        to != null
            && document.hasControl()
            && FileTexts.isMarked(format)
            && List.of(FileKind.FILE, FileKind.NOTHING).contains(FileKind.of(to));
    if (to == null || !apart) {
      return List.of(new DocumentFile(document, format, to, format.word()));
    }
    String end = catalogue.say("report.control.end");
    String title = catalogue.say("report.control.title", document.cover().title());
    return List.of(
        new DocumentFile(
            document.withoutControl(catalogue.say("report.control", end)),
            format,
            to,
            format.word()),
        new DocumentFile(
            document.control(title), format, beside(to, end), format.word() + " control"));
  }

  private static Path beside(Path file, String end) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    int stem = dot < 1 ? name.length() : dot;
    return file.resolveSibling(name.substring(0, stem) + end + name.substring(stem));
  }
}
