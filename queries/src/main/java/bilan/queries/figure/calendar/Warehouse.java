package bilan.queries.figure.calendar;

import bilan.files.ResourceFolder;
import bilan.queries.database.Database;
import bilan.queries.database.Rows;
import bilan.queries.database.Sql;
import bilan.queries.figure.FigureSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Statements about figures, asked with the days that the request settles. */
public final class Warehouse {

  private static final ResourceFolder STATEMENTS =
      new ResourceFolder(Warehouse.class, "sql", ".sql");

  private final Database database;
  private final Map<String, @Nullable Object> values;

  /** Warehouse whose statements read these variables; {@link #of} makes them of a request. */
  public Warehouse(Database database, Map<String, @Nullable Object> values) {
    this.database = database;
    this.values = values;
  }

  /** Binds from_date, to_date, as_of and first_month for every statement. */
  public static Warehouse of(Database database, FigureRequest request) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("from_date", request.from());
    values.put("to_date", request.to());
    values.put("as_of", request.asOf());
    values.put("lang", request.lang().name().toLowerCase(Locale.ROOT));
    values.put("first_month", (long) request.from().getMonthValue());
    return new Warehouse(database, values);
  }

  /** Binds what an organisation settles, too, for the statements of figures. */
  public static Warehouse of(Database database, FigureRequest request, FigureSettings settings) {
    Warehouse bare = of(database, request);
    Map<String, @Nullable Object> values = new HashMap<>(bare.values);
    values.put("own_accounts", settings.ownAccounts().pattern());
    values.put("own_accounts_without", settings.ownAccounts().patternWithout());
    values.put("income_accounts", settings.incomeAccounts().pattern());
    values.put("income_accounts_without", settings.incomeAccounts().patternWithout());
    values.put("calendar", request.calendar() && settings.firstMonth() != 1);
    values.put("structure_share", settings.structureShare());
    return new Warehouse(database, values);
  }

  /** The variables that its statements read. */
  public Map<String, @Nullable Object> values() {
    return values;
  }

  /** The rows of one statement. */
  public List<Line> ask(String name) {
    return lines(name, values);
  }

  /** The rows of one statement over one period. */
  List<Line> ask(String name, Period period) {
    return lines(name, narrowed(period));
  }

  /** The rows of one statement over one period, about one dataset. */
  public List<Line> ask(String name, Period period, String dataset) {
    Map<String, @Nullable Object> narrowed = narrowed(period);
    narrowed.put("dataset", dataset);
    return lines(name, narrowed);
  }

  /** The rows of one statement, with values of its own beside. */
  public List<Line> ask(String name, Map<String, Object> more) {
    Map<String, @Nullable Object> all = new HashMap<>(values);
    all.putAll(more);
    return lines(name, all);
  }

  private Map<String, @Nullable Object> narrowed(Period period) {
    Map<String, @Nullable Object> narrowed = new HashMap<>(values);
    narrowed.put("from_date", period.from());
    narrowed.put("to_date", period.to());
    return narrowed;
  }

  /**
   * The rows of a figure's statement over the request.
   *
   * @param foreign whether somebody typed a part of it, so that it must be one SELECT
   */
  public Rows rows(Sql sql, boolean foreign) {
    return foreign ? database.askForeign(sql, values) : database.ask(sql, values);
  }

  /** Whether a SELECT has any row. */
  public boolean isAny(Sql select, boolean foreign) {
    Sql any = new Sql(select.text() + " limit 1", select.origin(), select.firstLine());
    return !rows(any, foreign).rows().isEmpty();
  }

  /** Lines of an answer, read by the names of columns. */
  public List<Line> lines(Sql sql, boolean foreign) {
    return lines(rows(sql, foreign));
  }

  /** Lines of an answer over one period. */
  public List<Line> lines(Sql sql, boolean foreign, Period period) {
    Map<String, @Nullable Object> narrowed = narrowed(period);
    return lines(foreign ? database.askForeign(sql, narrowed) : database.ask(sql, narrowed));
  }

  /** A statement as it may be typed again, the days of a period in the place of variables. */
  public String typed(Sql sql, Period period) {
    return sql.typed(narrowed(period));
  }

  private static List<Line> lines(Rows rows) {
    return rows.rows().stream().map(cells -> new Line(rows, cells)).toList();
  }

  private List<Line> lines(String name, Map<String, @Nullable Object> bound) {
    return lines(database.ask(statement(name), bound));
  }

  /** A statement of this package. */
  public static Sql statement(String name) {
    String text = STATEMENTS.text(name);
    if (text == null) {
      throw new IllegalArgumentException("No statement " + name);
    }
    return Sql.of(text, "bilan:figure/" + name + ".sql");
  }
}
