package bilan.queries.figure;

import bilan.queries.Years;
import bilan.text.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Income statements: what grants were booked, self-financing, and what participations cost. */
final class Accounts {

  private final List<Entry> entries;

  /** The years whose accounts were given, where they are none of those shown; else empty. */
  private final String others;

  /**
   * One account of a year.
   *
   * @param income positive for income, negative for a cost
   */
  private record Entry(
      int year, String account, @Nullable String axis, @Nullable String place, BigDecimal income) {}

  private Accounts(List<Entry> entries, String others) {
    this.entries = List.copyOf(entries);
    this.others = others;
  }

  /**
   * @param asked the years shown: accounts of none of them but of others are named
   */
  static Accounts read(Warehouse warehouse, List<Period> asked) {
    List<Entry> entries = new ArrayList<>();
    for (Line line : warehouse.ask("accounts")) {
      entries.add(
          new Entry(
              Math.toIntExact(line.count("fiscal_year")),
              line.word("account"),
              line.text("axis"),
              line.text("place"),
              line.sum("income")));
    }
    return new Accounts(entries, others(entries, asked));
  }

  private static String others(List<Entry> entries, List<Period> asked) {
    int firstMonth = asked.get(0).from().getMonthValue();
    return entries.stream().anyMatch(e -> asked.stream().anyMatch(p -> p.year() == e.year()))
        ? ""
        : entries.stream()
            .map(e -> Years.label(e.year(), firstMonth))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
  }

  /** The entries of a fiscal year; calendar years that are another have none. */
  private List<Entry> of(Period period, boolean shifted) {
    return shifted ? List.of() : entries.stream().filter(e -> e.year() == period.year()).toList();
  }

  private Message absent(Period period, boolean shifted) {
    if (!shifted && !others.isEmpty()) {
      return Message.of("figure.other_accounts", period.label(), others);
    }
    return Message.of(shifted ? "figure.calendar_accounts" : "figure.no_accounts", period.label());
  }

  Set<String> places() {
    Set<String> places = new TreeSet<>();
    for (Entry entry : entries) {
      if (isBooked(entry.account())) {
        places.add(place(entry));
      }
    }
    return places;
  }

  private static String place(Entry entry) {
    return Objects.requireNonNullElse(entry.place(), Network.NOWHERE);
  }

  /** Grants: 74, what is taken back of dedicated funds (789), less what is put there (689). */
  static boolean isBooked(String account) {
    return isIn(account, "74", "789", "689");
  }

  static boolean isCharge(String account) {
    return isIn(account, "6");
  }

  private static boolean isIn(String account, String... prefixes) {
    for (String prefix : prefixes) {
      if (account.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** 74 + 789 − 689: what was booked as grants. */
  Value booked(Period period, boolean shifted, @Nullable Set<String> places) {
    List<Entry> year = of(period, shifted);
    return year.isEmpty()
        ? Value.unknown(absent(period, shifted))
        : Value.of(
            sum(year, e -> isBooked(e.account()) && (places == null || places.contains(place(e)))));
  }

  private static BigDecimal sum(List<Entry> entries, Predicate<Entry> which) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Entry entry : entries) {
      sum = which.test(entry) ? sum.add(entry.income()) : sum;
    }
    return sum;
  }

  /**
   * Own resources in income, in percent: (70 + 75 without 7551 + 76) / (class 7 without 78, 79)
   * unless the organisation has another convention, which is said.
   */
  Value selfFinancing(Period period, boolean shifted, FigureSettings settings) {
    List<Entry> year = of(period, shifted);
    if (year.isEmpty()) {
      return Value.unknown(absent(period, shifted));
    }
    AccountPick ours = settings.ownAccounts();
    AccountPick income = settings.incomeAccounts();
    BigDecimal own = sum(year, e -> ours.has(e.account()));
    BigDecimal all = sum(year, e -> income.has(e.account()));
    return Value.average(
        own.multiply(Exact.HUNDRED),
        all,
        Message.of("figure.no_income", period.label()),
        settings.hasOwnConvention()
            ? List.of(Message.of("figure.convention", ours.words(), income.words()))
            : List.of());
  }

  /** What some accounts of a year come to, if they were given. */
  Value income(Period period, boolean shifted, AccountPick accounts) {
    return of(period, shifted).isEmpty()
        ? Value.unknown(absent(period, shifted))
        : Value.of(sum(period, shifted, accounts));
  }

  /** What some accounts of a year come to, income positive. */
  BigDecimal sum(Period period, boolean shifted, AccountPick accounts) {
    return sum(of(period, shifted), e -> accounts.has(e.account()));
  }

  /**
   * Charges of the mediation axis and a share of the structure's, by participation.
   *
   * @param structureShare a fraction
   */
  Value costPerParticipation(
      Period period, boolean shifted, BigDecimal structureShare, BigDecimal participations) {
    List<Entry> year = of(period, shifted);
    if (year.isEmpty()) {
      return Value.unknown(absent(period, shifted));
    }
    List<Entry> charges = year.stream().filter(e -> isCharge(e.account())).toList();
    boolean axes = charges.stream().anyMatch(e -> e.axis() != null);
    List<Message> notes = new ArrayList<>();
    BigDecimal income = sum(charges, e -> !axes || "mediation".equals(e.axis()));
    if (axes) {
      BigDecimal structure = sum(charges, e -> "structure".equals(e.axis()));
      income = income.add(structure.multiply(structureShare));
      notes.add(
          Message.of(
              "figure.structure_share", FigureWording.percent(structureShare, BigDecimal.ONE)));
      BigDecimal unsorted = sum(charges, e -> e.axis() == null).negate();
      if (unsorted.signum() != 0) {
        notes.add(Message.of("figure.cost_without_axis", FigureWording.euros(unsorted)));
      }
    } else {
      notes.add(Message.of("figure.full_cost"));
    }
    return Value.average(
        income.negate(), participations, Message.of("figure.no_participation"), notes);
  }
}
