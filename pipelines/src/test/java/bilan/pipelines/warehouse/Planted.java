package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.model.TypedRow;
import bilan.pipelines.model.TypedRow.AudienceCount;
import bilan.yaml.YamlMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows as the cases of checks write them: by field; {@code 2022-01-01..2022-02-10} or {@code 1..60}
 * is a row for each.
 */
final class Planted {

  private static final Map<String, String> GRAIN =
      Map.of("sales", "line", "attendance", "activity");

  private final Statements sql;

  Planted(Statements sql) {
    this.sql = sql;
  }

  static Dataset owner(String table) {
    return Datasets.load().stream()
        .filter(d -> d.tables().stream().anyMatch(t -> t.name().equals(table)))
        .findFirst()
        .orElseThrow();
  }

  /** Stores the rows as a delivery would before it is decided: all of them count. */
  int store(String tableName, String source, List<Map<String, String>> rows) {
    Dataset dataset = owner(tableName);
    DatasetTable table = dataset.table(tableName);
    int id = (int) sql.number("select coalesce(max(delivery_id), 0) + 1 from store.delivery");
    sql.run(
        "insert into store.delivery by name select ? as delivery_id, ? as dataset, ? as source, '' as file, '' as sha256, '' as profile, 0 as profile_version, '' as options, [] as columns, 'applied' as state, false as replaced, false as workbook, current_timestamp::timestamp as applied_at, 0 as row_count, 0 as rejected_count",
        id,
        dataset.name(),
        source);
    WordCodes words = new WordCodes(sql);
    try (DeliverySink sink = new DeliverySink(sql, words, id)) {
      int number = 1;
      for (Map<String, String> row : rows) {
        sink.row(table, typed(table, row, ++number));
      }
    }
    if (table.stream().contains("place")) {
      sql.run(
          "insert into store.coverage select distinct delivery_id, ?, \"place\", null, null, period_from, period_to from store.%s_row where delivery_id = ?"
              .formatted(tableName),
          tableName,
          id);
      new PlaceNames(sql, words, Datasets.load()).refresh();
    }
    return id;
  }

  private static TypedRow typed(DatasetTable table, Map<String, String> row, int number) {
    Object[] values = new Object[table.fields().size()];
    List<AudienceCount> audience = new ArrayList<>();
    row.forEach(
        (name, text) -> {
          if (name.startsWith("class_")) {
            audience.add(new AudienceCount("gender", "Femmes", "women", Integer.parseInt(text)));
          } else if (!name.equals("grain")) {
            int at = table.indexOf(name);
            values[at] = value(table.fields().get(at), text);
          }
        });
    String grain = row.getOrDefault("grain", GRAIN.get(table.name()));
    return new TypedRow(values, "Feuille1", number, number, grain, null, null, audience);
  }

  private static Object value(Field field, String text) {
    return switch (field.type()) {
      case AMOUNT, DECIMAL, RATE, DURATION -> new BigDecimal(text);
      case COUNT, YEAR -> Integer.valueOf(text);
      case DATE, MONTH ->
          text.equals("future")
              ? LocalDate.now(java.time.ZoneId.systemDefault()).plusYears(1)
              : LocalDate.parse(text);
      case DATETIME -> LocalDateTime.parse(text);
      case TIME -> LocalTime.parse(text);
      case BOOLEAN -> Boolean.valueOf(text);
      case LIST -> List.of(text.split(", *"));
      default -> text;
    };
  }

  static List<Map<String, String>> rows(YamlMap map, String key) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (YamlMap written : map.maps(key)) {
      Map<String, List<String>> columns = new LinkedHashMap<>();
      for (String field : written.keys()) {
        columns.put(field, series(written.text(field, "")));
      }
      int count = columns.values().stream().mapToInt(List::size).max().orElse(0);
      for (int i = 0; i < count; i++) {
        Map<String, String> row = new LinkedHashMap<>();
        int at = i;
        columns.forEach((field, texts) -> row.put(field, texts.get(texts.size() == 1 ? 0 : at)));
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<String> series(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      return List.of(text);
    }
    String from = text.substring(0, dots);
    String to = text.substring(dots + 2);
    if (from.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return LocalDate.parse(from)
          .datesUntil(LocalDate.parse(to).plusDays(1))
          .map(LocalDate::toString)
          .toList();
    }
    List<String> numbers = new ArrayList<>();
    for (int i = Integer.parseInt(from); i <= Integer.parseInt(to); i++) {
      numbers.add(Integer.toString(i));
    }
    return numbers;
  }
}
