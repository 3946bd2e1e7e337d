package bilan.sample.expected;

import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.Sale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Sales and what else one earns, by hand. */
final class ExpectedSales {

  static final Set<String> SALES = Set.of("till", "service", "training", "ticketing");
  static final Set<String> SERVICES = Set.of("service", "training");
  static final Set<String> OTHER = Set.of("membership", "donation");

  private final List<Sale> sales;
  private final BilanYears years;

  ExpectedSales(List<Sale> sales, BilanYears years) {
    this.sales = sales.stream().filter(sale -> !sale.cancelled()).toList();
    this.years = years;
  }

  BigDecimal exclTax(Set<String> channels, @Nullable String place, int year) {
    return sum(channels, place, year, Sale::exclTax);
  }

  BigDecimal inclTax(Set<String> channels, @Nullable String place, int year) {
    return sum(channels, place, year, Sale::inclTax);
  }

  private BigDecimal sum(
      Set<String> channels, @Nullable String place, int year, Function<Sale, BigDecimal> amount) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Sale sale : sales) {
      String where = sale.place() == null ? ExpectedFigures.NOWHERE : sale.place();
      if (channels.contains(sale.channel()) && (place == null || place.equals(where))) {
        sum = sum.add(part(sale, amount.apply(sale), day -> years.of(day) == year));
      }
    }
    return sum;
  }

  /** What of a sale belongs to some days: all on its date; a service with a period by its days. */
  static BigDecimal part(Sale sale, BigDecimal amount, Predicate<LocalDate> days) {
    LocalDate from = first(sale);
    LocalDate end = last(sale).plusDays(1);
    return amount
        .multiply(BigDecimal.valueOf(from.datesUntil(end).filter(days).count()))
        .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, end)), MathContext.DECIMAL128);
  }

  /** The first day to which a sale belongs: that of its period for a service that gives one. */
  static LocalDate first(Sale sale) {
    LocalDate from = sale.from();
    return hasPeriod(sale) && from != null ? from : sale.date();
  }

  static LocalDate last(Sale sale) {
    LocalDate to = sale.to();
    return hasPeriod(sale) && to != null ? to : sale.date();
  }

  private static boolean hasPeriod(Sale sale) {
    return sale.channel().equals("service") && sale.from() != null && sale.to() != null;
  }

  long tickets(@Nullable String place, int year) {
    Map<String, List<BigDecimal>> tickets = new HashMap<>();
    of(place, year)
        .forEach(
            sale ->
                tickets
                    .computeIfAbsent(
                        sale.place() + "/" + sale.date() + "/" + sale.ticket(),
                        t -> new ArrayList<>())
                    .add(sale.inclTax()));
    return tickets.values().stream().filter(lines -> !isUndone(lines)).count();
  }

  /** Lines that take one another back to nothing: a wholly cancelled ticket. */
  private static boolean isUndone(List<BigDecimal> lines) {
    return lines.stream().anyMatch(line -> line.signum() < 0)
        && lines.stream().reduce(BigDecimal.ZERO, BigDecimal::add).signum() == 0;
  }

  /** With tax, of till lines that have a ticket, by ticket; null if there is none. */
  @Nullable BigDecimal averageTicket(@Nullable String place, int year) {
    long tickets = tickets(place, year);
    BigDecimal sum =
        of(place, year).stream().map(Sale::inclTax).reduce(BigDecimal.ZERO, BigDecimal::add);
    return tickets == 0 ? null : sum.divide(BigDecimal.valueOf(tickets), MathContext.DECIMAL64);
  }

  private List<Sale> of(@Nullable String place, int year) {
    return sales.stream()
        .filter(
            s ->
                s.channel().equals("till")
                    && s.ticket() != null
                    && years.of(s.date()) == year
                    && (place == null || place.equals(s.place())))
        .toList();
  }
}
