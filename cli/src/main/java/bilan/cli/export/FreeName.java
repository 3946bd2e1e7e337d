package bilan.cli.export;

import bilan.cli.job.Trays;
import bilan.cli.session.RawWords;
import bilan.files.FittingName;
import java.nio.file.Path;

/**
 * Names that no file bears yet: a number is appended to one that is taken, and one that is too long
 * for the text beside the file is cut.
 */
final class FreeName {

  private static final int OF_NUMBERS = 8;

  private FreeName() {}

  /** Path in a folder for a file, by its own name if that is free. */
  static Path in(Path folder, Path file) {
    return in(folder, file, "");
  }

  /** Path in a folder for a file, with more at the end of its name. */
  static Path in(Path folder, Path file, String more) {
    String readable = RawWords.readable(file);
    String given = readable == null ? String.valueOf(file.getFileName()) : readable;
    String name = FittingName.cut(given, more.length() + OF_NUMBERS + Trays.MESSAGE.length());
    int dot = name.lastIndexOf('.');
    String stem = (dot < 1 ? name : name.substring(0, dot)) + more;
    String end = dot < 1 ? "" : name.substring(dot);
    return FittingName.free(folder.resolve(stem + end));
  }
}
