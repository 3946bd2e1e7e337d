package bilan.pipelines.planning;

import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Labels;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.mapping.ColumnConflicts;
import bilan.pipelines.mapping.ColumnLines;
import bilan.pipelines.mapping.Mapping;
import bilan.pipelines.mapping.MembershipList;
import bilan.pipelines.mapping.TurnedColumns;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.request.TypedLine;
import bilan.pipelines.sheet.Row;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import bilan.text.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fields that a table needs and that nothing fills: what a person must say, and how. */
public final class MissingFields {

  private static final int SHOWN = 20;

  /** Answers to tables that may be of several places. */
  private static final Set<String> OF_SEVERAL =
      Set.of("profile.place_parts.cure", "profile.places_differ.cure", "profile.town.cure");

  /** Places that a person looks over at a glance. */
  private static final int FEW = 5;

  /** Columns that a person looks over at a glance. */
  private static final int COLUMNS = 9;

  private final TablePlan plan;
  private final List<Row> head;
  private final PlaceHint hint;
  private final ReadRequest request;
  private final List<Problem> decisions = new ArrayList<>();

  MissingFields(TablePlan plan, List<Row> head, PlaceHint hint, ReadRequest request) {
    this.plan = plan;
    this.head = head;
    this.hint = hint;
    this.request = request;
  }

  List<Problem> decisions() {
    Mapping mapping = plan.mapping();
    if (plan.table().is(Trait.ENTRIES)
        && mapping.missing().stream().anyMatch(f -> near(f) == null)) {
      return List.of(noLedger(mapping));
    }
    if (MembershipList.is(mapping)) {
      return List.of(members(mapping));
    }
    for (Field field : mapping.missing()) {
      if (!isSaid(field)) {
        decisions.add(missing(field));
      }
    }
    Object channel = plan.constants().get("channel");
    boolean till = "till".equals(channel) || "ticketing".equals(channel);
    if (till && !plan.sections().give("place") && !plan.says("place")) {
      decisions.add(
          Problem.error("PROF-02", Message.of("profile.no_place"), plan.where(), noPlace())
              .answeredBy(places()));
    }
    return decisions;
  }

  /** Questions of what a person says of a whole table: its place, its account. */
  public static List<Problem> of(
      TablePlan plan, List<Field> fields, List<Row> head, ReadRequest request) {
    String file = String.valueOf(request.file().getFileName());
    MissingFields missing =
        new MissingFields(plan, head, new PlaceHint(file, request.places()), request);
    return fields.stream().map(missing::missing).toList();
  }

  private Problem missing(Field field) {
    Message what =
        field.name().equals("place")
            ? Message.of(field.required() ? "profile.no_place_column" : "profile.no_place")
            : field.type() == FieldType.BANK_ACCOUNT
                ? Message.of("profile.no_account")
                : Message.of("profile.no_column", Labels.of(field), shown(plan.area()));
    return Problem.error("PROF-02", what, plan.where(), cure(field)).answeredBy(replies(field));
  }

  /** Answers to which field a table lacks: a place, an account, or the column that says it. */
  private List<Reply> replies(Field field) {
    if (field.name().equals("place")) {
      return places();
    }
    return field.type() == FieldType.BANK_ACCOUNT
        ? List.of(Reply.of("--register", Reply.OPEN))
        : plan.mapping().ignored().stream()
            .filter(h -> !ColumnConflicts.isEmpty(h, head))
            .limit(COLUMNS)
            .map(h -> Reply.of("--column", h.text() + "=" + field.name()))
            .toList();
  }

  /** Places that the table may be of, and one that somebody types. */
  private List<Reply> places() {
    List<String> named = hint.of(plan.area());
    List<String> known =
        request.places().size() > FEW ? List.of() : request.places().stream().sorted().toList();
    return Stream.concat((named.isEmpty() ? known : named).stream(), Stream.of(Reply.OPEN))
        .map(place -> Reply.of("--place", place))
        .toList();
  }

  /** A file of accounts that is no FEC can't be made one by naming its columns. */
  private Problem noLedger(Mapping mapping) {
    String missing = mapping.missing().stream().map(Field::label).collect(Collectors.joining(", "));
    return Problem.error(
        "PROF-02",
        Message.of("profile.no_ledger", missing),
        plan.where(),
        Message.of("profile.no_ledger.cure"));
  }

  /** Memberships are sold: the same file, as what it is. */
  private Problem members(Mapping mapping) {
    String column =
        Stream.concat(mapping.ignored().stream(), mapping.bound().stream().map(Mapping.Bound::head))
            .filter(MembershipList::isMembership)
            .map(ColumnHead::text)
            .findFirst()
            .orElse("");
    return Problem.error(
        "PROF-11",
        Message.of("profile.members", column),
        plan.where(),
        Message.of("profile.members.cure", TypedLine.as(request, Datasets.of(Trait.SALES))));
  }

  /** Whether a decision asks which place a table is of. */
  public static boolean asksPlace(Problem problem) {
    return PlaceHint.asksPlace(problem);
  }

  /** Whether a question of a place leaves room for this one: it proposes no other, nor several. */
  public static boolean allows(Problem question, String place) {
    Message cure = question.cure();
    if (cure == null || OF_SEVERAL.contains(cure.key())) {
      return cure == null;
    }
    return !cure.key().equals("profile.place_found.cure") || place.equals(cure.arguments().get(0));
  }

  public static boolean isNoLedger(Problem problem) {
    return problem.what().key().equals("profile.no_ledger");
  }

  private boolean isSaid(Field field) {
    String name = field.name();
    boolean inferred =
        name.equals("grant") || (name.equals("side") && plan.mapping().fills("account"));
    return inferred || plan.constants().containsKey(name) || plan.sections().give(name);
  }

  private Message cure(Field field) {
    if (field.name().equals("place")) {
      return noPlace();
    }
    if (field.type() == FieldType.BANK_ACCOUNT) {
      return Message.of("profile.no_account.cure", TypedLine.ingest(request), Labels.of(field));
    }
    if (field.name().equals("side")) {
      return Message.of("profile.no_side.cure");
    }
    String near = near(field);
    if (near != null) {
      Reply line = TypedLine.ingest(request).with("--column", near + "=" + field.name());
      return Message.of("profile.no_column.near", near, line);
    }
    Message columns = new ColumnLines(request, request.dataset(), unknown(), head).cure();
    return columns != null
        ? columns
        : Message.of("profile.no_column.cure", Labels.of(field), field.name());
  }

  private @Nullable String near(Field field) {
    List<String> names = new ArrayList<>(field.synonyms());
    names.add(field.label());
    return plan.mapping().ignored().stream()
        .filter(h -> !ColumnConflicts.isEmpty(h, head))
        .map(ColumnHead::text)
        .filter(h -> Nearest.of(h, names) != null)
        .findFirst()
        .orElse(null);
  }

  /** Columns of numbers that nothing knows may be named after places. */
  private Message noPlace() {
    List<String> named = hint.of(plan.area());
    if (!named.isEmpty()) {
      return named.size() == 1
          ? Message.of("profile.place_found.cure", named.get(0), at(named.get(0)))
          : Message.of("profile.place_parts.cure", "« " + String.join(" », « ", named) + " »");
    }
    String town =
        plan.mapping().ignored().stream()
            .filter(c -> Towns.isTown(c.names()))
            .map(ColumnHead::text)
            .findFirst()
            .orElse(null);
    if (town != null) {
      return Message.of("profile.town.cure", town);
    }
    Message columns = new ColumnLines(request, request.dataset(), unknown(), head).cure();
    return columns != null ? columns : onePlace();
  }

  /** Without the columns that something else is known of. */
  private Mapping unknown() {
    return plan.mapping().read(plan.mapping().ignored().stream().filter(this::isChoice).toList());
  }

  /** Where few places are known, a line for each. */
  private Message onePlace() {
    List<String> places = request.places();
    if (places.size() == 1) {
      return Message.of("profile.no_place.one", places.get(0), at(places.get(0)));
    }
    return places.isEmpty() || places.size() > FEW
        ? Message.of("profile.no_place.cure")
        : Message.of(
            "profile.no_place.known",
            places.stream().sorted().map(p -> at(p).toString()).collect(Collectors.joining(" ; ")));
  }

  /** The line that reads the file as of a place. */
  private Reply at(String place) {
    return TypedLine.ingest(request).with("--place", place);
  }

  /** {@code Espèces}, {@code CB}: what else a column of numbers is known to be. */
  private boolean isChoice(ColumnHead column) {
    return plan.table().fields().stream()
        .filter(f -> TurnedColumns.isSpread(f.name()))
        .anyMatch(f -> TurnedColumns.choice(plan.table(), f.name(), column) != null);
  }

  private static String shown(TableArea area) {
    List<String> texts = area.columns().stream().map(ColumnHead::text).limit(SHOWN).toList();
    return String.join(", ", texts) + (area.columns().size() > SHOWN ? "…" : "");
  }
}
