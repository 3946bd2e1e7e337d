package bilan.queries.figure;

import bilan.queries.database.Database;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.sheet.FigureSheet;
import bilan.queries.figure.sheet.KeyFigures;
import bilan.text.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small warehouse made of plain tables that bear the names of the views. */
public final class TestNetwork {

  /** What the warehouse itself computes over its views: the same text, not another. */
  private static final Path PIPELINES =
      Path.of("../pipelines/src/main/resources/bilan/pipelines/schema/views");

  private static final List<String> MACROS =
      List.of(
          "notions",
          "labels",
          "quotient",
          "spellings",
          "grants",
          "grants-awaited",
          "sales-shares",
          "source-rows",
          "grant-costs",
          "simplified-costs",
          "grant-accounts",
          "grant-budgets",
          "grant-years",
          "grant-steps",
          "ledger-keys",
          "ledger-ties",
          "accounts",
          "open-months");

  private final Path file;
  private final List<String> statements = new ArrayList<>();

  TestNetwork(Path folder) {
    this.file = folder.resolve("test.duckdb");
  }

  /** A row: column names in one text, then the values in their order. */
  public TestNetwork row(String table, String columns, @Nullable Object... values) {
    statements.add(
        "insert into "
            + table
            + " ("
            + Arrays.stream(columns.split("[ ,]+"))
                .map(c -> "\"" + c + "\"")
                .collect(Collectors.joining(", "))
            + ") values ("
            + Arrays.stream(values).map(TestNetwork::literal).collect(Collectors.joining(", "))
            + ")");
    return this;
  }

  public TestNetwork sql(String statement) {
    statements.add(statement);
    return this;
  }

  private static String literal(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(TestNetwork::literal).collect(Collectors.joining(", ", "[", "]"));
    }
    return "'" + value.toString().replace("'", "''") + "'";
  }

  /** A place that sends its attendance and its till, opened on a day (null: always open). */
  TestNetwork place(String name, @Nullable String openedOn, String... expects) {
    return row("places", "place kind opened_on expects", name, "own", openedOn, List.of(expects));
  }

  /** A delivery of attendance covers these days. */
  TestNetwork attended(String place, String from, String to) {
    return row(
        "coverage",
        "delivery_id dataset table_name place period_from period_to",
        1,
        "attendance",
        "attendance",
        place,
        from,
        to);
  }

  TestNetwork sold(String place, String channel, String from, String to) {
    return row(
        "coverage",
        "delivery_id dataset table_name place channel period_from period_to",
        1,
        "sales",
        "sales",
        place,
        channel,
        from,
        to);
  }

  TestNetwork workshop(String place, String day, int participants) {
    return activity(place, day, "workshop", participants, 60);
  }

  TestNetwork activity(
      String place, String day, String kind, int participants, @Nullable Integer minutes) {
    return row(
        "attendance",
        "grain activity_id activity_date period_from period_to place kind participants duration_minutes",
        "activity",
        statements.size(),
        day,
        day,
        day,
        place,
        kind,
        participants,
        minutes);
  }

  TestNetwork sale(String place, String channel, String day, String excl) {
    return row(
        "sales",
        "grain sold_on place channel amount_excl_tax amount_incl_tax",
        "line",
        day,
        place,
        channel,
        new BigDecimal(excl),
        new BigDecimal(excl).multiply(new BigDecimal("1.2")));
  }

  /** Writes the file and opens it as every query does. */
  public Database open() {
    try {
      Files.copy(Template.FILE, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("begin");
      statement.execute(String.join(";\n", statements) + ";");
      statement.execute("commit");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Database.open(file, Duration.ZERO, null);
  }

  /** The tables and what is computed over them, made once for all networks of a process. */
  private static final class Template {

    static final Path FILE = made();

    private static Path made() {
      try {
        Path file = Files.createTempDirectory("network").resolve("template.duckdb");
        file.toFile().deleteOnExit();
        file.getParent().toFile().deleteOnExit();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
            Statement statement = connection.createStatement()) {
          statement.execute(views());
          for (String macros : MACROS) {
            statement.execute(Files.readString(PIPELINES.resolve(macros + ".sql")));
          }
        }
        return file;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static String views() {
    try (var in = TestNetwork.class.getResourceAsStream("views.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every figure of calendar years in French, as of the last one's end. */
  FigureSheet figures(int first, int last) {
    return figures(FigureRequest.of(Period.years(first, last, 1, false), Lang.FR));
  }

  FigureSheet figures(int first, int last, String asOf) {
    return figures(
        new FigureRequest(
            Period.years(first, last, 1, false), false, LocalDate.parse(asOf), null, Lang.FR));
  }

  FigureSheet figures(FigureRequest request) {
    return figures(request, FigureSettings.defaults());
  }

  FigureSheet figures(FigureRequest request, FigureSettings settings) {
    try (Database database = open()) {
      return new KeyFigures(settings).compute(database, request);
    }
  }
}
