package bilan.queries.figure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The key figures as the rules say them, apart from their declarations: what a model of them goes
 * by.
 */
enum Measure {
  ACTIVITIES(Unit.COUNT, Adds.BOTH, Basis.ATTENDANCE, "up"),
  PARTICIPATIONS(Unit.COUNT, Adds.BOTH, Basis.ATTENDANCE, "up"),
  PASSAGES(Unit.COUNT, Adds.BOTH, Basis.ATTENDANCE, "up"),
  MEDIATION_HOURS(Unit.HOURS, Adds.BOTH, Basis.ATTENDANCE, "up"),
  PARTICIPANT_HOURS(Unit.HOURS, Adds.BOTH, Basis.ATTENDANCE, "up"),
  PEOPLE_IDENTIFIED(Unit.COUNT, Adds.NOT, Basis.ATTENDANCE, "up"),
  PEOPLE_NEW(Unit.COUNT, Adds.NOT, Basis.ATTENDANCE, "up"),
  SALES_EXCL_TAX(Unit.EXCL, Adds.BOTH, Basis.SALES, "up"),
  SALES_INCL_TAX(Unit.INCL, Adds.BOTH, Basis.SALES, "up"),
  TILL_EXCL_TAX(Unit.EXCL, Adds.BOTH, Basis.SALES, "up"),
  TICKETING_EXCL_TAX(Unit.EXCL, Adds.BOTH, Basis.SALES, "up"),
  SERVICES_EXCL_TAX(Unit.EXCL, Adds.BOTH, Basis.NONE, "up"),
  OTHER_OWN_RESOURCES(Unit.EUR, Adds.BOTH, Basis.NONE, "up"),
  AVERAGE_TICKET_INCL_TAX(Unit.INCL, Adds.NOT, Basis.SALES, "up"),
  GRANTS_NOTIFIED(Unit.EUR, Adds.BOTH, Basis.NONE, null),
  GRANTS_ATTRIBUTED(Unit.EUR, Adds.BOTH, Basis.NONE, null),
  GRANTS_RECEIVED(Unit.EUR, Adds.BOTH, Basis.NONE, null),
  GRANTS_BOOKED(Unit.EUR, Adds.BOTH, Basis.NONE, null),
  GRANTS_DUE(Unit.EUR, Adds.OVER_PLACES, Basis.NONE, null),
  SELF_FINANCING_RATE(Unit.RATE, Adds.NOT, Basis.NONE, "up"),
  COST_PER_PARTICIPATION(Unit.EUR, Adds.NOT, Basis.ATTENDANCE, "down"),
  TEAM_FTE(Unit.FTE, Adds.OVER_PLACES, Basis.NONE, null),
  TEAM_HEADCOUNT(Unit.COUNT, Adds.OVER_PLACES, Basis.NONE, null),
  VOLUNTEER_HOURS(Unit.HOURS, Adds.BOTH, Basis.NONE, null),
  PLACES_OPEN(Unit.COUNT, Adds.OVER_PLACES, Basis.NONE, "up"),
  MONTHS_OPEN(Unit.COUNT, Adds.BOTH, Basis.NONE, null);

  private final Unit unit;
  private final Adds adds;
  private final Basis basis;
  private final @Nullable String better;

  Measure(Unit unit, Adds adds, Basis basis, @Nullable String better) {
    this.unit = unit;
    this.adds = adds;
    this.basis = basis;
    this.better = better;
  }

  /** Over what its values may be added up. */
  enum Adds {
    /** Over places and over months. */
    BOTH,
    OVER_PLACES,
    NOT
  }

  /** Whose month states decide whether two of its years compare. */
  enum Basis {
    ATTENDANCE,
    SALES,
    NONE
  }

  /** What it is counted in, with its tax basis. */
  enum Unit {
    COUNT("count", null),
    HOURS("h", null),
    EUR("EUR", null),
    EXCL("EUR", "excl"),
    INCL("EUR", "incl"),
    RATE("%", null),
    FTE("FTE", null);

    private final String symbol;
    private final @Nullable String tax;

    Unit(String symbol, @Nullable String tax) {
      this.symbol = symbol;
      this.tax = tax;
    }
  }

  /** The stable id, used in bilans, json and {@code trace}. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@code count}, {@code EUR}, {@code h}, {@code %} or {@code FTE}. */
  String unit() {
    return unit.symbol;
  }

  /** {@code excl}, {@code incl}, or null where there is no tax. */
  @Nullable String tax() {
    return unit.tax;
  }

  /** Whether it is a rate, which changes in points. */
  boolean isRate() {
    return unit == Unit.RATE;
  }

  Adds adds() {
    return adds;
  }

  Basis basis() {
    return basis;
  }

  /** {@code up} or {@code down}: which direction is good; null if neither. */
  @Nullable String better() {
    return better;
  }

  /** The figure of an id; null if there is none. */
  static @Nullable Measure of(String id) {
    for (Measure measure : values()) {
      if (measure.id().equals(id)) {
        return measure;
      }
    }
    return null;
  }
}
