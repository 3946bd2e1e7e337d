package bilan.sample.expected;

import bilan.sample.network.BilanYears;
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

  ExpectedAhead(ExpectedAttribution attribution, BilanYears years) {
    this.attribution = attribution;
    this.last = YearMonth.from(years.asOf());
  }

  String sentence() {
    BigDecimal secured = twelve(last.plusMonths(1), ExpectedGrantTables.RUNNING);
    BigDecimal requested = twelve(last.plusMonths(1), Set.of("requested"));
    return "Les subventions rattachées aux douze derniers mois s'élèvent à "
        + ExpectedWords.euros(twelve(last.minusMonths(11), Set.of("notified", "signed", "closed")))
        + ". Pour les douze mois suivants, "
        + next(secured, requested, leftOut() == null);
  }

  /** Sentence of the first chapter, without what is only asked for; null where there is neither. */
  @Nullable String opening() {
    BigDecimal secured = twelve(last.plusMonths(1), ExpectedGrantTables.RUNNING);
    BigDecimal past = twelve(last.minusMonths(11), Set.of("notified", "signed", "closed"));
    boolean all = leftOut() == null;
    if (secured.signum() == 0 && past.signum() == 0) {
      return null;
    }
    String ahead =
        secured.signum() == 0
            ? "aucune subvention" + (all ? "" : " datée") + " n'est accordée à ce jour"
            : ExpectedWords.euros(secured)
                + " de subventions"
                + (all ? "" : " datées")
                + " sont accordés à ce jour";
    return "Pour les douze mois qui suivent, "
        + ahead
        + ", contre "
        + ExpectedWords.euros(past)
        + " rattachés aux douze derniers mois.";
  }

  /** Nothing is said in words, not as a sum of 0. */
  private static String next(BigDecimal secured, BigDecimal requested, boolean all) {
    String rest = all ? "" : "sur ce qui est daté, ";
    if (secured.signum() == 0 && requested.signum() == 0) {
      return rest + "rien n'est accordé à ce jour, ni demandé.";
    }
    if (secured.signum() == 0) {
      return rest
          + "rien n'est accordé à ce jour ; "
          + ExpectedWords.euros(requested)
          + " sont demandés.";
    }
    String sure = ExpectedWords.euros(secured) + " sont accordés à ce jour";
    return requested.signum() == 0
        ? sure + " ; " + (all ? "" : "de ce qui est daté, ") + "rien d'autre n'est demandé."
        : sure + " et " + ExpectedWords.euros(requested) + " sont demandés.";
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
  private BigDecimal twelve(YearMonth from, Set<String> statuses) {
    Map<YearMonth, BigDecimal> months = attribution.months(statuses);
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < 12; i++) {
      sum = sum.add(months.getOrDefault(from.plusMonths(i), BigDecimal.ZERO));
    }
    return sum;
  }
}
