package bilan.pipelines.value;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A written date, read from left to right: an optional day of the week, the date in numbers or with
 * the month's name, an optional time.
 */
final class DateText {

  // No date is written longer, whatever surrounds it.
  private static final int LONGEST = 200;

  private static final CalendarDay NOTHING = CalendarDay.none(Found.NOTHING);

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
  private CalendarDay day = NOTHING;
  private @Nullable LocalTime time;

  private DateText(String text, DateOrder order) {
    this.in = new TextCursor(text);
    this.order = order;
  }

  static DateText read(String text, DateOrder order) {
    DateText read = new DateText(text, order);
    LocalDate plain = PlainDate.of(text, order);
    if (plain != null) {
      read.day = new CalendarDay(Found.DAY, plain);
    } else if (text.length() <= LONGEST) {
      read.day = read.all();
    }
    return read;
  }

  Found found() {
    return day.found();
  }

  /** The day; of a month its first. Null if none was found. */
  @Nullable LocalDate date() {
    return day.date();
  }

  /** Null if no time was written. */
  @Nullable LocalTime time() {
    return time;
  }

  private CalendarDay all() {
    in.skipSpaces();
    CalendarDay day = in.isDigitHere() ? numbers() : words();
    return day.found() == Found.DAY ? withTime(day) : day;
  }

  private CalendarDay withTime(CalendarDay day) {
    in.skipSpaces();
    if (in.isOver()) {
      return day;
    }
    in.skipJoint();
    time = Times.read(in.text.substring(in.at));
    return time != null ? day : CalendarDay.none(Found.SEVERAL);
  }

  private CalendarDay numbers() {
    int start = in.at;
    int first = in.number();
    int length = in.at - start;
    if (in.isDigitHere()) {
      return NOTHING;
    }
    if (in.isOver()) {
      return length == 4 && CalendarDay.isYear(first)
          ? CalendarDay.none(Found.YEAR)
          : length == 8 ? compact(first) : length == 5 ? CalendarDay.none(Found.SERIAL) : NOTHING;
    }
    if (length == 8 && Spaces.isSpace(in.text.charAt(in.at))) {
      return compact(first);
    }
    if (length == 5 && (in.text.charAt(in.at) == '.' || in.text.charAt(in.at) == ',')) {
      return CalendarDay.none(Found.SERIAL);
    }
    int mark = in.at;
    boolean spaced = in.skipMark();
    if (in.isDigitHere() && !spaced) {
      return second(first, length, in.text.charAt(mark));
    }
    in.at = mark;
    return length <= 2 ? named(first) : NOTHING;
  }

  private CalendarDay compact(int number) {
    return CalendarDay.of(number / 10_000, number / 100 % 100, number % 100);
  }

  private CalendarDay second(int first, int firstLength, char mark) {
    int start = in.at;
    int second = in.number();
    int length = in.at - start;
    int back = in.at;
    boolean spaced = in.skipMark();
    if (spaced || !in.isDigitHere()) {
      in.at = back;
      if (!in.isOver()) {
        return NOTHING;
      }
      return firstLength == 4 && length <= 2
          ? CalendarDay.month(first, second)
          : length == 4 && firstLength <= 2 && mark != '.'
              ? CalendarDay.month(second, first)
              : NOTHING;
    }
    start = in.at;
    int third = in.number();
    return three(first, firstLength, second, length, third, in.at - start);
  }

  private CalendarDay three(
      int first, int firstLength, int second, int secondLength, int third, int thirdLength) {
    if (secondLength > 2) {
      return NOTHING;
    }
    if (firstLength == 4) {
      return thirdLength <= 2 ? CalendarDay.of(first, second, third) : NOTHING;
    }
    if (firstLength > 2) {
      return NOTHING;
    }
    if (order == DateOrder.YMD && thirdLength <= 2 && firstLength == 2) {
      return CalendarDay.of(CalendarDay.fullYear(first, firstLength), second, third);
    }
    if (thirdLength != 4 && thirdLength != 2) {
      return NOTHING;
    }
    int year = CalendarDay.fullYear(third, thirdLength);
    if (order == DateOrder.MDY) {
      return CalendarDay.of(year, first, second);
    }
    if (second > 12 && second <= 31 && first <= 12) {
      return CalendarDay.none(Found.MONTH_FIRST);
    }
    return CalendarDay.of(year, second, first);
  }

  /** After a day: {@code 3 janv. 2022}, {@code 1er mars 2022}, {@code 12-mars-21}. */
  private CalendarDay named(int day) {
    int start = in.at;
    if (in.word().equals("er")) {
      in.skipSpaces();
    } else {
      in.at = start;
    }
    in.skipMark();
    int month = MonthNames.month(in.word());
    if (month == 0) {
      return NOTHING;
    }
    in.skipMark();
    start = in.at;
    int year = in.number();
    int length = in.at - start;
    return length == 4 || length == 2
        ? CalendarDay.of(CalendarDay.fullYear(year, length), month, day)
        : NOTHING;
  }

  /** A day of the week before the date, a month with its year, or the month before the day. */
  private CalendarDay words() {
    int start = in.at;
    String word = in.word();
    if (word.equals("le")) {
      in.skipSpaces();
      return in.isDigitHere() ? numbers() : words();
    }
    if (MonthNames.isDay(word)) {
      int back = in.at;
      in.skipJoint();
      CalendarDay day =
          in.isDigitHere()
              ? numbers()
              : in.at > start && in.at < in.text.length() && !word.equals("mar")
                  ? words()
                  : NOTHING;
      if (day.found() == Found.DAY || MonthNames.month(word) == 0) {
        return day;
      }
      in.at = back;
    }
    int month = MonthNames.month(word);
    if (month == 0) {
      return NOTHING;
    }
    in.skipMark();
    start = in.at;
    int number = in.number();
    int length = in.at - start;
    in.skipSpaces();
    if (in.isOver()) {
      return length == 4 || length == 2
          ? CalendarDay.month(CalendarDay.fullYear(number, length), month)
          : NOTHING;
    }
    if (length > 2 || in.text.charAt(in.at) != ',') {
      return NOTHING;
    }
    in.at++;
    in.skipSpaces();
    start = in.at;
    int year = in.number();
    return in.at - start == 4 ? CalendarDay.of(year, month, number) : NOTHING;
  }
}
