package bilan.pipelines.value;

/** A place in a text that moves on over numbers, words and the marks between them. */
final class TextCursor {

  private static final int TOO_LARGE = 100_000_000;

  final String text;
  int at;

  TextCursor(String text) {
    this.text = text;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  boolean isOver() {
    return at == text.length();
  }

  boolean isDigitHere() {
    return at < text.length() && isDigit(text.charAt(at));
  }

  /** Whether one of these characters stands here. */
  boolean isHere(String characters) {
    return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
  }

  void skipSpaces() {
    while (at < text.length() && Spaces.isSpace(text.charAt(at))) {
      at++;
    }
  }

  /** Passes one mark with the spaces around it; true if there were only spaces. */
  boolean skipMark() {
    skipSpaces();
    if (isHere("/-.‐‑–")) {
      at++;
      skipSpaces();
      return false;
    }
    return true;
  }

  /** Passes what joins a date and a time: {@code T}, {@code à}, {@code ,}, {@code at}. */
  void skipJoint() {
    while (at < text.length() - 1 && !isDigitHere()) {
      if (!Spaces.isSpace(text.charAt(at)) && !isHere(",TtàaÀA-")) {
        return;
      }
      at++;
    }
  }

  /** The digits here as a number; at most nine. */
  int number() {
    int number = 0;
    while (isDigitHere() && number < TOO_LARGE) {
      number = number * 10 + (text.charAt(at++) - '0');
    }
    return number;
  }

  /**
   * The letters here as a folded word; empty if there are none. A point after them goes with them.
   */
  String word() {
    int start = at;
    while (at < text.length()
        && (Character.isLetter(text.charAt(at))
            || Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK)) {
      at++;
    }
    String word = Spaces.fold(text.substring(start, at));
    if (at > start && isHere(".")) {
      at++;
    }
    return word;
  }
}
