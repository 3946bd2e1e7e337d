package bilan.queries.figure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whose month states decide whether two years of a figure compare. */
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

  private final String apart;

  /**
   * @param apart fields of its rows that touch the figures made from them only; any other one, such
   *     as the place, the date or a name that nobody knows, touches all
   */
  Basis(String apart) {
    this.apart = " " + apart + " ";
  }

  /** The dataset's name; asked of the first two only. */
  public String dataset() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a break in a field touches only the figures that are made from it. */
  boolean isApart(String field) {
    return apart.contains(" " + field + " ");
  }

  /** The basis of a dataset; {@code NONE} where nobody follows its months. */
  public static Basis of(@Nullable String dataset) {
    return dataset == null
        ? NONE
        : switch (dataset) {
          case "attendance" -> ATTENDANCE;
          case "sales" -> SALES;
          default -> NONE;
        };
  }
}
