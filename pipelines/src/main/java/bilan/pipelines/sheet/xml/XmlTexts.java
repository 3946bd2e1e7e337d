package bilan.pipelines.sheet.xml;

import org.jspecify.annotations.Nullable;

/** Short texts that recur in a part: numbers of shared texts, prices, days are made once each. */
final class XmlTexts {

  private static final int SLOTS = 1 << 10;
  private static final int LONGEST = 16;

  private final @Nullable String[] texts = new String[SLOTS];

  /** The text between two places: the object that it was before, if it is remembered. */
  String of(char[] characters, int from, int to) {
    int length = to - from;
    if (length > LONGEST) {
      return new String(characters, from, length);
    }
    int hash = length;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + characters[i];
    }
    int slot = (hash ^ hash >>> 10 ^ hash >>> 20) & (SLOTS - 1);
    String known = texts[slot];
    if (known == null || !XmlNames.is(known, characters, from, to)) {
      known = new String(characters, from, length);
      texts[slot] = known;
    }
    return known;
  }
}
