package bilan.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * The mode of what people asked for. The launcher lets the program make files for itself that
 * nobody else can read, and says what the user's own mask is: results keep to that one.
 */
public final class UserMode {

  /** The property in which the launcher hands over the user's mask, such as {@code 0022}. */
  public static final String MASK = "bilan.umask";

  private static final int FILE = 0666;
  private static final int FOLDER = 0777;

  private UserMode() {}

  /** Gives a new file the mode of the one whose place it takes, else the user's. */
  static void file(Path made, Path former) throws IOException {
    if (!isPosix(made)) {
      return;
    }
    if (Files.isRegularFile(former)) {
      Files.setPosixFilePermissions(made, Files.getPosixFilePermissions(former));
    } else {
      give(made, FILE);
    }
  }

  /** Makes a folder for the user. */
  public static void makeFolder(Path folder) throws IOException {
    Files.createDirectory(folder);
    if (isPosix(folder)) {
      give(folder, FOLDER);
    }
  }

  /** Makes a folder, and the folders above it that are not there yet. */
  public static void makeFolders(Path folder) throws IOException {
    Path up = folder.toAbsolutePath().getParent();
    if (Files.isDirectory(folder)) {
      return;
    }
    if (up != null) {
      makeFolders(up);
    }
    try {
      makeFolder(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) { // else somebody made it meanwhile
        throw e;
      }
    }
  }

  /** Lets nobody but its owner use a file or a folder. */
  public static void keepPrivate(Path path) throws IOException {
    if (isPosix(path)) {
      String mode = Files.isDirectory(path) ? "rwx------" : "rw-------";
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static void give(Path made, int most) throws IOException {
    String mask = System.getProperty(MASK, "");
    if (!mask.matches("[0-7]{1,4}")) {
      return; // whoever started the program left the mask as it is
    }
    int mode = most & ~Integer.parseInt(mask, 8);
    PosixFilePermission[] all = PosixFilePermission.values(); // as they are written: rwxrwxrwx
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    for (int bit = 0; bit < all.length; bit++) {
      if ((mode & 1 << bit) != 0) {
        permissions.add(all[all.length - 1 - bit]);
      }
    }
    Files.setPosixFilePermissions(made, permissions);
  }
}
