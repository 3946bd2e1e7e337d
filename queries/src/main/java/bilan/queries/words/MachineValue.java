package bilan.queries.words;

import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Kind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell as machines read it: a count is a number, an amount exact, a date ISO; no value is null.
 */
public final class MachineValue {

  private MachineValue() {}

  /** String, Long, BigDecimal, Boolean or null. */
  public static @Nullable Object of(@Nullable Object cell, Kind kind, int decimals) {
    if (cell instanceof Missing) {
      return null;
    }
    if (cell instanceof Noted noted) {
      return of(noted.value(), kind, decimals);
    }
    if (cell instanceof LocalDate date) {
      return kind == Kind.MONTH ? date.toString().substring(0, 7) : date.toString();
    }
    return Decimals.rounded(cell, kind, decimals);
  }
}
