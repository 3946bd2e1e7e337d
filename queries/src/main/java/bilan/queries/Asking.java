package bilan.queries;

import bilan.text.Lang;
import java.time.LocalDate;

/**
 * What an organisation and a reader bring to every question.
 *
 * @param firstMonth of the fiscal year, 1 to 12; 1 when calendar years are asked for
 * @param today for {@code last 3}, and for the last day that can be known of years that go on
 * @param charts of accounts
 * @param simplified costs of European programmes
 */
public record Asking(
    Lang lang, int firstMonth, LocalDate today, AccountCharts charts, SimplifiedCosts simplified) {

  /** With the charts and simplified costs that ship with the program. */
  public Asking(Lang lang, int firstMonth, LocalDate today) {
    this(lang, firstMonth, today, AccountCharts.builtIn(), SimplifiedCosts.builtIn());
  }
}
