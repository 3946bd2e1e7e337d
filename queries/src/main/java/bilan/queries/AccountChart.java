package bilan.queries;

import bilan.text.Message;
import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chart of accounts as an official form reads it.
 *
 * @param from first year whose fiscal year it holds for
 * @param grants beginnings of the accounts where grants are booked as income, those after a minus
 *     left out, such as {@code 74 7551 -747}; null if it does not say
 * @param lines of the form, in its order
 */
record AccountChart(
    String name, Label label, int from, @Nullable String grants, List<FormLine> lines) {

  private static final String ACCOUNT = "\\d+";
  private static final String PICK = "-?\\d+( -?\\d+)*";

  AccountChart {
    lines = List.copyOf(lines);
  }

  /** All lines in one text, as {@code grant_account_form} reads it. */
  String inSql() {
    return lines.stream().map(FormLine::inSql).collect(Collectors.joining("\n"));
  }

  /**
   * Reads one file.
   *
   * @throws bilan.text.Failure (2) with every problem of the file
   */
  static AccountChart read(String name, String origin, String text) {
    YamlFile file = new YamlFile(origin);
    YamlMap top = file.read(text);
    top.required("chart");
    Label label = label(top);
    Integer from = top.integer("from");
    if (from == null && !top.has("from")) {
      top.problem("from", Message.of("yaml.missing", "from"), null);
    }
    String grants = top.text("grants");
    if (grants != null && !grants.matches(PICK)) {
      top.problem(
          "grants",
          Message.of("query.chart.no_account", grants),
          Message.of("query.chart.no_account.cure"));
    }
    List<FormLine> lines = new ArrayList<>();
    for (FormLine.Part part : FormLine.Part.values()) {
      lines.addAll(part(top, part));
    }
    balances(top, lines);
    top.finish();
    file.orFail();
    return new AccountChart(name, label, Objects.requireNonNull(from), grants, lines);
  }

  private static Label label(YamlMap map) {
    return new Label(map.required("label"), map.text("label_en"));
  }

  private static List<FormLine> part(YamlMap top, FormLine.Part part) {
    List<FormLine> lines = new ArrayList<>();
    Map<String, String> owners = new HashMap<>();
    if (!top.has(part.word())) {
      top.problem(part.word(), Message.of("yaml.missing", part.word()), null);
    }
    for (YamlMap map : top.maps(part.word())) {
      FormLine line = line(map, part);
      if (lines.stream().anyMatch(other -> other.code().equals(line.code()))) {
        map.problem("code", Message.of("query.chart.twice", line.code()), null);
      }
      heading(map, line, lines);
      accounts(map, line, owners);
      map.finish();
      lines.add(line);
    }
    return lines;
  }

  private static FormLine line(YamlMap map, FormLine.Part part) {
    String accounts = map.text("accounts", "");
    return new FormLine(
        part,
        map.required("code"),
        map.text("in"),
        label(map),
        map.flag("section", false),
        accounts.isBlank() ? List.of() : Arrays.asList(accounts.strip().split("[ ,]+", -1)),
        map.texts("levels"),
        map.text("balances"));
  }

  private static void heading(YamlMap map, FormLine line, List<FormLine> before) {
    String heading = line.heading();
    boolean found =
        heading == null
            || before.stream()
                .anyMatch(
                    one -> one.code().equals(heading) && one.heading() == null && !one.section());
    if (!found) {
      map.problem(
          "in",
          Message.of("query.chart.no_heading", line.code(), String.valueOf(heading)),
          Message.of("query.chart.no_heading.cure"));
    }
  }

  private static void accounts(YamlMap map, FormLine line, Map<String, String> owners) {
    for (String account : line.accounts()) {
      if (!account.matches(ACCOUNT)) {
        map.problem(
            "accounts",
            Message.of("query.chart.no_account", account),
            Message.of("query.chart.no_account.cure"));
        continue;
      }
      String owner = owners.putIfAbsent(account, line.code());
      if (owner != null) {
        map.problem(
            "accounts", Message.of("query.chart.account_twice", account, owner, line.code()), null);
      }
    }
  }

  private static void balances(YamlMap top, List<FormLine> lines) {
    List<String> income =
        lines.stream()
            .filter(line -> line.part() == FormLine.Part.VOLUNTARY_INCOME)
            .map(FormLine::code)
            .toList();
    for (FormLine line : lines) {
      String other = line.balances();
      if (other != null && !income.contains(other)) {
        top.problem(
            line.part().word(),
            Message.of("query.chart.no_counterpart", line.code(), other),
            Message.of("query.chart.no_counterpart.cure", String.join(", ", income)));
      }
    }
  }

  /**
   * Line of an official form, and the accounts that stand in it.
   *
   * @param code its own name in the form
   * @param heading code of the heading that it belongs to; null for a heading
   * @param section whether it only opens a part, without amounts
   * @param accounts beginnings of account numbers; the longest that fits an account wins
   * @param levels of funders whose grants stand in it
   * @param balances code of the line that has the same amount on the other side; null if none
   */
  record FormLine(
      Part part,
      String code,
      @Nullable String heading,
      Label label,
      boolean section,
      List<String> accounts,
      List<String> levels,
      @Nullable String balances) {
    /** Parts of the form in their order; charts name them in lower case. */
    enum Part {
      COSTS,
      INDIRECT,
      INCOME,
      VOLUNTARY_COSTS,
      VOLUNTARY_INCOME;

      /** As it is written in a chart's file. */
      String word() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    FormLine {
      accounts = List.copyOf(accounts);
      levels = List.copyOf(levels);
    }

    /** One line of tab-separated words, as {@code grant_account_form} reads it. */
    String inSql() {
      return String.join(
          "\t",
          part.word(),
          code,
          heading == null ? "" : heading,
          section ? "section" : "",
          label.fr(),
          label.en() == null ? label.fr() : label.en(),
          String.join(" ", accounts),
          String.join(",", levels),
          balances == null ? "" : balances);
    }
  }
}
