package bilan.sample.ledger;

import bilan.sample.french.CodeWords;
import bilan.sample.french.French;
import bilan.sample.ledger.Ledger.Entry;
import bilan.sample.ledger.Ledger.Line;
import bilan.sample.ledger.Ledger.Payment;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.AccountLine;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The journal of one year while it is written: entries, the payments that the bank's statement
 * shows besides its own, and the accounts of the income statement that they add up to. Amounts are
 * in euros, debits positive.
 */
final class LedgerBook {

  static final String BANK = "512";

  private final BilanYears years;
  private final List<AccountLine> accounts;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Payment> payments = new ArrayList<>();

  /** The book of the last of some years, with the accounts of its income statement. */
  LedgerBook(BilanYears years, List<AccountLine> accounts) {
    this.years = years;
    this.accounts = accounts.stream().filter(a -> a.year() == years.last()).toList();
  }

  /** The fiscal year. */
  int year() {
    return years.last();
  }

  /** Whether years begin in another month than those of the calendar. */
  boolean isFromSeptember() {
    return years.firstMonth() == 9;
  }

  LocalDate first() {
    return years.from(year());
  }

  LocalDate last() {
    return years.to(year());
  }

  /** The day of a month as it lies in the year. */
  LocalDate on(int month, int day) {
    return years.in(year(), month, day);
  }

  List<YearMonth> months() {
    return years.months(year());
  }

  /** Whether a day lies in the year. */
  boolean has(LocalDate day) {
    return years.of(day) == year();
  }

  List<AccountLine> accounts() {
    return accounts;
  }

  /** The ledger of what was written, by its days; each entry balances. */
  Ledger ledger() {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing(Entry::on));
    sorted.forEach(LedgerBook::mustBalance);
    return new Ledger(List.copyOf(sorted), List.copyOf(payments));
  }

  void enter(Entry entry) {
    entries.add(entry);
  }

  /** An invoice that came. */
  void bought(String piece, LocalDate on, String supplier, Line... costs) {
    List<Line> lines = new ArrayList<>(List.of(costs));
    BigDecimal all = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    lines.add(line("401", supplier, lines.get(0).label(), all.negate()));
    entries.add(new Entry("AC", on, piece, lines));
  }

  /** An invoice that the bank paid. */
  void settled(LocalDate on, String supplier, String piece, BigDecimal amount) {
    String text = "VIR " + plain(supplier) + " " + piece;
    paid(on, amount.negate(), text, line("401", supplier, "Règlement " + piece, amount));
  }

  /** A line of the bank and its entry; none of nothing. */
  void paid(LocalDate on, BigDecimal amount, String text, Line... others) {
    paid(on, amount, text, statement(on), others);
  }

  void paid(LocalDate on, BigDecimal amount, String text, String piece, Line... others) {
    if (amount.signum() == 0) {
      return;
    }
    payments.add(new Payment(on, amount, text));
    List<Line> lines = new ArrayList<>();
    lines.add(line(BANK, "", text, amount));
    lines.addAll(List.of(others));
    lines.removeIf(line -> line.amount().signum() == 0);
    entries.add(new Entry("BQ", on, piece, lines));
  }

  static String statement(LocalDate on) {
    return "REL-" + YearMonth.from(on);
  }

  /** An entry without its lines of nothing; none if nothing is left. */
  void add(String journal, LocalDate on, String piece, Line... lines) {
    List<Line> some = new ArrayList<>(List.of(lines));
    some.removeIf(line -> line.amount().signum() == 0);
    if (!some.isEmpty()) {
      entries.add(new Entry(journal, on, piece, some));
    }
  }

  Line line(String account, String aux, String label, BigDecimal amount) {
    return new Line(account, name(account), aux, label, amount);
  }

  String name(String account) {
    return accounts.stream()
        .filter(a -> a.account().equals(account))
        .map(AccountLine::label)
        .findFirst()
        .orElseGet(() -> Objects.requireNonNull(CodeWords.of("account", account)));
  }

  BigDecimal total(String account) {
    return accounts.stream()
        .filter(a -> a.account().equals(account))
        .map(AccountLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal total(String account, String axis) {
    return accounts.stream()
        .filter(a -> a.account().equals(account) && axis.equals(a.axis()))
        .map(AccountLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What is owed on an account of the balance sheet. */
  BigDecimal owed(String account) {
    return entries.stream()
        .flatMap(e -> e.lines().stream())
        .filter(l -> l.account().equals(account))
        .map(Line::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .negate();
  }

  /** A line of work as the income statement writes it. */
  static String word(String axis) {
    return Objects.requireNonNull(French.axis(axis));
  }

  /** A month as labels write it. */
  static String of(YearMonth month) {
    return "%02d/%d".formatted(month.getMonthValue(), month.getYear());
  }

  /** Name as a bank writes it: capitals without accents. */
  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toUpperCase(Locale.ROOT);
  }

  private static void mustBalance(Entry entry) {
    BigDecimal sum =
        entry.lines().stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() != 0) {
      throw new IllegalStateException("an entry that doesn't balance: " + entry);
    }
  }
}
