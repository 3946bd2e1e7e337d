package bilan.sample.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The entries of one fiscal year in the order of their days, as the accountant exports them.
 *
 * @param payments what of them passes through the bank beside rent, wages and grants
 */
public record Ledger(List<Entry> entries, List<Payment> payments) {

  /** A year of which no ledger is sent. */
  public static final Ledger NONE = new Ledger(List.of(), List.of());

  /**
   * Debits less credits of each account at the end of the year.
   *
   * @param opening true for what the accounts held when it began
   */
  public Map<String, BigDecimal> balances(boolean opening) {
    return entries.stream()
        .filter(entry -> !opening || entry.journal().equals("AN"))
        .flatMap(entry -> entry.lines().stream())
        .collect(Collectors.toMap(Line::account, Line::amount, BigDecimal::add, TreeMap::new));
  }

  /**
   * One entry, whose lines make nothing together.
   *
   * @param piece the number of the voucher behind it
   */
  record Entry(String journal, LocalDate on, String piece, List<Line> lines) {}

  /**
   * One line, debits positive.
   *
   * @param aux the account of the third party, empty for none
   */
  record Line(String account, String name, String aux, String label, BigDecimal amount) {}

  /** What the bank shows of a day, credits positive. */
  record Payment(LocalDate on, BigDecimal amount, String label) {}

  /**
   * What belongs to a grant, a place or a line of work; what is empty is not asked for.
   *
   * @param aux the account of the third party
   */
  public record Tie(
      String grant, String place, String axis, String account, String label, String aux) {}
}
