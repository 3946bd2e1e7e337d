package bilan.pipelines.interpretation;

import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.interpretation.CellMeaning.Unit;
import bilan.pipelines.lexicon.FileLexicon.Status;
import bilan.pipelines.lexicon.FileLexicon.Theme;
import bilan.pipelines.lexicon.Folded;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the cells of a column are; narrow kinds that hold say more than wide ones. */
enum CellKind {
  ANY,
  TEXT,
  NAME,
  PLACE,
  CHOICE,
  COUNT,
  NUMBER,
  MONEY,
  RATE,
  DAY,
  /** A day or a month. */
  WHEN,
  MONTH,
  SEASON,
  TIME,
  DURATION,
  YES_NO,
  TICK,
  STATUS,
  OPERATION,
  DIRECTION,
  SIDE,
  ACCOUNT,
  BANK_LABEL,
  /** A payslip's hours, a volunteer's. */
  HOURS,
  CODE;

  /** Returned where a cell says nothing of a kind: closed, cancelled, n.c. */
  static final double SILENT = -1;

  private static final BigDecimal OLDEST = BigDecimal.valueOf(1900);
  private static final BigDecimal LATEST = BigDecimal.valueOf(2100);
  private static final double WIDE = 0.65;
  private static final BigDecimal MOST_PERSONS = BigDecimal.valueOf(5000);
  private static final Pattern ACCOUNT_NUMBER = Pattern.compile("[1-8]\\d{1,7}");
  private static final Pattern ACCOUNT_FIRST = Pattern.compile("[1-8]\\d{1,7}\\b.*");
  private static final Pattern PERSON = Pattern.compile("\\p{L}[^\\d@]{0,40}");
  private static final Set<String> RATES =
      Set.of("0", "2.1", "5.5", "10", "20", "0.021", "0.055", "0.1", "0.2");

  /** CellKind of the cells of a field. */
  static CellKind of(FieldType type) {
    return switch (type) {
      case TEXT, LIST, FACILITATOR, NAME -> TEXT;
      case CODE, ORGANISATION, BANK_ACCOUNT -> CODE;
      case CHOICE -> CHOICE;
      case COUNT -> COUNT;
      case DECIMAL -> NUMBER;
      case AMOUNT -> MONEY;
      case RATE -> RATE;
      case DATE -> DAY;
      case MONTH -> MONTH;
      case TIME, DATETIME -> TIME;
      case DURATION -> DURATION;
      case BOOLEAN -> YES_NO;
      case YEAR -> SEASON;
      case PERSON -> NAME;
    };
  }

  /** Whether its cells are numbers that add up. */
  boolean isMeasure() {
    return this == COUNT || this == MONEY || this == NUMBER || this == HOURS;
  }

  /** How far a cell is of this kind, 0 to 1; {@link #SILENT} where it says nothing. */
  double fit(CellMeaning it, Slot slot, NamedPlaces places, CellMeanings meanings) {
    BigDecimal number = it.number;
    if (isMeasure() && number == null && (it.saysNothing() || it.isMark())) {
      return SILENT;
    }
    return switch (this) {
      case ANY -> 0.6;
      case CODE -> it.day != null && it.moment != null ? 0.3 : 0.6;
      case TEXT -> it.text ? WIDE : it.isWhole() || !it.folded.isEmpty() ? 0.4 : 0.1;
      case NAME ->
          !it.text || it.tick || it.away ? 0 : PERSON.matcher(it.folded).matches() ? 0.7 : 0.3;
      case PLACE -> places.find(it.folded) != null ? 1 : it.text ? WIDE : 0;
      case CHOICE ->
          isOperation(it)
              ? 0.3
              : slot.hasChoice(it.key) ? 1 : it.text ? 0.4 : it.folded.isEmpty() ? 0.1 : 0.3;
      case COUNT -> count(it);
      case NUMBER -> number != null && it.unit == Unit.NONE && it.day == null ? 1 : 0;
      case MONEY -> money(it);
      case RATE ->
          it.unit == Unit.PERCENT
              ? 1
              : number != null && RATES.contains(number.stripTrailingZeros().toPlainString())
                  ? 0.7
                  : 0;
      case DAY -> day(it);
      case WHEN -> Math.max(day(it), it.month != null ? 0.95 : 0);
      case MONTH -> it.month != null ? 1 : 0;
      case SEASON -> it.season != null || it.year != null ? 1 : isPastYear(it) ? 0.9 : 0;
      case TIME -> it.time || (it.moment != null) ? 1 : it.day != null ? 0.7 : 0;
      case DURATION, HOURS ->
          it.minutes != null
              ? 1
              : number != null && it.unit == Unit.NONE && number.signum() >= 0 ? 0.7 : 0;
      case YES_NO -> it.tick || it.away ? 1 : 0;
      case TICK -> it.tick || it.away || it.missing ? 1 : 0;
      case STATUS -> it.status != null ? 1 : 0;
      case OPERATION -> isOperation(it) || it.bank ? 1 : 0;
      case DIRECTION -> it.direction != 0 ? 1 : 0;
      case SIDE -> it.side != null ? 1 : 0;
      case ACCOUNT -> account(it);
      case BANK_LABEL -> bankLabel(it, meanings);
    };
  }

  /** Whether it says that something was sold, or given back. */
  private static boolean isOperation(CellMeaning it) {
    return it.status == Status.REFUND || it.status == Status.SALE;
  }

  /** Whether a number may be the year in which somebody was born. */
  private static boolean isPastYear(CellMeaning it) {
    return it.number != null
        && it.isWhole()
        && it.number.compareTo(OLDEST) >= 0
        && it.number.compareTo(LATEST) <= 0;
  }

  private static double count(CellMeaning it) {
    if (it.share) {
      return 1;
    }
    BigDecimal number = it.number;
    return number != null
            && (it.unit == Unit.NONE || it.unit == Unit.PERSONS)
            && number.signum() >= 0
            && it.isWhole()
            && it.day == null
            && number.compareTo(MOST_PERSONS) < 0
        ? 1
        : 0;
  }

  private static double money(CellMeaning it) {
    if (it.number == null || it.day != null) {
      return 0;
    }
    return switch (it.unit) {
      case EUROS -> 1;
      case NONE -> it.isWhole() ? 0.9 : 1;
      case OTHER_MONEY -> 0.8;
      default -> 0;
    };
  }

  private static double day(CellMeaning it) {
    if (it.day != null) {
      return it.day.year() != null ? 1 : 0.8;
    }
    if (it.ofMonth > 0) {
      return 0.8;
    }
    if (it.serial != null) {
      return 0.6;
    }
    boolean ofMonth =
        it.isWhole()
            && it.unit == Unit.NONE
            && it.number != null
            && it.number.signum() > 0
            && it.number.compareTo(BigDecimal.valueOf(31)) <= 0;
    return ofMonth ? 0.4 : 0;
  }

  private static double account(CellMeaning it) {
    BigDecimal number = it.number;
    if (number != null && it.unit == Unit.NONE && it.isWhole()) {
      return ACCOUNT_NUMBER.matcher(number.toPlainString()).matches() ? 1 : 0;
    }
    return ACCOUNT_FIRST.matcher(it.folded).matches() ? 1 : 0;
  }

  private static double bankLabel(CellMeaning it, CellMeanings meanings) {
    List<String> words = it.folded.isEmpty() ? List.of() : Folded.words(it.folded);
    if (!words.isEmpty() && meanings.lexicon().is(Theme.BANK, words.get(0))) {
      return 1;
    }
    return it.text ? WIDE : 0.2;
  }
}
