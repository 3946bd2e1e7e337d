package bilan.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What stands under a name, once links are followed: only a file may be replaced. */
public enum FileKind {
  NOTHING,
  FILE,
  FOLDER,
  /** A pipe or a socket: what is written is read by somebody, once. */
  PIPE,
  /** What is read and written as a stream, such as a terminal or {@code /dev/null}. */
  DEVICE,
  /** A whole disk. */
  DISK;

  private static final int TYPE = 0xf000;
  private static final int CHARACTERS = 0x2000;
  private static final int BLOCKS = 0x6000;

  public static FileKind of(Path path) {
    if (Files.isRegularFile(path)) {
      return FILE;
    }
    if (Files.isDirectory(path)) {
      return FOLDER;
    }
    return Files.exists(path) ? special(path) : NOTHING;
  }

  /** As the file system has it; one that does not tell (Windows) has nothing but pipes. */
  private static FileKind special(Path path) {
    try {
      return switch ((int) Files.getAttribute(path, "unix:mode") & TYPE) {
        case CHARACTERS -> DEVICE;
        case BLOCKS -> DISK;
        default -> PIPE;
      };
    } catch (IOException | UnsupportedOperationException e) {
      return PIPE;
    }
  }
}
