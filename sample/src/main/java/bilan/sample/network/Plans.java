package bilan.sample.network;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the network wants to do, how it measures that, and what it learnt. */
public record Plans(
    List<Priority> priorities,
    List<Indicator> indicators,
    List<Reading> readings,
    List<Action> actions,
    List<Share> shares,
    List<Milestone> milestones,
    List<Narrative> narratives) {

  /** One of the few things that matter. */
  public record Priority(String code, String label, int order, LocalDate start) {}

  /**
   * What is measured by hand.
   *
   * @param down whether less is better
   * @param perYear whether the target is one of each year
   * @param aggregation {@code sum}, {@code last} or {@code mean}
   */
  public record Indicator(
      String code,
      String priority,
      String label,
      String unit,
      boolean down,
      @Nullable BigDecimal baseline,
      @Nullable LocalDate baselineOn,
      @Nullable BigDecimal target,
      boolean perYear,
      @Nullable LocalDate due,
      String aggregation) {}

  /** One value of an indicator on a day. */
  public record Reading(String indicator, LocalDate on, BigDecimal value, @Nullable String note) {}

  /** Something that is done for a priority. */
  public record Action(
      String code,
      String priority,
      String label,
      @Nullable String place,
      LocalDate start,
      @Nullable LocalDate end,
      String status,
      @Nullable String partner) {}

  /** The part of a grant that goes to a priority. */
  public record Share(String grant, String priority, BigDecimal share) {}

  /** How exactly a day is known. */
  public enum Precision {
    DAY,
    MONTH,
    YEAR
  }

  /** Something that happened or will; its date is no more exact than its precision. */
  public record Milestone(
      String label,
      LocalDate date,
      Precision precision,
      @Nullable String priority,
      @Nullable String place,
      String status) {

    /** Whether it lies behind. */
    public boolean isDone() {
      return status.equals("fait");
    }
  }

  /** What the team tells of a priority, or under a title of its own. */
  public record Narrative(
      @Nullable String priority,
      @Nullable String section,
      int year,
      @Nullable String text,
      @Nullable String difficulties,
      @Nullable String lessons,
      @Nullable String next) {}
}
