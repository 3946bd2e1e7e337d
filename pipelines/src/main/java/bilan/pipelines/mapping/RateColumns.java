package bilan.pipelines.mapping;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.sheet.Headers;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts side by side by rate of tax, as a daily closing prints them: {@code CA TTC 5,5 %}. */
public final class RateColumns {

  static final String FIELD = "tax_rate";

  /** Says that it is of sales: an amount or a total of a rate may be the tax itself. */
  private static final Pattern SOLD =
      Pattern.compile(
          "(?=.*\\b(?:ca|ventes?|recettes?|ttc)\\b)"
              + "(?:ca|ventes?|recettes?|montant|total)?(?: ?ttc)?(?: ?(?:a|au taux de|taux))*"
              + " ?(2 1|5 5|10|20)( ?%)?(?: ttc)?");

  /** What else says the rate, the whole without tax, or what was sold. */
  private static final Set<String> OTHERWISE =
      Set.of(FIELD, "amount_excl_tax", "tax", "product", "unit_price_incl_tax", "ticket");

  private static final Pattern OF_RATE =
      Pattern.compile("(?:ht|ttc|tva|ca|base)\\b.*\\b(?:2 1|5 5|10|20)( ?%)?");

  private RateColumns() {}

  /** {@code HT 10 %}, {@code TVA 20 %}: a part of sales, by its rate. */
  public static boolean isOfRate(ColumnHead column) {
    return OF_RATE.matcher(Headers.normalise(column.own())).matches();
  }

  /**
   * The columns; none where something else says the same, or an amount beside them is no total.
   *
   * @param meaning what a column would mean otherwise
   */
  static List<ColumnHead> find(
      List<ColumnHead> columns, Function<ColumnHead, @Nullable Target> meaning) {
    List<ColumnHead> found =
        columns.stream().filter(c -> meaning.apply(c) == null && rate(c) != null).toList();
    long rates = found.stream().map(RateColumns::rate).distinct().count();
    boolean otherwise = columns.stream().anyMatch(c -> says(c, meaning.apply(c)));
    return found.size() >= 2 && rates == found.size() && !otherwise ? found : List.of();
  }

  private static boolean says(ColumnHead column, @Nullable Target target) {
    return target != null
        && (OTHERWISE.contains(target.key())
            || (target.key().equals("amount_incl_tax") && TotalRow.of(column.own()) == null));
  }

  /** The rate that a column is named after, as a cell would say it; null if none. */
  public static @Nullable String rate(ColumnHead column) {
    String name = Headers.normalise(column.own()).replaceAll("[()]", "").strip();
    Matcher matcher = SOLD.matcher(name);
    return matcher.matches() ? matcher.group(1).replace(' ', ',') + " %" : null;
  }
}
