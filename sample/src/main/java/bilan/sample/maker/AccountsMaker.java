package bilan.sample.maker;

import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedFacts;
import bilan.sample.network.InventedNetwork.AccountLine;
import bilan.sample.network.InventedNetwork.Sale;
import bilan.sample.network.InventedNetwork.TeamRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The income statement of each year, about forty lines, made from what was sold, granted and
 * worked.
 */
public final class AccountsMaker {

  private final List<Sale> sales;
  private final List<TeamRow> team;
  private final BilanYears fiscal;

  /**
   * A line of each statement.
   *
   * @param rule how its amount is made of the amounts that stand beside it
   */
  private record Booked(
      String side,
      String account,
      String label,
      String axis,
      String rule,
      List<String> amounts,
      @Nullable List<String> fromSeptember) {}

  /**
   * @param fiscal says in which year a day lies: years of the calendar or from September
   */
  public AccountsMaker(List<Sale> sales, List<TeamRow> team, BilanYears fiscal) {
    this.sales = sales;
    this.team = team;
    this.fiscal = fiscal;
  }

  /** The statements of years, one after the other. */
  public List<AccountLine> make(Set<Integer> years) {
    List<AccountLine> lines = new ArrayList<>();
    for (int year : years) {
      for (Booked b : InventedFacts.of(Booked.class)) {
        BigDecimal amount = amount(b, year).setScale(2, RoundingMode.HALF_UP);
        if (amount.signum() != 0) {
          lines.add(new AccountLine(year, b.account(), b.label(), b.side(), amount, b.axis()));
        }
      }
    }
    return lines;
  }

  private BigDecimal amount(Booked line, int year) {
    List<String> amounts = line.amounts();
    int at = year - 2020;
    return switch (line.rule()) {
      case "sold" -> sold(year, amounts.get(0)).multiply(new BigDecimal(amounts.get(1)));
      case "worked" -> pay(year, line.axis()).multiply(new BigDecimal(amounts.get(0)));
      case "volunteered" -> volunteered(year).multiply(new BigDecimal(amounts.get(at)));
      case "grown" -> grown(amounts.get(0), at);
      case "grown in March" -> grown(amounts.get(0), fiscal.in(year, 3, 15).getYear() - 2020);
      default -> {
        List<String> other = fiscal.firstMonth() == 9 ? line.fromSeptember() : null;
        yield new BigDecimal((other == null ? amounts : other).get(at));
      }
    };
  }

  private BigDecimal sold(int year, String channel) {
    return sales.stream()
        .filter(
            sale ->
                sale.channel().equals(channel)
                    && fiscal.of(sale.date()) == year
                    && !sale.cancelled())
        .map(Sale::exclTax)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private BigDecimal pay(int year, String axis) {
    BigDecimal monthly = new BigDecimal("2235.80");
    return team.stream()
        .filter(
            row ->
                fiscal.of(row.month()) == year
                    && axis.equals(row.axis())
                    && Set.of("cdi", "cdd", "aidé", "alternance").contains(row.contract()))
        .map(row -> row.fte().multiply(monthly))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private BigDecimal volunteered(int year) {
    return team.stream()
        .filter(row -> fiscal.of(row.month()) == year && row.contract().equals("bénévole"))
        .map(row -> row.hours() == null ? BigDecimal.ZERO : row.hours())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A cost that grows as the network does. */
  private static BigDecimal grown(String first, int years) {
    return new BigDecimal(first).multiply(BigDecimal.valueOf(10 + 7L * years)).movePointLeft(1);
  }
}
