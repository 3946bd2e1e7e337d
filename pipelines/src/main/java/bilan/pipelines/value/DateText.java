package bilan.pipelines.value;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A written date, read from left to right: an optional day of the week, the date in numbers or with
 * the month's name, an optional time.
 */
final class DateText {

  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2100;

  // No date is written longer, whatever surrounds it.
  private static final int LONGEST = 200;
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

  private final TextCursor in;
  private final DateOrder order;
  private @Nullable LocalDate date;
  private @Nullable LocalTime time;

  private DateText(String text, DateOrder order) {
    this.in = new TextCursor(text);
    this.order = order;
  }

  private Found found = Found.NOTHING;

  static DateText read(String text, DateOrder order) {
    DateText read = new DateText(text, order);
    read.date = PlainDate.of(text, order);
    read.found =
        read.date != null ? Found.DAY : text.length() > LONGEST ? Found.NOTHING : read.all();
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

  /** {@code 22} is 2022 and {@code 71} is 1971. */
  static int fullYear(int year, int digits) {
    return digits > 2 ? year : year < CENTURY_TURN ? 2000 + year : 1900 + year;
  }

  private Found all() {
    in.skipSpaces();
    Found day = in.isDigitHere() ? numbers() : words();
    if (day != Found.DAY) {
      return day;
    }
    return rest();
  }

  private Found rest() {
    in.skipSpaces();
    if (in.isOver()) {
      return Found.DAY;
    }
    in.skipJoint();
    time = Times.read(in.text.substring(in.at));
    return time != null ? Found.DAY : Found.SEVERAL;
  }

  private Found numbers() {
    int start = in.at;
    int first = in.number();
    int length = in.at - start;
    if (in.isDigitHere()) {
      return Found.NOTHING;
    }
    if (in.isOver()) {
      return length == 4 && isYear(first)
          ? Found.YEAR
          : length == 8 ? compact(first) : length == 5 ? Found.SERIAL : Found.NOTHING;
    }
    if (length == 8 && Spaces.isSpace(in.text.charAt(in.at))) {
      return compact(first);
    }
    if (length == 5 && (in.text.charAt(in.at) == '.' || in.text.charAt(in.at) == ',')) {
      return Found.SERIAL;
    }
    int mark = in.at;
    boolean spaced = in.skipMark();
    if (in.isDigitHere() && !spaced) {
      return second(first, length, in.text.charAt(mark));
    }
    in.at = mark;
    return length <= 2 ? named(first) : Found.NOTHING;
  }

  private boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private Found compact(int number) {
    return day(number / 10_000, number / 100 % 100, number % 100);
  }

  private Found second(int first, int firstLength, char mark) {
    int start = in.at;
    int second = in.number();
    int length = in.at - start;
    int back = in.at;
    boolean spaced = in.skipMark();
    if (spaced || !in.isDigitHere()) {
      in.at = back;
      if (!in.isOver()) {
        return Found.NOTHING;
      }
      return firstLength == 4 && length <= 2
          ? month(first, second)
          : length == 4 && firstLength <= 2 && mark != '.' ? month(second, first) : Found.NOTHING;
    }
    start = in.at;
    int third = in.number();
    return three(first, firstLength, second, length, third, in.at - start);
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

  /** After a day: {@code 3 janv. 2022}, {@code 1er mars 2022}, {@code 12-mars-21}. */
  private Found named(int day) {
    int start = in.at;
    if (in.word().equals("er")) {
      in.skipSpaces();
    } else {
      in.at = start;
    }
    in.skipMark();
    int month = Months.month(in.word());
    if (month == 0) {
      return Found.NOTHING;
    }
    in.skipMark();
    start = in.at;
    int year = in.number();
    int length = in.at - start;
    return length == 4 || length == 2 ? day(fullYear(year, length), month, day) : Found.NOTHING;
  }

  /** A day of the week before the date, a month with its year, or the month before the day. */
  private Found words() {
    int start = in.at;
    String word = in.word();
    if (word.equals("le")) {
      in.skipSpaces();
      return in.isDigitHere() ? numbers() : words();
    }
    if (Months.isDay(word)) {
      int back = in.at;
      in.skipJoint();
      Found day =
          in.isDigitHere()
              ? numbers()
              : in.at > start && in.at < in.text.length() && !word.equals("mar")
                  ? words()
                  : Found.NOTHING;
      if (day == Found.DAY || Months.month(word) == 0) {
        return day;
      }
      in.at = back;
    }
    int month = Months.month(word);
    if (month == 0) {
      return Found.NOTHING;
    }
    in.skipMark();
    start = in.at;
    int number = in.number();
    int length = in.at - start;
    in.skipSpaces();
    if (in.isOver()) {
      return length == 4 || length == 2 ? month(fullYear(number, length), month) : Found.NOTHING;
    }
    if (length > 2 || in.text.charAt(in.at) != ',') {
      return Found.NOTHING;
    }
    in.at++;
    in.skipSpaces();
    start = in.at;
    int year = in.number();
    return in.at - start == 4 ? day(year, month, number) : Found.NOTHING;
  }
}
