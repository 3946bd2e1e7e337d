package bilan.pipelines;

import bilan.pipelines.warehouse.file.KeyMark;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret with which persons are hashed: a file of its own, mode 0600, made at first use, never
 * exported. Another one would make another person of everybody, so that none is made where
 * something was delivered with the first.
 */
public final class PersonKey {

  private static final int BYTES = 32;
  private static final int MARK = 16;

  private PersonKey() {}

  /**
   * The key of a warehouse.
   *
   * @param keep whether the warehouse may be told its mark
   * @throws Failure (2) if it is missing, empty or another one where something was delivered
   */
  static byte[] of(Path file, KeyMark mark, boolean keep) {
    boolean used = mark.isUsed();
    if (!Files.exists(file)) {
      if (used) {
        throw wrong("ingest.key.missing", file, "ingest.key.restore");
      }
      make(file);
    }
    byte[] key = of(file);
    String now = mark(key);
    String kept = mark.kept();
    if (kept != null && !kept.equals(now) && used) {
      throw wrong("ingest.key.other", file, "ingest.key.restore");
    }
    if (keep && !now.equals(kept)) {
      mark.keep(now);
    }
    return key;
  }

  /**
   * The key of a warehouse whose persons are looked for: it is never made.
   *
   * @throws Failure (2) if it is missing, empty or another one
   */
  static byte[] existing(Path file, KeyMark mark) {
    if (!Files.exists(file)) {
      throw wrong("ingest.key.missing", file, "ingest.key.restore");
    }
    return of(file, mark, false);
  }

  /** The key as it is. */
  static byte[] of(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
      if (text.isEmpty()) {
        throw wrong("ingest.key.empty", file, "ingest.key.restore_or_delete");
      }
      byte[] key = HexFormat.of().parseHex(text);
      if (key.length != BYTES) {
        throw wrong("ingest.key.broken", file, "ingest.key.restore_or_delete");
      }
      return key;
    } catch (IllegalArgumentException e) {
      throw wrong("ingest.key.broken", file, "ingest.key.restore_or_delete");
    } catch (IOException e) {
      throw unreadable(file);
    }
  }

  /** What is wrong with the key of a warehouse that somebody only looks at. */
  public static void check(Path file, String kept) {
    if (!Files.exists(file)) {
      throw wrong("ingest.key.missing", file, "ingest.key.restore");
    }
    if (!isOf(file, kept)) {
      throw wrong("ingest.key.other", file, "ingest.key.restore");
    }
  }

  /** Whether the mark is that of the key of a file. */
  static boolean isOf(Path file, String kept) {
    return kept.equals(mark(of(file)));
  }

  private static Failure wrong(String what, Path file, String cure) {
    return new Failure(
        Exit.USAGE, Problem.error("WARE-06", Message.of(what), file.toString(), Message.of(cure)));
  }

  private static Failure unreadable(Path file) {
    boolean denied = Files.exists(file) && !Files.isReadable(file);
    return new Failure(
        Exit.MACHINE,
        Problem.error(
            "WARE-06",
            Message.of(denied ? "ingest.key.denied" : "ingest.key"),
            file.toString(),
            Message.of(denied ? "ingest.denied.cure" : "ingest.key.cure")));
  }

  private static String mark(byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] sum = mac.doFinal("mark of the key".getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum).substring(0, MARK);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whole or not at all, and never readable by others. */
  private static void make(Path file) {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    Path draft = file.resolveSibling("." + file.getFileName() + ".tmp");
    try {
      Files.deleteIfExists(draft);
      boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
      FileAttribute<?>[] secret =
          posix
              ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
              }
              : new FileAttribute<?>[0];
      Files.createFile(draft, secret);
      Files.writeString(draft, HexFormat.of().formatHex(key));
      Files.move(draft, file);
    } catch (IOException e) {
      draft.toFile().delete();
      throw unreadable(file);
    }
  }
}
