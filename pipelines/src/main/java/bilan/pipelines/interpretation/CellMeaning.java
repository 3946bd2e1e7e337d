package bilan.pipelines.interpretation;

import bilan.pipelines.lexicon.FileLexicon.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * All readings of one cell at once: a day, an age band and a number may stand in the same signs.
 * Nothing is decided here.
 */
final class CellMeaning {

  static final CellMeaning NOTHING = new CellMeaning();

  /** A day that may lack its year. */
  record Day(@Nullable Integer year, int month, int day, int weekday) {

    /** The date in a year; null if there is none, as for 30 February. */
    @Nullable LocalDate in(int otherwise) {
      int known = year == null ? otherwise : year;
      return day <= LocalDate.of(known, month, 1).lengthOfMonth()
          ? LocalDate.of(known, month, day)
          : null;
    }
  }

  /** A month that may lack its year. */
  record Month(@Nullable Integer year, int month) {}

  /** Unit that is written beside a number. */
  enum Unit {
    NONE,
    EUROS,
    OTHER_MONEY,
    PERCENT,
    HOURS,
    PERSONS
  }

  @Nullable BigDecimal number;
  Unit unit = Unit.NONE;
  boolean rough;
  @Nullable Day day;
  @Nullable LocalDateTime moment;
  @Nullable Month month;

  /** First calendar year of a season such as {@code 2023-2024}; null if it is none. */
  @Nullable Integer season;

  @Nullable Integer year;
  int quarter;

  /** 1 for Monday; 0 if it names none. */
  int weekday;

  /** Day of the month beside its weekday, where no month is written; 0 if there is none. */
  int ofMonth;

  boolean time;

  /** Minutes; null if it is no duration. */
  @Nullable BigDecimal minutes;

  @Nullable Day serial;
  boolean share;
  boolean age;
  boolean text;
  boolean tick;
  boolean away;
  boolean missing;
  boolean closed;

  /** Whether its row is no record: an average, a float, last year's total. */
  boolean aside;

  /** Whether it begins by saying that it is part of what stands above: {@code dont adhérents}. */
  boolean part;

  /** Whether it begins by saying that nothing took place: {@code fermé}, {@code pas de séance}. */
  boolean off;

  /** Whether it begins by saying that something is awaited: {@code à régler, relancé le 3}. */
  boolean owed;

  int total;

  /** Whether it names what costs and income leave: {@code Excédent}. */
  boolean result;

  /** Whether it says a balance of an account. */
  boolean balance;

  /** Whether it begins as money that nobody grants: {@code Fonds propres}, {@code Emprunt}. */
  boolean own;

  /** Whether it begins as a line of a bank does: {@code Virement}. */
  boolean bank;

  @Nullable Status status;
  int direction;
  @Nullable String side;

  /** The side that one of its words names: {@code Total des produits}; null if none does. */
  @Nullable String about;

  String folded = "";
  String key = "";

  /** Whether it names a day, a month, a season, a year or a quarter. */
  boolean isPeriod() {
    return day != null || month != null || season != null || year != null || quarter > 0;
  }

  boolean isWhole() {
    return number != null && number.stripTrailingZeros().scale() <= 0;
  }

  /** What a cell adds to a sum: its number, 1 of a tick; null if it adds nothing. */
  @Nullable BigDecimal adds() {
    if (number != null && day == null) {
      return number;
    }
    return number == null && tick && total == 0 ? BigDecimal.ONE : null;
  }

  /** Whether it is a letter alone, and no tick: F for a holiday, V for vacations. */
  boolean isMark() {
    return folded.length() == 1 && Character.isLetter(folded.charAt(0)) && !tick;
  }

  /** Whether a blank would say the same: nothing known, closed, cancelled. */
  boolean saysNothing() {
    return missing || closed || status != null;
  }
}
