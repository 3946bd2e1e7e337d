package bilan.sample.expected;

import bilan.sample.expected.Calendar.State;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.TeamRow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The team, by hand. */
final class ExpectedTeam {

  static final Set<String> EMPLOYED = Set.of("cdi", "cdd", "aidé", "alternance");

  private final List<TeamRow> rows;
  private final BilanYears years;

  ExpectedTeam(List<TeamRow> rows, BilanYears years) {
    this.rows = rows;
    this.years = years;
  }

  private List<TeamRow> of(int year) {
    return rows.stream().filter(row -> years.of(row.month()) == year).toList();
  }

  private long months(int year) {
    return of(year).stream().map(TeamRow::month).distinct().count();
  }

  State state(int year) {
    long months = months(year);
    return months == 0 ? State.MISSING : months < 12 ? State.PARTIAL : State.COMPLETE;
  }

  /** Employees' full-time equivalents, averaged over the months that have rows. */
  @Nullable BigDecimal fte(int year) {
    BigDecimal sum =
        of(year).stream()
            .filter(row -> EMPLOYED.contains(row.contract()))
            .map(TeamRow::fte)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return months(year) == 0
        ? null
        : sum.divide(BigDecimal.valueOf(months(year)), MathContext.DECIMAL64);
  }

  /** Employees in the last month; null if it has no rows. */
  @Nullable BigDecimal headcount(int year) {
    YearMonth month = YearMonth.from(years.to(year));
    List<TeamRow> last = of(year).stream().filter(row -> row.month().equals(month)).toList();
    return last.isEmpty()
        ? null
        : BigDecimal.valueOf(
            last.stream()
                .filter(row -> EMPLOYED.contains(row.contract()))
                .mapToInt(TeamRow::headcount)
                .sum());
  }

  @Nullable BigDecimal volunteerHours(int year) {
    return months(year) == 0
        ? null
        : of(year).stream()
            .filter(row -> row.contract().equals("bénévole"))
            .map(row -> row.hours() == null ? BigDecimal.ZERO : row.hours())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
