package bilan.files;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** File that can't be replaced, most often because a program such as Excel has it open. */
public final class FileInUse extends FileSystemException {

  private static final long serialVersionUID = 1L;

  FileInUse(Path file, FileSystemException cause) {
    super(file.toString(), null, cause.getReason());
    initCause(cause);
  }
}
