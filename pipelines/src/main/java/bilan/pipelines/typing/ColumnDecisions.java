package bilan.pipelines.typing;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.DateOrder;
import bilan.pipelines.value.DateRules;
import bilan.pipelines.value.Dates;
import bilan.pipelines.value.DecimalMark;
import bilan.pipelines.value.MonthLabel;
import bilan.text.Message;
import bilan.text.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a column as a whole, over the rows at hand: order of day and month, decimal mark, months or
 * days, hours or minutes.
 */
public final class ColumnDecisions {

  private static final BigDecimal LONGEST_IN_HOURS = BigDecimal.valueOf(12);

  private static final Set<String> DAYS =
      Set.of("jour", "jours", "journee", "journees", "semaine", "semaines", "days", "weeks");

  private static final Set<String> HOURS =
      Set.of("h", "heure", "heures", "hours", "mn", "min", "minute", "minutes");

  private final Profile profile;
  private final boolean date1904;
  private final List<String> titles;
  private final List<Problem> decisions = new ArrayList<>();
  private final List<ColumnHead> ordered = new ArrayList<>();

  /**
   * @param titles what stands above the table, which may say the unit of its amounts
   */
  public ColumnDecisions(Profile profile, boolean date1904, List<String> titles) {
    this.profile = profile;
    this.date1904 = date1904;
    this.titles = List.copyOf(titles);
  }

  /** What a person must say before the file can be read. */
  public List<Problem> decisions() {
    return decisions;
  }

  /** Columns whose order of day and month is known: a date that doesn't follow it is a bad cell. */
  public List<ColumnHead> ordered() {
    return ordered;
  }

  public ColumnReading decide(Field field, ColumnHead head, List<Row> rows, String where) {
    List<SheetCell> cells =
        rows.stream().map(r -> r.cell(head.column())).filter(c -> !c.isBlank()).toList();
    DateOrder order = isDate(field) ? order(head, cells, where) : DateOrder.DMY;
    DecimalMark mark = markOf(cells);
    askDays(field, head, cells, where);
    return new ColumnReading(
        head.text(),
        order,
        date1904,
        mark,
        isHours(field, head, cells),
        isDate(field) && areMonths(head, cells),
        field.type() == FieldType.AMOUNT ? MoneyUnits.power(head.text(), titles) : 0);
  }

  private static boolean isDate(Field field) {
    return switch (field.type()) {
      case DATE, MONTH, DATETIME -> true;
      default -> false;
    };
  }

  private DateOrder order(ColumnHead head, List<SheetCell> cells, String where) {
    String said = profile.dates();
    if (said != null && !said.equals("auto")) {
      ordered.add(head);
      return said.equals("mdy")
          ? DateOrder.MDY
          : said.equals("ymd") ? DateOrder.YMD : DateOrder.DMY;
    }
    DateOrder.Evidence evidence = new DateOrder.Evidence();
    texts(cells).forEach(evidence::see);
    String monthFirst = evidence.monthFirst();
    if (evidence.isKnown()) {
      ordered.add(head);
    }
    if ("auto".equals(said) && evidence.allowsMonthFirstOnly()) {
      return DateOrder.MDY;
    }
    if (evidence.isUndecidable() && monthFirst != null) {
      decisions.add(
          Problem.error(
              "PROF-05",
              Message.of("profile.order", head.text(), monthFirst),
              where,
              Message.of("profile.order.cure")));
    }
    return DateOrder.DMY;
  }

  private DecimalMark markOf(List<SheetCell> cells) {
    Character said = profile.decimal();
    if (said != null) {
      return said == ',' ? DecimalMark.COMMA : DecimalMark.POINT;
    }
    return mark(texts(cells));
  }

  static DecimalMark mark(List<String> texts) {
    DecimalMark.Evidence evidence = new DecimalMark.Evidence();
    texts.forEach(evidence::see);
    return evidence.mark();
  }

  private static List<String> texts(List<SheetCell> cells) {
    List<String> texts = new ArrayList<>();
    for (SheetCell cell : cells) {
      String text = cell.text();
      if (cell.type() == SheetCell.Type.TEXT && text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /**
   * Months if each text names one and no day, or if the header says so and each date is a first.
   */
  static boolean areMonths(ColumnHead head, List<SheetCell> cells) {
    List<String> names = head.names();
    boolean said = names.contains("mois") || names.contains("month") || names.contains("periode");
    int months = 0;
    int days = 0;
    for (SheetCell cell : cells) {
      if (cell.type() == SheetCell.Type.TEXT
          && Dates.parse(cell, DateRules.FRENCH).value() != null) {
        days++;
      } else if (MonthLabel.of(cell) != null && (said || cell.type() == SheetCell.Type.TEXT)) {
        months++;
      } else if (cell.type() == SheetCell.Type.DATE) {
        days++;
      }
    }
    return months > 0 && months > days;
  }

  /**
   * Bare numbers are hours if the header says so, or if none is above 12: no activity lasts minutes
   * only.
   */
  private static boolean isHours(Field field, ColumnHead head, List<SheetCell> cells) {
    if (!"min".equals(field.unit())) {
      return false;
    }
    String name = " " + Headers.normalise(head.text()) + " ";
    if (name.contains(" min ") || name.contains(" minutes ") || name.contains(" mn ")) {
      return false;
    }
    if (name.contains(" h ") || name.contains("heures")) {
      return true;
    }
    List<BigDecimal> numbers =
        cells.stream().map(ColumnDecisions::number).filter(n -> n != null).toList();
    return !numbers.isEmpty() && numbers.stream().allMatch(n -> n.compareTo(LONGEST_IN_HOURS) <= 0);
  }

  /** How long a day is, or a week, nothing says; hours of each day are hours. */
  private void askDays(Field field, ColumnHead head, List<SheetCell> cells, String where) {
    List<String> words = List.of(Headers.normalise(head.text()).split("[^a-z]+", -1));
    boolean days =
        "min".equals(field.unit())
            && words.stream().anyMatch(DAYS::contains)
            && words.stream().noneMatch(HOURS::contains);
    if (days && cells.stream().anyMatch(c -> number(c) != null)) {
      decisions.add(
          Problem.error(
              "PROF-05",
              Message.of("profile.days", head.text()),
              where,
              Message.of("profile.days.cure", head.text())));
    }
  }

  private static @Nullable BigDecimal number(SheetCell cell) {
    if (cell.type() == SheetCell.Type.NUMBER) {
      return cell.number();
    }
    String text = cell.text();
    try {
      return cell.type() == SheetCell.Type.TEXT && text != null
          ? new BigDecimal(text.strip().replace(',', '.'))
          : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
