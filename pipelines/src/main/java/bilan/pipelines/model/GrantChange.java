package bilan.pipelines.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A grant whose award, end or status a delivery changes.
 *
 * @param table of grants, as a person names it; {@code grant} its code
 */
public record GrantChange(String table, String grant, Terms before, Terms after) {

  /**
   * What was agreed of a grant.
   *
   * @param awarded after amendments, and {@code endsOn} too
   * @param status as the dataset's choices call it
   */
  public record Terms(
      @Nullable BigDecimal awarded, @Nullable LocalDate endsOn, @Nullable String status) {}

  /** The grant as the largest changes of its table name it. */
  public String what() {
    return table + " · " + grant;
  }

  /** Whether the award is another. */
  public boolean isOfAward() {
    BigDecimal was = before.awarded();
    BigDecimal now = after.awarded();
    if (was == null || now == null) {
      return (was == null) != (now == null);
    }
    return was.compareTo(now) != 0;
  }

  /** Whether the last day is another. */
  public boolean isOfEnd() {
    return !Objects.equals(before.endsOn(), after.endsOn());
  }

  /** Whether the status is another. */
  public boolean isOfStatus() {
    return !Objects.equals(before.status(), after.status());
  }
}
