package bilan.pipelines.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A written number taken apart: its sign, its digits and the marks between them.
 *
 * <p>Spaces and apostrophes part thousands. Of two kinds of marks the last is the decimal one. One
 * mark seen several times parts thousands. One mark seen once is the decimal one, save a lone mark
 * before exactly three digits, where {@code 1.234} may be both.
 */
final class NumberText {

  private static final int LONG_DIGITS = 18;

  private final String text;
  private final int from;
  private final int to;
  private final boolean negative;
  private long unscaled;
  private int digits;
  private int groups;
  private int first;
  private int last;
  private boolean groupsOfThree = true;
  private int spaces;
  private int commas;
  private int points;
  private char lastMark;

  private NumberText(String text, int from, int to, boolean negative) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.negative = negative;
  }

  /**
   * The number that a text holds with its sign, currency and spaces around it; null if it holds
   * anything else.
   */
  static @Nullable NumberText of(String text) {
    int from = 0;
    int to = text.length();
    int signs = 0;
    boolean changed = true;
    while (changed && from < to) {
      changed = false;
      char c = text.charAt(from);
      char e = text.charAt(to - 1);
      if (Spaces.isSpace(c)) {
        from++;
        changed = true;
      } else if (Spaces.isSpace(e)) {
        to--;
        changed = true;
      } else if (c == '(' && e == ')') {
        from++;
        to--;
        signs++;
        changed = true;
      } else if (isMinus(c)) {
        from++;
        signs++;
        changed = true;
      } else if (isMinus(e)) {
        to--;
        signs++;
        changed = true;
      } else if (c == '+') {
        from++;
        changed = true;
      } else if (c > '9' || e > '9') {
        int skipped = Currency.before(text, from, to);
        int dropped = Currency.after(text, from, to);
        changed = skipped + dropped > 0;
        from += skipped;
        to -= dropped;
      }
    }
    if (from >= to || signs > 1) {
      return null;
    }
    NumberText number = new NumberText(text, from, to, signs == 1);
    return number.scan() ? number : null;
  }

  private static boolean isMinus(char c) {
    return c == '-' || c == '−' || c == '–' || c == '‐' || c == '‑';
  }

  private boolean scan() {
    int group = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        group++;
        if (++digits <= LONG_DIGITS) {
          unscaled = unscaled * 10 + (c - '0');
        }
        continue;
      }
      if (c == ',') {
        commas++;
      } else if (c == '.') {
        points++;
      } else if (Spaces.isSpace(c) || c == '\'' || c == '’') {
        spaces++;
      } else {
        return false;
      }
      lastMark = c;
      if (groups++ == 0) {
        first = group;
      } else if (group != 3) {
        groupsOfThree = false;
      }
      group = 0;
    }
    last = group;
    return digits > 0 && isWellFormed();
  }

  private boolean isWellFormed() {
    if (groups == 0) {
      return true;
    }
    boolean thousands = groupsOfThree && first >= 1 && first <= 3;
    int marks = commas + points;
    if (marks == 0) {
      return thousands && last == 3;
    }
    boolean endsInMark = lastMark == ',' || lastMark == '.';
    if (marks == 1) {
      return spaces == 0 || (thousands && endsInMark);
    }
    if (spaces > 0 || !thousands) {
      return false;
    }
    if (commas > 0 && points > 0) {
      return (lastMark == ',' ? commas : points) == 1;
    }
    return last == 3;
  }

  /**
   * The decimal mark that this number proves; unknown if it has none or may be read in two ways.
   */
  DecimalMark mark() {
    if (commas > 0 && points > 0) {
      return lastMark == ',' ? DecimalMark.COMMA : DecimalMark.POINT;
    }
    if (commas > 1) {
      return DecimalMark.POINT;
    }
    if (points > 1) {
      return DecimalMark.COMMA;
    }
    if (commas + points == 0 || isLoneBeforeThree()) {
      return DecimalMark.UNKNOWN;
    }
    return commas == 1 ? DecimalMark.COMMA : DecimalMark.POINT;
  }

  // A group of thousands has at most three digits before it, and does not start with a zero.
  private boolean isLoneBeforeThree() {
    return commas + points == 1
        && spaces == 0
        && last == 3
        && first >= 1
        && first <= 3
        && text.charAt(from) != '0';
  }

  /**
   * Whether nothing but the rest of its column can say what it means: a lone point before exactly
   * three digits.
   */
  boolean isAmbiguous() {
    return points == 1 && isLoneBeforeThree();
  }

  /**
   * The number, in a column with this decimal mark; null if the column would have to tell and does
   * not.
   */
  @Nullable BigDecimal value(DecimalMark column) {
    int scale = last;
    boolean whole =
        commas + points == 0 || (points == 0 && commas > 1) || (commas == 0 && points > 1);
    if (whole) {
      scale = 0;
    } else if (isLoneBeforeThree()) {
      if (points == 1 && column == DecimalMark.UNKNOWN) {
        return null;
      }
      boolean thousands = points == 1 ? column == DecimalMark.COMMA : column == DecimalMark.POINT;
      scale = thousands ? 0 : 3;
    }
    if (digits <= LONG_DIGITS) {
      return BigDecimal.valueOf(negative ? -unscaled : unscaled, scale);
    }
    return new BigDecimal(big(), scale);
  }

  private BigInteger big() {
    StringBuilder all = new StringBuilder(digits + 1);
    if (negative) {
      all.append('-');
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        all.append(c);
      }
    }
    return new BigInteger(all.toString());
  }
}
