package bilan.pipelines;

import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The hash of a file's bytes, made while other things are done. */
final class Fingerprint {

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Thread thread = new Thread(this::hash, "hash");
  private @Nullable String sha256;
  private @Nullable RuntimeException failure;

  private Fingerprint(Path file) {
    this.file = file;
    thread.setDaemon(true);
  }

  /**
   * Begins to hash a file.
   *
   * @throws Failure if there is no such file, or it may not be read
   */
  static Fingerprint of(Path file) {
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
    Fingerprint fingerprint = new Fingerprint(file);
    fingerprint.thread.start();
    return fingerprint;
  }

  private static Failure unreadable(Path file) {
    return new Failure(
        Exit.MACHINE,
        Problem.error("FILE-02", Message.of("ingest.unreadable"), file.toString(), null));
  }

  /** In hexadecimal digits; waits until it is made. */
  String sha256() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreadable(file);
    }
    String made = sha256;
    if (made == null) {
      throw failure == null ? unreadable(file) : failure;
    }
    return made;
  }

  private void hash() {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      sha256 = HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      failure = unreadable(file);
    } catch (NoSuchAlgorithmException e) {
      failure = new IllegalStateException(e);
    }
  }
}
