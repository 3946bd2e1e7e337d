package bilan.pipelines;

import bilan.files.Sha256;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The hash of the bytes of a file, in hexadecimal digits. */
final class Fingerprint {

  private Fingerprint() {}

  /**
   * Hashes a file.
   *
   * @throws Failure if there is no such file, or it may not be read
   */
  static String of(Path file) {
    if (!Files.exists(file)) {
      throw new Failure(
          Exit.USAGE,
          Problem.error(
              "FILE-01",
              Message.of("ingest.no_file"),
              file.toString(),
              Message.of("ingest.no_file.cure")));
    }
    if (Files.isDirectory(file)) {
      throw unreadable(file);
    }
    if (!Files.isReadable(file)) {
      throw new Failure(
          Exit.MACHINE,
          Problem.error(
              "FILE-02",
              Message.of("ingest.denied"),
              file.toString(),
              Message.of("ingest.denied.cure")));
    }
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw unreadable(file);
    }
  }

  private static Failure unreadable(Path file) {
    return new Failure(
        Exit.MACHINE,
        Problem.error("FILE-02", Message.of("ingest.unreadable"), file.toString(), null));
  }
}
