package bilan.pipelines.interpretation;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.interpretation.Interpretation.Column;
import bilan.pipelines.interpretation.RowRoles.Judged;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.HeaderPeriod;
import bilan.pipelines.layout.RowsAbove;
import bilan.pipelines.layout.SheetHead;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.lexicon.FileLexicon.Status;
import bilan.pipelines.lexicon.Folded;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.mapping.GrantPart;
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
import bilan.pipelines.planning.TablePlanner;
import bilan.pipelines.planning.TitledSections;
import bilan.pipelines.planning.Towns;
import bilan.pipelines.planning.TurnedColumn;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
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
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Reply;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the plan by which the rows of an interpretation are read. */
final class InterpretedPlans {

  private static final String PLACE = "place";
  private static final Set<String> PAID = Set.of("received", "received_on", "year");

  /** Any year: a row says the day, a column the month and its year. */
  private static final int LEAP_YEAR = 2000;

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
  private boolean undated;

  /**
   * A table with its plan.
   *
   * @param finished fields that no column fills, and that rows are given once they are read
   */
  record Made(FoundTable found, TablePlan plan, Set<String> finished) {}

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
   * @param undated whether somebody must say the year of dates
   */
  List<Made> of(
      List<Weighed> all,
      Map<CellGrid, SheetHead> heads,
      Collection<Weighed> asksPlace,
      boolean undated) {
    this.undated = undated;
    List<FoundTable> found = new ArrayList<>();
    for (Weighed each : all) {
      SheetHead head = heads.get(each.it().grid().source());
      if (head == null) {
        return List.of();
      }
      TableArea area = area(each, head);
      Mapping mapping = TablePlanner.withoutTax(mapping(each), area, notices);
      found.add(new FoundTable(area, mapping, head));
      if (asksPlace.contains(each)) {
        unplaced.add(found.get(found.size() - 1));
      }
    }
    SheetContext context = SheetContext.of(file, found, csv, request.places());
    List<Made> made = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Set<String> finished = Statement.finished(all.get(i).it());
      made.add(new Made(found.get(i), plan(all.get(i), found.get(i), context), finished));
      for (FoundTable part : beside(all.get(i), found.get(i))) {
        TablePlan plan = plan(all.get(i), part, context);
        plan.shared(true);
        made.add(new Made(part, plan, Set.of()));
      }
    }
    for (Made each : made) {
      ask(each);
    }
    if (undated) {
      asked.add(
          Problem.error(
                  "TABLE-04",
                  Message.of("profile.no_year_said"),
                  file,
                  Message.of("profile.no_year_said.cure"))
              .answeredBy("--period", Reply.OPEN));
    }
    return decisions.isEmpty() && !unread ? made : List.of();
  }

  /** Asks what a table lacks. The place and the account are said once for all of its rows. */
  private void ask(Made made) {
    TablePlan plan = made.plan();
    List<Field> missing = missing(plan, made.finished());
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
        last ? it.grid().lastNumber() : it.grid().row(it.area().end()).number() - 1,
        columns,
        it.titles(),
        RowsAbove.facts(above(it)),
        true);
  }

  private static List<Row> above(Interpretation it) {
    return IntStream.range(0, it.area().head()).mapToObj(it.grid()::row).toList();
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
      boolean month = it.hasMonthsOfYear() && column.column() == it.monthColumn();
      int date = month && table.date() != null ? table.indexOf(table.date()) : -1;
      if (date >= 0) {
        bound.add(new Mapping.Bound(head, new Target.ToField(date, table.fields().get(date))));
      } else if (slot != null && slot.target() != null) {
        bound.add(new Mapping.Bound(head, slot.target()));
      } else if (it.header(column.column()) != null && !isReadBeside(it, slot)) {
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

  /**
   * Whether a column without a field is read all the same: it says a sign, or what a grant paid.
   */
  private static boolean isReadBeside(Interpretation it, @Nullable Slot slot) {
    boolean grant = it.form().counts() == Form.Counts.AWARD;
    return slot != null && (slot.isSign() || (grant && PAID.contains(slot.name())));
  }

  private static DatasetTable table(Interpretation it) {
    DatasetTable table = it.form().table();
    if (table == null) {
      throw new IllegalStateException(it.form().name());
    }
    return table;
  }

  /** What stands beside grants in their own rows: what was received, and of which year they are. */
  private List<FoundTable> beside(Weighed w, FoundTable grants) {
    Interpretation it = w.it();
    Dataset dataset = it.form().dataset();
    if (dataset == null || !table(it).is(Trait.GRANTS) || it.crossed() != null) {
      return List.of();
    }
    List<FoundTable> parts = new ArrayList<>();
    for (int received : it.columnsOf("received")) {
      int day = dateBeside(it, received);
      if (day < 0 && isToldBeside(it, received)) {
        continue;
      }
      boolean dated =
          it.context().year() > 0 || grants.area().columns().stream().anyMatch(GrantPart::isYear);
      if (day >= 0 || dated) {
        Map<String, Integer> columns = Map.of("amount", received, "received_on", day);
        parts.add(part(it, grants, dataset.table(Trait.RECEIPTS), columns));
      } else {
        unread = true; // what came on no day is asked about
      }
    }
    int year = it.column("year");
    int awarded = it.column("amount_awarded");
    if (year >= 0 && awarded >= 0) {
      Map<String, Integer> columns = Map.of("fiscal_year", year, "amount", awarded);
      parts.add(part(it, grants, dataset.table(Trait.YEARS), columns));
    }
    return parts;
  }

  /** The days on which an amount was received: the next such column, else the only one. */
  /**
   * Whether what came without a day stands beside it once more: it is part of a sum that is printed
   * besides, or the sum of parts that have their days.
   */
  private static boolean isToldBeside(Interpretation it, int received) {
    SumsInRows sums = new SumsInRows(it);
    return sums.isPartOfReceived(received)
        || it.columnsOf("received").stream()
            .anyMatch(c -> c != received && dateBeside(it, c) >= 0 && sums.isPart(c, received));
  }

  private static int dateBeside(Interpretation it, int received) {
    List<Integer> dates = it.columnsOf("received_on");
    return dates.contains(received + 1)
        ? received + 1
        : it.columnsOf("received").size() == 1 && dates.size() == 1 ? dates.get(0) : -1;
  }

  private static FoundTable part(
      Interpretation it, FoundTable grants, DatasetTable table, Map<String, Integer> given) {
    Map<String, Integer> columns = new HashMap<>(given);
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
      CellReader tolerant = tolerant(field, reader, false);
      boolean dates = field.name().equals(table(it).date()) && field.type() == FieldType.DATE;
      planned.add(
          new TablePlan.Column(
              bound.head(), bound.target(), reading, dates ? dated(w, tolerant) : tolerant));
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
            : ticks
                ? PresenceTick.TICK
                : tolerant(value, readers.of(value, periods), w.areWordsNothing());
    decisions.addAll(deciding.decisions());
    Constants said = new Constants(profile, request, context, readers, notices, decisions);
    Map<String, Object> constants = new HashMap<>(said.of(found.area(), found.mapping(), where));
    constants(w, found, constants);
    Object place = constants.get(PLACE);
    if (place != null && table(it).is(Trait.ACTIVITIES)) {
      found.mapping().ignored().stream()
          .filter(head -> Towns.isTown(head.names()))
          .forEach(town -> notices.add(Towns.notPlace(town, String.valueOf(place), where)));
    }
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
    plan.grain(person ? "participant" : grain(w, plan, found));
    if (plan.sections().fields().isEmpty() && areTitled(plan, found)) {
      unread = true; // titles say what no column does
    }
    double typical = new RowRoles(it.grid(), it.area()).typical();
    plan.sorter(() -> new Sorter(w, places, meanings, typical));
    if (!found.shared()) {
      finish(it, plan);
      new PlanAudit(dataset, profile, request, notices, decisions).of(plan, found, List.of());
    }
    return plan;
  }

  /** What a row stands for: activities of different days are none of a month's totals. */
  private @Nullable String grain(Weighed w, TablePlan plan, FoundTable found) {
    String grain = new Grains(profile, plan).decide(found.rows());
    boolean days = w.outcome().dated.stream().anyMatch(d -> d.getDayOfMonth() != 1);
    return "month".equals(grain) && plan.says("activity") && days ? "activity" : grain;
  }

  private boolean areTitled(TablePlan plan, FoundTable found) {
    return TitledSections.of(plan, profile.choices(), found.rows(), new ArrayList<>())
        .fields()
        .stream()
        .anyMatch(f -> f != null && !(f.name().equals("side") && plan.says("account")));
  }

  /**
   * A reader that also takes what only an interpretation understands: {@code env. 30}, {@code 25
   * k€}.
   *
   * @param nothing whether words instead of a number say that there was nothing
   */
  private CellReader tolerant(Field field, CellReader reader, boolean nothing) {
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
      if (!(value instanceof Fault) || !marked) {
        return value;
      }
      return nothing && it.number == null ? null : understood(it, count, value);
    };
  }

  /** A reader that takes the day as the whole table says it: {@code mar. 3} under a month. */
  private CellReader dated(Weighed w, CellReader reader) {
    if (w.it().hasMonthsOfYear()) {
      return cell -> {
        CellMeaning.Month month = meanings.of(cell).month;
        return month == null ? null : LocalDate.of(LEAP_YEAR, month.month(), 1);
      };
    }
    if (w.it().hasDaysOfMonth()) {
      return cell -> {
        int day = InterpretedRows.day(meanings.of(cell));
        return day == 0 ? null : LocalDate.of(LEAP_YEAR, Month.JANUARY, day);
      };
    }
    return cell -> {
      CellMeaning it = meanings.of(cell);
      boolean ofMonth = it.ofMonth > 0 || InterpretedRows.day(it) > 0;
      LocalDate day = it.day == null && !ofMonth ? null : w.outcome().dateOf(it);
      if (ofMonth && day != null) {
        return day; // mar. 3 would be March 2003
      }
      Object read = reader.read(cell);
      return read instanceof Fault && day != null ? day : read;
    };
  }

  private static @Nullable Object understood(CellMeaning it, boolean count, Object fault) {
    BigDecimal number = it.number;
    if (it.share && count) {
      return 1;
    }
    if (number == null) {
      return it.closed || it.off || it.status != null || it.isMark() ? null : fault;
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
    int fiscal = table.indexOf("fiscal_year");
    if (fiscal >= 0 && !found.mapping().fills("fiscal_year") && it.crossed() == null) {
      int year = it.context().year();
      String text = it.context().season() ? year + "-" + (year + 1) : String.valueOf(year);
      Object read =
          readers.of(table.fields().get(fiscal), ColumnReading.PLAIN).read(SheetCell.text(text));
      boolean given = profile.defaults().containsKey("fiscal_year");
      if (year > 0 && read != null && !(read instanceof Fault) && !given) {
        constants.put("fiscal_year", read); // titles say it better than names do
      }
    }
    String channel = meanings.lexicon().channel(SheetEvidence.named(it));
    boolean said = profile.defaults().containsKey("channel") || found.mapping().fills("channel");
    if (table.is(Trait.SALES) && channel != null && !said) {
      constants.put("channel", channel);
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
    boolean told =
        Stream.of("purpose", "reference", "decision_date", "grant")
            .anyMatch(found.mapping()::fills);
    if (table.is(Trait.GRANTS) && !found.shared() && !told) {
      List<String> titles = it.titles();
      constants.putIfAbsent(
          "purpose", titles.isEmpty() ? Sheet.nameOf(request.file()) : titles.get(0));
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
        && !it.form().words().contains(Folded.stem(name.key));
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
            case THING -> thing(it, it.grid().meaning(it.area().head(), c), text);
            default -> Map.of();
          };
      LocalDate date = w.outcome().dateOf(c);
      if (it.crossed() == AxisKind.WEEKDAY) {
        int weekday = it.grid().meaning(it.area().head(), c).weekday;
        turned.add(new TurnedColumn(each.head(), null, weekday, values));
        continue;
      }
      boolean period = Objects.requireNonNull(it.crossed()).isPeriod();
      if (period && date == null && !undated) {
        decisions.add(Problem.error("TABLE-04", Message.of("profile.no_year", text), file, null));
      }
      int day =
          it.hasDaysOfMonth()
              ? TurnedColumn.OF_MONTH
              : it.hasMonthsOfYear() ? TurnedColumn.OF_YEAR : 0;
      turned.add(new TurnedColumn(each.head(), date, day, values));
    }
    return turned;
  }

  /** What a column of an activity, a product or an hour says of its cells. */
  private static Map<String, Object> thing(Interpretation it, CellMeaning head, String text) {
    if (!table(it).is(Trait.ACTIVITIES)) {
      return Map.of("product", text);
    }
    boolean hour = head.unit == CellMeaning.Unit.HOURS && head.number != null && head.isWhole();
    int at = hour && head.number != null ? head.number.intValue() : -1;
    return at >= 0 && at < 24
        ? Map.of("start_time", LocalTime.of(at, 0))
        : Map.of("activity", text);
  }

  /** Titles between the rows that are places, or say which accounts are costs. */
  private TitledSections sections(Interpretation it) {
    boolean sides = it.virtual().contains(Statement.SIDE);
    int index = table(it).indexOf(sides ? "side" : PLACE);
    Set<String> titles = new LinkedHashSet<>();
    for (Judged row : it.column(PLACE) < 0 ? it.records() : List.<Judged>of()) {
      String title = row.section();
      if (title != null && (sides || places.find(title) != null)) {
        titles.add(title);
      }
    }
    if (index < 0 || (titles.isEmpty() && !sides)) {
      return TitledSections.NONE;
    }
    List<@Nullable Field> fields = new ArrayList<>();
    fields.add(table(it).fields().get(index));
    return new TitledSections(fields, List.of(titles), 0);
  }

  /** Refunds without a sign, and lines of a bank whose sign stands in a column of its own. */
  private void finish(Interpretation it, TablePlan plan) {
    List<Integer> operations = it.columnsOf("@operation");
    List<Integer> directions = it.columnsOf("@direction");
    int tip = it.column("tip");
    int back = InterpretedRows.refunded(it);
    if (table(it).is(Trait.SALES) && (!operations.isEmpty() || tip >= 0 || back >= 0)) {
      plan.finish(
          draft -> {
            withoutTip(draft, tip);
            withoutRefunded(draft, back);
            refund(draft, operations);
          });
    } else if (!directions.isEmpty() && table(it).is(Trait.BANK)) {
      plan.finish(draft -> direct(draft, directions));
    } else if (table(it).is(Trait.ACCOUNTS)) {
      AccountRows accounts = new AccountRows(it, meanings);
      plan.finish(accounts::finish);
      accounts.told(plan.where()).forEach(notices::add);
    } else if (table(it).is(Trait.GRANTS)) {
      plan.finish(
          draft -> {
            answer(draft, it.column("status"));
            answer(draft, it.column("amount_awarded"));
            if (it.column("amount_requested") < 0) {
              onlyRequested(draft);
            } else {
              unanswered(draft);
            }
          });
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

  /** What was paid back of an amount was not sold. */
  private void withoutRefunded(Draft draft, int column) {
    BigDecimal back = column < 0 ? null : meanings.of(draft.row().cell(column)).number;
    BigDecimal paid = draft.number("amount_incl_tax");
    if (back != null && paid != null) {
      draft.set("amount_incl_tax", paid.subtract(back));
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

  /** What stands instead of an amount says that a grant is awaited, or was refused. */
  private void answer(Draft draft, int column) {
    CellMeaning said = column < 0 ? null : meanings.of(draft.row().cell(column));
    Status status = said == null ? null : meanings.lexicon().leading(said.key);
    if (status == Status.WAITS || status == Status.DRAFT) {
      draft.setIfAbsent("status", "requested");
    } else if (status == Status.CANCELLED) {
      draft.setIfAbsent("status", "refused");
    }
  }

  /** The one amount of a grant that is awaited or was refused is what was asked for. */
  private static void onlyRequested(Draft draft) {
    BigDecimal amount = draft.number("amount_awarded");
    String status = draft.text("status");
    if (amount != null && ("requested".equals(status) || "refused".equals(status))) {
      draft.set("amount_requested", amount.abs());
      draft.set("amount_awarded", null);
    }
  }

  /** A grant in progress of which nothing is awarded is asked for. */
  private static void unanswered(Draft draft) {
    boolean asked =
        draft.number("amount_awarded") == null && draft.number("amount_requested") != null;
    String status = draft.text("status");
    if (asked && ("signed".equals(status) || "notified".equals(status))) {
      draft.set("status", "requested");
    } else if (asked && "cancelled".equals(status)) {
      draft.set("status", "refused"); // given up before anything was awarded
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
  private List<Field> missing(TablePlan plan, Set<String> finished) {
    Set<String> given = new HashSet<>(finished);
    if (undated && plan.table().date() != null) {
      given.addAll(List.of("fiscal_year", "month", plan.table().date()));
    }
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
