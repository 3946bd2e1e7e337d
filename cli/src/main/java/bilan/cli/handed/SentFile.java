package bilan.cli.handed;

import bilan.cli.session.Failures;
import bilan.cli.session.Session;
import bilan.files.FileKind;
import bilan.files.Sha256;
import bilan.queries.render.FileTexts;
import bilan.queries.render.Format;
import bilan.queries.render.PrintStamp;
import bilan.queries.report.printed.EditedFigure;
import bilan.queries.report.printed.KeptPrint;
import bilan.queries.report.printed.PrintedCopy;
import bilan.queries.words.TracedText;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * File of a bilan that somebody gives back.
 *
 * @param texts its figures; none where they bear no ids
 * @param print what the report printed that wrote it; null if the workspace does not know it
 * @param printed the file as it was written; null without one
 * @param isOutside whether it was handed over as it is
 */
public record SentFile(
    Path path,
    Format format,
    String sha256,
    List<TracedText> texts,
    @Nullable KeptPrint print,
    @Nullable PrintedCopy printed,
    boolean isOutside) {

  public SentFile {
    texts = List.copyOf(texts);
  }

  /**
   * Reads a file and looks for the printing that wrote it.
   *
   * @param bilans the organisation's folder of bilans
   * @throws Failure (2) if there is no such file; (3) if the program did not write it
   */
  public static SentFile read(Session session, Path bilans, String typed) throws IOException {
    Path path = session.path(typed);
    if (FileKind.of(path) != FileKind.FILE) {
      throw Failures.of(
          Exit.USAGE,
          "HANDED-01",
          Message.of("cli.handed.no_file"),
          typed,
          Message.of("cli.handed.no_file.cure"));
    }
    Format format = Format.ofFile(path);
    if (format == null || !FileTexts.isMarked(format)) {
      throw refused("HANDED-02", "cli.handed.format", typed);
    }
    byte[] bytes = Files.readAllBytes(path);
    String sha256 = Sha256.of(bytes);
    KeptPrint print = KeptPrint.ofBytes(bilans, sha256);
    PrintedCopy same = print == null ? null : print.copy(sha256);
    List<TracedText> texts = same == null ? texts(format, bytes, typed) : same.texts();
    String stamp = print == null ? PrintStamp.of(format, bytes) : null;
    print = stamp == null ? print : KeptPrint.of(bilans, stamp);
    PrintedCopy printed = same;
    if (print != null && (same == null || same.fate() == PrintedCopy.Fate.EDITED)) {
      printed = print.printed(format.word(), texts);
    }
    boolean outside = same != null && same.fate().isOutside();
    return new SentFile(path, format, sha256, texts, print, printed, outside);
  }

  /**
   * The figures of a file as they stand in it now; a failure (3) if the program did not write it.
   */
  static List<TracedText> texts(Format format, byte[] bytes, String typed) {
    List<TracedText> texts;
    try {
      texts = FileTexts.of(format, bytes);
    } catch (IOException | RuntimeException e) { // a hostile file may end in any exception
      throw new Failure(
          Exit.REFUSED, refused("HANDED-03", "cli.handed.unreadable", typed).problems(), e);
    }
    if (texts == null) {
      throw refused("HANDED-04", "cli.handed.other", typed);
    }
    return texts;
  }

  static Failure refused(String code, String key, String where) {
    return Failures.of(Exit.REFUSED, code, Message.of(key), where, Message.of(key + ".cure"));
  }

  /** Failure (3) of a file whose printing the workspace does not know. */
  public Failure unknown() {
    return refused("HANDED-05", "cli.handed.unknown", path.toString());
  }

  /** Whether every byte is as it was written. */
  public boolean isUntouched() {
    return printed != null && printed.sha256().equals(sha256);
  }

  /** Figures that say something else than was printed. */
  public List<EditedFigure> edited() {
    return printed == null || isUntouched()
        ? List.of()
        : EditedFigure.between(printed.texts(), texts);
  }

  /** The file as it stands now, to be kept as it was handed over. */
  public PrintedCopy copy() {
    return new PrintedCopy(
        String.valueOf(path.getFileName()),
        format.word(),
        sha256,
        texts,
        isUntouched() ? PrintedCopy.Fate.HANDED_OVER : PrintedCopy.Fate.EDITED);
  }
}
