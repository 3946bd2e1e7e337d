package bilan.mess;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** How facts are laid out in a book. */
enum Layout {
  LIST(Subject.ATTENDANCE, AttendanceLists::list, "activity", "duration", "women"),
  SHEET_A_MONTH(Subject.ATTENDANCE, AttendanceLists::sheetAMonth, "activity", "women"),
  SHEET_A_PLACE(Subject.ATTENDANCE, AttendanceLists::sheetAPlace, "activity", "women"),
  STACKED(Subject.ATTENDANCE, AttendanceLists::stacked, "activity", "women"),
  PLACES_BY_MONTHS(Subject.ATTENDANCE, AttendanceGrids::placesByMonths, "zeros"),
  ACTIVITIES_BY_MONTHS(Subject.ATTENDANCE, AttendanceGrids::activitiesByMonths, "zeros"),
  MONTHS_BY_PLACES(Subject.ATTENDANCE, AttendanceGrids::monthsByPlaces, "zeros"),
  DAYS_BY_PLACES(Subject.ATTENDANCE, AttendanceGrids::daysByPlaces, "zeros"),
  SIGN_IN(Subject.ATTENDANCE, SignInSheets::sheets, "activity", "town", "signature", "unsigned"),
  REGISTER(Subject.ATTENDANCE, SignInSheets::register, "town"),
  CROSSES(Subject.ATTENDANCE, SignInSheets::crosses),
  SIDE_BY_SIDE(Subject.ATTENDANCE, AttendanceLists::sideBySide),
  SALES(Subject.SALES, SalesLayouts::list, "quantity"),
  PAYMENTS(Subject.SALES, SalesLayouts::payments),
  SALES_BY_MONTHS(Subject.SALES, SalesLayouts::months),
  SALES_BY_PLACES(Subject.SALES, Invoices::monthsByPlaces),
  INVOICES(Subject.SALES, Invoices::list, "number", "rate", "net"),
  MEMBERS(Subject.MEMBERSHIPS, SalesLayouts::members, "payment"),
  GRANTS(Subject.GRANTS, FundingLayouts::grants),
  INSTALMENTS(Subject.GRANTS, FundingLayouts::instalments),
  GRANT_YEARS(Subject.GRANTS, FundingLayouts::years),
  ACCOUNTS(Subject.ACCOUNTS, FundingLayouts::accounts, "year"),
  TWO_SIDES(Subject.ACCOUNTS, FundingLayouts::twoSides),
  CASH_BOOK(Subject.CASH, CashBooks::book);

  /** Those whose sheets' names tell something, so that a text file is none. */
  private static final Set<Layout> NAMED_SHEETS =
      Set.of(SHEET_A_MONTH, SHEET_A_PLACE, ACTIVITIES_BY_MONTHS, CROSSES, SALES_BY_MONTHS);

  private final Subject subject;
  private final Function<Making, Book> maker;
  private final List<String> columns;

  Layout(Subject subject, Function<Making, Book> maker, String... columns) {
    this.subject = subject;
    this.maker = maker;
    this.columns = List.of(columns);
  }

  Subject subject() {
    return subject;
  }

  Book make(Making making) {
    return maker.apply(making);
  }

  /** Some of the columns that it may have or not. */
  Set<String> columns(Dice dice) {
    Set<String> some = new TreeSet<>(columns);
    some.removeIf(c -> dice.in100(50));
    return some;
  }

  List<Format> formats() {
    return NAMED_SHEETS.contains(this)
        ? Format.WORKBOOKS
        : java.util.stream.Stream.concat(Format.WORKBOOKS.stream(), Format.TEXTS.stream()).toList();
  }

  /** As many as such a file holds: a text file is one sheet, which is of one activity. */
  List<Fact> facts(List<Fact> facts, Format format) {
    return this == SIGN_IN && !format.workbook() ? facts.subList(0, 1) : facts;
  }

  boolean receipts() {
    return this == INSTALMENTS || this == GRANT_YEARS;
  }

  /** The month in which a sum that came on a day is told to have come. */
  YearMonth told(LocalDate day) {
    return this == GRANT_YEARS ? YearMonth.of(day.getYear(), 12) : YearMonth.from(day);
  }
}
