package bilan.cli.export;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Names that no file bears yet: a number is appended to one that is taken. */
final class FreeName {

  private FreeName() {}

  /** Path in a folder for a file, by its own name if that is free. */
  static Path in(Path folder, Path file) {
    return in(folder, file, "");
  }

  /** Path in a folder for a file, with more at the end of its name. */
  static Path in(Path folder, Path file, String more) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = (dot < 1 ? name : name.substring(0, dot)) + more;
    String end = dot < 1 ? "" : name.substring(dot);
    Path free = folder.resolve(stem + end);
    for (int number = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); number++) {
      free = folder.resolve(stem + "-" + number + end);
    }
    return free;
  }
}
