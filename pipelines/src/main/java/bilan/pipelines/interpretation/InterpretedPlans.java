package bilan.pipelines.interpretation;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.interpretation.Interpretation.Column;
import bilan.pipelines.interpretation.RowJudge.Role;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.HeaderPeriod;
import bilan.pipelines.layout.SheetHead;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.lexicon.FileLexicon.Status;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.mapping.Mapping;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.mapping.TurnedColumns;
import bilan.pipelines.model.Notices;
import bilan.pipelines.planning.Constants;
import bilan.pipelines.planning.Grains;
import bilan.pipelines.planning.MissingFields;
import bilan.pipelines.planning.PlanAudit;
import bilan.pipelines.planning.SheetContext;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.planning.TitledSections;
import bilan.pipelines.planning.TurnedColumn;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.typing.CellReader;
import bilan.pipelines.typing.CellReaders;
import bilan.pipelines.typing.ColumnDecisions;
import bilan.pipelines.typing.ColumnReaders;
import bilan.pipelines.typing.ColumnReading;
import bilan.pipelines.typing.Draft;
import bilan.pipelines.typing.PersonKeys;
import bilan.pipelines.typing.PresenceTick;
import bilan.pipelines.value.BankAccounts;
import bilan.pipelines.value.Fault;
import bilan.text.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the plan by which the rows of an interpretation are read. */
final class InterpretedPlans {

  private static final String PLACE = "place";
  private static final Pattern ACCOUNT = Pattern.compile("(\\d{1,8})[ .:-]+(\\D.*)");

  private final ReadRequest request;
  private final String file;
  private final boolean csv;
  private final boolean date1904;
  private final NamedPlaces places;
  private final CellMeanings meanings;
  private final Profile profile;
  private final CellReaders readers;
  private final List<Problem> decisions = new ArrayList<>();
  private final List<Problem> asked = new ArrayList<>();
  private final List<FoundTable> unplaced = new ArrayList<>();
  private final Notices notices = new Notices();
  private boolean unread;

  /** A table with its plan. */
  record Made(FoundTable found, TablePlan plan) {}

  InterpretedPlans(
      ReadRequest request,
      boolean csv,
      boolean date1904,
      PersonKeys people,
      NamedPlaces places,
      CellMeanings meanings,
      Profile profile) {
    this.request = request;
    this.file = String.valueOf(request.file().getFileName());
    this.csv = csv;
    this.date1904 = date1904;
    this.places = places;
    this.meanings = meanings;
    this.profile = profile;
    this.readers = new CellReaders(people, profile, request.firstMonth());
  }

  /** Warnings about the tables that were planned. */
  List<Problem> warnings() {
    return notices.all();
  }

  /** What somebody must say of whole tables before their rows are read. */
  List<Problem> asked() {
    return asked;
  }

  /**
   * Plans of interpretations; empty if one of them leaves something open.
   *
   * @param asksPlace interpretations whose place somebody must say
   */
  List<Made> of(List<Weighed> all, Map<CellGrid, SheetHead> heads, Collection<Weighed> asksPlace) {
    List<FoundTable> found = new ArrayList<>();
    for (Weighed each : all) {
      SheetHead head = heads.get(each.it().grid().source());
      if (head == null) {
        return List.of();
      }
      found.add(new FoundTable(area(each, head), mapping(each), head));
      if (asksPlace.contains(each)) {
        unplaced.add(found.get(found.size() - 1));
      }
    }
    SheetContext context = SheetContext.of(file, found, csv, request.places());
    List<Made> made = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      made.add(new Made(found.get(i), plan(all.get(i), found.get(i), context)));
      for (FoundTable part : beside(all.get(i), found.get(i))) {
        TablePlan plan = plan(all.get(i), part, context);
        plan.shared(true);
        made.add(new Made(part, plan));
      }
    }
    for (Made each : made) {
      ask(each);
    }
    return decisions.isEmpty() && !unread ? made : List.of();
  }

  /** Asks what a table lacks. The place and the account are said once for all of its rows. */
  private void ask(Made made) {
    TablePlan plan = made.plan();
    List<Field> missing = missing(plan);
    int place = plan.table().indexOf(PLACE);
    boolean placed = place < 0 || plan.says(PLACE) || plan.sections().give(PLACE);
    if (unplaced.contains(made.found()) && !placed) {
      Field field = plan.table().fields().get(place);
      missing =
          Stream.concat(missing.stream().filter(f -> !f.equals(field)), Stream.of(field)).toList();
    }
    boolean simple =
        missing.stream()
            .allMatch(f -> f.name().equals(PLACE) || f.type() == FieldType.BANK_ACCOUNT);
    List<Problem> problems = MissingFields.of(plan, missing, made.found().rows(), request);
    (simple ? asked : decisions).addAll(problems);
  }

  private static TableArea area(Weighed w, SheetHead head) {
    Interpretation it = w.it();
    int number = it.grid().row(it.area().head()).number();
    boolean joined = it.grid().change().name().equals(CellGrid.Change.JOINED);
    boolean last = it.area().end() >= it.grid().height();
    List<ColumnHead> columns = new ArrayList<>();
    for (int c = it.grid().first(); c < it.grid().width(); c++) {
      if (it.header(c) != null || it.periods().contains(c)) {
        columns.add(head(it, c));
      }
    }
    return new TableArea(
        head.sheet(),
        joined ? number - 1 : number,
        number,
        last ? Integer.MAX_VALUE : it.grid().row(it.area().end()).number() - 1,
        columns,
        it.titles(),
        Map.of(),
        true);
  }

  private static ColumnHead head(Interpretation it, int c) {
    String text = it.grid().text(it.area().head(), c);
    CellMeaning cell = it.grid().meaning(it.area().head(), c);
    HeaderPeriod period = null;
    if (it.periods().contains(c) && cell.day != null) {
      int year = cell.day.year() == null ? 0 : cell.day.year();
      period = new HeaderPeriod(year, cell.day.month(), cell.day.day(), 0);
    }
    return new ColumnHead(c, text, List.of(Headers.normalise(text)), period);
  }

  private static Mapping mapping(Weighed w) {
    Interpretation it = w.it();
    DatasetTable table = table(it);
    List<Mapping.Bound> bound = new ArrayList<>();
    List<ColumnHead> ignored = new ArrayList<>();
    for (Column column : it.columns()) {
      Slot slot = column.slot();
      ColumnHead head = head(it, column.column());
      if (slot != null && slot.target() != null) {
        bound.add(new Mapping.Bound(head, slot.target()));
      } else if (it.header(column.column()) != null && (slot == null || !slot.isSign())) {
        ignored.add(head);
      }
    }
    List<TurnedColumns.Head> turned = new ArrayList<>();
    for (int c : it.periods()) {
      ColumnHead head = head(it, c);
      turned.add(new TurnedColumns.Head(head, head.period(), Map.of()));
    }
    String name = table.turned();
    Field value = turned.isEmpty() || name == null ? null : table.fields().get(table.indexOf(name));
    return new Mapping(table, bound, turned, value, ignored, List.of(), List.of(), List.of());
  }

  private static DatasetTable table(Interpretation it) {
    DatasetTable table = it.form().table();
    if (table == null) {
      throw new IllegalStateException(it.form().name());
    }
    return table;
  }

  /** What stands beside grants in their own rows: what was received, and of which year they are. */
  private static List<FoundTable> beside(Weighed w, FoundTable grants) {
    Interpretation it = w.it();
    Dataset dataset = it.form().dataset();
    if (dataset == null || !table(it).is(Trait.GRANTS) || it.crossed() != null) {
      return List.of();
    }
    List<FoundTable> parts = new ArrayList<>();
    int received = it.column("received");
    if (received >= 0) {
      Map<String, Integer> columns = new HashMap<>();
      columns.put("amount", received);
      columns.put("received_on", it.column("received_on"));
      parts.add(part(it, grants, dataset.table(Trait.RECEIPTS), columns));
    }
    int year = it.column("year");
    int awarded = it.column("amount_awarded");
    if (year >= 0 && awarded >= 0) {
      Map<String, Integer> columns = new HashMap<>();
      columns.put("fiscal_year", year);
      columns.put("amount", awarded);
      parts.add(part(it, grants, dataset.table(Trait.YEARS), columns));
    }
    return parts;
  }

  private static FoundTable part(
      Interpretation it, FoundTable grants, DatasetTable table, Map<String, Integer> columns) {
    columns.put("grant", it.column("grant"));
    columns.put("reference", it.column("reference"));
    List<Mapping.Bound> bound = new ArrayList<>();
    columns.forEach(
        (name, c) -> {
          int index = table.indexOf(name);
          if (c >= 0 && index >= 0) {
            Field field = table.fields().get(index);
            bound.add(new Mapping.Bound(head(it, c), new Target.ToField(index, field)));
          }
        });
    Mapping mapping =
        new Mapping(table, bound, List.of(), null, List.of(), List.of(), List.of(), List.of());
    return new FoundTable(grants.area(), mapping, grants.head(), true);
  }

  private TablePlan plan(Weighed w, FoundTable found, SheetContext context) {
    Interpretation it = w.it();
    Dataset dataset = Objects.requireNonNull(it.form().dataset());
    ColumnReaders columns = new ColumnReaders(dataset, readers);
    ColumnDecisions deciding = new ColumnDecisions(profile, date1904, it.titles());
    String where = file + "!" + found.sheet();
    int year = it.context().year();
    int begins = w.outcome().begins();
    List<TablePlan.Column> planned = new ArrayList<>();
    for (Mapping.Bound bound : found.mapping().bound()) {
      Field field = bound.target().field();
      ColumnReading reading = deciding.decide(field, bound.head(), found.rows(), where);
      CellReader reader = columns.of(field, reading, year, it.context().month(), begins, () -> {});
      planned.add(
          new TablePlan.Column(bound.head(), bound.target(), reading, tolerant(field, reader)));
    }
    Field value = found.mapping().periodValue();
    ColumnReading periods =
        value == null
            ? null
            : deciding.decide(value, found.mapping().periods().get(0), found.rows(), where);
    boolean ticks = it.form().crossed() == CellKind.TICK && it.crossed() != null;
    CellReader periodReader =
        value == null || periods == null
            ? null
            : ticks ? PresenceTick.TICK : tolerant(value, readers.of(value, periods));
    decisions.addAll(deciding.decisions());
    Constants said = new Constants(profile, request, context, readers, notices, decisions);
    Map<String, Object> constants = new HashMap<>(said.of(found.area(), found.mapping(), where));
    constants(w, found, constants);
    TablePlan plan =
        new TablePlan(file, found.area(), found.mapping(), planned, constants, periodReader);
    plan.head(found);
    plan.known(year, it.context().month(), periods);
    plan.seasonBegins(begins);
    plan.firstMonth(request.firstMonth());
    plan.turned(found.shared() ? List.of() : turned(w, found.mapping()));
    plan.sections(sections(it));
    plan.once(it.carried());
    plan.ofOneMonth(said.isMonth());
    boolean person = it.form().measure().contains("@row") && it.crossed() == null;
    plan.grain(person ? "participant" : new Grains(profile, plan).decide(found.rows()));
    if (plan.sections().fields().isEmpty() && areTitled(plan, found)) {
      unread = true; // titles say what no column does
    }
    double typical = new RowRoles(it.grid(), it.area()).typical();
    plan.sorter(() -> new Sorter(it, places, meanings, typical));
    if (!found.shared()) {
      finish(it, plan);
      new PlanAudit(dataset, profile, request, notices, decisions).of(plan, found, List.of());
    }
    return plan;
  }

  private boolean areTitled(TablePlan plan, FoundTable found) {
    return !TitledSections.of(plan, profile.choices(), found.rows(), new ArrayList<>())
        .fields()
        .isEmpty();
  }

  /**
   * A reader that also takes what only an interpretation understands: {@code env. 30}, {@code 25
   * k€}.
   */
  private CellReader tolerant(Field field, CellReader reader) {
    if (field.name().equals(PLACE)) {
      return cell -> {
        String known = cell.text() == null ? null : places.find(cell.text());
        return known == null ? reader.read(cell) : known;
      };
    }
    boolean count = field.type() == FieldType.COUNT;
    if (!count && field.type() != FieldType.AMOUNT) {
      return reader;
    }
    return cell -> {
      Object value = reader.read(cell);
      CellMeaning it = meanings.of(cell);
      boolean marked = cell.isWords() || it.rough || String.valueOf(cell.text()).endsWith("*");
      return value instanceof Fault && marked ? understood(it, count, value) : value;
    };
  }

  private static @Nullable Object understood(CellMeaning it, boolean count, Object fault) {
    BigDecimal number = it.number;
    if (it.share && count) {
      return 1;
    }
    if (number == null) {
      return it.closed || it.status != null ? null : fault;
    }
    boolean persons = it.unit == CellMeaning.Unit.NONE || it.unit == CellMeaning.Unit.PERSONS;
    if (count) {
      return persons && it.isWhole() && number.signum() >= 0 ? number.intValueExact() : fault;
    }
    boolean euros = it.unit == CellMeaning.Unit.NONE || it.unit == CellMeaning.Unit.EUROS;
    return euros ? number : fault;
  }

  /** What the interpretation says of all rows, where no column says it. */
  private void constants(Weighed w, FoundTable found, Map<String, Object> constants) {
    Interpretation it = w.it();
    DatasetTable table = table(it);
    boolean titled = !sections(it).fields().isEmpty();
    if (titled) {
      constants.remove(PLACE);
    } else if (table.indexOf(PLACE) >= 0
        && !found.mapping().fills(PLACE)
        && request.place() == null
        && it.context().place() != null
        && it.crossed() != AxisKind.PLACE) {
      constants.put(PLACE, it.context().place());
    }
    LocalDate day = Contexts.day(it.grid(), it.area().head());
    String date = table.date();
    if (date != null && day != null && it.crossed() == null && !found.mapping().fills(date)) {
      constants.put(date, day);
    }
    if (table.is(Trait.BANK)
        && !found.mapping().fills("account")
        && !constants.containsKey("account")
        && BankAccounts.hasNumber(file)) {
      Object account = BankAccounts.parse(SheetCell.text(file)).value();
      if (account != null) {
        constants.put("account", account);
      }
    }
    if (table.is(Trait.ACTIVITIES) && !found.mapping().fills("activity") && isNamed(it)) {
      constants.putIfAbsent("activity", it.grid().sheet());
    }
  }

  /** Whether the sheet bears a name of its own: no period, no place, no word of a form. */
  private boolean isNamed(Interpretation it) {
    String sheet = it.grid().sheet();
    CellMeaning name = meanings.of(sheet);
    return !csv
        && it.form().counts() == Form.Counts.ROW
        && !name.isPeriod()
        && CellMeanings.seasons(sheet).isEmpty()
        && CellMeanings.years(sheet).isEmpty()
        && meanings.months(sheet).isEmpty()
        && places.within(sheet) == null
        && name.folded.chars().noneMatch(Character::isDigit)
        && !it.form().words().contains(bilan.pipelines.lexicon.Folded.stem(name.key));
  }

  private List<TurnedColumn> turned(Weighed w, Mapping mapping) {
    List<TurnedColumn> turned = new ArrayList<>();
    Interpretation it = w.it();
    for (TurnedColumns.Head each : mapping.turned()) {
      int c = each.head().column();
      String text = it.grid().text(it.area().head(), c);
      Map<String, Object> values =
          switch (Objects.requireNonNull(it.crossed())) {
            case PLACE -> Map.of(PLACE, Objects.requireNonNullElse(places.find(text), text));
            case THING -> Map.of(table(it).is(Trait.ACTIVITIES) ? "activity" : "product", text);
            default -> Map.of();
          };
      LocalDate date = w.outcome().dateOf(c);
      if (it.crossed() == AxisKind.WEEKDAY) {
        int weekday = it.grid().meaning(it.area().head(), c).weekday;
        turned.add(new TurnedColumn(each.head(), null, weekday, values));
        continue;
      }
      if (it.crossed() != AxisKind.PLACE && it.crossed() != AxisKind.THING && date == null) {
        decisions.add(
            Problem.error("TABLE-04", bilan.text.Message.of("profile.no_year", text), file, null));
      }
      turned.add(new TurnedColumn(each.head(), date, values));
    }
    return turned;
  }

  /** Titles between the rows that are places. */
  private TitledSections sections(Interpretation it) {
    boolean places =
        it.column(PLACE) < 0
            && it.rows().stream()
                .filter(r -> r.role() == Role.RECORD && r.section() != null)
                .anyMatch(r -> this.places.find(String.valueOf(r.section())) != null);
    int index = table(it).indexOf(PLACE);
    if (!places || index < 0) {
      return TitledSections.NONE;
    }
    List<@Nullable Field> fields = new ArrayList<>();
    fields.add(table(it).fields().get(index));
    return new TitledSections(fields, List.of(), 0);
  }

  /** Refunds without a sign, and lines of a bank whose sign stands in a column of its own. */
  private void finish(Interpretation it, TablePlan plan) {
    List<Integer> operations = it.columnsOf("@operation");
    List<Integer> directions = it.columnsOf("@direction");
    int tip = it.column("tip");
    if (table(it).is(Trait.SALES) && (!operations.isEmpty() || tip >= 0)) {
      plan.finish(
          draft -> {
            withoutTip(draft, tip);
            refund(draft, operations);
          });
    } else if (!directions.isEmpty() && table(it).is(Trait.BANK)) {
      plan.finish(draft -> direct(draft, directions));
    } else if (table(it).is(Trait.ACCOUNTS)) {
      plan.finish(InterpretedPlans::part);
    } else if (table(it).is(Trait.GRANTS) && it.column("status") < 0) {
      plan.finish(draft -> answer(draft, it.column("amount_awarded")));
    }
  }

  /** A tip that an amount holds is no sale. */
  private void withoutTip(Draft draft, int column) {
    BigDecimal tip = column < 0 ? null : meanings.of(draft.row().cell(column)).number;
    BigDecimal incl = draft.number("amount_incl_tax");
    BigDecimal excl = draft.number("amount_excl_tax");
    BigDecimal tax = draft.number("tax");
    if (tip != null && incl != null && excl != null && tax != null) {
      BigDecimal sold = excl.add(tax);
      draft.set("amount_incl_tax", sold.add(tip).compareTo(incl) == 0 ? sold : incl);
    }
  }

  private void refund(Draft draft, List<Integer> columns) {
    boolean refund =
        columns.stream().anyMatch(c -> meanings.of(draft.row().cell(c)).status == Status.REFUND);
    if (!refund) {
      return;
    }
    for (String name : List.of("amount_incl_tax", "amount_excl_tax", "tax", "quantity")) {
      BigDecimal number = draft.number(name);
      if (number != null) {
        draft.set(name, number.abs().negate());
      }
    }
  }

  /** An account and its label in one cell: {@code 60 Achats}. */
  private static void part(Draft draft) {
    Matcher whole = ACCOUNT.matcher(Objects.requireNonNullElse(draft.text("account"), ""));
    if (whole.matches()) {
      draft.set("account", whole.group(1));
      draft.setIfAbsent("label", whole.group(2));
    }
  }

  /** What stands instead of an amount says that a grant is awaited, or was refused. */
  private void answer(Draft draft, int column) {
    Status status = column < 0 ? null : meanings.of(draft.row().cell(column)).status;
    if (status == Status.WAITS) {
      draft.setIfAbsent("status", "requested");
    } else if (status == Status.CANCELLED) {
      draft.setIfAbsent("status", "refused");
    }
  }

  private void direct(Draft draft, List<Integer> columns) {
    BigDecimal amount = draft.number("amount");
    for (int c : columns) {
      int direction = meanings.of(draft.row().cell(c)).direction;
      if (amount != null && direction != 0) {
        draft.set("amount", direction > 0 ? amount.abs() : amount.abs().negate());
      }
    }
  }

  /** Fields that a row must have and that come from nowhere. */
  private static List<Field> missing(TablePlan plan) {
    Set<String> given = new HashSet<>();
    List<Field> missing = new ArrayList<>();
    if ("participant".equals(plan.grain())) {
      given.add("participants");
    }
    if (plan.all().stream().anyMatch(c -> c.target() instanceof Target.ToSplit)) {
      given.add("participants");
    }
    if (plan.table().is(Trait.GRANTS)) {
      given.add("grant");
    }
    if (plan.turned().stream().anyMatch(t -> t.date() != null)) {
      given.add("fiscal_year");
      given.add("month");
    }
    if (plan.says("account")) {
      given.add("side");
    }
    if (plan.isShared()) {
      given.addAll(Set.of("grant", "received_on"));
    }
    if (plan.says("sold_at")) {
      given.add("sold_on");
    }
    for (Field field : plan.table().fields()) {
      boolean said =
          plan.says(field.name())
              || given.contains(field.name())
              || plan.sections().give(field.name())
              || (!plan.turned().isEmpty() && field.name().equals(plan.table().turned()));
      if (field.required() && !field.derived() && !said) {
        missing.add(field);
      }
    }
    return missing;
  }
}
