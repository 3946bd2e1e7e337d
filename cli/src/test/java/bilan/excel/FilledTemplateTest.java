package bilan.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import bilan.cli.Cli;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.testing.Deep;
import bilan.testing.Tries;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A template, as it is written and filled at random, is read: no row more, none less, none other.
 */
@Deep
class FilledTemplateTest {

  private static final int ROWS = 6;

  /** Their rows need one of two columns, or a reason beside a word. */
  private static final Set<String> WHOLE = Set.of("funding", "reference");

  @TempDir Path folder;
  private Cli cli = Cli.in(Path.of("."));

  @BeforeEach
  void workspace() {
    cli = Cli.in(folder);
    assertThat(cli.run("init", ".").exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"attendance", "sales", "funding", "reference"})
  void anUntouchedTemplateHoldsNoRow(String dataset) {
    cli.run("template", dataset, "-o", "modele.xlsx");
    Cli.Result result = cli.run("ingest", dataset, "modele.xlsx");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out()).contains("0 ligne lue, aucune rejetée");
    for (DatasetTable table : tables(dataset)) {
      assertThat(asked("select count(*) from " + table.name()))
          .as(table.name())
          .containsExactly("0");
    }
  }

  static Stream<Arguments> fillings() {
    return Stream.of("attendance", "sales", "funding", "reference")
        .flatMap(
            dataset ->
                IntStream.rangeClosed(1, Tries.of("bilan.fillings", 1, 3))
                    .mapToObj(seed -> arguments(dataset, seed)));
  }

  @ParameterizedTest
  @MethodSource("fillings")
  void whatIsFilledInIsWhatIsStored(String dataset, int seed) throws IOException {
    cli.run("template", dataset, "-o", "rempli.xlsx");
    List<Filled> filled = fill(folder.resolve("rempli.xlsx"), dataset, new Random(seed));
    Cli.Result result = cli.run("ingest", dataset, "rempli.xlsx");
    String said = result.out() + result.err();
    assertThat(result.exit()).as(said).isZero();
    Map<DatasetTable, List<Filled>> tables =
        filled.stream().collect(Collectors.groupingBy(Filled::table));
    tables.forEach(
        (table, columns) -> {
          Map<String, List<String>> stored = stored(table, columns);
          for (Filled one : columns) {
            assertThat(stored.get(one.field().name()))
                .as(table.name() + "." + one.field().name() + "\n" + said)
                .containsExactlyElementsOf(one.values().stream().sorted().toList());
          }
        });
  }

  /** The values of a column, as the warehouse shows them. */
  private record Filled(DatasetTable table, Field field, List<String> values) {}

  private static List<DatasetTable> tables(String dataset) {
    return Datasets.get(dataset).tables().stream().filter(t -> !t.profileOnly()).toList();
  }

  /** The sorted values of all those columns of a table, in one question. */
  private Map<String, List<String>> stored(DatasetTable table, List<Filled> columns) {
    String sql =
        columns.stream()
            .map(one -> one.field().name())
            .map(
                name ->
                    "select '%s' as f, coalesce(cast(\"%s\" as varchar), '-') as v from %s"
                        .formatted(name, name, table.name()))
            .collect(Collectors.joining(" union all "));
    Map<String, List<String>> stored = new HashMap<>();
    for (String line : asked(sql)) {
      String[] pair = line.split(",", 2);
      stored.computeIfAbsent(pair[0], name -> new ArrayList<>()).add(pair[1]);
    }
    stored.values().forEach(Collections::sort);
    return stored;
  }

  private List<String> asked(String sql) {
    Cli.Result result = cli.run("query", "--sql", sql, "-f", "csv");
    assertThat(result.exit()).as(result.err()).isZero();
    return result.out().lines().skip(1).map(line -> line.replace("\"", "")).toList();
  }

  private static List<Filled> fill(Path file, String dataset, Random random) throws IOException {
    List<Filled> filled = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (DatasetTable table : tables(dataset)) {
        Sheet sheet = workbook.getSheet(table.label());
        sheet.removeRow(sheet.getRow(1));
        for (int i = 1; i <= ROWS; i++) {
          sheet.createRow(i);
        }
        for (Cell heading : sheet.getRow(0)) {
          String label = heading.getStringCellValue().replace(" *", "");
          Field field =
              table.fields().stream()
                  .filter(f -> !f.derived() && f.label().equals(label))
                  .findFirst()
                  .orElseThrow();
          boolean whole =
              WHOLE.contains(dataset)
                  || field.name().equals("place")
                  || field.type() == FieldType.AMOUNT;
          filled.add(column(sheet, heading.getColumnIndex(), table, field, whole, random));
        }
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
    return filled.stream().filter(f -> !f.values().isEmpty()).toList();
  }

  private static Filled column(
      Sheet sheet, int column, DatasetTable table, Field field, boolean whole, Random random) {
    List<String> values = new ArrayList<>();
    boolean used = whole || field.required() || random.nextInt(3) > 0;
    for (int i = 1; i <= ROWS && used; i++) {
      Row row = sheet.getRow(i);
      values.add(cell(row.createCell(column), field, i, random));
    }
    boolean hidden = field.type() == FieldType.PERSON || field.type() == FieldType.FACILITATOR;
    return new Filled(table, field, hidden ? List.of() : values);
  }

  /** Fills one cell; gives the text of what must be stored. */
  private static String cell(Cell cell, Field field, int row, Random random) {
    // What ends stands to the right of what begins.
    LocalDate day = LocalDate.of(2022, row, 1).plusDays(cell.getColumnIndex());
    int number = 1 + random.nextInt(40);
    String text = field.label() + " " + (char) ('A' + row);
    return switch (field.type()) {
      case DATE -> {
        cell.setCellValue(day);
        yield day.toString();
      }
      case MONTH -> {
        cell.setCellValue(day);
        yield day.withDayOfMonth(1).toString();
      }
      case DATETIME -> {
        cell.setCellValue(day.atTime(14, 30));
        yield day + " 14:30:00";
      }
      case TIME -> {
        cell.setCellValue("14:30");
        yield "14:30:00";
      }
      case DURATION -> {
        cell.setCellValue("1h30");
        yield "90.00";
      }
      case BANK_ACCOUNT -> {
        cell.setCellValue("FR76 3000 4000 0100 0123 4560 %02d9".formatted(row));
        yield "…0%02d9".formatted(row);
      }
      case COUNT -> {
        cell.setCellValue(number);
        yield Integer.toString(number);
      }
      case YEAR -> {
        cell.setCellValue(2015 + row);
        yield Integer.toString(2015 + row);
      }
      case AMOUNT, DECIMAL -> {
        cell.setCellValue(number + 0.25);
        yield new BigDecimal(number).add(new BigDecimal("0.250000")).toPlainString();
      }
      case RATE -> {
        cell.setCellValue(0.2);
        yield "0.200000";
      }
      case BOOLEAN -> {
        cell.setCellValue("oui");
        yield "true";
      }
      case CHOICE -> {
        List<String> keys =
            field.choices().keySet().stream().filter(k -> !k.equals("cancelled")).toList();
        String key = keys.get(random.nextInt(keys.size()));
        cell.setCellValue(field.choices().get(key).get(0));
        yield key;
      }
      case CODE, ORGANISATION -> {
        cell.setCellValue("C-" + row);
        yield "C-" + row;
      }
      case LIST -> {
        cell.setCellValue(text);
        yield "[" + text + "]";
      }
      case TEXT, NAME, PERSON, FACILITATOR -> {
        cell.setCellValue(text);
        yield text;
      }
    };
  }
}
