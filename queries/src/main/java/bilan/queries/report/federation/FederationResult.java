package bilan.queries.report.federation;

import bilan.queries.Label;
import bilan.queries.figure.KeyFigure.State;
import bilan.queries.report.federation.FederationReport.RowReader;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.JsonText;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an engine answered of many networks: a folder of its own.
 *
 * @param networks the last day of the facts of each
 * @param years labels by the year in which each begins
 * @param figures by rank
 * @param missing months that nobody sent
 */
record FederationResult(
    SortedMap<String, LocalDate> networks,
    SortedMap<Integer, String> years,
    List<Told> figures,
    Map<Key, Line> lines,
    List<Missing> missing) {

  /** The network of the line that is about all of them. */
  static final String ALL = "";

  private static final int FORMAT = 1;

  /**
   * A figure that was asked for.
   *
   * @param lacking networks whose package has not what it needs
   */
  record Told(
      String id,
      Label label,
      String unit,
      int rank,
      boolean key,
      boolean adds,
      List<String> lacking) {}

  /** What a line is about. */
  record Key(String network, int year, String figure) {}

  /**
   * One answer.
   *
   * @param divisor what an average was divided by; null for what is no average
   * @param compares {@code yes}, or why it does not compare with the year before; null where there
   *     is none
   * @param constant over the months that both years cover, {@code constantBefore} in the year
   *     before
   */
  record Line(
      State state,
      @Nullable BigDecimal value,
      @Nullable BigDecimal divisor,
      @Nullable String compares,
      @Nullable BigDecimal constant,
      @Nullable BigDecimal constantBefore) {}

  /** Months of a dataset that nobody sent of a place in a year. */
  record Missing(String network, String dataset, String place, int year, List<YearMonth> months) {}

  @Nullable Line line(String network, int year, String figure) {
    return lines.get(new Key(network, year, figure));
  }

  /**
   * Reads a folder.
   *
   * @throws Failure (2) if it is no answer of this version, (3) if it can't be read
   */
  static FederationResult read(Path folder, RowReader reader) throws IOException {
    Path head = folder.resolve("result.json");
    if (!Files.isRegularFile(head)) {
      throw refused(Exit.USAGE, folder, "report.federation.no_result");
    }
    Map<String, @Nullable Object> result = map(JsonText.read(Files.readString(head)));
    if (!Integer.valueOf(FORMAT).equals(result.get("format"))) {
      throw refused(Exit.REFUSED, head, "report.federation.format");
    }
    try {
      SortedMap<String, LocalDate> networks = new TreeMap<>();
      SortedMap<Integer, String> years = new TreeMap<>();
      for (Object one : list(result.get("networks"))) {
        networks.put(text(map(one), "network"), LocalDate.parse(text(map(one), "as_of")));
        List<?> labels = list(map(one).get("labels"));
        List<?> of = list(map(one).get("years"));
        for (int i = 0; i < of.size(); i++) {
          Integer year = Integer.valueOf(String.valueOf(of.get(i)));
          years.merge(year, String.valueOf(labels.get(i)), FederationResult::both);
        }
      }
      List<Told> figures = new ArrayList<>();
      list(result.get("figures")).forEach(one -> figures.add(told(map(one))));
      figures.sort(Comparator.comparingInt(Told::rank));
      Map<Key, Line> lines = new HashMap<>();
      for (Map<String, String> row : rows(folder.resolve("figures"), reader)) {
        if (cell(row, "place").isEmpty()) {
          int year = Integer.parseInt(cell(row, "year"));
          lines.put(new Key(cell(row, "network"), year, cell(row, "figure")), line(row));
        }
      }
      List<Missing> missing = new ArrayList<>();
      for (Map<String, String> row : rows(folder.resolve("missing"), reader)) {
        int year = Integer.parseInt(cell(row, "year"));
        missing.add(
            new Missing(
                cell(row, "network"),
                cell(row, "dataset"),
                cell(row, "place"),
                year,
                Stream.of(cell(row, "months").split(" ")).map(YearMonth::parse).toList()));
      }
      return new FederationResult(networks, years, figures, lines, missing);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw refused(Exit.REFUSED, folder, "report.federation.damaged");
    }
  }

  private static String both(String one, String other) {
    return one.equals(other) || one.contains(other) ? one : one + " · " + other;
  }

  private static Told told(Map<String, @Nullable Object> one) {
    Map<String, @Nullable Object> terms = map(one.get("terms"));
    Map<String, @Nullable Object> label = map(terms.get("label"));
    List<String> lacking = list(one.get("lacking")).stream().map(String::valueOf).toList();
    return new Told(
        text(one, "id"),
        new Label(text(label, "fr"), text(label, "en")),
        text(terms, "unit"),
        Integer.parseInt(text(terms, "rank")),
        Boolean.TRUE.equals(terms.get("key")),
        "both".equals(terms.get("adds")),
        lacking);
  }

  private static Line line(Map<String, String> row) {
    String compares = cell(row, "compares");
    return new Line(
        State.valueOf(cell(row, "state").toUpperCase(Locale.ROOT)),
        number(row, "value"),
        number(row, "divisor"),
        compares.isEmpty() ? null : compares,
        number(row, "constant"),
        number(row, "constant_before"));
  }

  private static @Nullable BigDecimal number(Map<String, String> row, String column) {
    String cell = cell(row, column);
    return cell.isEmpty() ? null : new BigDecimal(cell);
  }

  private static String cell(Map<String, String> row, String column) {
    String cell = row.get(column);
    if (cell == null) {
      throw new IllegalArgumentException(column);
    }
    return cell;
  }

  /** The rows of a folder of files, in the order of their names. */
  private static List<Map<String, String>> rows(Path folder, RowReader reader) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        try (Reader in = Files.newBufferedReader(file)) {
          rows.addAll(reader.read(in));
        }
      }
    }
    return rows;
  }

  private static String text(Map<String, @Nullable Object> map, String key) {
    Object value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException(key);
    }
    return value.toString();
  }

  private static Map<String, @Nullable Object> map(@Nullable Object value) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> read) {
      read.forEach((key, of) -> map.put(String.valueOf(key), of));
    }
    return map;
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static Failure refused(Exit exit, Path where, String key) {
    return new Failure(
        exit,
        Problem.error(
            "REPORT-08", Message.of(key), where.toString(), Message.of("report.federation.cure")));
  }
}
