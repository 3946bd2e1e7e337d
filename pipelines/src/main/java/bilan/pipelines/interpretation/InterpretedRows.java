package bilan.pipelines.interpretation;

import bilan.pipelines.interpretation.CellMeaning.Day;
import bilan.pipelines.interpretation.Form.Counts;
import bilan.pipelines.interpretation.Interpretation.Context;
import bilan.pipelines.interpretation.RowRoles.Judged;
import bilan.pipelines.lexicon.FileLexicon.Status;
import bilan.pipelines.planning.TurnedColumn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an interpretation would give of the rows at hand: its figures, and what in the rows speaks
 * for it and against it.
 */
final class InterpretedRows {

  private static final BigDecimal TOLERANCE = new BigDecimal("0.011");
  private static final String[] NAMES = {"person_key", "last_name", "first_name", "email"};

  /** One row that would count; {@code date} is null if nothing dates it. */
  record Given(int row, @Nullable LocalDate date, @Nullable String place, BigDecimal value) {}

  /** How often something holds, and how often not. */
  static final class Tally {
    int yes;
    int no;

    void see(boolean holds) {
      yes += holds ? 1 : 0;
      no += holds ? 0 : 1;
    }

    /** -1 to 1; null if nothing was seen. */
    @Nullable Double ratio() {
      return yes + no == 0 ? null : (double) (yes - no) / (yes + no);
    }
  }

  final List<Given> rows = new ArrayList<>();
  final Tally weekdays = new Tally();
  final Tally inside = new Tally();
  final Tally identities = new Tally();
  final Tally known = new Tally();
  final List<LocalDate> dated = new ArrayList<>();

  /** Rows of sales whose tips and discounts the other amounts tell. */
  final Set<Integer> settled = new HashSet<>();

  int rejected;
  int undated;
  int unplaced;

  /** Whether a day or a month lacks the year that is said of all rows. */
  boolean completed;

  private final Interpretation it;
  private final CellGrid grid;
  private final KnownOrganisation organisation;
  private final CellMeanings meanings;
  private int begins;
  private final Map<String, CellMeaning.Month> titled = new HashMap<>();
  private final Set<Integer> carried;
  private final int refunded;

  /** The column of months that stand below years; -1 if there is none. */
  private final int months;

  private @Nullable String placeAbove;
  private @Nullable LocalDate dateAbove;
  private @Nullable BigDecimal balance;
  private CellMeaning.@Nullable Month above;
  private boolean whole;

  InterpretedRows(Interpretation it, KnownOrganisation organisation, CellMeanings meanings) {
    this.meanings = meanings;
    this.it = it;
    this.grid = it.grid();
    this.organisation = organisation;
    this.begins = organisation.seasonBegins();
    this.carried = it.carried();
    this.refunded = refunded(it);
    this.months = it.hasMonthsOfYear() ? it.monthColumn() : -1;
    for (Judged row : it.rows()) {
      CellMeaning title = grid.meaning(row.row(), 0);
      if (row.role() == RowJudge.Role.SECTION && title.month != null) {
        titled.put(grid.text(row.row(), 0), title.month);
      }
    }
    if (!it.periods().isEmpty()) {
      CellMeaning first = grid.meaning(it.area().head(), it.periods().get(0));
      if (it.crossed() == AxisKind.MONTH && first.month != null) {
        begins = first.month.month();
      } else if (it.crossed() == AxisKind.DAY && !it.context().season() && first.day != null) {
        begins = first.day.month();
      }
    }
    for (Judged row : it.records()) {
      under(row.section());
      read(row);
    }
    under(null);
    whole = true;
  }

  /** Begins a section: the month of its title is that of the days below. */
  void under(@Nullable String section) {
    above = section == null ? null : titled.get(section);
    if (section != null && above == null && whole) {
      above = meanings.of(section).month;
    }
  }

  /** Year of a month that names none, from the season or the year that is said; 0 if none is. */
  private int year(int month) {
    Context context = it.context();
    if (context.year() == 0) {
      return 0;
    }
    boolean later = context.season() || begins > 1;
    boolean crossing =
        context.season() || it.crossed() == AxisKind.MONTH || it.crossed() == AxisKind.DAY;
    return context.year() + (later && crossing && month < begins ? 1 : 0);
  }

  private @Nullable LocalDate date(Day day) {
    int year = day.year() == null ? year(day.month()) : day.year();
    LocalDate date = year == 0 ? null : day.in(year);
    if (date == null || whole) {
      return date;
    }
    completed |= day.year() == null;
    if (day.weekday() > 0) {
      weekdays.see(date.getDayOfWeek().getValue() == day.weekday());
    }
    inside(date, day.year() != null);
    dated.add(date);
    return date;
  }

  /** Whether a date lies in the month that the title above its row names. */
  private void inside(@Nullable LocalDate date, @Nullable String section) {
    CellMeaning.Month month = section == null ? null : titled.get(section);
    if (date != null && month != null && month.year() != null) {
      inside.see(date.getMonthValue() == month.month() && date.getYear() == month.year());
    }
  }

  private void inside(LocalDate date, boolean said) {
    Context context = it.context();
    if (context.year() > 0 && said) {
      int of =
          context.season()
              ? organisation.fiscalYear(date.getYear(), date.getMonthValue())
              : date.getYear();
      inside.see(of == context.year());
    }
  }

  private @Nullable LocalDate month(CellMeaning.Month month) {
    int year = month.year() == null ? year(month.month()) : month.year();
    LocalDate date = year == 0 ? null : LocalDate.of(year, month.month(), 1);
    if (date != null && !whole) {
      completed |= month.year() == null;
      inside(date, month.year() != null);
      dated.add(date);
    }
    return date;
  }

  private void read(Judged judged) {
    int r = judged.row();
    if (leftOut(r) || isFiller(it, grid.meanings(r))) {
      return;
    }
    String place = place(judged);
    if (it.crossed() != null) {
      for (int c : it.periods()) {
        crossed(r, c, place);
      }
      return;
    }
    LocalDate date = date(r);
    inside(date, judged.section());
    BigDecimal value = value(r);
    if (value == null) {
      rejected++;
      return;
    }
    int column = it.column(Contexts.date(it));
    if (date == null && column >= 0 && it.form().isOurs() && isFact(it)) {
      boolean partial = grid.meaning(r, column).isPeriod();
      rejected += partial ? 0 : 1;
      if (!partial) {
        return;
      }
    }
    give(r, date, place, value);
  }

  private void give(int r, @Nullable LocalDate date, @Nullable String place, BigDecimal value) {
    undated += date == null ? 1 : 0;
    unplaced += place == null ? 1 : 0;
    rows.add(new Given(r, date, place, value));
  }

  /** The day or the first day of the period that a crossed column stands for; null if unknown. */
  @Nullable LocalDate dateOf(int c) {
    CellMeaning head = grid.meaning(it.area().head(), c);
    return switch (Objects.requireNonNull(it.crossed())) {
      case DAY -> head.day == null && head.ofMonth == 0 ? null : dateOf(head);
      case MONTH -> head.month == null ? null : month(head.month);
      case YEAR -> head.year == null ? null : LocalDate.of(head.year, 1, 1);
      case SEASON ->
          head.season == null ? null : LocalDate.of(head.season, organisation.seasonBegins(), 1);
      case QUARTER ->
          it.context().year() == 0
              ? null
              : LocalDate.of(it.context().year(), head.quarter * 3 - 2, 1);
      case PLACE, THING, WEEKDAY -> null;
    };
  }

  /** First month of the season whose first year completes dates; 1 of a calendar year. */
  int begins() {
    return year(1) > it.context().year() ? begins : 1;
  }

  /** Whether a row says itself that it does not count. */
  private boolean leftOut(int r) {
    return leavesOut(it, grid.meanings(r));
  }

  /** Whether a row of an interpretation says itself that it does not count. */
  static boolean leavesOut(Interpretation it, List<CellMeaning> row) {
    boolean invoices = it.column("invoice", "customer") >= 0 && it.form().counts() == Counts.SALE;
    for (int c : it.columnsOf("status")) {
      Status status = meaning(row, c).status;
      boolean sold = it.form().counts() == Counts.SALE;
      boolean repaid = sold && status == Status.CANCELLED && isNegative(it, row);
      boolean waits = status == Status.DRAFT || (status == Status.WAITS && !invoices);
      if ((status == Status.CANCELLED && !repaid) || waits) {
        return it.form().counts() != Counts.AWARD;
      }
    }
    if (it.form().counts() == Counts.SALE && !isNegative(it, row) && isCalledOff(it, row)) {
      return true;
    }
    boolean owed = it.column("invoice") >= 0; // an invoice counts whether it is paid or not
    if (!owed && it.columnsOf("@paid").stream().anyMatch(c -> meaning(row, c).away)) {
      return true;
    }
    for (int c : it.columnsOf("@operation")) {
      CellMeaning operation = meaning(row, c);
      boolean paidOut = operation.bank && operation.status == null && isNegative(it, row);
      if (operation.status == Status.CANCELLED || paidOut) {
        return true;
      }
    }
    if (it.form().counts() == Counts.LINE
        && (row.stream().anyMatch(cell -> cell.balance) || isOnlyBalance(it, row))) {
      return true;
    }
    if (isNoRecord(it, row)) {
      return true;
    }
    boolean named = it.columns().stream().anyMatch(c -> isName(c, row));
    boolean counted = it.crossed() == null && (it.form().counts() != Counts.ROW || !named);
    if (counted && isFact(it) && isEmpty(it, row) && isOff(it, row)) {
      return true;
    }
    if (it.form().counts() == Counts.SALE && it.crossed() == null && isOwed(it, row)) {
      return true;
    }
    if (it.form().counts() == Counts.PARTICIPANTS && it.crossed() == null) {
      CellMeaning people = meaning(row, it.column("participants"));
      if (people.number == null && people.saysNothing()) {
        return true;
      }
    }
    return it.columnsOf("@cancelled").stream().anyMatch(c -> meaning(row, c).tick);
  }

  /**
   * Whether a remark begins with what heads a column of cancelled rows: {@code annulée (doublon)}.
   */
  private static boolean isCalledOff(Interpretation it, List<CellMeaning> row) {
    for (int c : it.columnsOf("remark")) {
      CellMeaning cell = meaning(row, c);
      Slot heads = cell.status == Status.CANCELLED ? it.form().slot("@cancelled") : null;
      if (heads != null && heads.written().contains(cell.key.split(" ", 2)[0])) {
        return true;
      }
    }
    return false;
  }

  /** Whether a row is of another kind than its table: a balance, money of one's own. */
  static boolean isNoRecord(Interpretation it, List<CellMeaning> row) {
    return Statement.isOfBalanceSheet(it, row)
        || (it.form().counts() == Counts.AWARD && meaning(row, it.column("funder")).own);
  }

  /** Whether a line of a bank has no day and no amount, and says what was there. */
  private static boolean isOnlyBalance(Interpretation it, List<CellMeaning> row) {
    return meaning(row, it.column("balance")).number != null
        && meaning(row, it.column("booked_on")) == CellMeaning.NOTHING
        && it.form().measure().stream()
            .allMatch(name -> meaning(row, it.column(name)) == CellMeaning.NOTHING);
  }

  /** Whether nothing is paid yet: no amount is written, and a word says that it is awaited. */
  private static boolean isOwed(Interpretation it, List<CellMeaning> row) {
    return it.form().measure().stream()
            .allMatch(name -> meaning(row, it.column(name)).number == null)
        && row.stream().anyMatch(cell -> cell.status == Status.WAITS || cell.owed);
  }

  /** Whether a column of a person's name holds something in a row. */
  private static boolean isName(Interpretation.Column column, List<CellMeaning> row) {
    return column.slot() != null
        && List.of(NAMES).contains(column.slot().name())
        && meaning(row, column.column()) != CellMeaning.NOTHING;
  }

  /** Whether a line of a list names nobody, and holds nothing but its number. */
  static boolean isFiller(Interpretation it, List<CellMeaning> row) {
    if (it.form().counts() == Counts.AWARD && it.column("amount_requested", "status") < 0) {
      return isNotAwarded(it, row);
    }
    boolean names = it.form().counts() == Counts.ROW && it.column(NAMES) >= 0;
    return names
        && Stream.of(NAMES).allMatch(name -> meaning(row, it.column(name)) == CellMeaning.NOTHING)
        && row.stream().allMatch(cell -> cell == CellMeaning.NOTHING || cell.isWhole());
  }

  /** Whether a funder is only foreseen: nothing says that it was asked, or that it gave. */
  private static boolean isNotAwarded(Interpretation it, List<CellMeaning> row) {
    int awarded = it.column("amount_awarded");
    return awarded >= 0
        && meaning(row, awarded) == CellMeaning.NOTHING
        && it.column("received") < 0
        && it.columns().stream()
            .filter(c -> c.slot() != null && c.slot().name().equals("planned"))
            .anyMatch(c -> meaning(row, c.column()).number != null);
  }

  private static boolean isFact(Interpretation it) {
    return it.form().table() != null && it.form().table().date() != null;
  }

  /** Whether a cell says that something was closed: no place, which may be called a farm. */
  private static boolean isOff(Interpretation it, List<CellMeaning> row) {
    int place = it.column("place");
    return IntStream.range(0, row.size()).anyMatch(c -> c != place && row.get(c).off);
  }

  /** Whether nothing stands where a row says what it comes to. */
  private static boolean isEmpty(Interpretation it, List<CellMeaning> row) {
    return it.form().measure().stream()
        .map(name -> meaning(row, it.column(name)))
        .allMatch(
            cell ->
                cell.number == null
                    ? !cell.text || cell.off || cell.saysNothing()
                    : cell.number.signum() == 0);
  }

  /** Whether a row gives back what another took: it counts as it is. */
  private static boolean isNegative(Interpretation it, List<CellMeaning> row) {
    return it.form().measure().stream()
        .map(name -> meaning(row, it.column(name)).number)
        .anyMatch(number -> number != null && number.signum() < 0);
  }

  private static CellMeaning meaning(List<CellMeaning> row, int c) {
    return c >= 0 && c < row.size() ? row.get(c) : CellMeaning.NOTHING;
  }

  private @Nullable String place(Judged judged) {
    int c = it.column("place");
    if (c >= 0) {
      CellMeaning cell = grid.meaning(judged.row(), c);
      String said = grid.isBlank(judged.row(), c) && carried.contains(c) ? placeAbove : null;
      if (!grid.isBlank(judged.row(), c)) {
        String found = organisation.places().find(cell.folded);
        if (!organisation.places().isEmpty()) {
          known.see(found != null);
        }
        said = found == null ? cell.folded : found;
      }
      placeAbove = said;
      if (said != null) {
        return said;
      }
    }
    String section = judged.section();
    String titled = section == null ? null : organisation.places().find(section);
    return titled == null ? it.context().place() : titled;
  }

  private void crossed(int r, int c, @Nullable String place) {
    if (grid.isBlank(r, c)) {
      return;
    }
    CellMeaning cell = grid.meaning(r, c);
    LocalDate date =
        switch (Objects.requireNonNull(it.crossed())) {
          case PLACE, THING -> date(r);
          case WEEKDAY -> weekday(date(r), grid.meaning(it.area().head(), c));
          case MONTH -> dayOf(r, dateOf(c));
          case YEAR, SEASON -> monthOf(r, dateOf(c));
          default -> dateOf(c);
        };
    String placed =
        it.crossed() == AxisKind.PLACE
            ? organisation.places().find(grid.meaning(it.area().head(), c).folded)
            : place;
    if (it.form().crossed() == CellKind.TICK) {
      if (cell.tick) {
        give(r, date, placed, BigDecimal.ONE);
      }
      return;
    }
    if (cell.number == null) {
      rejected += cell.saysNothing() || cell.off || cell.isMark() ? 0 : 1;
      return;
    }
    give(r, date, placed, cell.number);
  }

  /** The day of a month that a row says, where rows are days. */
  private @Nullable LocalDate dayOf(int r, @Nullable LocalDate month) {
    int day = it.hasDaysOfMonth() ? day(grid.meaning(r, it.column(Contexts.date(it)))) : 0;
    return month == null || day == 0
        ? month
        : day > month.lengthOfMonth() ? null : month.withDayOfMonth(day);
  }

  /** The month of a year that a row says, where rows are months; the next year's in a season. */
  private @Nullable LocalDate monthOf(int r, @Nullable LocalDate year) {
    CellMeaning.Month month = months < 0 ? null : grid.meaning(r, months).month;
    return year == null || month == null ? year : TurnedColumn.monthOf(year, month.month());
  }

  /** The day of a month that a cell says by its number alone; 0 if it says none. */
  static int day(CellMeaning cell) {
    boolean bare = cell.isWhole() && cell.number != null && cell.number.precision() <= 2;
    int day = bare && cell.number != null ? cell.number.intValue() : 0;
    return day >= 1 && day <= 31 ? day : 0;
  }

  /** The day of a week: that of its first day, or of any, and the weekday of a column. */
  private @Nullable LocalDate weekday(@Nullable LocalDate ofWeek, CellMeaning head) {
    int day = head.weekday;
    return ofWeek == null ? null : ofWeek.plusDays(day - ofWeek.getDayOfWeek().getValue());
  }

  private @Nullable LocalDate date(int r) {
    int c = it.column(Contexts.date(it), "sold_at");
    if (c < 0) {
      return it.virtual().contains("@day") ? Contexts.day(grid, it.area().head()) : null;
    }
    if (grid.isBlank(r, c) && carried.contains(c)) {
      return dateAbove;
    }
    dateAbove = dateOf(grid.meaning(r, c));
    return dateAbove;
  }

  /** The day that a cell of the column of dates says; null if it says none. */
  @Nullable LocalDate dateOf(CellMeaning cell) {
    if (cell.day != null) {
      return date(cell.day);
    }
    if (cell.ofMonth > 0 && month() > 0) {
      return date(ofMonth(cell.ofMonth, cell.weekday));
    }
    if (cell.serial != null) {
      return date(cell.serial);
    }
    if (cell.month != null) {
      return month(cell.month);
    }
    int day = day(cell);
    return month() > 0 && day > 0 ? date(ofMonth(day, 0)) : null;
  }

  /** The month of days that say none: that of the title above them, or of all; 0 if none is. */
  private int month() {
    return above == null ? it.context().month() : above.month();
  }

  private Day ofMonth(int day, int weekday) {
    return new Day(above == null ? null : above.year(), month(), day, weekday);
  }

  private @Nullable BigDecimal number(int r, String slot) {
    int c = it.column(slot);
    return c < 0 ? null : grid.meaning(r, c).number;
  }

  private @Nullable BigDecimal value(int r) {
    return switch (it.form().counts()) {
      case SALE -> sale(r);
      case LINE -> line(r);
      case ROW -> BigDecimal.ONE;
      case PARTICIPANTS -> participants(r);
      case AWARD -> awarded(r);
      case MEASURE -> measured(r);
    };
  }

  private @Nullable BigDecimal measured(int r) {
    for (String slot : it.form().measure()) {
      BigDecimal number = number(r, slot);
      if (number != null) {
        return number;
      }
    }
    return it.form().measure().isEmpty() || it.form().reference() ? BigDecimal.ZERO : null;
  }

  /** What was awarded; of a grant that is asked for, or refused, nothing. */
  private @Nullable BigDecimal awarded(int r) {
    int c = it.column("amount_awarded");
    if (c < 0) {
      return number(r, "amount_requested");
    }
    CellMeaning cell = grid.meaning(r, c);
    if (it.column("amount_requested") < 0 && isUnanswered(r)) {
      return BigDecimal.ZERO;
    }
    return cell.number == null && (cell.saysNothing() || grid.isBlank(r, c))
        ? BigDecimal.ZERO
        : cell.number;
  }

  /** Whether the status of a grant says that it is awaited, or was refused. */
  private boolean isUnanswered(int r) {
    return it.columnsOf("status").stream()
        .map(c -> meanings.lexicon().leading(grid.meaning(r, c).key))
        .anyMatch(
            status ->
                status == Status.WAITS || status == Status.DRAFT || status == Status.CANCELLED);
  }

  private @Nullable BigDecimal participants(int r) {
    int c = it.column("participants");
    if (c < 0) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Interpretation.Column column : it.columns()) {
        boolean gender = column.slot() != null && column.slot().name().startsWith("gender/");
        BigDecimal number = gender ? grid.meaning(r, column.column()).number : null;
        sum = number == null ? sum : sum.add(number);
      }
      return sum;
    }
    CellMeaning cell = grid.meaning(r, c);
    return cell.share ? BigDecimal.ONE : cell.number;
  }

  /** The tax of a row, or the sum of its taxes at several rates; null if none is written. */
  private @Nullable BigDecimal tax(int r) {
    BigDecimal tax = number(r, "tax");
    for (int c : it.columnsOf("taxes")) {
      BigDecimal part = grid.meaning(r, c).number;
      tax = part == null ? tax : tax == null ? part : tax.add(part);
    }
    return tax;
  }

  private @Nullable BigDecimal sale(int r) {
    BigDecimal incl = number(r, "amount_incl_tax");
    BigDecimal excl = number(r, "amount_excl_tax");
    BigDecimal tax = tax(r);
    BigDecimal quantity = number(r, "quantity");
    BigDecimal price = number(r, "unit_price_incl_tax");
    if (incl != null && excl != null && tax != null) {
      boolean net = equal(excl.add(tax), incl);
      boolean tipped = !net && equal(excl.add(tax).add(or0(r, "tip")), incl);
      identities.see(net || tipped);
      if (net || tipped) {
        settled.add(r);
      }
      incl = tipped ? excl.add(tax) : incl;
    }
    if (incl != null && quantity != null && price != null) {
      BigDecimal product = quantity.multiply(price);
      boolean paid = equal(product.subtract(or0(r, "discount").abs()), incl);
      identities.see(paid || equal(product, incl));
      if (paid) {
        settled.add(r);
      }
    }
    BigDecimal value = incl;
    int written = it.column("amount_incl_tax", "amount_excl_tax");
    if (written >= 0 && !grid.isBlank(r, written) && incl == null && excl == null) {
      return null; // written, and no number: never derived
    }
    if (value == null && excl != null) {
      value = tax == null ? withTax(r, excl) : excl.add(tax);
    }
    if (value == null && price != null) {
      value = quantity == null ? price : price.multiply(quantity);
    }
    boolean refund =
        it.columnsOf("@operation").stream()
            .anyMatch(c -> grid.meaning(r, c).status == Status.REFUND);
    if (value != null && refund && value.signum() > 0) {
      return value.negate();
    }
    BigDecimal back = refunded < 0 ? null : grid.meaning(r, refunded).number;
    return value == null || back == null ? value : value.subtract(back);
  }

  /**
   * The column of what was paid back of the only amount that rows have, never more than it; -1 if
   * there is none.
   */
  static int refunded(Interpretation it) {
    int back = it.column("refunded");
    int paid = it.column("amount_incl_tax");
    boolean only =
        it.column("amount_excl_tax", "tax", "taxes", "unit_price_incl_tax", "@operation") < 0;
    return back >= 0
            && paid >= 0
            && only
            && it.records().stream()
                .allMatch(
                    r -> {
                      BigDecimal part = it.grid().number(r.row(), back);
                      BigDecimal whole = it.grid().number(r.row(), paid);
                      return part.signum() >= 0 && part.compareTo(whole) <= 0;
                    })
        ? back
        : -1;
  }

  private BigDecimal withTax(int r, BigDecimal excl) {
    BigDecimal rate = or0(r, "tax_rate");
    BigDecimal share = rate.compareTo(BigDecimal.ONE) > 0 ? rate.movePointLeft(2) : rate;
    return excl.multiply(BigDecimal.ONE.add(share)).setScale(2, RoundingMode.HALF_UP);
  }

  private BigDecimal or0(int r, String slot) {
    BigDecimal number = number(r, slot);
    return number == null ? BigDecimal.ZERO : number;
  }

  private static boolean equal(BigDecimal a, BigDecimal b) {
    return a.subtract(b).abs().compareTo(TOLERANCE) < 0;
  }

  private @Nullable BigDecimal line(int r) {
    BigDecimal debit = number(r, "debit");
    BigDecimal credit = number(r, "credit");
    BigDecimal value = number(r, "amount");
    int direction = 0;
    for (int c : it.columnsOf("@direction")) {
      direction = grid.meaning(r, c).direction;
    }
    if (debit != null || credit != null) {
      value = or0(r, "credit").subtract(or0(r, "debit").abs());
    } else if (value != null && direction != 0) {
      value = direction > 0 ? value.abs() : value.abs().negate();
    }
    BigDecimal after = number(r, "balance");
    if (after != null && balance != null && value != null) {
      identities.see(equal(balance.add(value), after) || equal(after.add(value), balance));
    }
    balance = after == null ? balance : after;
    return value;
  }

  /** Figures by fiscal year and place: interpretations that give the same are one. */
  Map<String, BigDecimal> figures() {
    Map<String, BigDecimal> figures = new TreeMap<>();
    String what = it.form().table() == null ? it.form().name() : it.form().table().name();
    for (Given row : rows) {
      LocalDate date = row.date();
      String year =
          date == null
              ? ""
              : Integer.toString(organisation.fiscalYear(date.getYear(), date.getMonthValue()));
      figures.merge(
          what + "|" + year + "|" + row.place(), row.value().stripTrailingZeros(), BigDecimal::add);
    }
    figures.replaceAll((k, v) -> v.stripTrailingZeros());
    figures.put(what + "|rows", BigDecimal.valueOf(rows.size()));
    return figures;
  }

  /** Sums by month of the year, to tell a sheet that sums the others. */
  Map<Integer, BigDecimal> months() {
    Map<Integer, BigDecimal> months = new TreeMap<>();
    for (Given row : rows) {
      if (row.date() != null) {
        months.merge(row.date().getMonthValue(), row.value(), BigDecimal::add);
      }
    }
    return months;
  }
}
