package bilan.queries;

import bilan.files.ResourceFolder;
import bilan.files.Shelf;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Lang;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Simplified costs of European programmes at hand: rates, bases, ceilings and hours with their
 * legal sources, one file for each time at which they changed. Of the grants whose agreement begins
 * in its first year or later, an organisation's own file speaks before the program's.
 */
public final class SimplifiedCosts {

  private static final String EXTENSION = ".yaml";
  private static final ResourceFolder BUILT_IN =
      new ResourceFolder(SavedQueries.class, "simplified", EXTENSION);

  /** Categories of expenses, as the funding workbook has them. */
  private static final List<String> CATEGORIES =
      List.of("direct_staff", "direct_other", "indirect", "in_kind");

  private static final String KINDS = "kinds";

  private final Shelf shelf;

  private SimplifiedCosts(@Nullable Path own) {
    this.shelf = new Shelf(BUILT_IN, own, SavedQueries::unreadable);
  }

  /** Those that ship with the program. */
  public static SimplifiedCosts builtIn() {
    return new SimplifiedCosts(null);
  }

  /** These costs with an organisation's own files first, in a folder that may be absent. */
  public SimplifiedCosts in(Path own) {
    return new SimplifiedCosts(own);
  }

  /**
   * All files in one text, as {@code simplified_rules} reads it.
   *
   * @throws Failure (2) with every problem of the organisation's files
   */
  String inSql() {
    List<Problem> problems = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String name : shelf.names()) {
      String own = shelf.ownText(name);
      String text = own != null ? own : Objects.requireNonNull(shelf.builtInText(name));
      String origin = (own != null ? "" : "bilan:") + "simplified/" + name + EXTENSION;
      try {
        lines.addAll(read(origin, own != null, text));
      } catch (Failure e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new Failure(Exit.USAGE, problems);
    }
    return String.join("\n", lines);
  }

  private static List<String> read(String origin, boolean own, String text) {
    YamlFile file = new YamlFile(origin);
    YamlMap top = file.read(text);
    top.required("simplified");
    Label label = label(top, "label");
    Integer from = top.integer("from");
    if (from == null && !top.has("from")) {
      top.problem("from", Message.of("yaml.missing", "from"), null);
    }
    List<SimplifiedCost> costs = new ArrayList<>();
    costs.add(number(top, "paid_until", "on"));
    costs.add(number(top, "full_time", "hours"));
    costs.add(number(top, "month", "hours"));
    if (!top.has(KINDS)) {
      top.problem(KINDS, Message.of("yaml.missing", KINDS), null);
    }
    for (YamlMap map : top.maps(KINDS)) {
      SimplifiedCost cost = kind(map);
      if (costs.stream().anyMatch(one -> one.kind().equals(cost.kind()))) {
        map.problem("kind", Message.of("query.simplified.twice", cost.kind()), null);
      }
      costs.add(cost);
    }
    top.finish();
    file.orFail();
    String start =
        String.join(
            "\t", own ? "1" : "", label.in(Lang.FR), label.in(Lang.EN), String.valueOf(from));
    return costs.stream().map(cost -> start + "\t" + cost.inSql()).collect(Collectors.toList());
  }

  private static Label label(YamlMap map, String key) {
    return new Label(map.required(key), map.text(key + "_en"));
  }

  private static SimplifiedCost number(YamlMap top, String name, String key) {
    if (!top.has(name)) {
      top.problem(name, Message.of("yaml.missing", name), null);
    }
    YamlMap map = top.map(name);
    String value = top.has(name) ? map.required(key) : "0";
    if (!isNumber(key, value)) {
      map.problem(
          key,
          Message.of("query.simplified.bad_number", value),
          Message.of("query.simplified.bad_number.cure"));
    }
    Label source = top.has(name) ? label(map, "source") : new Label("", null);
    map.finish();
    return new SimplifiedCost(
        name, "", new Label("", null), List.of(), List.of(), value, false, "", List.of(), source);
  }

  private static boolean isNumber(String key, String value) {
    if (key.equals("hours")) {
      return value.matches("\\d{1,4}");
    }
    try {
      LocalDate.parse(value);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static SimplifiedCost kind(YamlMap map) {
    String ceiling = map.text("ceiling");
    String value = ceiling == null ? null : SimplifiedCost.share(ceiling);
    if (ceiling != null && value == null) {
      map.problem(
          "ceiling",
          Message.of("query.simplified.bad_rate", ceiling),
          Message.of("query.simplified.bad_rate.cure"));
    }
    SimplifiedCost cost =
        new SimplifiedCost(
            "kind",
            map.required("kind").toLowerCase(Locale.ROOT),
            label(map, "label"),
            categories(map, "replaces"),
            categories(map, "of"),
            value,
            map.flag("method", false),
            map.text("voucher", ""),
            map.texts("names"),
            label(map, "source"));
    map.finish();
    return cost;
  }

  private static List<String> categories(YamlMap map, String key) {
    List<String> words = map.texts(key);
    for (String word : words) {
      if (!CATEGORIES.contains(word)) {
        map.problem(
            key,
            Message.of("query.simplified.no_category", word),
            Message.of("query.simplified.no_category.cure", String.join(", ", CATEGORIES)));
      }
    }
    return words;
  }
}
