package bilan.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of bytes that are added one after the other, in hexadecimal digits. */
public final class Sha256 {

  private static final int BUFFER = 1 << 16;

  private final MessageDigest digest;

  /** Sum of nothing yet. */
  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Sum of bytes that memory holds. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(new Sha256().digest.digest(bytes));
  }

  /** Sum of a text as UTF-8. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sum of a whole file. */
  public static String of(Path file) throws IOException {
    return new Sha256().add(file).hex();
  }

  /** Files of a folder that bear the sum of their bytes as a name, and no longer have them. */
  public static List<Path> changed(Path folder) throws IOException {
    List<Path> changed = new ArrayList<>();
    for (String sum : ResourceFolder.inFolder(folder, "")) {
      if (!of(folder.resolve(sum)).equals(sum)) {
        changed.add(folder.resolve(sum));
      }
    }
    return changed;
  }

  /** Adds the bytes of a file. */
  public Sha256 add(Path file) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return this;
  }

  /** Adds a text, set apart from the next one. */
  public Sha256 add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return this;
  }

  /** The sum; nothing is added afterwards. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
