package bilan.pipelines.inspect;

import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.detect.Guess;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.profile.Profile;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes what was understood of a file as a profile, to be edited and kept. */
final class ProfileText {

  private static final int SIGNATURE = 4;
  private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N} ’()°€/._-]*(?<! )");
  private static final Set<String> WORDS =
      Set.of("on", "off", "yes", "no", "y", "n", "true", "false", "null");

  private final Guess guess;
  private final TablePlan main;
  private final List<TablePlan> plans;
  private final StringBuilder out = new StringBuilder();

  private ProfileText(Guess guess, TablePlan main, List<TablePlan> plans) {
    this.guess = guess;
    this.main = main;
    this.plans = plans;
  }

  /** Of all tables, known by the headers of the largest. Null if there is none. */
  static @Nullable String of(Guess guess, List<TableLook> looks, Lang lang) {
    if (looks.isEmpty()) {
      return null;
    }
    TableLook largest = looks.get(0);
    for (TableLook look : looks) {
      largest = look.rows() > largest.rows() ? look : largest;
    }
    List<TablePlan> plans = looks.stream().map(TableLook::plan).toList();
    return new ProfileText(guess, largest.plan(), plans).write()
        + UnfinishedProfile.lacking(lacking(largest.plan()), new Catalogue(lang));
  }

  private static List<Field> lacking(TablePlan plan) {
    return plan.mapping().missing().stream()
        .filter(f -> !f.name().equals("grant") && !f.name().equals("place"))
        .filter(f -> !plan.constants().containsKey(f.name()) && !plan.sections().give(f.name()))
        .toList();
  }

  private String write() {
    Profile profile = guess.profile();
    entry("profile", profile.isGeneric() ? guess.request().profileName() : profile.name());
    entry("version", Integer.toString(profile.isGeneric() ? 1 : profile.version() + 1));
    entry("dataset", guess.dataset());
    String into = into();
    if (into != null) {
      line("into: " + into);
    }
    String grain = main.grain();
    if (grain != null && plans.stream().allMatch(p -> grain.equals(p.grain()))) {
      entry("grain", grain);
    }
    line("recognise:");
    line("  headers: [" + String.join(", ", signature(main)) + "]");
    values();
    map("columns", columns());
    choices(profile);
    map("defaults", defaults(main));
    List<String> ignored = ignored();
    if (!ignored.isEmpty()) {
      line("ignore: [" + String.join(", ", ignored) + "]");
    }
    if (!profile.fillDown().isEmpty()) {
      line("fill_down: [" + quotedAll(profile.fillDown()) + "]");
    }
    if (profile.discounted()) {
      entry("amounts", "before_discount");
    }
    rules("skip_rows", profile.skip());
    rules("negate_rows", profile.negate());
    if (!profile.beneficiary().isEmpty()) {
      line("beneficiary: [" + String.join(", ", profile.beneficiary()) + "]");
    }
    return out.toString();
  }

  /** Null if the dataset has one table, or if each of several is told by its columns. */
  private @Nullable String into() {
    List<String> tables = guess.profile().tables();
    if (tables.size() > 1) {
      return "[" + String.join(", ", tables) + "]";
    }
    boolean one = plans.stream().allMatch(p -> p.table().equals(main.table()));
    return one && Datasets.get(guess.dataset()).tables().size() > 1 ? main.table().name() : null;
  }

  private List<String> signature(TablePlan plan) {
    return plan.all().stream()
        .map(c -> last(c.head()))
        .distinct()
        .limit(SIGNATURE)
        .map(ProfileText::quoted)
        .toList();
  }

  /** What stands in the cell itself; a merged parent is another cell. */
  private static String last(ColumnHead head) {
    return head.names().size() > 1 ? head.names().get(1) : head.text();
  }

  private void values() {
    Profile profile = guess.profile();
    Map<String, String> values = new LinkedHashMap<>();
    if (profile.dates() != null) {
      values.put("dates", profile.dates());
    }
    if (profile.decimal() != null) {
      values.put("decimal", "\"" + profile.decimal() + "\"");
    }
    if (!values.isEmpty()) {
      line("values:");
      values.forEach((key, value) -> line("  " + key + ": " + value));
    }
  }

  private Map<String, String> columns() {
    if (guess.profile().tables().size() > 1) {
      return guess.profile().columns();
    }
    Map<String, String> columns = new LinkedHashMap<>();
    for (TablePlan plan : plans) {
      plan.all().forEach(c -> columns.putIfAbsent(c.head().text(), c.target().key()));
    }
    plans.stream()
        .flatMap(plan -> plan.turned().stream())
        .filter(turned -> turned.date() == null)
        .forEach(
            turned ->
                turned
                    .values()
                    .forEach(
                        (field, value) ->
                            columns.putIfAbsent(turned.head().text(), field + "/" + value)));
    return columns;
  }

  private Map<String, String> defaults(TablePlan plan) {
    Map<String, String> defaults = new LinkedHashMap<>(guess.profile().defaults());
    Object channel = plan.constants().get("channel");
    if (channel != null) {
      defaults.putIfAbsent("channel", channel.toString());
    }
    return defaults;
  }

  private void choices(Profile profile) {
    if (!profile.choices().isEmpty()) {
      line("choices:");
      profile
          .choices()
          .forEach(
              (field, writings) -> {
                List<String> pairs = new ArrayList<>();
                writings.forEach((w, key) -> pairs.add(quoted(w) + ": " + quoted(key)));
                line("  " + field + ": {" + String.join(", ", pairs) + "}");
              });
    }
  }

  private List<String> ignored() {
    Set<String> texts = new LinkedHashSet<>();
    plans.forEach(p -> p.mapping().ignored().forEach(h -> texts.add(quoted(h.text()))));
    return List.copyOf(texts);
  }

  private void rules(String key, List<Profile.RowRule> rules) {
    if (!rules.isEmpty()) {
      line(key + ":");
    }
    for (Profile.RowRule rule : rules) {
      String texts = quotedAll(rule.equals());
      line(
          "  - {column: "
              + quoted(rule.column())
              + (rule.unless() ? ", not: [" : ", equals: [")
              + texts
              + "]}");
    }
  }

  private static String quotedAll(List<String> texts) {
    return String.join(", ", texts.stream().map(ProfileText::quoted).toList());
  }

  private void map(String key, Map<String, String> entries) {
    if (!entries.isEmpty()) {
      line(key + ":");
      entries.forEach((name, value) -> line("  " + quoted(name) + ": " + quoted(value)));
    }
  }

  private void entry(String key, String value) {
    line(key + ": " + (value.matches("\\d+") ? value : quoted(value)));
  }

  private void line(String line) {
    out.append(line).append('\n');
  }

  static String quoted(String text) {
    return PLAIN.matcher(text).matches() && !WORDS.contains(text)
        ? text
        : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
