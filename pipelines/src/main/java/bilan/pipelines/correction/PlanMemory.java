package bilan.pipelines.correction;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.mapping.Mapper;
import bilan.pipelines.mapping.Mapping;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.mapping.TurnedColumns;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.planning.TitledSections;
import bilan.pipelines.planning.TurnedColumn;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.typing.CellReader;
import bilan.pipelines.typing.CellReaders;
import bilan.pipelines.typing.ColumnReaders;
import bilan.pipelines.typing.ColumnReading;
import bilan.pipelines.typing.PresenceTick;
import bilan.pipelines.value.DateOrder;
import bilan.pipelines.value.DecimalMark;
import bilan.text.Json;
import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How a table was read, as text: a row of it that is corrected later is read alike, though the file
 * is gone.
 */
public final class PlanMemory {

  private static final String FIELD = "field";
  private static final String INPUT = "input";
  private static final String SPLIT = "split";

  private final Dataset dataset;
  private final IntFunction<CellReaders> readers;

  /**
   * @param readers of columns, by the first month of the fiscal year
   */
  PlanMemory(Dataset dataset, IntFunction<CellReaders> readers) {
    this.dataset = dataset;
    this.readers = readers;
  }

  public static String write(TablePlan plan) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("table", plan.table().name());
    map.put("sheet", plan.sheet());
    map.put("grain", plan.grain());
    map.put(
        "sections", plan.sections().fields().stream().map(f -> f == null ? "" : f.name()).toList());
    map.put("year", plan.year());
    map.put("month", plan.month());
    map.put("season_begins", plan.seasonBegins());
    Map<String, String> constants = new LinkedHashMap<>();
    plan.constants().forEach((name, value) -> constants.put(name, text(value)));
    map.put("constants", constants);
    map.put("columns", plan.all().stream().map(PlanMemory::column).toList());
    Field value = plan.mapping().periodValue();
    ColumnReading reading = plan.periodReading();
    if (value != null && reading != null) {
      map.put("period_value", value.name());
      map.put("period_reading", reading(new LinkedHashMap<>(), reading));
    }
    map.put("periods", plan.turned().stream().map(PlanMemory::turned).toList());
    map.put("first_month", plan.firstMonth());
    map.put("signs", plan.signs().stream().map(PlanMemory::head).toList());
    return Json.write(map);
  }

  private static Map<String, @Nullable Object> turned(TurnedColumn turned) {
    Map<String, @Nullable Object> map = head(turned.head());
    map.put("day", turned.date());
    map.put("weekday", turned.weekday());
    Map<String, String> values = new LinkedHashMap<>();
    turned.values().forEach((name, value) -> values.put(name, text(value)));
    map.put("values", values);
    return map;
  }

  private static TurnedColumn turned(YamlMap map) {
    String day = map.text("day");
    return new TurnedColumn(
        head(map),
        day == null ? null : LocalDate.parse(day),
        map.integer("weekday", 0),
        stored(map.map("values")));
  }

  private static Map<String, Object> stored(YamlMap map) {
    Map<String, Object> values = new LinkedHashMap<>();
    map.allTexts().forEach((name, value) -> values.put(name, value(value)));
    return values;
  }

  /** Earlier versions knew one level of titles, which said the place. */
  private static TitledSections sections(YamlMap map, DatasetTable table, int year) {
    List<String> names = map.flag("sectioned", false) ? List.of("place") : map.texts("sections");
    List<@Nullable Field> fields = new ArrayList<>();
    for (String name : names) {
      int index = table.indexOf(name);
      fields.add(index < 0 ? null : table.fields().get(index));
    }
    return new TitledSections(fields, List.of(), year);
  }

  private static Map<String, @Nullable Object> column(TablePlan.Column column) {
    Map<String, @Nullable Object> map = head(column.head());
    Target target = column.target();
    map.put(
        "kind",
        target instanceof Target.ToField
            ? FIELD
            : target instanceof Target.ToInput ? INPUT : SPLIT);
    map.put("target", target.key());
    return reading(map, column.reading());
  }

  private static Map<String, @Nullable Object> head(ColumnHead head) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("column", head.column());
    map.put("head", head.text());
    return map;
  }

  private static Map<String, @Nullable Object> reading(
      Map<String, @Nullable Object> map, ColumnReading reading) {
    map.put("header", reading.header());
    map.put("order", reading.order());
    map.put("date1904", reading.date1904());
    map.put("mark", reading.mark());
    map.put("hours", reading.hours());
    map.put("months", reading.months());
    map.put("power", reading.power());
    return map;
  }

  /**
   * @param file the source's name, for where a fault stands
   */
  TablePlan read(String text, String file) {
    YamlFile yaml = new YamlFile(file);
    YamlMap map = yaml.read(text);
    DatasetTable table = dataset.table(map.required("table"));
    int year = map.integer("year", 0);
    int month = map.integer("month", 0);
    ColumnReaders readers = new ColumnReaders(dataset, readers(map));
    List<TablePlan.Column> columns = new ArrayList<>();
    List<Mapping.Bound> bound = new ArrayList<>();
    List<ColumnHead> heads = new ArrayList<>();
    for (YamlMap column : map.maps("columns")) {
      TablePlan.Column read =
          column(column, table, year, month, map.integer("season_begins", 1), readers);
      columns.add(read);
      bound.add(new Mapping.Bound(read.head(), read.target()));
      heads.add(read.head());
    }
    List<TurnedColumn> turned = map.maps("periods").stream().map(PlanMemory::turned).toList();
    turned.forEach(t -> heads.add(t.head()));
    List<ColumnHead> signs = map.maps("signs").stream().map(PlanMemory::head).toList();
    signs.stream().filter(s -> !heads.contains(s)).forEach(heads::add);
    heads.sort((one, other) -> Integer.compare(one.column(), other.column()));
    Map<String, Object> constants = stored(map.map("constants"));
    String valueName = map.text("period_value");
    Field value = valueName == null ? null : table.fields().get(table.indexOf(valueName));
    ColumnReading reading = value == null ? null : reading(map.map("period_reading"));
    TablePlan plan =
        new TablePlan(
            file,
            new TableArea(
                new NamedSheet(map.required("sheet")), 1, 1, 1, heads, List.of(), Map.of(), true),
            new Mapping(
                table,
                bound,
                turned.stream().map(t -> new TurnedColumns.Head(t.head(), null, Map.of())).toList(),
                value,
                List.of(),
                List.of(),
                List.of(),
                List.of()),
            columns,
            constants,
            value == null || reading == null ? null : periodReader(map, value, reading));
    plan.grain(map.text("grain"));
    plan.signs(signs);
    plan.firstMonth(map.integer("first_month", 1));
    plan.sections(sections(map, table, year));
    plan.turned(turned);
    heads.forEach(head -> plan.orders().known(head.column()));
    yaml.orFail();
    return plan;
  }

  private CellReaders readers(YamlMap plan) {
    return readers.apply(plan.integer("first_month", 1));
  }

  private CellReader periodReader(YamlMap map, Field value, ColumnReading reading) {
    boolean ticks = "participant".equals(map.text("grain"));
    return ticks ? PresenceTick.TICK : readers(map).of(value, reading);
  }

  private TablePlan.Column column(
      YamlMap map, DatasetTable table, int year, int month, int begins, ColumnReaders readers) {
    String key = map.required("target");
    Target target =
        map.required("kind").equals(FIELD) ? field(table, key) : Mapper.beside(dataset, key);
    Field field = target.field();
    ColumnReading reading = reading(map);
    return new TablePlan.Column(
        head(map), target, reading, readers.of(field, reading, year, month, begins, () -> {}));
  }

  private static Target field(DatasetTable table, String name) {
    int index = table.indexOf(name);
    return new Target.ToField(index, table.fields().get(index));
  }

  private static ColumnHead head(YamlMap map) {
    return new ColumnHead(map.integer("column", 0), map.text("head", ""), List.of(), null);
  }

  private static ColumnReading reading(YamlMap map) {
    return new ColumnReading(
        map.text("header", ""),
        DateOrder.valueOf(map.required("order").toUpperCase(Locale.ROOT)),
        map.flag("date1904", false),
        DecimalMark.valueOf(map.required("mark").toUpperCase(Locale.ROOT)),
        map.flag("hours", false),
        map.flag("months", false),
        map.integer("power", 0));
  }

  /** A typed value as text, its type before a colon. */
  private static String text(Object value) {
    if (value instanceof List<?> list) {
      return "list:" + String.join("\n", list.stream().map(String::valueOf).toList());
    }
    String type =
        value instanceof BigDecimal
            ? "decimal"
            : value instanceof Integer
                ? "integer"
                : value instanceof LocalDate
                    ? "date"
                    : value instanceof LocalDateTime
                        ? "moment"
                        : value instanceof LocalTime
                            ? "time"
                            : value instanceof Boolean ? "flag" : "text";
    return type + ":" + value;
  }

  private static Object value(String stored) {
    int colon = stored.indexOf(':');
    String value = stored.substring(colon + 1);
    return switch (stored.substring(0, colon)) {
      case "decimal" -> new BigDecimal(value);
      case "integer" -> Integer.valueOf(value);
      case "date" -> LocalDate.parse(value);
      case "moment" -> LocalDateTime.parse(value);
      case "time" -> LocalTime.parse(value);
      case "flag" -> Boolean.valueOf(value);
      case "list" -> List.of(value.split("\n", -1));
      default -> value;
    };
  }

  /** A sheet that is no longer at hand: its name is all that is known. */
  private record NamedSheet(String name) implements Sheet {

    @Override
    public Rows rows() {
      return new Rows() {
        @Override
        public bilan.pipelines.sheet.@Nullable Row next() {
          return null;
        }

        @Override
        public void close() {}
      };
    }
  }
}
