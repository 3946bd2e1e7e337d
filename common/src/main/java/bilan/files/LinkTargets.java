package bilan.files;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that a path means, whichever way it is spelled. */
public final class LinkTargets {

  private static final int MOST = 40;

  private LinkTargets() {}

  /**
   * Where a file lies or would lie: links are followed, also one that leads to nothing yet.
   *
   * @throws IOException if links go round
   */
  public static Path end(Path path) throws IOException {
    Path end = path.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(end); links++) {
      if (links == MOST) {
        throw new FileSystemLoopException(path.toString());
      }
      end = end.resolveSibling(Files.readSymbolicLink(end));
    }
    Path folder = end.getParent();
    Path name = end.getFileName();
    if (name == null
        || folder == null
        || name.toString().equals("..")
        || name.toString().equals(".")) {
      return Files.exists(end) ? end.toRealPath() : end.normalize();
    }
    return Files.isDirectory(folder) ? folder.toRealPath().resolve(name) : end.normalize();
  }

  /** Whether two paths lead to one file, by links of any kind or by another spelling. */
  public static boolean same(Path one, Path other) throws IOException {
    if (Files.exists(one) && Files.exists(other)) {
      return Files.isSameFile(one, other);
    }
    return end(one).equals(end(other));
  }
}
