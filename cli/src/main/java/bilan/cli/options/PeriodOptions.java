package bilan.cli.options;

import bilan.cli.session.OptionWords;
import bilan.cli.session.Session;
import bilan.text.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of years, as-of and place. */
public final class PeriodOptions {

  @Option(names = "--years", paramLabel = "<2020..2022>")
  @Nullable String years;

  @Option(names = "--year", paramLabel = "<2022>")
  @Nullable String year;

  /** Whether years are calendar years even where the fiscal year is another. */
  @Option(names = "--calendar")
  public boolean calendar;

  @Option(names = "--as-of", paramLabel = "<date>")
  @Nullable String asOf;

  /** Place as it was typed, which may be one of its aliases; null for the network. */
  @Option(names = "--place", paramLabel = "<lieu>")
  @Nullable
  public String place;

  /** The years as typed; null if none were. */
  @Nullable
  public String years() {
    if (years != null && year != null) {
      throw Session.wrongUsage(
          "USAGE-09", Message.of("cli.years_or_year"), Message.of("cli.years_or_year_cure"));
    }
    return years == null ? year : years;
  }

  /** The day as typed; null if none was. */
  @Nullable
  public String asOf() {
    return asOf == null ? null : OptionWords.date("--as-of", asOf).toString();
  }

  /** Those that were typed, as the parameters that saved queries and bilans declare. */
  public Map<String, String> asParameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    String asked = years();
    if (asked != null) {
      parameters.put("years", asked);
    }
    String day = asOf();
    if (day != null) {
      parameters.put("as_of", day);
    }
    if (place != null) {
      parameters.put("place", place);
    }
    return parameters;
  }
}
