package bilan.pipelines.planning;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.mapping.ColumnConflicts;
import bilan.pipelines.mapping.CurrencyColumn;
import bilan.pipelines.mapping.Evidence;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.mapping.Mapping;
import bilan.pipelines.mapping.Mapping.Bound;
import bilan.pipelines.mapping.NamedColumns;
import bilan.pipelines.mapping.RowMatch;
import bilan.pipelines.model.Notices;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.typing.CellReader;
import bilan.pipelines.typing.CellReaders;
import bilan.pipelines.typing.ColumnDecisions;
import bilan.pipelines.typing.ColumnReaders;
import bilan.pipelines.typing.ColumnReading;
import bilan.pipelines.typing.LateMark;
import bilan.pipelines.typing.PersonKeys;
import bilan.pipelines.typing.PresenceColumn;
import bilan.pipelines.typing.PresenceTick;
import bilan.pipelines.typing.TaxColumns;
import bilan.pipelines.typing.TitledTax;
import bilan.pipelines.value.DecimalMark;
import bilan.pipelines.value.MonthLabel;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides how one table found in a sheet is read; what it can't decide, it asks. */
public final class TablePlanner {

  private final String file;
  private final Dataset dataset;
  private final Profile profile;
  private final ReadRequest request;
  private final SheetContext context;
  private final CellReaders readers;
  private final ColumnReaders columnReaders;
  private final boolean date1904;
  private final Notices notices;
  private final List<Problem> decisions = new ArrayList<>();
  private Evidence evidence = new Evidence(List.of());

  public TablePlanner(
      String file,
      Dataset dataset,
      Profile profile,
      ReadRequest request,
      SheetContext context,
      PersonKeys people,
      boolean date1904,
      Notices notices) {
    this.file = file;
    this.dataset = dataset;
    this.profile = profile;
    this.request = request;
    this.context = context;
    this.readers = new CellReaders(people, profile, request.firstMonth());
    this.columnReaders = new ColumnReaders(dataset, readers);
    this.date1904 = date1904;
    this.notices = notices;
  }

  /** The plans of all tables of a workbook, whose columns are read alike under the same headers. */
  public List<TablePlan> plans(List<FoundTable> found) {
    evidence = new Evidence(found);
    List<TablePlan> plans = found.stream().map(this::plan).toList();
    Grains.ofOneRow(plans, found);
    LabelsBeside.settle(plans);
    return plans;
  }

  /** What a person must say before anything is read, of all tables. */
  public List<Problem> decisions() {
    return PlaceHint.apart(decisions);
  }

  TablePlan plan(FoundTable found) {
    TableArea area = found.area();
    List<Row> head = found.rows();
    Mapping resolved =
        new ColumnConflicts(head, request.before().without(), decisions)
            .resolve(found.mapping(), where(area));
    List<Row> all = evidence.of(found);
    Mapping taxed = new TaxColumns(titled(resolved, area), all).read(decisions, where(area));
    Mapping mapping = done(taxed, area, head);
    ColumnDecisions columns = new ColumnDecisions(profile, date1904, area.titles());
    List<TablePlan.Column> planned = new ArrayList<>();
    for (Bound bound : mapping.bound()) {
      planned.add(column(bound, columns, all, area));
    }
    ColumnReading periods = periodReading(mapping, columns, all, area);
    Field value = mapping.periodValue();
    CellReader periodReader =
        value == null || periods == null
            ? null
            : mapping.isPresences()
                ? PresenceTick.TICK
                : late(readers.of(value, periods), area, mapping.periods(), value, periods);
    Constants said = new Constants(profile, request, context, readers, notices, decisions);
    Map<String, Object> constants = said.of(area, mapping, where(area));
    TablePlan plan = new TablePlan(file, area, mapping, planned, constants, periodReader);
    plan.head(found);
    plan.known(yearAndMonth(area)[0], yearAndMonth(area)[1], periods);
    plan.firstMonth(request.firstMonth());
    plan.shared(found.shared());
    plan.signs(
        Stream.concat(
                RowMatch.of(profile.negate(), area).stream().map(RowMatch::head),
                mapping.ignored().stream().filter(CurrencyColumn::is))
            .toList());
    plan.ofOneMonth(said.isMonth());
    TurnedSearch turning = new TurnedSearch(profile, context, readers, decisions);
    plan.turned(turning.turned(mapping, area, where(area)));
    turning.beside(plan, head, request);
    plan.sections(TitledSections.of(plan, profile.choices(), head, decisions));
    plan.grain(new Grains(profile, plan).decide(head));
    decisions.addAll(columns.decisions());
    columns.ordered().forEach(ordered -> plan.orders().known(ordered.column()));
    decisions.addAll(
        new MissingFields(plan, head, new PlaceHint(file, request.places()), request).decisions());
    new PlanAudit(dataset, profile, request, notices, decisions).of(plan, found, mapping.ignored());
    if (profile.isGeneric()) {
      decisions.addAll(new Misfits(plan, head).decisions());
    }
    FiscalYear.say(plan, file, request.firstMonth(), notices);
    return plan;
  }

  /** Without what somebody does without, and without what the values or the rest show is not it. */
  private Mapping done(Mapping mapping, TableArea area, List<Row> head) {
    Mapping without = mapping;
    for (Bound bound : mapping.bound()) {
      boolean left =
          request.before().without().stream()
              .anyMatch(c -> Headers.normalise(c).equals(Headers.normalise(bound.head().text())));
      without = left ? without.without(bound) : without;
    }
    if (!profile.isGeneric()) {
      return without;
    }
    Mapping placed = new Towns(request, context, notices).without(without, area, where(area));
    return PresenceColumn.of(placed, dataset, head);
  }

  private String where(TableArea area) {
    return file + "!" + area.sheet().name();
  }

  private TablePlan.Column column(
      Bound bound, ColumnDecisions columns, List<Row> head, TableArea area) {
    Field field = bound.target().field();
    ColumnReading reading = columns.decide(field, bound.head(), head, where(area));
    if (reading.hours()) {
      notices.add(Problem.note("PROF-10", Message.of("profile.hours", bound.head().text())));
    }
    unitSaid(bound.head(), reading);
    int[] known = yearAndMonth(area);
    CellReader reader =
        columnReaders.of(field, reading, known[0], known[1], () -> notices.add(yearSaid(area)));
    return new TablePlan.Column(
        bound.head(),
        bound.target(),
        reading,
        late(reader, area, List.of(bound.head()), field, reading));
  }

  /** A reader that sees the whole column if its first rows did not show the decimal mark. */
  private CellReader late(
      CellReader reader,
      TableArea area,
      List<ColumnHead> columns,
      Field field,
      ColumnReading reading) {
    return reading.mark() == DecimalMark.UNKNOWN
        ? new LateMark(reader, area, columns, mark -> readers.of(field, reading.with(mark)))
        : reader;
  }

  /**
   * The year and month that complete dates without one: of the sheet, a title or the file; 0 if
   * none.
   */
  private int[] yearAndMonth(TableArea area) {
    MonthLabel month = context.month(area);
    Integer named = month == null ? null : month.year();
    int year = named == null ? context.year(area) : named;
    return new int[] {year, month == null ? 0 : month.month()};
  }

  private Problem yearSaid(TableArea area) {
    return Problem.note(
        "TABLE-05",
        Message.of(
            "profile.year_of_sheet", area.sheet().name(), String.valueOf(yearAndMonth(area)[0])));
  }

  private @Nullable ColumnReading periodReading(
      Mapping mapping, ColumnDecisions columns, List<Row> head, TableArea area) {
    Field value = mapping.periodValue();
    if (value == null || mapping.periods().isEmpty()) {
      return null;
    }
    ColumnHead first = mapping.periods().get(0);
    ColumnReading reading = columns.decide(value, first, head, where(area));
    unitSaid(first, reading);
    return reading;
  }

  /** What a profile or the command says of its columns is believed before a title. */
  private Mapping titled(Mapping mapping, TableArea area) {
    boolean told =
        Stream.concat(
                profile.columns().keySet().stream(),
                NamedColumns.of(request, dataset).keySet().stream())
            .map(Headers::normalise)
            .anyMatch(n -> area.columns().stream().anyMatch(column -> column.names().contains(n)));
    return told ? mapping : withoutTax(mapping, area, notices);
  }

  /** Mapping whose amounts are without tax if a title or the sheet says so. */
  public static Mapping withoutTax(Mapping mapping, TableArea area, Notices notices) {
    List<String> titles = new ArrayList<>(area.titles());
    titles.add(area.sheet().name());
    TitledTax tax = new TitledTax(mapping, titles);
    String title = tax.title();
    if (title != null) {
      notices.add(Problem.note("PROF-10", Message.of("profile.excl_tax", title)));
    }
    return tax.read();
  }

  private void unitSaid(ColumnHead head, ColumnReading reading) {
    if (reading.power() != 0) {
      notices.add(
          Problem.note("PROF-10", Message.of("profile." + reading.moneyUnit(), head.text())));
    }
  }
}
