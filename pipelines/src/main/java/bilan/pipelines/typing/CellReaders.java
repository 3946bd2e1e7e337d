package bilan.pipelines.typing;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.mapping.Choices;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.Amounts;
import bilan.pipelines.value.BankAccounts;
import bilan.pipelines.value.Booleans;
import bilan.pipelines.value.Codes;
import bilan.pipelines.value.Counts;
import bilan.pipelines.value.Dates;
import bilan.pipelines.value.Durations;
import bilan.pipelines.value.Fault;
import bilan.pipelines.value.Lists;
import bilan.pipelines.value.MissingMarks;
import bilan.pipelines.value.ParsedValue;
import bilan.pipelines.value.Rates;
import bilan.pipelines.value.Times;
import bilan.pipelines.value.Unknown;
import bilan.text.Message;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the reader of a column from its field's type. */
public final class CellReaders {

  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int LONGEST_TIME = 8;
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern REMARK = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

  private final PersonKeys people;
  private final Profile profile;
  private final int firstMonth;

  /**
   * @param firstMonth of the fiscal year, in which a day is
   */
  public CellReaders(PersonKeys people, Profile profile, int firstMonth) {
    this.people = people;
    this.profile = profile;
    this.firstMonth = firstMonth;
  }

  public CellReader of(Field field, ColumnReading column) {
    CellReader reader = fitting(field.type(), reader(field, column));
    if (isNumber(field.type())) {
      boolean count = field.type() == FieldType.COUNT;
      return remembered(
          cell ->
              switch (cell.type()) {
                case DATE -> madeDate(cell, reader);
                case TEXT -> known(cell, reader, count);
                default -> reader.read(cell);
              });
    }
    return field.type() == FieldType.TEXT ? reader : remembered(reader);
  }

  private static CellReader fitting(FieldType type, CellReader reader) {
    return cell -> {
      Object value = reader.read(cell);
      return value instanceof BigDecimal number && !type.fits(number)
          ? Amounts.tooLarge(String.valueOf(shown(cell)))
          : value;
    };
  }

  private static boolean isNumber(FieldType type) {
    return type == FieldType.COUNT || type == FieldType.AMOUNT || type == FieldType.DECIMAL;
  }

  private static @Nullable Object known(SheetCell cell, CellReader reader, boolean count) {
    Fault unknown = Unknown.of(cell, count);
    return unknown == null ? reader.read(cell) : unknown;
  }

  /** A number that Excel took for a date: what it was can't be known. */
  private static @Nullable Object madeDate(SheetCell cell, CellReader reader) {
    return reader.read(cell) instanceof Fault fault
        ? new Fault(
            fault.code(),
            Message.of("profile.made_date", String.valueOf(shown(cell))),
            Message.of("profile.made_date.cause"),
            Message.of("profile.made_date.cure"))
        : null;
  }

  /** A date as people write it, any other cell as its text. */
  public static @Nullable String shown(SheetCell cell) {
    LocalDateTime date = cell.date();
    if (cell.type() != SheetCell.Type.DATE || date == null) {
      return cell.text();
    }
    return date.toLocalTime().toSecondOfDay() == 0
        ? DAY.format(date)
        : DAY.format(date) + " " + date.toLocalTime();
  }

  private CellReader reader(Field field, ColumnReading column) {
    return switch (field.type()) {
      case TEXT -> cell -> masked(text(cell));
      case PERSON -> CellReaders::text;
      case NAME -> cell -> masked(name(text(cell)));
      case FACILITATOR -> cell -> pseudonym(text(cell));
      case CODE -> cell -> code(value(Codes.parse(cell)));
      case ORGANISATION -> cell -> code(value(Codes.organisation(cell)));
      case BANK_ACCOUNT -> cell -> value(BankAccounts.parse(cell));
      case CHOICE -> choice(field);
      case LIST -> cell -> list(Lists.parse(cell));
      case COUNT -> cell -> value(Counts.parse(cell, column.mark()));
      case DECIMAL -> cell -> decimal(cell, column);
      case AMOUNT -> cell -> amount(cell, column);
      case RATE -> cell -> value(Rates.parse(cell, column.mark()));
      case DATE ->
          cell ->
              value(
                  column.months()
                      ? Dates.month(cell, column.dates())
                      : Dates.parse(cell, column.dates()));
      case MONTH -> cell -> value(Dates.month(cell, column.dates()));
      case TIME -> cell -> value(Times.parse(cell));
      case DATETIME -> cell -> moment(cell, column);
      case DURATION -> cell -> duration(cell, column);
      case BOOLEAN -> cell -> value(Booleans.parse(cell));
      case YEAR -> {
        int begins = field.name().equals("fiscal_year") ? firstMonth : 1;
        yield cell -> value(Dates.year(cell, column.dates(), begins));
      }
    };
  }

  private static @Nullable Object value(ParsedValue<?> parsed) {
    return parsed.fault() != null ? parsed.fault() : parsed.value();
  }

  private static @Nullable Object list(List<String> list) {
    return list.isEmpty() ? null : list.stream().map(FreeText::masked).toList();
  }

  private @Nullable Object code(@Nullable Object value) {
    return value instanceof String text ? people.code(text) : value;
  }

  private static @Nullable String masked(@Nullable String text) {
    return text == null ? null : FreeText.masked(text);
  }

  /** A share under a number format is no amount, as one with its sign is none. */
  private static @Nullable Object amount(SheetCell cell, ColumnReading column) {
    BigDecimal number = cell.number();
    boolean share =
        cell.type() == SheetCell.Type.NUMBER && number != null && TaxColumns.isPercent(cell);
    Object amount =
        value(
            share && number != null
                ? Amounts.parse(number.movePointRight(2).toPlainString() + " %", column.mark())
                : Amounts.parse(cell, column.mark()));
    return amount instanceof BigDecimal euros && column.power() != 0 && !saysEuros(cell)
        ? euros.scaleByPowerOfTen(column.power())
        : amount;
  }

  /** A cell that writes its own unit is not in that of its column. */
  private static boolean saysEuros(SheetCell cell) {
    String text = cell.text();
    return cell.type() == SheetCell.Type.TEXT && text != null && MoneyUnits.isEuros(text);
  }

  /** The text of a cell; null if it is blank or a mark for missing. */
  public static @Nullable String text(SheetCell cell) {
    String text = cell.text();
    if (text == null
        || cell.type() == SheetCell.Type.ERROR
        || cell.type() == SheetCell.Type.UNCOMPUTED
        || MissingMarks.isMissing(text)) {
      return null;
    }
    return strip(text);
  }

  private static String strip(String text) {
    return text.indexOf('\u00a0') < 0 && text.indexOf('\u202f') < 0
        ? text.strip()
        : text.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
  }

  /** A name that is wrapped in its cell, or typed with two spaces, is the same name. */
  private static @Nullable String name(@Nullable String text) {
    return text == null ? null : SPACES.matcher(text).replaceAll(" ");
  }

  private @Nullable String pseudonym(@Nullable String name) {
    return name == null ? null : people.facilitator(name);
  }

  /** A percentage of an indicator is kept in points: 80 % is 80. */
  private static @Nullable Object decimal(SheetCell cell, ColumnReading column) {
    String format = cell.format();
    String text = cell.text();
    boolean percentFormat =
        cell.type() == SheetCell.Type.NUMBER && format != null && format.indexOf('%') >= 0;
    boolean percentText =
        cell.type() == SheetCell.Type.TEXT && text != null && strip(text).endsWith("%");
    if (percentFormat || percentText) {
      Object rate = value(Rates.parse(cell, column.mark()));
      return rate instanceof BigDecimal share ? points(share) : rate;
    }
    return value(Amounts.parse(cell, column.mark()));
  }

  private static BigDecimal points(BigDecimal share) {
    BigDecimal points = share.multiply(HUNDRED).stripTrailingZeros();
    return points.scale() < 0 ? points.setScale(0) : points;
  }

  /** A moment, or a time alone: short texts and cells of 1899 are times. */
  private static @Nullable Object moment(SheetCell cell, ColumnReading column) {
    String text = cell.text();
    boolean alone =
        cell.type() == SheetCell.Type.TEXT && text != null && text.strip().length() <= LONGEST_TIME;
    Object first = alone ? value(Times.parse(cell)) : value(Dates.dateTime(cell, column.dates()));
    if (!(first instanceof Fault)) {
      return first;
    }
    Object second = alone ? value(Dates.dateTime(cell, column.dates())) : value(Times.parse(cell));
    return second instanceof Fault ? first : second;
  }

  private static @Nullable Object duration(SheetCell cell, ColumnReading column) {
    Object minutes = value(Durations.parse(cell, column.mark()));
    return column.hours() && minutes instanceof BigDecimal number && isBare(cell)
        ? number.multiply(SIXTY)
        : minutes;
  }

  private static boolean isBare(SheetCell cell) {
    String text = cell.text();
    return cell.type() == SheetCell.Type.NUMBER
        || (cell.type() == SheetCell.Type.TEXT
            && text != null
            && text.chars().noneMatch(c -> Character.isLetter(c) || c == ':' || c == '\''));
  }

  private CellReader choice(Field field) {
    Choices choices = new Choices(field, profile.choices().getOrDefault(field.name(), Map.of()));
    return cell -> {
      String text = text(cell);
      String mark = cell.type() == SheetCell.Type.TEXT ? cell.text() : null;
      Object read = text == null && mark != null ? choices.marked(mark) : choices.read(text);
      String plain = text == null ? null : REMARK.matcher(text).replaceFirst("");
      Object bare = read instanceof Fault && plain != null ? choices.read(plain) : read;
      return bare instanceof Fault ? read : bare; // accordée (délib. du 21/3)
    };
  }

  /** Texts that recur are read once: most columns hold few, and equal values are one object. */
  private static CellReader remembered(CellReader reader) {
    return new RememberingReader(reader);
  }
}
