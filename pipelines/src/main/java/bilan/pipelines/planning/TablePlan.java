package bilan.pipelines.planning;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.layout.Address;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.mapping.Mapping;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.typing.CellReader;
import bilan.pipelines.typing.ColumnReading;
import bilan.pipelines.typing.DayOrders;
import bilan.pipelines.typing.Draft;
import bilan.pipelines.typing.PresenceTick;
import bilan.pipelines.value.Counts;
import bilan.pipelines.value.DecimalMark;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of one table found in a sheet are read: decided before the first row goes to the
 * sink.
 */
public final class TablePlan {

  private static final CellReader COUNTS = cell -> Counts.parse(cell, DecimalMark.UNKNOWN).value();

  private final String file;
  private final TableArea area;
  private final String sheet;
  private final Mapping mapping;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, Object> constants;
  private final @Nullable Object[] constantsByIndex;
  private final @Nullable CellReader periodReader;
  private @Nullable String grain;
  private TitledSections sections = TitledSections.NONE;
  private boolean ofOneMonth;
  private boolean unfilled;
  private boolean shared;
  private List<TurnedColumn> turned = List.of();
  private int year;
  private int firstMonth = 1;
  private List<ColumnHead> signs = List.of();
  private List<Row> head = List.of();
  private boolean whole;
  private int labelsFrom = -1;
  private int month;
  private @Nullable ColumnReading periodReading;
  private int seasonBegins = 1;
  private @Nullable Supplier<RowSorter> sorter;
  private @Nullable Consumer<Draft> finish;
  private Set<Integer> once = Set.of();
  private final DayOrders orders;

  /** A mapped column with its reader. */
  public record Column(ColumnHead head, Target target, ColumnReading reading, CellReader reader) {}

  public TablePlan(
      String file,
      TableArea area,
      Mapping mapping,
      List<Column> columns,
      Map<String, Object> constants,
      @Nullable CellReader periodReader) {
    this.file = file;
    this.area = area;
    this.sheet = area.sheet().name();
    this.orders = new DayOrders(where());
    this.mapping = mapping;
    columns.forEach(
        c ->
            this.columns.put(
                c.target() instanceof Target.ToField
                    ? c.target().key()
                    : c.target().key() + "@" + c.head().column(),
                c));
    this.constants = Map.copyOf(constants);
    this.constantsByIndex =
        mapping.table().fields().stream().map(f -> constants.get(f.name())).toArray();
    this.periodReader = periodReader;
  }

  public TableArea area() {
    return area;
  }

  public Mapping mapping() {
    return mapping;
  }

  public DatasetTable table() {
    return mapping.table();
  }

  public String sheet() {
    return sheet;
  }

  /** The column of a field; null if it has none. */
  public @Nullable Column column(String field) {
    return columns.get(field);
  }

  /** The columns that fill no field: parts of a name, ages, classes. */
  public List<Column> extras() {
    return columns.values().stream().filter(c -> !(c.target() instanceof Target.ToField)).toList();
  }

  /** The column of an input; null if it has none. */
  public @Nullable Column input(String name) {
    return columns.values().stream()
        .filter(c -> c.target() instanceof Target.ToInput to && to.field().name().equals(name))
        .findFirst()
        .orElse(null);
  }

  public List<Column> all() {
    return List.copyOf(columns.values());
  }

  public @Nullable Object constant(int field) {
    return constantsByIndex[field];
  }

  public Map<String, Object> constants() {
    return constants;
  }

  public @Nullable CellReader periodReader() {
    return periodReader;
  }

  /** What completes its dates, and how the cells under its months are read: to be remembered. */
  public void known(int givenYear, int givenMonth, @Nullable ColumnReading periods) {
    year = givenYear;
    month = givenMonth;
    periodReading = periods;
  }

  /** First month of the season that its year names, 1 of a calendar year. */
  public int seasonBegins() {
    return seasonBegins;
  }

  public void seasonBegins(int month) {
    seasonBegins = month;
  }

  /** Last step of each of its rows once its cells are read; null if there is none. */
  public @Nullable Consumer<Draft> finish() {
    return finish;
  }

  public void finish(Consumer<Draft> step) {
    finish = step;
  }

  /** Columns that are written once a group of rows, and hold for the blanks below. */
  public Set<Integer> once() {
    return once;
  }

  public void once(Collection<Integer> columns) {
    once = Set.copyOf(columns);
  }

  /** Makes what says of its rows, from the first one, what they are; null if words alone do. */
  public @Nullable Supplier<RowSorter> sorter() {
    return sorter;
  }

  public void sorter(Supplier<RowSorter> decided) {
    sorter = decided;
  }

  /** Its first rows, totals and notes among them; all of them if it {@code isWhole}. */
  public List<Row> head() {
    return head;
  }

  public boolean isWhole() {
    return whole;
  }

  public void head(FoundTable found) {
    head = found.rows();
    whole = found.isWhole();
  }

  /** The first column in which words may say what a row is: what stands left has no header. */
  public int labelsFrom() {
    return labelsFrom < 0 ? area.firstColumn() : labelsFrom;
  }

  void labelsFrom(int column) {
    labelsFrom = column;
  }

  /**
   * Columns that fill no field and say what the amounts of a row are: refunds, another currency.
   */
  public List<ColumnHead> signs() {
    return signs;
  }

  public void signs(List<ColumnHead> columns) {
    signs = List.copyOf(columns);
  }

  /** Whether nobody filled it: its rows hold no amount at all. */
  public boolean isUnfilled() {
    return unfilled;
  }

  void unfilled(boolean nothing) {
    unfilled = nothing;
  }

  /** Whether another table has the same rows, and says what they are. */
  public boolean isShared() {
    return shared;
  }

  public void shared(boolean another) {
    shared = another;
  }

  /** Of the fiscal year, 1 to 12. */
  public int firstMonth() {
    return firstMonth;
  }

  public void firstMonth(int settled) {
    firstMonth = settled;
  }

  /** 0 if nothing says it; {@code month} likewise. */
  public int year() {
    return year;
  }

  public int month() {
    return month;
  }

  public @Nullable ColumnReading periodReading() {
    return periodReading;
  }

  /** Whether the sheet or a title gives all rows their month, and no day. */
  boolean isOfOneMonth() {
    return ofOneMonth;
  }

  public void ofOneMonth(boolean month) {
    ofOneMonth = month;
  }

  /** What the titles between the rows say. */
  public TitledSections sections() {
    return sections;
  }

  public void sections(TitledSections found) {
    sections = found;
  }

  /** Columns whose numbers are rows of their own; empty if each row is one. */
  public List<TurnedColumn> turned() {
    return turned;
  }

  public void turned(List<TurnedColumn> columns) {
    turned = List.copyOf(columns);
  }

  /** Whether a turned column says nothing of a row: blank, a dash, or somebody who did not come. */
  public boolean isEmpty(Row row, TurnedColumn column) {
    SheetCell cell = row.cell(column.head().column());
    return cell.isBlank() || (periodReader != null && periodReader.read(cell) == null);
  }

  /** Whether the cells of turned columns are ticks, each a participation of its row's person. */
  public boolean areTicks() {
    return periodReader == PresenceTick.TICK;
  }

  /** How a total of turned columns is read: of ticks it says how many there are. */
  public @Nullable CellReader totalReader() {
    return areTicks() ? COUNTS : periodReader;
  }

  public @Nullable String grain() {
    return grain;
  }

  public void grain(@Nullable String decided) {
    grain = decided;
  }

  /** {@code file!sheet!C14}, where a cell of a row stands in its sheet. */
  public String where(int column, Row row) {
    return file + "!" + sheet() + "!" + Address.cell(column, row);
  }

  public String where() {
    return file + "!" + sheet;
  }

  /** In which columns the order of day and month is known. */
  public DayOrders orders() {
    return orders;
  }

  boolean has(String field) {
    return table().indexOf(field) >= 0;
  }

  /** Whether a column, or something beside the rows, says a field. */
  public boolean says(String field) {
    int index = table().indexOf(field);
    return index >= 0
        && (columns.containsKey(field)
            || constantsByIndex[index] != null
            || turned.stream()
                .anyMatch(
                    t ->
                        t.values().containsKey(field)
                            || (t.date() != null && field.equals(table().date()))));
  }

  public @Nullable Field field(String name) {
    int index = table().indexOf(name);
    return index < 0 ? null : table().fields().get(index);
  }
}
