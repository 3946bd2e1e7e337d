package bilan.cli.session;

import bilan.files.FittingName;
import bilan.text.Harmless;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Names of files in other bytes than UTF-8, as old programs and archives make them. Java reads such
 * a word as U+FFFD and can't open what it names; Linux keeps the bytes that were typed, and a path
 * made of bytes stays what it is.
 */
public final class RawWords {

  private static final Path TYPED = Path.of("/proc/self/cmdline");
  private static final char UNKNOWN = '\uFFFD';
  private static final int BYTE = 0xff;
  private static final Charset OLD = Charset.forName("windows-1252");

  /** Every word of the command line that is not UTF-8, by what Java makes of it. */
  private static @Nullable Map<String, byte[]> known;

  /** Files that a run found by itself, by the words that name them here. */
  private static final Map<String, byte[]> FOUND = new ConcurrentHashMap<>();

  private RawWords() {}

  /** The file that a word names, which stands in {@code folder} unless the word says otherwise. */
  static Path path(Path folder, String word) {
    byte[] bytes = word.indexOf(UNKNOWN) < 0 ? null : bytes(word);
    if (bytes == null) {
      return folder.resolve(word);
    }
    String base = folder.toAbsolutePath().toUri().toString();
    String start =
        bytes.length > 0 && bytes[0] == '/' ? "file://" : base.endsWith("/") ? base : base + '/';
    return Path.of(URI.create(start + escaped(bytes)));
  }

  /** The name of a file as a person reads it; null if its bytes are UTF-8. */
  public static @Nullable String readable(Path file) {
    Path name = file.getFileName();
    if (name == null || name.toString().indexOf(UNKNOWN) < 0) {
      return null;
    }
    String uri = name.toUri().getRawPath();
    return FittingName.cut(new String(plain(uri.substring(uri.lastIndexOf('/') + 1)), OLD), 0);
  }

  /**
   * Word that means a file from here on, on a line of this process or on one to type.
   *
   * @param named the path by which the process reads it
   */
  public static String word(Path file, Path named) {
    String word = named.toString();
    if (file.toString().indexOf(UNKNOWN) >= 0) {
      FOUND.put(word, plain(file.toUri().getRawPath()));
    }
    return word;
  }

  /** The bytes of a word as a shell takes them; null if it can be typed as it is. */
  public static byte @Nullable [] typed(String word) {
    byte[] found = FOUND.get(word);
    byte[] bytes = found == null && word.indexOf(UNKNOWN) >= 0 ? bytes(word) : found;
    return bytes == null && !word.equals(Harmless.line(word))
        ? word.getBytes(StandardCharsets.UTF_8)
        : bytes;
  }

  private static synchronized byte @Nullable [] bytes(String word) {
    if (known == null) {
      known = read();
    }
    return FOUND.getOrDefault(word, known.get(word));
  }

  private static Map<String, byte[]> read() {
    Map<String, byte[]> words = new HashMap<>();
    try {
      for (String typed : Files.readString(TYPED, StandardCharsets.ISO_8859_1).split("\0", -1)) {
        byte[] word = typed.getBytes(StandardCharsets.ISO_8859_1);
        String read = new String(word, StandardCharsets.UTF_8);
        if (read.indexOf(UNKNOWN) >= 0) {
          words.put(read, word);
        }
      }
    } catch (IOException e) {
      return Map.of();
    }
    return words;
  }

  private static String escaped(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    for (byte each : bytes) {
      out.append(each == '/' ? "/" : "%%%02X".formatted(each & BYTE));
    }
    return out.toString();
  }

  private static byte[] plain(String escaped) {
    return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.ISO_8859_1)
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
