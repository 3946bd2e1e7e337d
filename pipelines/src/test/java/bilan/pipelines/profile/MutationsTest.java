package bilan.pipelines.profile;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.Table;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.sheet.Cell;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.Workbooks;
import bilan.text.Failure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of the sample, changed at random as people change their files: the same figures, or a
 * reason, never other figures in silence.
 */
class MutationsTest {

  private static final int COPIES = Integer.getInteger("bilan.mutations", 4);
  private static final Path SAMPLE = Path.of("../sample-data");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> !f.toString().contains("broken"))
          .filter(f -> f.toString().matches(".*\\.(csv|xlsx|xls|ods)"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void theSameFiguresOrAReason(Path file) throws IOException {
    String dataset = SAMPLE.relativize(file).getName(0).toString();
    Copy original;
    try (Workbook workbook = Workbooks.open(file, ReadOptions.DETECT)) {
      original = Copy.of(workbook);
    }
    Map<String, BigDecimal> expected = figures(dataset, file, original);
    for (int i = 0; i < COPIES; i++) {
      Random random = new Random(file.getFileName().toString().hashCode() * 1000L + i);
      Copy copy = original;
      List<String> done = new ArrayList<>();
      for (int k = 0; k < 1 + random.nextInt(3); k++) {
        Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
        done.add(mutation.name());
        copy = mutation.apply(copy, dataset, random);
      }
      try {
        assertThat(difference(expected, figures(dataset, file, copy)))
            .as("%s, copy %d: %s", file, i, done)
            .isEmpty();
      } catch (Failure reason) {
        assertThat(reason.problems()).as("%s, copy %d: %s", file, i, done).isNotEmpty();
      }
    }
  }

  /** Sums of all numbers by field, and counts of rows and rejections by table. */
  private static Map<String, BigDecimal> figures(String dataset, Path file, Workbook workbook)
      throws IOException {
    Read read = new Read();
    read.reading =
        new SpreadsheetReader(Read.KEY)
            .read(workbook, Read.request(dataset, file.toString()), read);
    Map<String, BigDecimal> figures = new TreeMap<>();
    for (int i = 0; i < read.rows.size(); i++) {
      String table = read.tables.get(i);
      figures.merge(table, BigDecimal.ONE, BigDecimal::add);
      read.rows
          .get(i)
          .forEach(
              (field, value) -> {
                if (value instanceof BigDecimal || value instanceof Integer) {
                  figures.merge(
                      table + "." + field, new BigDecimal(value.toString()), BigDecimal::add);
                } else {
                  figures.merge(
                      table + "." + field, BigDecimal.valueOf(value.hashCode()), BigDecimal::add);
                }
              });
      read.typed
          .get(i)
          .audience()
          .forEach(
              a ->
                  figures.merge(
                      "audience." + a.dimension() + a.audienceClass(),
                      BigDecimal.valueOf(a.count()),
                      BigDecimal::add));
    }
    figures.put("rejected", BigDecimal.valueOf(read.rejected.size()));
    figures.put(
        "wrong totals",
        BigDecimal.valueOf(
            read.totals.stream()
                .filter(t -> t.sum() == null || t.sum().compareTo(t.printed()) != 0)
                .count()));
    figures.replaceAll((k, v) -> v.signum() == 0 ? BigDecimal.ZERO : v.stripTrailingZeros());
    return figures;
  }

  private static Map<String, String> difference(
      Map<String, BigDecimal> expected, Map<String, BigDecimal> actual) {
    Map<String, String> difference = new TreeMap<>();
    expected.forEach((k, v) -> difference.put(k, v + " -> " + actual.get(k)));
    actual.forEach(
        (k, v) -> difference.merge(k, expected.get(k) + " -> " + v, (one, other) -> one));
    difference.keySet().removeIf(k -> Objects.equals(expected.get(k), actual.get(k)));
    return difference;
  }

  /** What people do to a file without changing what it says. */
  private enum Mutation {
    TITLES {
      @Override
      List<Row> rows(List<Row> rows, String dataset, Random random) {
        List<Row> all = new ArrayList<>();
        all.add(new Row(1, List.of(Cell.text("POP Café, document de travail")), false));
        all.add(new Row(2, List.of(Cell.BLANK, Cell.text("à ne pas diffuser")), false));
        rows.forEach(r -> all.add(new Row(r.number() + 4, r.cells(), r.hidden())));
        return all;
      }
    },
    BLANK_COLUMN {
      @Override
      List<Row> rows(List<Row> rows, String dataset, Random random) {
        int at = random.nextInt(4);
        return each(rows, cells -> cells.add(Math.min(at, cells.size()), Cell.BLANK));
      }
    },
    MOVED_DOWN_AND_RIGHT {
      @Override
      List<Row> rows(List<Row> rows, String dataset, Random random) {
        List<Row> moved = each(rows, cells -> cells.addAll(0, List.of(Cell.BLANK, Cell.BLANK)));
        return moved.stream().map(r -> new Row(r.number() + 3, r.cells(), r.hidden())).toList();
      }
    },
    EXTRA_COLUMN {
      @Override
      List<Row> rows(List<Row> rows, String dataset, Random random) {
        int header = header(rows, dataset);
        int width = header < 0 ? 0 : rows.get(header).cells().size();
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
          List<Cell> cells = new ArrayList<>(rows.get(i).cells());
          if (header >= 0 && i >= header && cells.size() > 1) {
            while (cells.size() < width) {
              cells.add(Cell.BLANK);
            }
            cells.add(Cell.text(i == header ? "Vérifié par Zoé" : "ok"));
          }
          all.add(new Row(rows.get(i).number(), cells, false));
        }
        return all;
      }
    },
    REPEATED_HEADER {
      @Override
      List<Row> rows(List<Row> rows, String dataset, Random random) {
        int header = header(rows, dataset);
        if (header < 0 || header + 3 >= rows.size()) {
          return rows;
        }
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
          all.add(
              new Row(rows.get(i).number() + (i > header + 2 ? 1 : 0), rows.get(i).cells(), false));
          if (i == header + 2) {
            all.add(new Row(rows.get(i).number() + 1, rows.get(header).cells(), false));
          }
        }
        return all;
      }
    },
    SHOUTED_HEADERS {
      @Override
      List<Row> rows(List<Row> rows, String dataset, Random random) {
        int header = header(rows, dataset);
        List<Row> all = new ArrayList<>(rows);
        if (header >= 0) {
          all.set(
              header,
              with(
                  rows.get(header),
                  c ->
                      c.type() == Cell.Type.TEXT
                          ? Cell.text("  " + c.text().toUpperCase(Locale.FRENCH) + "\u00a0*\n")
                          : c));
        }
        return all;
      }
    },
    OTHER_HEADER {
      @Override
      List<Row> rows(List<Row> rows, String dataset, Random random) {
        int header = header(rows, dataset);
        if (header < 0) {
          return rows;
        }
        List<String> old = words(rows.get(header));
        List<Cell> renamed =
            with(
                    rows.get(header),
                    c ->
                        c.type() == Cell.Type.TEXT
                            ? Cell.text(synonym(dataset, c.text(), random))
                            : c)
                .cells();
        return rows.stream()
            .map(r -> words(r).equals(old) ? new Row(r.number(), renamed, false) : r)
            .toList();
      }
    },
    NUMBERS_AS_FRENCH_TEXT {
      @Override
      List<Row> rows(List<Row> rows, String dataset, Random random) {
        return rows.stream()
            .map(
                r ->
                    with(
                        r,
                        c ->
                            c.type() == Cell.Type.NUMBER && c.format() == null
                                ? Cell.text(c.text().replace('.', ','))
                                : c))
            .toList();
      }
    },
    DATES_AS_TEXT {
      @Override
      List<Row> rows(List<Row> rows, String dataset, Random random) {
        return rows.stream()
            .map(
                r ->
                    with(
                        r,
                        c ->
                            c.type() == Cell.Type.DATE
                                    && c.date().getYear() > 1900
                                    && c.date().toLocalTime().toSecondOfDay() == 0
                                ? Cell.text("%1$td/%1$tm/%1$tY".formatted(c.date()))
                                : c))
            .toList();
      }
    },
    FOOTNOTE {
      @Override
      List<Row> rows(List<Row> rows, String dataset, Random random) {
        List<Row> all = new ArrayList<>(rows);
        int last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number();
        all.add(
            new Row(
                last + 2,
                List.of(Cell.text("(1) chiffres arrêtés en fin de mois, sous réserve")),
                false));
        return all;
      }
    },
    SPACES {
      @Override
      List<Row> rows(List<Row> rows, String dataset, Random random) {
        return rows.stream()
            .map(
                r ->
                    with(
                        r,
                        c ->
                            c.type() == Cell.Type.TEXT && random.nextInt(5) == 0
                                ? Cell.text(c.text() + "\u00a0 ")
                                : c))
            .toList();
      }
    };

    abstract List<Row> rows(List<Row> rows, String dataset, Random random);

    Copy apply(Copy copy, String dataset, Random random) {
      List<Sheet> sheets = new ArrayList<>();
      for (Sheet sheet : copy.sheets()) {
        Copy.Rowed rowed = (Copy.Rowed) sheet;
        sheets.add(
            new Copy.Rowed(
                rowed.name(), rowed.hidden(), List.of(), rows(rowed.content(), dataset, random)));
      }
      return new Copy(copy.kind(), sheets, copy.facts());
    }

    private static List<Row> each(List<Row> rows, Consumer<List<Cell>> change) {
      List<Row> all = new ArrayList<>();
      for (Row row : rows) {
        List<Cell> cells = new ArrayList<>(row.cells());
        change.accept(cells);
        all.add(new Row(row.number(), cells, row.hidden()));
      }
      return all;
    }

    private static Row with(Row row, UnaryOperator<Cell> change) {
      return new Row(row.number(), row.cells().stream().map(change).toList(), row.hidden());
    }

    private static List<String> words(Row row) {
      return row.cells().stream()
          .map(c -> c.text() == null ? "" : Headers.normalise(c.text()))
          .toList();
    }

    /** The first row that names most columns. */
    private static int header(List<Row> rows, String dataset) {
      DatasetJudge judge = new DatasetJudge(Datasets.get(dataset), Profile.generic(dataset));
      int best = -1;
      int most = 1;
      for (int i = 0; i < Math.min(12, rows.size()); i++) {
        List<ColumnHead> heads = new ArrayList<>();
        for (int c = 0; c < rows.get(i).cells().size(); c++) {
          Cell cell = rows.get(i).cells().get(c);
          if (cell.type() == Cell.Type.TEXT) {
            heads.add(
                new ColumnHead(c, cell.text(), List.of(Headers.normalise(cell.text())), null));
          }
        }
        if (judge.known(heads) > most) {
          most = judge.known(heads);
          best = i;
        }
      }
      return best;
    }

    /** Another header of the field that this one means, in the only table that knows it. */
    private static String synonym(String dataset, String header, Random random) {
      Dataset declared = Datasets.get(dataset);
      if (declared.tables().size() > 1) {
        return header;
      }
      Table table = declared.tables().get(0);
      for (Field field : table.fields()) {
        List<String> names = new ArrayList<>(field.synonyms());
        names.add(field.label());
        if (!field.name().endsWith("_minutes")
            && names.stream()
                .anyMatch(n -> Headers.normalise(n).equals(Headers.normalise(header)))) {
          names.removeIf(n -> Set.of("mois", "période", "period", "total").contains(n));
          Collections.shuffle(names, random);
          return names.get(0);
        }
      }
      return header;
    }
  }

  /** A workbook held in memory. */
  private record Copy(Kind kind, List<Sheet> sheets, Map<String, String> facts)
      implements Workbook {

    static Copy of(Workbook workbook) throws IOException {
      List<Sheet> sheets = new ArrayList<>();
      for (Sheet sheet : workbook.sheets()) {
        List<Row> rows = new ArrayList<>();
        try (Sheet.Rows source = sheet.rows()) {
          for (Row row = source.next(); row != null; row = source.next()) {
            rows.add(row);
          }
        }
        sheets.add(new Rowed(sheet.name(), sheet.hidden(), sheet.merges(), rows));
      }
      return new Copy(workbook.kind(), sheets, workbook.facts());
    }

    @Override
    public void close() {}

    private record Rowed(String name, boolean hidden, List<Sheet.Merge> merges, List<Row> content)
        implements Sheet {
      @Override
      public Set<Integer> hiddenColumns() {
        return Set.of();
      }

      @Override
      public Rows rows() {
        var rows = content.iterator();
        return new Rows() {
          @Override
          public Row next() {
            return rows.hasNext() ? rows.next() : null;
          }

          @Override
          public void close() {}
        };
      }
    }
  }
}
