package bilan.pipelines.sheet.bank;

import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tags of an OFX file one after the other, each with the text behind it. */
final class OfxTags {

  private static final int LONGEST = 32;
  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

  private final Reader in;
  private final char[] buffer = new char[1 << 14];
  private int at;
  private int limit;
  private String name = "";
  private String text = "";
  private boolean end;

  OfxTags(Reader in) {
    this.in = in;
  }

  /** Moves to the next tag; what is no tag of OFX (a declaration, a comment) is passed. */
  boolean next() throws IOException {
    while (upTo('<') != null) {
      String tag = upTo('>');
      if (tag == null) {
        throw new IOException("Unexpected end of OFX");
      }
      if (tag.startsWith("!DOCTYPE") || tag.startsWith("!ENTITY")) {
        throw new LimitException("doctype", 0);
      }
      if (!tag.isEmpty() && tag.charAt(0) != '?' && tag.charAt(0) != '!') {
        boolean closesItself = tag.endsWith("/");
        end = tag.charAt(0) == '/';
        name =
            tag.substring(end ? 1 : 0, closesItself ? tag.length() - 1 : tag.length())
                .strip()
                .toUpperCase(Locale.ROOT);
        text = end || closesItself ? "" : decoded(behind());
        return true;
      }
    }
    return false;
  }

  String name() {
    return name;
  }

  boolean isEnd() {
    return end;
  }

  /** The text behind a start tag, without the spaces around; empty of an aggregate. */
  String text() {
    return text;
  }

  private int read() throws IOException {
    if (at == limit) {
      at = 0;
      limit = Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return limit == 0 ? -1 : buffer[at++];
  }

  /** The characters before a mark, which is passed; null if there is none. */
  private @Nullable String upTo(char mark) throws IOException {
    StringBuilder passed = new StringBuilder();
    for (int c = read(); c >= 0; c = read()) {
      if (c == mark) {
        return passed.toString();
      }
      passed.append((char) c);
      bounded(passed);
    }
    return null;
  }

  /** The characters before the next tag, which stays. */
  private String behind() throws IOException {
    StringBuilder passed = new StringBuilder();
    for (int c = read(); c >= 0; c = read()) {
      if (c == '<') {
        at--;
        break;
      }
      passed.append((char) c);
      bounded(passed);
    }
    return passed.toString().strip();
  }

  private static void bounded(StringBuilder text) throws LimitException {
    if (text.length() > SheetLimits.RECORD) {
      throw new LimitException("text", 0);
    }
  }

  /** Banks write {@code &} as it is, too. */
  private static String decoded(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int end = text.charAt(i) == '&' ? text.indexOf(';', i) : -1;
      String meant = end < 0 || end > i + LONGEST ? null : meant(text.substring(i + 1, end));
      if (meant == null) {
        out.append(text.charAt(i));
      } else {
        out.append(meant);
        i = end;
      }
    }
    return out.toString();
  }

  private static @Nullable String meant(String entity) {
    if (entity.startsWith("#")) {
      try {
        int code =
            entity.startsWith("#x")
                ? Integer.parseInt(entity.substring(2), 16)
                : Integer.parseInt(entity.substring(1));
        return Character.isValidCodePoint(code) ? Character.toString(code) : null;
      } catch (NumberFormatException e) {
        return null;
      }
    }
    return ENTITIES.get(entity);
  }
}
