package bilan.queries.report.printed;

import bilan.text.Lang;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Request for one bilan, as it was typed.
 *
 * @param bilan its name
 * @param years {@code 2020..2022} or {@code 2022}; null for the bilan's own default
 * @param calendar calendar years though the fiscal year is another
 * @param asOf a day; null for the last one of the last period
 * @param place a name or alias; null for the network
 * @param parameters of the queries in it, by name
 * @param published it goes to people outside
 */
public record ReportRequest(
    String bilan,
    @Nullable String years,
    boolean calendar,
    @Nullable String asOf,
    @Nullable String place,
    Map<String, String> parameters,
    boolean published,
    Lang lang) {

  public ReportRequest {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }

  /** The bilan as its file asks for it, for the network. */
  public static ReportRequest of(String bilan, Lang lang) {
    return new ReportRequest(bilan, null, false, null, null, Map.of(), false, lang);
  }
}
