package bilan.cli.options;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Files below a folder that people see; the folder itself may be a link to another.
 *
 * @param files in a stable order, hidden ones among them, but none of a hidden folder
 * @param closed what could not be looked into
 * @param odd what is no file and no folder: pipes, sockets, devices, links that lead to none
 */
public record FolderWalk(List<Path> files, List<Path> closed, List<Path> odd) {

  /** A folder at the top of many disks, which is the system's own. */
  private static final String OF_THE_DISK = "lost+found";

  /** Keeps copies of what it is given. */
  public FolderWalk {
    files = List.copyOf(files);
    closed = List.copyOf(closed);
    odd = List.copyOf(odd);
  }

  /** Walks through a folder; what vanishes meanwhile is not in it. */
  public static FolderWalk of(Path folder) throws IOException {
    Path top = folder.toRealPath();
    List<Path> files = new ArrayList<>();
    List<Path> closed = new ArrayList<>();
    List<Path> odd = new ArrayList<>();
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
            boolean passed = !inner.equals(top) && (isHidden(inner) || isOfTheDisk(inner));
            return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (Files.isRegularFile(file)) { // so is a link to one
              files.add(folder.resolve(top.relativize(file)));
            } else if (!isHidden(file)) {
              odd.add(folder.resolve(top.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException failure) {
            if (!(failure instanceof NoSuchFileException)
                && !isHidden(path)
                && !isOfTheDisk(path)) {
              closed.add(folder.resolve(top.relativize(path)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path inner, IOException failure) {
            return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(inner, failure);
          }
        });
    files.sort(Comparator.comparing(Path::toString));
    return new FolderWalk(files, closed, odd);
  }

  /** Whether a name is hidden, or that of the lock that an office program leaves beside a file. */
  static boolean isHidden(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(".") || name.startsWith("~$");
  }

  private static boolean isOfTheDisk(Path path) {
    return OF_THE_DISK.equals(String.valueOf(path.getFileName()));
  }
}
