package bilan.cli.handed;

import bilan.files.Sha256;
import bilan.queries.render.FileTexts;
import bilan.queries.render.Format;
import bilan.queries.report.printed.PrintedCopy;
import java.util.ArrayList;
import java.util.List;

/** Files that one report writes, each noted so that it is known again. */
public final class WrittenFiles {

  private final List<PrintedCopy> copies = new ArrayList<>();

  /**
   * Notes a file, unless nobody could tell that the program wrote it; json is known by its bytes.
   *
   * @return whether it is noted
   */
  public boolean add(String name, Format format, byte[] bytes) {
    boolean marked = FileTexts.isMarked(format);
    boolean noted = marked || format == Format.JSON;
    if (noted) {
      copies.add(
          new PrintedCopy(
              name,
              format.word(),
              Sha256.of(bytes),
              marked ? SentFile.texts(format, bytes, name) : List.of(),
              PrintedCopy.Fate.PRINTED));
    }
    return noted;
  }

  /** Files noted so far. */
  public List<PrintedCopy> copies() {
    return List.copyOf(copies);
  }
}
