package bilan.pipelines.sheet.xml;

import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.text.RecurringTexts;
import bilan.pipelines.sheet.text.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;

/**
 * The characters of an XML part, of which one token (a tag, a text, a comment) is whole in memory
 * at a time.
 */
final class XmlBuffer implements AutoCloseable {

  private static final int HEAD = 256;

  private final Reader in;
  private final RecurringTexts<String> texts = new RecurringTexts<>(1 << 10, 16, text -> text);
  private char[] buffer = new char[1 << 15];
  private int limit;
  private int at;
  private int start;

  XmlBuffer(InputStream in) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(in, HEAD);
    byte[] head = bytes.readNBytes(HEAD);
    bytes.unread(head);
    this.in = new InputStreamReader(bytes, charset(head));
    if (ensure(1) && buffer[0] == '\ufeff') {
      at++;
    }
  }

  private static Charset charset(byte[] head) throws IOException {
    Charset unicode = TextEncoding.unicode(head);
    if (unicode != null) {
      return unicode;
    }
    Matcher declared = TextEncoding.XML.matcher(new String(head, StandardCharsets.ISO_8859_1));
    Charset charset =
        declared.find() ? TextEncoding.named(declared.group(1)) : StandardCharsets.UTF_8;
    if (charset == null) {
      throw new IOException("Unknown encoding");
    }
    return charset;
  }

  /** Whether so many characters stand from here on. */
  boolean ensure(int count) throws IOException {
    while (limit - at < count) {
      start = at;
      if (!fill()) {
        return false;
      }
    }
    return true;
  }

  /** Reads more behind the token that starts at {@code start}, which moves to the front. */
  private boolean fill() throws IOException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, limit - start);
      limit -= start;
      at -= start;
      start = 0;
    }
    if (limit == buffer.length) {
      if (limit > SheetLimits.RECORD) {
        throw new LimitException("text", 0);
      }
      buffer = Arrays.copyOf(buffer, limit * 2);
    }
    int n = in.read(buffer, limit, buffer.length - limit);
    limit += Math.max(0, n);
    return n > 0;
  }

  char current() {
    return buffer[at];
  }

  /** The character so many behind the current one. */
  char at(int behind) {
    return buffer[at + behind];
  }

  char[] characters() {
    return buffer;
  }

  int position() {
    return at;
  }

  /** Where the token passed last begins. */
  int tokenStart() {
    return start;
  }

  boolean startsWith(String text) throws IOException {
    return ensure(text.length()) && regionIs(at, text);
  }

  boolean regionIs(int from, String text) {
    if (from + text.length() > limit) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (buffer[from + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Passes a text, up to the next {@code <} or the end. */
  void toMark() throws IOException {
    start = at;
    do {
      char[] characters = buffer;
      int to = limit;
      int i = at;
      while (i < to && characters[i] != '<') {
        i++;
      }
      at = i;
    } while (at == limit && fill());
  }

  /** Passes everything up to and with an end. */
  void pass(String end) throws IOException {
    start = at;
    while (!regionIs(at, end)) {
      if (limit - at < end.length()) {
        more();
      } else {
        at++;
      }
    }
    at += end.length();
  }

  /** Passes a tag up to and with its {@code >}. */
  void passTag() throws IOException {
    start = at;
    char quote = 0;
    while (true) {
      char[] characters = buffer;
      int to = limit;
      for (int i = at; i < to; i++) {
        char c = characters[i];
        if (quote != 0) {
          quote = c == quote ? 0 : quote;
        } else if (c == '>') {
          at = i + 1;
          return;
        } else if (c == '"' || c == '\'') {
          quote = c;
        }
      }
      at = to;
      more();
    }
  }

  private void more() throws IOException {
    if (!fill()) {
      throw new IOException("Unexpected end of XML");
    }
  }

  /**
   * The text between two places of the last token, with its entities resolved unless it is literal.
   */
  String text(int from, int to, boolean literal) throws IOException {
    char[] characters = buffer;
    for (int i = from; i < to; i++) {
      char c = characters[i];
      if (c == '\r' || (c == '&' && !literal)) {
        return resolved(from, to, literal);
      }
    }
    return texts.of(characters, from, to);
  }

  private String resolved(int from, int to, boolean literal) throws IOException {
    StringBuilder out = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = buffer[i];
      if (c == '\r') {
        if (i + 1 == to || buffer[i + 1] != '\n') {
          out.append('\n');
        }
      } else if (c == '&' && !literal) {
        int end = i + 1;
        while (end < to && buffer[end] != ';') {
          end++;
        }
        out.append(entity(new String(buffer, i + 1, Math.min(end - i - 1, 16))));
        i = end;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String entity(String name) throws IOException {
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> {
        boolean hex = name.startsWith("#x");
        if (!name.startsWith("#")) {
          throw new IOException("Unknown entity");
        }
        try {
          yield Character.toString(Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10));
        } catch (IllegalArgumentException e) {
          throw new IOException("Bad character in XML", e);
        }
      }
    };
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
