package bilan.pipelines.value;

/** What the numbers of one written date say about the order of day and month. */
enum OrderShown {
  DAY_FIRST,
  MONTH_FIRST,
  EITHER,
  NONE;

  private static final int LAST_MONTH = 12;
  private static final int LAST_DAY = 31;

  static OrderShown by(String text) {
    String plain = Spaces.strip(text);
    int[] n = new int[2];
    int i = 0;
    for (int part = 0; part < 2; part++) {
      int start = i;
      while (i < plain.length() && i - start < 3 && isDigit(plain.charAt(i))) {
        n[part] = n[part] * 10 + (plain.charAt(i++) - '0');
      }
      if (i == start
          || i - start > 2
          || i >= plain.length()
          || "/-.".indexOf(plain.charAt(i)) < 0) {
        return NONE;
      }
      i++;
    }
    return i < plain.length() && isDigit(plain.charAt(i)) ? by(n[0], n[1]) : NONE;
  }

  private static OrderShown by(int first, int second) {
    if (first < 1 || second < 1 || Math.max(first, second) > LAST_DAY) {
      return NONE;
    }
    if (first > LAST_MONTH) {
      return second > LAST_MONTH ? NONE : DAY_FIRST;
    }
    return second > LAST_MONTH ? MONTH_FIRST : first == second ? NONE : EITHER;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
