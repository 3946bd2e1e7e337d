package bilan.pipelines.planning;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Labels;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.mapping.Choices;
import bilan.pipelines.mapping.UnreadShares;
import bilan.pipelines.mapping.YearColumn;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Columns that nothing reads although somebody may miss them: values that are all choices of a
 * field that nothing fills, amounts, dates. They are asked about once: not where a delivery of the
 * source had them already.
 */
final class UnusedColumns {

  /** Choices that anything may be called: they show nothing. */
  private static final Set<String> TOO_COMMON =
      Set.of("ok", "oui", "non", "o", "n", "x", "0", "1", "autre", "nc", "vrai", "faux", "a", "?");

  private final TablePlan plan;
  private final Dataset dataset;
  private final Profile profile;
  private final List<Row> head;
  private final List<ColumnHead> unknown;
  private final Set<String> done = new HashSet<>();

  UnusedColumns(
      TablePlan plan,
      Dataset dataset,
      Profile profile,
      ReadRequest request,
      List<Row> head,
      List<ColumnHead> unknown) {
    this.unknown = unknown;
    this.plan = plan;
    this.dataset = dataset;
    this.profile = profile;
    this.head = head.stream().filter(r -> !TitledSections.isTitle(r) && !isTotal(r)).toList();
    Stream.concat(request.before().without().stream(), request.before().columns().stream())
        .map(Headers::normalise)
        .forEach(done::add);
  }

  private static boolean isTotal(Row row) {
    return TotalRow.of(TitledSections.text(row)) != null;
  }

  List<Problem> decisions() {
    if (plan.table().is(Trait.PUBLISHED)) {
      return shares();
    }
    if (!profile.isGeneric() || plan.isShared() || plan.isUnfilled()) {
      return List.of();
    }
    List<Problem> decisions = new ArrayList<>();
    List<ColumnHead> unread = unread().filter(h -> !YearColumn.isOf(plan.mapping(), h)).toList();
    List<ColumnHead> money = new ArrayList<>();
    for (ColumnHead column : unread) {
      Field field = choice(column);
      if (field != null) {
        decisions.add(choices(column, field));
      } else if (plan.table().is(Trait.MONEY) && new UnreadMoney(plan, head).holds(column)) {
        money.add(column);
      }
    }
    if (!money.isEmpty()) {
      decisions.add(money(money));
    }
    return decisions;
  }

  private Stream<ColumnHead> unread() {
    return unknown.stream()
        .filter(h -> !profile.knows(h) && !done.contains(Headers.normalise(h.text())));
  }

  /** Without its share, the whole of a grant would be ours. */
  private List<Problem> shares() {
    Field share = plan.field("share");
    UnreadShares shares = new UnreadShares(head);
    return share == null || !isOpen(share)
        ? List.of()
        : unread().filter(shares::hold).map(c -> choices(c, share)).toList();
  }

  /** The field of which each value of a column is a choice, and that nothing fills. */
  private @Nullable Field choice(ColumnHead column) {
    List<String> values =
        head.stream()
            .map(r -> r.cell(column.column()))
            .filter(c -> !c.isBlank() && c.type() == SheetCell.Type.TEXT)
            .map(SheetCell::text)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    boolean some =
        values.stream().anyMatch(v -> !TOO_COMMON.contains(Headers.normalise(v)))
            && head.stream()
                .map(r -> r.cell(column.column()))
                .allMatch(c -> c.isBlank() || c.type() == SheetCell.Type.TEXT);
    Stream<Field> inputs =
        "participant".equals(plan.grain())
            ? dataset.inputs().stream().filter(f -> plan.input(f.name()) == null)
            : Stream.of();
    return Stream.concat(plan.table().fields().stream().filter(this::isOpen), inputs)
        .filter(f -> some && f.type() == FieldType.CHOICE)
        .filter(f -> areAll(f, values))
        .findFirst()
        .orElse(null);
  }

  private boolean isOpen(Field field) {
    String name = field.name();
    boolean byDefault = name.equals("channel") && plan.column(name) == null;
    return (byDefault || !plan.says(name)) && !plan.sections().give(name);
  }

  private boolean areAll(Field field, List<String> values) {
    Choices known = new Choices(field, profile.choices().getOrDefault(field.name(), Map.of()));
    return values.stream().allMatch(v -> known.key(v) != null);
  }

  private Problem choices(ColumnHead column, Field field) {
    return Problem.error(
            "PROF-17",
            Message.of("profile.unread_choices", column.text(), Labels.of(field), shown(column)),
            plan.where(),
            Message.of(
                "profile.unread_choices.cure", column.text(), field.name(), Labels.of(field)))
        .answeredBy(
            List.of(
                Reply.of("--without", column.text()),
                Reply.of("--column", column.text() + "=" + field.name())));
  }

  private String shown(ColumnHead column) {
    return head.stream()
        .map(r -> r.cell(column.column()).text())
        .filter(Objects::nonNull)
        .distinct()
        .limit(3)
        .collect(Collectors.joining(", "));
  }

  private Problem money(List<ColumnHead> columns) {
    String names =
        columns.stream().map(c -> "« " + c.text() + " »").collect(Collectors.joining(", "));
    String without =
        columns.stream()
            .map(c -> "--without \"" + c.text() + "\"")
            .collect(Collectors.joining(" "));
    return Problem.error(
            "PROF-17",
            Message.of("profile.unread_money", names, columns.size()),
            plan.where(),
            Message.of("profile.unread_money.cure", without, columns.size()))
        .answeredBy(
            columns.stream().flatMap(c -> Stream.of("--without", c.text())).toArray(String[]::new));
  }
}
