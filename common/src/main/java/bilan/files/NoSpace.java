package bilan.files;

import bilan.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A disk that is full, as systems and libraries tell it. */
public final class NoSpace {

  /** A disk without space, a quota that is used up, a limit of the shell. */
  private static final List<String> TOLD =
      List.of("no space left", "quota exceeded", "file too large");

  private static final long KILO = 1024;

  private NoSpace() {}

  /** Whether a message of the machine says so; not if there is none. */
  public static boolean isTold(@Nullable String message) {
    String plain = String.valueOf(message).toLowerCase(Locale.ROOT);
    return TOLD.stream().anyMatch(plain::contains);
  }

  /**
   * A sentence of the catalogue that says which folder and how many kilobytes are left there.
   *
   * @param key of a sentence with both; {@code plain} of one with none, where nobody knows
   * @param file that could not be written; null if nobody knows: of a temporary folder it is told
   */
  public static Message said(String key, String plain, @Nullable Path file) {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Path folder = file == null ? temporary : file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return Message.of(plain);
    }
    try {
      long left = Files.getFileStore(folder).getUsableSpace() / KILO;
      return file == null && left > KILO
          ? Message.of(plain) // it is another disk that is full
          : Message.of(key, folder.toString(), left);
    } catch (IOException e) {
      return Message.of(plain);
    }
  }
}
