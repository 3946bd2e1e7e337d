package bilan.pipelines.value;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A written date, read from left to right: an optional day of the week, the date in numbers or with
 * the month's name, an optional time.
 */
final class DateText {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int CENTURY_TURN = 70;

  /** What a text turned out to be. */
  enum Found {
    DAY,
    MONTH,
    YEAR,
    SERIAL,
    IMPOSSIBLE,
    OUT_OF_RANGE,
    MONTH_FIRST,
    SEVERAL,
    NOTHING
  }

  private final String text;
  private final DateOrder order;
  private int at;
  private @Nullable LocalDate date;
  private @Nullable LocalTime time;

  private DateText(String text, DateOrder order) {
    this.text = text;
    this.order = order;
  }

  private Found found = Found.NOTHING;

  static DateText read(String text, DateOrder order) {
    DateText read = new DateText(text, order);
    read.found = read.fast() ? Found.DAY : read.all();
    return read;
  }

  Found found() {
    return found;
  }

  /** The day; of a month its first. Null if none was found. */
  @Nullable LocalDate date() {
    return date;
  }

  /** Null if no time was written. */
  @Nullable LocalTime time() {
    return time;
  }

  /**
   * 1 if the numbers can only be day then month, -1 if only month then day, 0 if both or no such
   * date.
   */
  static int orderShown(String text) {
    String plain = Spaces.strip(text);
    int[] n = new int[2];
    int i = 0;
    for (int part = 0; part < 2; part++) {
      int start = i;
      while (i < plain.length() && isDigit(plain.charAt(i))) {
        n[part] = Math.min(n[part] * 10 + (plain.charAt(i++) - '0'), 9999);
      }
      if (i == start
          || i - start > 2
          || i >= plain.length()
          || "/-.".indexOf(plain.charAt(i)) < 0) {
        return 0;
      }
      i++;
    }
    if (i >= plain.length() || !isDigit(plain.charAt(i))) {
      return 0;
    }
    boolean first = n[0] > 12 && n[0] <= 31 && n[1] >= 1 && n[1] <= 12;
    boolean second = n[1] > 12 && n[1] <= 31 && n[0] >= 1 && n[0] <= 12;
    return first ? 1 : second ? -1 : 0;
  }

  /** {@code 22} is 2022 and {@code 71} is 1971. */
  static int fullYear(int year, int digits) {
    return digits > 2 ? year : year < CENTURY_TURN ? 2000 + year : 1900 + year;
  }

  // dd/MM/yyyy and yyyy-MM-dd are nearly all dates of nearly all files.
  private boolean fast() {
    if (text.length() != 10) {
      return false;
    }
    int day;
    int month;
    int year;
    if (text.charAt(2) == '/' && text.charAt(5) == '/' && order == DateOrder.DMY) {
      day = digits(0, 2);
      month = digits(3, 5);
      year = digits(6, 10);
    } else if (text.charAt(4) == '-' && text.charAt(7) == '-') {
      year = digits(0, 4);
      month = digits(5, 7);
      day = digits(8, 10);
    } else {
      return false;
    }
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 28) {
      return false;
    }
    date = LocalDate.of(year, month, day);
    return true;
  }

  private int digits(int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      if (!isDigit(text.charAt(i))) {
        return -1;
      }
      number = number * 10 + (text.charAt(i) - '0');
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private Found all() {
    skipSpaces();
    Found day = isDigitHere() ? numbers() : words();
    if (day != Found.DAY) {
      return day;
    }
    return rest();
  }

  private Found rest() {
    skipSpaces();
    if (at == text.length()) {
      return Found.DAY;
    }
    skipJoint();
    time = Times.read(text.substring(at));
    return time != null ? Found.DAY : Found.SEVERAL;
  }

  /** {@code T}, {@code à}, {@code ,}, {@code at}: what joins a date and a time. */
  private void skipJoint() {
    while (at < text.length() && !isDigitHere() && at < text.length() - 1) {
      char c = text.charAt(at);
      if (!Spaces.isSpace(c) && ",TtàaÀA-".indexOf(c) < 0) {
        return;
      }
      at++;
    }
  }

  private boolean isDigitHere() {
    return at < text.length() && isDigit(text.charAt(at));
  }

  private void skipSpaces() {
    while (at < text.length() && Spaces.isSpace(text.charAt(at))) {
      at++;
    }
  }

  /** The digits here as a number; at most nine. */
  private int number() {
    int number = 0;
    while (isDigitHere() && number < 100_000_000) {
      number = number * 10 + (text.charAt(at++) - '0');
    }
    return number;
  }

  private Found numbers() {
    int start = at;
    int first = number();
    int length = at - start;
    if (isDigitHere()) {
      return Found.NOTHING;
    }
    if (at == text.length()) {
      return length == 4 && isYear(first)
          ? Found.YEAR
          : length == 8 ? compact(first) : length == 5 ? Found.SERIAL : Found.NOTHING;
    }
    if (length == 8 && Spaces.isSpace(text.charAt(at))) {
      return compact(first);
    }
    if (length == 5 && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
      return Found.SERIAL;
    }
    int mark = at;
    boolean spaced = skipMark();
    if (isDigitHere() && !spaced) {
      return second(first, length, text.charAt(mark));
    }
    at = mark;
    return length <= 2 ? named(first) : Found.NOTHING;
  }

  private boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private Found compact(int number) {
    return day(number / 10_000, number / 100 % 100, number % 100);
  }

  /** Passes one mark with the spaces around it; true if there were only spaces. */
  private boolean skipMark() {
    skipSpaces();
    if (at < text.length() && "/-.‐‑–".indexOf(text.charAt(at)) >= 0) {
      at++;
      skipSpaces();
      return false;
    }
    return true;
  }

  private Found second(int first, int firstLength, char mark) {
    int start = at;
    int second = number();
    int length = at - start;
    int back = at;
    boolean spaced = skipMark();
    if (spaced || !isDigitHere()) {
      at = back;
      if (at != text.length()) {
        return Found.NOTHING;
      }
      return firstLength == 4 && length <= 2
          ? month(first, second)
          : length == 4 && firstLength <= 2 && mark != '.' ? month(second, first) : Found.NOTHING;
    }
    start = at;
    int third = number();
    return three(first, firstLength, second, length, third, at - start);
  }

  private Found three(
      int first, int firstLength, int second, int secondLength, int third, int thirdLength) {
    if (secondLength > 2) {
      return Found.NOTHING;
    }
    if (firstLength == 4) {
      return thirdLength <= 2 ? day(first, second, third) : Found.NOTHING;
    }
    if (firstLength > 2) {
      return Found.NOTHING;
    }
    if (order == DateOrder.YMD && thirdLength <= 2 && firstLength == 2) {
      return day(fullYear(first, firstLength), second, third);
    }
    if (thirdLength != 4 && thirdLength != 2) {
      return Found.NOTHING;
    }
    int year = fullYear(third, thirdLength);
    if (order == DateOrder.MDY) {
      return day(year, first, second);
    }
    if (second > 12 && second <= 31 && first <= 12) {
      return Found.MONTH_FIRST;
    }
    return day(year, second, first);
  }

  private Found day(int year, int month, int day) {
    if (month < 1
        || month > 12
        || day < 1
        || day > java.time.YearMonth.of(2000, month).lengthOfMonth()) {
      return Found.IMPOSSIBLE;
    }
    if (!isYear(year)) {
      return Found.OUT_OF_RANGE;
    }
    if (day > java.time.YearMonth.of(year, month).lengthOfMonth()) {
      return Found.IMPOSSIBLE;
    }
    date = LocalDate.of(year, month, day);
    return Found.DAY;
  }

  private Found month(int year, int month) {
    if (month < 1 || month > 12) {
      return Found.IMPOSSIBLE;
    }
    if (!isYear(year)) {
      return Found.OUT_OF_RANGE;
    }
    date = LocalDate.of(year, month, 1);
    return Found.MONTH;
  }

  /**
   * The letters here as a folded word; empty if there are none. A point after them goes with them.
   */
  private String word() {
    int start = at;
    while (at < text.length()
        && (Character.isLetter(text.charAt(at))
            || Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK)) {
      at++;
    }
    String word = Spaces.fold(text.substring(start, at));
    if (at < text.length() && at > start && text.charAt(at) == '.') {
      at++;
    }
    return word;
  }

  /** After a day: {@code 3 janv. 2022}, {@code 1er mars 2022}, {@code 12-mars-21}. */
  private Found named(int day) {
    int start = at;
    if (word().equals("er")) {
      skipSpaces();
    } else {
      at = start;
    }
    skipMark();
    int month = Months.month(word());
    if (month == 0) {
      return Found.NOTHING;
    }
    skipMark();
    start = at;
    int year = number();
    int length = at - start;
    return length == 4 || length == 2 ? day(fullYear(year, length), month, day) : Found.NOTHING;
  }

  /** A day of the week before the date, a month with its year, or the month before the day. */
  private Found words() {
    int start = at;
    String word = word();
    if (word.equals("le")) {
      skipSpaces();
      return isDigitHere() ? numbers() : words();
    }
    if (Months.isDay(word)) {
      int back = at;
      skipJoint();
      Found day =
          isDigitHere()
              ? numbers()
              : at > start && at < text.length() && !word.equals("mar") ? words() : Found.NOTHING;
      if (day == Found.DAY || Months.month(word) == 0) {
        return day;
      }
      at = back;
    }
    int month = Months.month(word);
    if (month == 0) {
      return Found.NOTHING;
    }
    skipMark();
    start = at;
    int number = number();
    int length = at - start;
    skipSpaces();
    if (at == text.length()) {
      return length == 4 || length == 2 ? month(fullYear(number, length), month) : Found.NOTHING;
    }
    if (length > 2 || text.charAt(at) != ',') {
      return Found.NOTHING;
    }
    at++;
    skipSpaces();
    start = at;
    int year = number();
    return at - start == 4 ? day(year, month, number) : Found.NOTHING;
  }
}
