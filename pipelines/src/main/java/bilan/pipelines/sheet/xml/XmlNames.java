package bilan.pipelines.sheet.xml;

import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Makes one text of each name, however often it stands in a part. */
final class XmlNames {

  private static final int SLOTS = 512;

  private final String[] names = new String[SLOTS];
  private final Set<String> made = new HashSet<>();

  private String name(char[] characters, int from, int to, int hash) throws LimitException {
    int slot = (hash ^ (hash >>> 9)) & (SLOTS - 1);
    String known = names[slot];
    if (known != null && is(known, characters, from, to)) {
      return known;
    }
    // One object with the same word in the program: comparing them takes one look.
    String name = new String(characters, from, to - from).intern();
    // Two names may share a slot and be made again and again: they are two all the same.
    if (made.add(name) && made.size() > SheetLimits.XML_NAMES) {
      throw new LimitException("names", made.size());
    }
    names[slot] = name;
    return name;
  }

  static boolean is(String name, char[] characters, int from, int to) {
    if (name.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (name.charAt(i - from) != characters[i]) {
        return false;
      }
    }
    return true;
  }

  /** The name between two places, without its prefix. */
  String local(char[] c, int from, int to) throws IOException {
    int start = from;
    int hash = 0;
    for (int i = from; i < to; i++) {
      char each = c[i];
      hash = each == ':' ? 0 : hash * 31 + each;
      start = each == ':' ? i + 1 : start;
    }
    if (start >= to) {
      throw new IOException("Bad name in XML");
    }
    return name(c, start, to, hash);
  }
}
