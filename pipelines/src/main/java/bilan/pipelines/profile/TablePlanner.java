package bilan.pipelines.profile;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.layout.Address;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.Period;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.profile.Mapping.Bound;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.value.DecimalMark;
import bilan.pipelines.value.MonthLabel;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides how one table found in a sheet is read; what it can't decide, it asks. */
final class TablePlanner {

  private final String file;
  private final Profile profile;
  private final ReadRequest request;
  private final SheetContext context;
  private final CellReaders readers;
  private final ColumnReaders columnReaders;
  private final boolean date1904;
  private final Notices notices;
  private final List<Problem> decisions = new ArrayList<>();

  TablePlanner(
      String file,
      Dataset dataset,
      Profile profile,
      ReadRequest request,
      SheetContext context,
      PersonKeys people,
      boolean date1904,
      Notices notices) {
    this.file = file;
    this.profile = profile;
    this.request = request;
    this.context = context;
    this.readers = new CellReaders(people, profile);
    this.columnReaders = new ColumnReaders(dataset, readers);
    this.date1904 = date1904;
    this.notices = notices;
  }

  /** What a person must say before anything is read, of all tables. */
  List<Problem> decisions() {
    return decisions;
  }

  TablePlan plan(TableArea area, Mapping found, List<Row> head) {
    Mapping mapping =
        TaxColumns.read(new ColumnConflicts(head, decisions).resolve(found, where(area)), head);
    ColumnDecisions columns = new ColumnDecisions(profile, date1904);
    List<TablePlan.Column> planned = new ArrayList<>();
    for (Bound bound : mapping.bound()) {
      planned.add(column(bound, columns, head, area));
    }
    ColumnReading periods = periodReading(mapping, columns, head, area);
    Field value = mapping.periodValue();
    CellReader periodReader =
        value == null || periods == null
            ? null
            : late(readers.of(value, periods), area, mapping.periods(), value, periods);
    Map<String, Object> constants =
        new Constants(profile, request, context, readers, notices, decisions)
            .of(area, mapping, where(area));
    TablePlan plan = new TablePlan(file, area, mapping, planned, constants, periodReader);
    plan.known(yearAndMonth(area)[0], yearAndMonth(area)[1], periods);
    plan.firstMonth(request.firstMonth());
    plan.signs(RowMatch.of(profile.negate(), area).stream().map(RowMatch::head).toList());
    plan.grain(new Grains(profile, plan).decide(head));
    decisions.addAll(columns.decisions());
    plan.sectioned(Sections.givePlaces(plan, head));
    missing(plan, head);
    headless(area, head);
    return plan;
  }

  private String where(TableArea area) {
    return file + "!" + area.sheet().name();
  }

  private TablePlan.Column column(
      Bound bound, ColumnDecisions columns, List<Row> head, TableArea area) {
    Field field =
        bound.target() instanceof Target.ToField to
            ? to.field()
            : bound.target() instanceof Target.ToInput to ? to.field() : COUNTED;
    ColumnReading reading = columns.decide(field, bound.head(), head, where(area));
    if (reading.hours()) {
      notices.add(Problem.note("PROF-10", Message.of("profile.hours", bound.head().text())));
    }
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

  private static final int SHOWN = 20;

  static final Field COUNTED =
      new Field(
          "count",
          FieldType.COUNT,
          false,
          "",
          "",
          "",
          List.of(),
          List.of(),
          Map.of(),
          true,
          false,
          false,
          null);

  private @Nullable ColumnReading periodReading(
      Mapping mapping, ColumnDecisions columns, List<Row> head, TableArea area) {
    Field value = mapping.periodValue();
    return value == null || mapping.periods().isEmpty()
        ? null
        : columns.decide(value, mapping.periods().get(0), head, where(area));
  }

  private static String shown(List<ColumnHead> columns) {
    List<String> texts = columns.stream().map(ColumnHead::text).limit(SHOWN).toList();
    return String.join(", ", texts) + (columns.size() > SHOWN ? "…" : "");
  }

  private void missing(TablePlan plan, List<Row> head) {
    TableArea area = plan.area();
    Mapping mapping = plan.mapping();
    Map<String, Object> constants = plan.constants();
    for (Field field : mapping.missing()) {
      boolean inferred =
          field.name().equals("grant") || (field.name().equals("side") && mapping.fills("account"));
      if (constants.containsKey(field.name())
          || inferred
          || (field.name().equals("place") && plan.isSectioned())) {
        continue;
      }
      List<String> free =
          mapping.ignored().stream()
              .filter(h -> !ColumnConflicts.isEmpty(h, head))
              .map(ColumnHead::text)
              .toList();
      List<String> candidates = new ArrayList<>(field.synonyms());
      candidates.add(field.label());
      String near = null;
      for (String header : free) {
        near = near == null && Nearest.of(header, candidates) != null ? header : near;
      }
      String columns = shown(area.columns());
      Message cure =
          field.name().equals("place")
              ? Message.of("profile.no_place.cure")
              : near != null
                  ? Message.of("profile.no_column.near", near, field.name())
                  : Message.of("profile.no_column.cure", field.name());
      decisions.add(
          Problem.error(
              "PROF-02",
              Message.of("profile.no_column", field.label(), columns),
              where(area),
              cure));
    }
    Object channel = constants.get("channel");
    boolean till = "till".equals(channel) || "ticketing".equals(channel);
    if (till && !plan.isSectioned() && !mapping.fills("place") && !constants.containsKey("place")) {
      decisions.add(
          Problem.error(
              "PROF-02",
              Message.of("profile.no_place"),
              where(area),
              Message.of("profile.no_place.cure")));
    }
    periodsWithoutYear(area, mapping);
  }

  /** A column with values and no header can't be understood: it is said. */
  private void headless(TableArea area, List<Row> head) {
    List<String> letters = new ArrayList<>();
    for (int column = area.firstColumn(); column < area.lastColumn(); column++) {
      int each = column;
      boolean headed = area.columns().stream().anyMatch(c -> c.column() == each);
      if (!headed && head.stream().anyMatch(r -> !r.cell(each).isBlank())) {
        letters.add(Address.column(column));
      }
    }
    if (!letters.isEmpty()) {
      String all = String.join(", ", letters);
      notices.add(
          Problem.note(
              "TABLE-09",
              Message.of("profile.headless", all, area.sheet().name(), letters.size())));
    }
  }

  private void periodsWithoutYear(TableArea area, Mapping mapping) {
    for (ColumnHead head : mapping.periods()) {
      Period period = head.period();
      if (period != null && period.year() == 0 && context.year(area) == 0) {
        decisions.add(
            Problem.error(
                "TABLE-04",
                Message.of("profile.no_year", head.text()),
                where(area),
                Message.of("profile.no_year.cure")));
        return;
      }
    }
  }

  /** The first day that each month or year column stands for. */
  Map<ColumnHead, LocalDate> periods(TablePlan plan) {
    Map<ColumnHead, LocalDate> periods = new LinkedHashMap<>();
    for (ColumnHead head : plan.mapping().periods()) {
      Period period = head.period();
      if (period != null) {
        int year = period.year() == 0 ? context.year(plan.area()) : period.year();
        periods.put(head, LocalDate.of(year, Math.max(1, period.month()), 1));
      }
    }
    return periods;
  }
}
