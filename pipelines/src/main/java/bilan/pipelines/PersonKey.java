package bilan.pipelines;

import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secret with which persons are hashed: a file of its own, mode 0600, made at first use, never
 * exported.
 */
final class PersonKey {

  private static final int BYTES = 32;

  private PersonKey() {}

  static byte[] of(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return HexFormat.of().parseHex(Files.readString(file).strip());
    } catch (IOException | IllegalArgumentException e) {
      throw new Failure(
          Exit.MACHINE,
          Problem.error(
              "WARE-06", Message.of("ingest.key"), file.toString(), Message.of("ingest.key.cure")));
    }
  }

  private static void make(Path file) throws IOException {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    try {
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(file);
      }
      Files.writeString(file, HexFormat.of().formatHex(key));
    } catch (FileAlreadyExistsException madeMeanwhile) {
      // Another process made it first: its key is the one.
    }
  }
}
