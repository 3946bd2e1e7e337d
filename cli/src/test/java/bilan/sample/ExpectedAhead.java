package bilan.sample;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The twelve months up to as-of against the twelve that follow, as the bilans say it. */
final class ExpectedAhead {

  private final ExpectedAttribution attribution;
  private final YearMonth last;

  ExpectedAhead(ExpectedAttribution attribution, Years years) {
    this.attribution = attribution;
    this.last = YearMonth.from(years.asOf());
  }

  String sentence() {
    return "Les subventions rattachées aux douze derniers mois s'élèvent à "
        + twelve(last.minusMonths(11), Set.of("notified", "signed", "closed"))
        + ". Pour les douze mois suivants, "
        + twelve(last.plusMonths(1), ExpectedGrantTables.RUNNING)
        + " sont acquis à ce jour et "
        + twelve(last.plusMonths(1), Set.of("requested"))
        + " sont demandés.";
  }

  /** Names the grants of which nobody knows when they run; null if there are none. */
  @Nullable String leftOut() {
    String codes = String.join(", ", new TreeSet<>(attribution.undated()));
    return codes.isEmpty()
        ? null
        : "Sans dates de convention ni montants par exercice, laissées de côté ici et dans le"
            + " graphique, car nul ne sait à quels mois elles reviennent : "
            + codes
            + ".";
  }

  /** The sum of the twelve months from one on. */
  private String twelve(YearMonth from, Set<String> statuses) {
    Map<YearMonth, BigDecimal> months = attribution.months(statuses);
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < 12; i++) {
      sum = sum.add(months.getOrDefault(from.plusMonths(i), BigDecimal.ZERO));
    }
    return ExpectedWords.euros(sum);
  }
}
