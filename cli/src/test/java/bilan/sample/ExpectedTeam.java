package bilan.sample;

import bilan.sample.Calendar.State;
import bilan.sample.Network.TeamRow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The team, by hand. */
final class ExpectedTeam {

  private static final Set<String> EMPLOYED = Set.of("cdi", "cdd", "aidé", "alternance");

  private final List<TeamRow> rows;

  ExpectedTeam(List<TeamRow> rows) {
    this.rows = rows;
  }

  private List<TeamRow> of(int year) {
    return rows.stream().filter(row -> row.month().getYear() == year).toList();
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

  /** Employees in December; null if December has no rows. */
  @Nullable BigDecimal headcount(int year) {
    List<TeamRow> december =
        of(year).stream().filter(row -> row.month().getMonthValue() == 12).toList();
    return december.isEmpty()
        ? null
        : BigDecimal.valueOf(
            december.stream()
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
