package bilan.pipelines.reading;

import bilan.pipelines.control.RowKinds;
import bilan.pipelines.layout.CopiedSheetNames;
import bilan.pipelines.model.Notices;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.request.TypedLine;
import bilan.pipelines.sheet.Row;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Reply;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sheets that hold the rows of another sheet once more, whole or nearly: {@code Mars} and {@code
 * Mars (2)}, {@code Année} beside the months. Both would count.
 */
final class SheetCopies {

  /** Of ten rows eight. */
  private static final int NEARLY = 8;

  private static final int ALL = 10;
  private static final int SEVERAL = 2;

  private final List<TablePlan> plans;
  private final ReadRequest request;
  private final List<Problem> decisions;
  private final Notices notices;

  private SheetCopies(
      List<TablePlan> plans, ReadRequest request, List<Problem> decisions, Notices notices) {
    this.plans = plans;
    this.request = request;
    this.decisions = decisions;
    this.notices = notices;
  }

  /**
   * The plans to read: a copy by its name and its rows is left out and said, what else repeats is
   * asked about.
   *
   * @param request in which a person may have named the sheets to read: then all of them count
   */
  static List<TablePlan> without(
      List<TablePlan> plans, ReadRequest request, List<Problem> decisions, Notices notices) {
    boolean chosen = !request.sheets().isEmpty();
    boolean several = plans.stream().map(TablePlan::sheet).distinct().count() > 1;
    return chosen || !several ? plans : new SheetCopies(plans, request, decisions, notices).kept();
  }

  private List<TablePlan> kept() {
    List<Map<RowPrint, Integer>> named = plans.stream().map(p -> prints(p, true)).toList();
    Map<TablePlan, Map<RowPrint, Integer>> bare = new HashMap<>();
    Set<TablePlan> copies = new LinkedHashSet<>();
    Map<String, Map<String, Integer>> asked = new LinkedHashMap<>();
    for (int late = 1; late < plans.size(); late++) {
      for (int early = 0; early < late && !copies.contains(plans.get(late)); early++) {
        TablePlan one = plans.get(early);
        TablePlan other = plans.get(late);
        if (copies.contains(one) || !mayRepeat(one, other)) {
          continue;
        }
        boolean copy = CopiedSheetNames.isCopy(one.sheet(), other.sheet());
        boolean turned =
            copy
                && CopiedSheetNames.saysCopy(one.sheet())
                && !CopiedSheetNames.saysCopy(other.sheet());
        Map<RowPrint, Integer> before =
            copy ? bare.computeIfAbsent(one, p -> prints(p, false)) : named.get(early);
        Map<RowPrint, Integer> after =
            copy ? bare.computeIfAbsent(other, p -> prints(p, false)) : named.get(late);
        int all = Math.min(size(before), size(after));
        int shared = shared(before, after);
        boolean whole = shared == size(turned ? before : after);
        if (copy && whole && shared > 0 && one.isWhole() && other.isWhole()) {
          copies.add(turned ? one : other);
          said(turned ? other : one, turned ? one : other, shared);
        } else if (copy ? shared * 2 >= all && shared > 0 : isNearly(shared, all)) {
          boolean first = size(before) >= size(after);
          asked
              .computeIfAbsent((first ? one : other).sheet(), s -> new TreeMap<>())
              .merge((first ? other : one).sheet(), shared, Integer::sum);
        }
      }
    }
    asked.forEach(this::ask);
    return plans.stream().filter(p -> !copies.contains(p)).toList();
  }

  private static boolean isNearly(int shared, int all) {
    return shared * ALL >= all * NEARLY && shared >= SEVERAL;
  }

  private static boolean mayRepeat(TablePlan one, TablePlan other) {
    return one.table().equals(other.table()) && !one.sheet().equals(other.sheet());
  }

  private void said(TablePlan one, TablePlan copy, int rows) {
    decisions.removeIf(p -> copy.where().equals(p.where()));
    notices.add(
        Problem.warning(
            "TABLE-20",
            Message.of("profile.sheet_copy", copy.sheet(), one.sheet(), rows),
            copy.where(),
            Message.of("profile.sheet_copy.cure", one.sheet(), copy.sheet())));
  }

  /**
   * Either of two sheets may be the right one of both.
   *
   * @param others with how many rows each repeats
   */
  private void ask(String sheet, Map<String, Integer> others) {
    TablePlan plan =
        plans.stream().filter(p -> p.sheet().equals(sheet)).findFirst().orElse(plans.get(0));
    int rows = others.values().stream().mapToInt(Integer::intValue).sum();
    Reply first = line(others.keySet());
    Message cure =
        others.size() == 1
            ? Message.of(
                "profile.sheets_alike.two",
                sheet,
                first,
                others.keySet().iterator().next(),
                line(Set.of(sheet)),
                line(Set.of()))
            : Message.of("profile.sheets_alike.cure", first, line(Set.of()));
    decisions.add(
        Problem.error(
            "TABLE-21",
            Message.of("profile.sheets_alike", quoted(others.keySet()), sheet, others.size(), rows),
            plan.where(),
            cure));
  }

  /** The line that reads all sheets but some. */
  private Reply line(Set<String> without) {
    return TypedLine.ingest(
        request, plans.stream().map(TablePlan::sheet).filter(s -> !without.contains(s)));
  }

  private static String quoted(Set<String> sheets) {
    return sheets.stream().map(s -> "« " + s + " »").collect(Collectors.joining(", "));
  }

  private static int size(Map<RowPrint, Integer> prints) {
    return prints.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static int shared(Map<RowPrint, Integer> one, Map<RowPrint, Integer> other) {
    int shared = 0;
    for (Map.Entry<RowPrint, Integer> each : one.entrySet()) {
      shared += Math.min(each.getValue(), other.getOrDefault(each.getKey(), 0));
    }
    return shared;
  }

  /**
   * What the rows at hand say, each with how often.
   *
   * @param named whether with what the name of their sheet says
   */
  private static Map<RowPrint, Integer> prints(TablePlan plan, boolean named) {
    Map<RowPrint, Integer> prints = new HashMap<>();
    RowKinds kinds = new RowKinds(plan);
    for (Row row : plan.head()) {
      boolean data =
          !kinds.isNothing(row)
              && !kinds.isHeaderAgain(row)
              && !kinds.isFooter(row)
              && !kinds.isNote(row)
              && !kinds.isFiller(row)
              && kinds.total(row, null, null).kind() == null;
      if (data) {
        prints.merge(RowPrint.of(plan, row, named), 1, Integer::sum);
      }
    }
    return prints;
  }
}
