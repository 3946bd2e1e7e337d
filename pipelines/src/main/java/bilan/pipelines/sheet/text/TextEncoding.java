package bilan.pipelines.sheet.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * In which encoding a text file is written: its byte order mark, else its NULs (UTF-16), else
 * strict UTF-8, else the 8-bit encoding that makes the best French of its accents.
 *
 * @param mark bytes of the byte order mark, to skip
 * @param broken bytes that are no UTF-8 in a file that is UTF-8 otherwise
 * @param sure whether the bytes prove it; false if it was chosen by plausibility
 */
public record TextEncoding(Charset charset, int mark, long broken, boolean sure) {

  /** Where XML names its encoding. */
  public static final Pattern XML =
      Pattern.compile(
          "^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.-]+)", Pattern.CASE_INSENSITIVE);

  /** Bytes that show what a file is. */
  public static final int HEAD = 8192;

  private static final int BUFFER = 1 << 20;
  private static final int SAMPLE = 1 << 16;

  /** The encoding of a file; the declared one if it is not null. */
  public static TextEncoding of(Path file, @Nullable Charset declared) throws IOException {
    byte[] head = head(file);
    int mark = mark(head);
    if (declared != null) {
      return new TextEncoding(declared, declared.name().startsWith("UTF") ? mark : 0, 0, true);
    }
    Charset unicode = unicode(head);
    if (unicode != null && !unicode.equals(StandardCharsets.UTF_8)) {
      return new TextEncoding(unicode, mark, 0, true);
    }
    return scanned(file, mark);
  }

  /** The first bytes of a file. */
  public static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  /** The encoding that the first bytes of a file name; null if they name none that is known. */
  public static @Nullable Charset named(byte[] head, Pattern name) {
    Matcher matcher = name.matcher(new String(head, StandardCharsets.ISO_8859_1));
    return matcher.find() ? named(matcher.group(1)) : null;
  }

  /** An encoding by its name; null if none has it. */
  public static @Nullable Charset named(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** UTF-8 or UTF-16 if a byte order mark or the NULs of the first bytes say so; null otherwise. */
  public static @Nullable Charset unicode(byte[] head) {
    if (mark(head) == 3) {
      return StandardCharsets.UTF_8;
    }
    if (mark(head) == 2) {
      return (head[0] & 0xFF) == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    // Half of the bytes of a Latin text in UTF-16 are NULs, all on one side.
    int many = head.length / 4;
    if (odd > many && even * 10 < odd) {
      return StandardCharsets.UTF_16LE;
    }
    return even > many && odd * 10 < even ? StandardCharsets.UTF_16BE : null;
  }

  /** The characters of a file behind its byte order mark; damaged ones are replaced. */
  public Reader reader(Path file) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(file);
    channel.position(mark);
    return Channels.newReader(
        channel,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE),
        SAMPLE);
  }

  private static int mark(byte[] head) {
    if (head.length >= 3
        && (head[0] & 0xFF) == 0xEF
        && (head[1] & 0xFF) == 0xBB
        && (head[2] & 0xFF) == 0xBF) {
      return 3;
    }
    if (head.length >= 2
        && (head[0] & 0xFF) + (head[1] & 0xFF) == 0x1FD
        && Math.abs(head[0] - head[1]) == 1) {
      return 2;
    }
    return 0;
  }

  private static TextEncoding scanned(Path file, int mark) throws IOException {
    Utf8Scan scan = new Utf8Scan(SAMPLE);
    byte[] buffer = new byte[(int) Math.min(BUFFER, Files.size(file) + 1)];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        scan.see(buffer, n);
      }
    }
    // A byte or two damaged on the way do not make another encoding of a text full of good UTF-8.
    boolean good = scan.broken() == 0 ? !scan.isChance() : scan.good() > 10 * scan.broken();
    if (good || mark == 3) {
      return new TextEncoding(StandardCharsets.UTF_8, mark, scan.broken(), true);
    }
    return new TextEncoding(FrenchText.mostPlausible(scan.sample()), 0, 0, false);
  }
}
