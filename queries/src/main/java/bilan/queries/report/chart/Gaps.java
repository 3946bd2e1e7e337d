package bilan.queries.report.chart;

import bilan.queries.report.composition.Composition;
import bilan.queries.report.text.FrenchSpaces;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that a chart can't show, gathered by their reason. */
final class Gaps {

  /** Longer, a remark is no longer read below a chart. */
  private static final int LONGEST = 300;

  private final Composition composition;
  private final Map<String, List<String>> names = new LinkedHashMap<>();

  Gaps(Composition composition) {
    this.composition = composition;
  }

  /** Adds a value by the name of its place in the chart, its mark and, if known, its reason. */
  void add(String name, String mark, @Nullable String reason) {
    String why = mark + (reason == null ? "" : composition.wording().colon() + reason);
    names.computeIfAbsent(why, w -> new ArrayList<>()).add(name);
  }

  /**
   * What is said of them below the chart; empty if there are none. Where that is long, only how
   * many they are, and the annex lists them if the bilan has one.
   *
   * @param title of the chart, which the annex repeats
   */
  String words(String title) {
    List<String> said = new ArrayList<>();
    names.forEach((why, of) -> said.add(String.join(", ", of) + " (" + why + ")"));
    if (said.isEmpty()) {
      return "";
    }
    String list = String.join(composition.wording().semicolon(), said);
    String all = FrenchSpaces.in(composition.say("report.without_bar", list));
    if (all.length() <= LONGEST || !composition.hasReservations()) {
      return all;
    }
    int count = names.values().stream().mapToInt(List::size).sum();
    composition.lists(composition.say("report.chart_titled", title, all));
    return composition.say("report.without_bar_many", count);
  }
}
