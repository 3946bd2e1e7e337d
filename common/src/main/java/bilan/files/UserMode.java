package bilan.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
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
  private static final PosixFilePermission[] FROM_THE_RIGHT = {
    PosixFilePermission.OTHERS_EXECUTE,
    PosixFilePermission.OTHERS_WRITE,
    PosixFilePermission.OTHERS_READ,
    PosixFilePermission.GROUP_EXECUTE,
    PosixFilePermission.GROUP_WRITE,
    PosixFilePermission.GROUP_READ,
    PosixFilePermission.OWNER_EXECUTE,
    PosixFilePermission.OWNER_WRITE,
    PosixFilePermission.OWNER_READ
  };

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

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static void give(Path made, int most) throws IOException {
    String mask = System.getProperty(MASK, "");
    if (!mask.matches("[0-7]{1,4}")) {
      return; // whoever started the program left the mask as it is
    }
    int mode = most & ~Integer.parseInt(mask, 8);
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    for (int bit = 0; bit < FROM_THE_RIGHT.length; bit++) {
      if ((mode & 1 << bit) != 0) {
        permissions.add(FROM_THE_RIGHT[bit]);
      }
    }
    Files.setPosixFilePermissions(made, permissions);
  }
}
