package bilan.queries.figure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The key figures: their stable ids, units, and what makes them add up and compare. */
public enum Measure {
  ACTIVITIES(Unit.COUNT, Adds.BOTH, Basis.ATTENDANCE, "up", "kind", "activity", "activity_ref"),
  PARTICIPATIONS(Unit.COUNT, Adds.BOTH, Basis.ATTENDANCE, "up", "kind", "participants"),
  PASSAGES(Unit.COUNT, Adds.BOTH, Basis.ATTENDANCE, "up", "kind", "participants"),
  MEDIATION_HOURS(Unit.HOURS, Adds.BOTH, Basis.ATTENDANCE, "up", "kind", "duration_minutes"),
  PARTICIPANT_HOURS(
      Unit.HOURS, Adds.BOTH, Basis.ATTENDANCE, "up", "kind", "duration_minutes", "participants"),
  PEOPLE_IDENTIFIED(Unit.COUNT, Adds.NOT, Basis.ATTENDANCE, "up", "kind", "person_key", "person"),
  PEOPLE_NEW(Unit.COUNT, Adds.NOT, Basis.ATTENDANCE, "up", "kind", "person_key", "person"),
  SALES_EXCL_TAX(Unit.EXCL, Adds.BOTH, Basis.SALES, "up", "channel", Basis.AMOUNTS),
  SALES_INCL_TAX(Unit.INCL, Adds.BOTH, Basis.SALES, "up", "channel", Basis.AMOUNTS),
  TILL_EXCL_TAX(Unit.EXCL, Adds.BOTH, Basis.SALES, "up", "channel", Basis.AMOUNTS),
  TICKETING_EXCL_TAX(Unit.EXCL, Adds.BOTH, Basis.SALES, "up", "channel", Basis.AMOUNTS),
  SERVICES_EXCL_TAX(Unit.EXCL, Adds.BOTH, Basis.NONE, "up"),
  OTHER_OWN_RESOURCES(Unit.EUR, Adds.BOTH, Basis.NONE, "up"),
  AVERAGE_TICKET_INCL_TAX(
      Unit.INCL, Adds.NOT, Basis.SALES, "up", "channel", Basis.AMOUNTS, "register ticket"),
  GRANTS_NOTIFIED(Unit.EUR, Adds.BOTH, Basis.NONE, null),
  GRANTS_ATTRIBUTED(Unit.EUR, Adds.BOTH, Basis.NONE, null),
  GRANTS_RECEIVED(Unit.EUR, Adds.BOTH, Basis.NONE, null),
  GRANTS_BOOKED(Unit.EUR, Adds.BOTH, Basis.NONE, null),
  GRANTS_DUE(Unit.EUR, Adds.OVER_PLACES, Basis.NONE, null),
  SELF_FINANCING_RATE(Unit.RATE, Adds.NOT, Basis.NONE, "up"),
  COST_PER_PARTICIPATION(Unit.EUR, Adds.NOT, Basis.ATTENDANCE, "down", "kind", "participants"),
  TEAM_FTE(Unit.FTE, Adds.OVER_PLACES, Basis.NONE, null),
  TEAM_HEADCOUNT(Unit.COUNT, Adds.OVER_PLACES, Basis.NONE, null),
  VOLUNTEER_HOURS(Unit.HOURS, Adds.BOTH, Basis.NONE, null),
  PLACES_OPEN(Unit.COUNT, Adds.OVER_PLACES, Basis.NONE, "up"),
  MONTHS_OPEN(Unit.COUNT, Adds.BOTH, Basis.NONE, null);

  private final Unit unit;
  private final Adds adds;
  private final Basis basis;
  private final @Nullable String better;
  private final String fields;

  Measure(Unit unit, Adds adds, Basis basis, @Nullable String better, String... fields) {
    this.unit = unit;
    this.adds = adds;
    this.basis = basis;
    this.better = better;
    this.fields = " " + String.join(" ", fields) + " ";
  }

  /** Over what its values may be added up. */
  public enum Adds {
    /** Over places and over months. */
    BOTH,
    OVER_PLACES,
    NOT
  }

  /** Whose month states decide whether two of its years compare. */
  public enum Basis {
    ATTENDANCE(
        "activity activity_ref kind themes priority start_time duration_minutes participants"
            + " new_participants facilitator partner mode axis notes person_key person email"
            + " last_name first_name birth_date birth_year age age_band gender status qpv"),
    SALES(
        "sold_at register ticket line product category channel quantity unit_price_incl_tax"
            + " amount_incl_tax amount_excl_tax tax_rate tax payment_method invoice customer_kind"
            + " theme priority service_from service_to paid_on"),
    /** Two years compare whenever both are complete. */
    NONE("");

    /** Either amount is derived from the other where a file has only one. */
    private static final String AMOUNTS = "amount_excl_tax amount_incl_tax tax_rate tax";

    private final String apart;

    /**
     * @param apart fields of its rows that touch the figures made from them only; any other one,
     *     such as the place, the date or a name that nobody knows, touches all
     */
    Basis(String apart) {
      this.apart = " " + apart + " ";
    }

    /** The dataset's name; asked of the first two only. */
    String dataset() {
      return name().toLowerCase(Locale.ROOT);
    }
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
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@code count}, {@code EUR}, {@code h}, {@code %} or {@code FTE}. */
  public String unit() {
    return unit.symbol;
  }

  /** {@code excl}, {@code incl}, or null where there is no tax. */
  public @Nullable String tax() {
    return unit.tax;
  }

  /** Whether it is a rate, which changes in points. */
  public boolean isRate() {
    return unit == Unit.RATE;
  }

  public Adds adds() {
    return adds;
  }

  public Basis basis() {
    return basis;
  }

  /** {@code up} or {@code down}: which direction is good; null if neither. */
  public @Nullable String better() {
    return better;
  }

  /** Whether a break in a field of its dataset touches it. */
  boolean isMadeFrom(String field) {
    String name = " " + field.strip().toLowerCase(Locale.ROOT) + " ";
    return fields.contains(name) || !basis.apart.contains(name);
  }

  /** The figure of an id; null if there is none. */
  public static @Nullable Measure of(String id) {
    for (Measure measure : values()) {
      if (measure.id().equals(id)) {
        return measure;
      }
    }
    return null;
  }

  /** The key of its label in the catalogue. */
  public String label() {
    return "figure." + id() + ".label";
  }

  /** The key of its definition in the catalogue. */
  public String definition() {
    return "figure." + id() + ".definition";
  }
}
