package bilan.pipelines.detect;

import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.interpretation.Interpreter.Understood;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.mapping.MembershipList;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.model.Inspection.Candidate;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.planning.TitledSections;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.Codes;
import bilan.pipelines.value.Fault;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file read as one dataset, and how much speaks for it: its columns and the profile that it
 * bears, and whether their values read as what the columns are taken for.
 *
 * @param decisions what a person would have to say
 * @param against why it is none of the dataset; null if nothing is said against it
 */
public record Guess(
    ReadRequest request,
    Profile profile,
    Detection detection,
    List<FoundTable> found,
    List<TablePlan> plans,
    List<Problem> decisions,
    @Nullable Problem against) {

  private static final int PROFILE = 10;
  private static final int HALF = 2;
  private static final int NOTHING = -1000;
  private static final int UNDERSTOOD = 1000;

  public String dataset() {
    return request.dataset();
  }

  /** Higher is better; not above 0 if little speaks for it. */
  int score() {
    return isUnderstood() ? UNDERSTOOD : against == null ? fit() : Math.min(0, fit());
  }

  /** A file whose whole workbook is understood. */
  static Guess of(ReadRequest request, Detection detection, Understood understood) {
    return new Guess(
        request,
        Objects.requireNonNull(understood.profile()),
        detection,
        understood.found(),
        understood.plans(),
        understood.asked(),
        null);
  }

  /** This guess with the tables of an interpretation of the whole workbook. */
  public Guess as(Understood understood) {
    return of(request, detection, understood);
  }

  /** This guess with what speaks against any dataset. */
  Guess but(Problem not) {
    return new Guess(request, profile, detection, found, plans, decisions, not);
  }

  /** Whether an interpretation of the whole workbook stands behind it. */
  boolean isUnderstood() {
    return plans.stream().anyMatch(plan -> plan.sorter() != null);
  }

  private int fit() {
    if (found.isEmpty() || isMembers()) {
      return NOTHING;
    }
    DatasetJudge judge = new DatasetJudge(Datasets.get(dataset()), profile, request);
    int score = 0;
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).shared()) {
        continue;
      }
      score +=
          judge.fits(found.get(i).area()).get(0).score()
              + values(plans.get(i), found.get(i))
              + said(plans.get(i));
    }
    // A profile says what it needs: the other columns are no sign against it.
    int others = found.stream().mapToInt(f -> f.mapping().ignored().size()).sum();
    return profile.isGeneric()
        ? score
        : score + others + PROFILE + detection.headers(profile).size();
  }

  private boolean isMembers() {
    return found.stream()
            .map(FoundTable::mapping)
            .anyMatch(m -> MembershipList.is(m) || MembershipList.isOfTickets(m))
        || (Datasets.get(dataset()).use().reference()
            && found.stream().allMatch(f -> MembershipList.isOfPersons(f.area().columns())));
  }

  /** What no column says, but a title does, is not missing. */
  private static int said(TablePlan plan) {
    return DatasetJudge.MISSING
        * (int)
            plan.mapping().missing().stream()
                .filter(f -> !f.context() && plan.constants().containsKey(f.name()))
                .count();
  }

  /** Typed columns whose values read are worth more; those whose values don't cost much. */
  private static int values(TablePlan plan, FoundTable table) {
    int points = 0;
    for (TablePlan.Column column : plan.all()) {
      int[] cells = cells(column, table);
      boolean readable = cells[1] * HALF < cells[0] || cells[0] == 0;
      points += !readable ? -6 : cells[0] > 0 && isTyped(column, table) ? 1 : 0;
    }
    return points;
  }

  /** Filled cells, and those of them that can't be read. */
  private static int[] cells(TablePlan.Column column, FoundTable table) {
    int[] cells = new int[2];
    table.rows().stream()
        .filter(row -> !TitledSections.isTitle(row))
        .forEach(
            row -> {
              Object value = column.reader().read(row.cell(column.head().column()));
              cells[0] += value == null ? 0 : 1;
              cells[1] += value instanceof Fault ? 1 : 0;
            });
    return cells;
  }

  private static boolean isTyped(TablePlan.Column column, FoundTable table) {
    FieldType type =
        column.target() instanceof Target.ToField to ? to.field().type() : FieldType.COUNT;
    return type == FieldType.ORGANISATION
        ? isOfNumbers(column, table)
        : type != FieldType.TEXT
            && type != FieldType.NAME
            && type != FieldType.CODE
            && type != FieldType.BANK_ACCOUNT;
  }

  /** Numbers of organisations are kept as written: any text reads, only right ones are a sign. */
  private static boolean isOfNumbers(TablePlan.Column column, FoundTable table) {
    List<SheetCell> filled =
        table.rows().stream()
            .filter(row -> !TitledSections.isTitle(row))
            .map(row -> row.cell(column.head().column()))
            .filter(cell -> !cell.isBlank())
            .toList();
    return filled.stream().filter(Codes::isOrganisation).count() * HALF > filled.size();
  }

  public Candidate candidate() {
    Set<ColumnHead> columns = new LinkedHashSet<>();
    Set<ColumnHead> known = new LinkedHashSet<>();
    Set<String> unreadable = new LinkedHashSet<>();
    Set<String> missing = new LinkedHashSet<>();
    for (int i = 0; i < plans.size(); i++) {
      TablePlan plan = plans.get(i);
      columns.addAll(plan.area().columns());
      known.addAll(plan.mapping().periods());
      for (TablePlan.Column column : plan.all()) {
        known.add(column.head());
        int[] cells = cells(column, found.get(i));
        if (cells[1] * HALF >= cells[0] && cells[0] > 0) {
          unreadable.add(column.head().text());
        }
      }
      plan.mapping().missing().stream()
          .filter(f -> !f.context() && !plan.constants().containsKey(f.name()))
          .map(Field::label)
          .forEach(missing::add);
    }
    return new Candidate(
        dataset(),
        profile.name(),
        score(),
        known.size(),
        columns.size(),
        new ArrayList<>(unreadable),
        new ArrayList<>(missing),
        evidence(),
        detection.isNamed(profile));
  }

  private List<String> evidence() {
    return profile.isByFields() && !plans.isEmpty()
        ? Detection.evidence(profile, plans.get(0))
        : profile.isGeneric() ? List.of() : detection.headers(profile);
  }
}
