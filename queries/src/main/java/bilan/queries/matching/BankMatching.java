package bilan.queries.matching;

import bilan.files.ResourceFolder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Credits of the bank matched to receipts and planned instalments of grants, in one relation, which
 * the program's saved queries call {@code bank_match_rows()}. Its steps are statements of a file,
 * each of which takes what those before it left.
 */
public final class BankMatching {

  /** The relation, as the SQL of a saved query or of a rule names it. */
  public static final String CALL = "bank_match_rows()";

  /** Variables that the steps read beside the warehouse. */
  public static final List<String> VARIABLES = List.of("as_of", "first_month", "lang");

  private static final ResourceFolder STEPS =
      new ResourceFolder(BankMatching.class, "/bilan/queries/matching", ".sql");

  private static final Pattern MADE = Pattern.compile("create temp table (\\w+)");

  /** A step that is taken several times, because each time it takes one match of a line at most. */
  private static final Pattern REPEATED = Pattern.compile("(?m)^-- repeat (\\d+):");

  private BankMatching() {}

  /**
   * The statements that make the relation of a name, then fill it; they read {@link #VARIABLES}.
   * The first makes it, empty.
   */
  public static List<String> script(String name) {
    List<String> script = new ArrayList<>();
    script.add(Objects.requireNonNull(STEPS.text("relation")).replace("{{name}}", name));
    List<String> made = new ArrayList<>();
    String file = Objects.requireNonNull(STEPS.text("bank"));
    for (String step : Arrays.stream(file.split(";\\s*\n")).toList()) {
      Matcher repeated = REPEATED.matcher(step);
      int times = repeated.find() ? Integer.parseInt(repeated.group(1)) : 1;
      for (int i = 0; i < times; i++) {
        script.add(step.strip().replace("{{name}}", name));
      }
      Matcher table = MADE.matcher(step);
      if (table.find()) {
        made.add(table.group(1));
      }
    }
    made.forEach(table -> script.add("drop table temp." + table));
    return script;
  }
}
