package bilan.pipelines.detect;

import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.mapping.Mapping;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.planning.TitledSections;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.request.TypedLine;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.WordList;
import bilan.pipelines.typing.CellReaders;
import bilan.pipelines.value.Fault;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands against taking a file for a dataset, the same for whoever looks at it and for whoever
 * ingests it: nothing but words that stand in any list, another kind of table that fits as well,
 * other bodies' money.
 */
public final class Judgement {

  private static final int HALF = 2;
  private static final int TYPED = 2;
  private static final int LETTERS = 3;
  private static final int FEW = 3;
  private static final int MANY = 4;

  /** What people call those who get a grant. */
  private static final Set<String> BODIES = WordList.of("beneficiary-headers");

  private final ReadRequest request;
  private final Profile profile;
  private final List<FoundTable> found;
  private final List<TablePlan> plans;

  public Judgement(
      ReadRequest request, Profile profile, List<FoundTable> found, List<TablePlan> plans) {
    this.request = request;
    this.profile = profile;
    // The years beside grants are made of what the grants are judged by.
    this.found =
        found.stream()
            .filter(table -> !(table.shared() && table.mapping().table().is(Trait.YEARS)))
            .toList();
    this.plans = plans;
  }

  /** What a person must say before it is taken; null if it is of the dataset. */
  public @Nullable Problem against() {
    ColumnHead bodies = request.allBeneficiaries() ? null : bodies();
    if (bodies != null) {
      return othersMoney(bodies);
    }
    if (request.profile() != null || !profile.isGeneric() || found.isEmpty()) {
      return null;
    }
    Problem bought = profile.own() ? null : new Purchases(request, found).against();
    if (bought != null) {
      return bought;
    }
    if (found.stream().allMatch(PublicBudget::is)) {
      return problem(Message.of("inspect.other_kind.budget"));
    }
    String kind = kind();
    if (kind != null) {
      return problem(Message.of("inspect.other_kind." + kind));
    }
    return found.stream().noneMatch(this::isEvident)
            && found.stream().allMatch(Judgement::isWhole)
            && found.stream().anyMatch(Judgement::hasRows)
        ? problem(Message.of("inspect.no_evidence", columns()))
        : null;
  }

  private Problem problem(Message what) {
    String name = request.profileName();
    return Problem.error(
        "PROF-12",
        what,
        String.valueOf(request.file().getFileName()),
        Message.of(
            "inspect.unlike.lines",
            TypedLine.profile(request, request.dataset(), name),
            TypedLine.ingest(request, request.dataset(), name)));
  }

  private String columns() {
    return String.join(
        ", ",
        found.get(0).area().columns().stream().map(ColumnHead::text).limit(LETTERS * 2).toList());
  }

  /** A header alone brings in nothing: there is nothing to ask about. */
  private static boolean hasRows(FoundTable table) {
    return table.rows().stream().anyMatch(row -> row.cells().stream().anyMatch(c -> !c.isBlank()));
  }

  private static boolean isWhole(FoundTable table) {
    return table.mapping().missing().stream().allMatch(f -> f.context());
  }

  /** The kind that all tables are rather than ours; null if one of them is evidently ours. */
  private @Nullable String kind() {
    String kind = null;
    for (FoundTable table : found) {
      boolean ours =
          (DatasetJudge.isNamed(table) && isWhole(table)) // a name alone fills no field
              || !table.mapping().turned().isEmpty()
              || tells(table, FEW);
      String other = ours ? null : OtherKinds.of(table.area().columns(), known(table));
      if (other == null) {
        return null;
      }
      kind = other;
    }
    return kind;
  }

  private static int known(FoundTable table) {
    return table.mapping().bound().size() + table.mapping().periods().size();
  }

  /**
   * Whether a name, a telling header, or values that read as two typed fields speak for a table;
   * one typed field where each of several columns is known.
   */
  private boolean isEvident(FoundTable table) {
    Mapping mapping = table.mapping();
    if (Datasets.get(request.dataset()).use().reference()
        && mapping.bound().stream().map(Mapping.Bound::head).noneMatch(TellingHeaders::isOurs)
        && mapping.ignored().stream().anyMatch(TellingHeaders::isOfFacts)) {
      return false; // days beside counts of visitors are no closures
    }
    return DatasetJudge.isNamed(table)
        || !table.mapping().turned().isEmpty()
        || tells(table, 1)
        || typed(plans.get(found.indexOf(table)), table) >= (isAllKnown(table) ? 1 : TYPED);
  }

  /** Whether each of at least four columns is a field of the table: no other list has them all. */
  private static boolean isAllKnown(FoundTable table) {
    int columns = table.area().columns().size();
    return columns >= MANY && table.mapping().bound().size() == columns;
  }

  /** A word that one of our tables alone knows, or what its rows are, each row another. */
  private static boolean tells(FoundTable table, int least) {
    return table.mapping().bound().stream()
        .map(Mapping.Bound::head)
        .anyMatch(
            head ->
                TellingHeaders.isOurs(head)
                    || (TellingHeaders.names(head, table.mapping().table())
                        && areDistinct(table, head, least)));
  }

  private static boolean areDistinct(FoundTable table, ColumnHead head, int least) {
    List<String> texts =
        table.rows().stream()
            .map(row -> CellReaders.text(row.cell(head.column())))
            .filter(text -> text != null)
            .map(text -> Headers.normalise(String.valueOf(text)))
            .toList();
    return texts.size() >= least && new HashSet<>(texts).size() == texts.size();
  }

  private static int typed(TablePlan plan, FoundTable table) {
    int typed = plan.sections().equals(TitledSections.NONE) && plan.constants().isEmpty() ? 0 : 1;
    for (TablePlan.Column column : plan.all()) {
      if (!(column.target() instanceof Target.ToField to)
          || isTyped(to.field().type())
          || to.field().name().equals("person_key")) {
        typed += reads(column, table) ? 1 : 0;
      }
    }
    return typed;
  }

  private static boolean isTyped(FieldType type) {
    return switch (type) {
      case TEXT, NAME, CODE, PERSON, FACILITATOR, LIST, ORGANISATION, BANK_ACCOUNT -> false;
      default -> true;
    };
  }

  private static boolean reads(TablePlan.Column column, FoundTable table) {
    int filled = 0;
    int bad = 0;
    for (var row : table.rows()) {
      Object value = column.reader().read(row.cell(column.head().column()));
      filled += value == null ? 0 : 1;
      bad += value instanceof Fault ? 1 : 0;
    }
    return filled > 0 && (bad * HALF < filled || filled < FEW); // a few rows decide nothing
  }

  /** A column that names those who got the money, several of them; null if there is none. */
  private @Nullable ColumnHead bodies() {
    for (FoundTable table : found) {
      if (!table.mapping().table().is(Trait.OURS) || !profile.beneficiary().isEmpty()) {
        continue;
      }
      for (ColumnHead head : table.area().columns()) {
        boolean named = head.names().stream().anyMatch(BODIES::contains);
        boolean free = table.mapping().bound().stream().noneMatch(b -> b.head().equals(head));
        if (named && free && names(table, head) > 1) {
          return head;
        }
      }
    }
    return null;
  }

  private static int names(FoundTable table, ColumnHead head) {
    Set<String> names = new HashSet<>();
    table.rows().stream()
        .map(row -> CellReaders.text(row.cell(head.column())))
        .filter(text -> text != null && text.strip().length() >= LETTERS)
        .forEach(text -> names.add(Headers.normalise(String.valueOf(text))));
    return names.size();
  }

  private Problem othersMoney(ColumnHead bodies) {
    return Problem.error(
        "PROF-12",
        Message.of("inspect.others_money", bodies.text()),
        String.valueOf(request.file().getFileName()),
        Message.of(
            "inspect.others_money.cure", TypedLine.ingest(request).with("--all-beneficiaries")));
  }
}
