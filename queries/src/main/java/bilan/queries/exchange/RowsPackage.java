package bilan.queries.exchange;

import static bilan.queries.exchange.RowFields.field;
import static bilan.queries.exchange.RowFields.label;

import bilan.files.Sha256;
import bilan.queries.Label;
import bilan.queries.database.Database;
import bilan.queries.database.Rows;
import bilan.queries.database.Sql;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.Relation;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.finding.Facts;
import bilan.queries.figure.sheet.KeyFigures;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Json;
import bilan.text.Lang;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Rows that count of every relation that figures rest on, with their coverage, as a package of
 * files: Parquet by relation and year, a semantic model and a Frictionless {@code
 * datapackage.json}.
 */
public final class RowsPackage {

  /** Version of what a package holds; a reader refuses another. */
  private static final int FORMAT = 1;

  public static final String DESCRIPTOR = "datapackage.json";
  public static final String MODEL = "model.json";

  private static final String COVERAGE = "coverage";
  private static final String BREAKS = "breaks";
  private static final String ORIGIN = "bilan:exchange";
  private static final int INSERTED_AT_ONCE = 500;

  private final Database database;
  private final KeyFigures figures;
  private final FigureRequest request;
  private final String network;
  private final Set<String> named;
  private final Path folder;
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
  private final List<Map<String, Object>> resources = new ArrayList<>();
  private final Set<String> found = new TreeSet<>();
  private long rows;

  /**
   * Package of a warehouse; {@link #write} makes it.
   *
   * @param database that may write into the folder
   * @param named columns that leave the workspace only since somebody named them
   */
  public RowsPackage(
      Database database,
      KeyFigures figures,
      FigureRequest request,
      String network,
      Set<String> named,
      Path folder) {
    this.database = database;
    this.figures = figures;
    this.request = request;
    this.network = network;
    this.named = new TreeSet<>(named);
    this.folder = folder;
  }

  /**
   * Writes every file.
   *
   * @return how many rows were written
   * @throws Failure (2) if a column that was named is none
   */
  public long write() throws IOException {
    FigureSettings settings = figures.settings();
    SemanticModel model = SemanticModel.of(database, settings.declared(), request.lang());
    List<Figure> declared = settings.declared().all();
    Facts facts = figures.facts(database, request, () -> declared);
    values.putAll(facts.warehouse().values());
    values.put("network", network);
    months();
    for (Relation relation : model.relations().values()) {
      Set<String> needed = model.columns(relation);
      relation(relation, new RowFields(relation, columns(relation), needed, settings, named));
    }
    refuseUnknown(model);
    FigureCoverage coverage = FigureCoverage.of(figures, facts, declared);
    coverage(coverage);
    breaks(coverage);
    Files.writeString(folder.resolve(MODEL), model.text());
    Files.writeString(folder.resolve(DESCRIPTOR), Json.write(descriptor()));
    return rows;
  }

  private void refuseUnknown(SemanticModel model) {
    Set<String> unknown = new TreeSet<>(named);
    unknown.removeAll(found);
    if (unknown.isEmpty()) {
      return;
    }
    String first = unknown.iterator().next();
    Set<String> known = new TreeSet<>();
    model.relations().values().forEach(one -> known.addAll(columns(one).keySet()));
    String near = Nearest.of(first, known);
    throw new Failure(
        Exit.USAGE,
        Problem.error(
            "ROWS-02",
            Message.of("export.rows.unknown_column", first),
            "--with",
            near == null
                ? Message.of("export.rows.known_columns", String.join(", ", known))
                : Message.of("query.did_you_mean", near)));
  }

  /** The months of the request, each with its year and whether it is the last of that. */
  private void months() {
    List<String> months = new ArrayList<>();
    for (Period period : request.periods()) {
      Period told = period.upTo(request.asOf());
      for (var month : told.months()) {
        boolean last = month.equals(YearMonth.from(told.to()));
        months.add(
            "(date '%s', %d, %s, date '%s')"
                .formatted(month.atDay(1), period.year(), last, period.from()));
      }
    }
    run(
        "create or replace temp table exported_months as select * from (values "
            + String.join(", ", months)
            + ") as m(month, year, closing, year_from)");
  }

  /** Columns of the rows of a relation in the warehouse, with their types. */
  private Map<String, String> columns(Relation relation) {
    Rows described =
        database.ask(
            Sql.of(
                "select column_name, column_type from (describe\n" + relation.sql().text() + "\n)",
                relation.origin()),
            values);
    Map<String, String> columns = new LinkedHashMap<>();
    described.rows().forEach(row -> columns.put(text(row.get(0)), text(row.get(1))));
    return columns;
  }

  private static String text(@Nullable Object cell) {
    return String.valueOf(cell);
  }

  /**
   * The rows of a relation in the months of the request, those of several days in each of theirs.
   */
  private void relation(Relation relation, RowFields fields) throws IOException {
    String in = "m.month = date_trunc('month', r.day) and r.day <= getvariable('as_of')";
    if (relation.isSpread()) {
      String first = "r." + relation.span().get(0);
      String last = "r." + relation.span().get(1);
      in =
          "case when %s is null then %s else %s <= least(last_day(m.month), getvariable('as_of')) and %s >= m.month end"
              .formatted(first, in, first, last);
    }
    run(
        "create or replace temp table exported as select "
            + fields.select()
            + " from (\n"
            + relation.sql().text()
            + "\n) as r join exported_months m on "
            + in);
    found.addAll(fields.named());
    copy(relation.name(), relation.title(), fields.told(), List.of());
  }

  private void coverage(FigureCoverage coverage) throws IOException {
    run(
        "create or replace temp table exported (network varchar, \"of\" varchar, place varchar,"
            + " month date, state varchar, open_days bigint, comparable boolean, known boolean,"
            + " year integer)");
    List<String> all = new ArrayList<>();
    for (FigureCoverage.Row row : coverage.rows()) {
      var month = row.month();
      all.add(
          "(getvariable('network'), %s, %s, %s, '%s', %d, %s, %s, %d)"
              .formatted(
                  quoted(row.of()),
                  quoted(row.place()),
                  month == null ? "null" : "date '" + month.atDay(1) + "'",
                  row.state(),
                  row.openDays(),
                  row.comparable(),
                  row.known(),
                  row.year()));
    }
    insert(all);
    List<Map<String, Object>> fields = new ArrayList<>();
    fields.add(field("network", "string", label("export.rows.network")));
    fields.add(field("of", "string", label("export.rows.of")));
    fields.add(field("place", "string", label("export.rows.place_or_network")));
    fields.add(field("month", "date", label("export.rows.month_or_year")));
    fields.add(field("state", "string", label("export.rows.state")));
    fields.add(field("open_days", "integer", label("export.rows.open_days")));
    fields.add(field("comparable", "boolean", label("export.rows.comparable")));
    fields.add(field("known", "boolean", label("export.rows.known")));
    fields.add(field("year", "year", label("export.rows.year")));
    Label title = label("export.rows.coverage");
    copy(COVERAGE, title, fields, List.of("network", "of", "place", "month", "state"));
  }

  private void breaks(FigureCoverage coverage) throws IOException {
    run(
        "create or replace temp table exported (network varchar, figure varchar, place varchar,"
            + " day date, year bigint)");
    int first = request.periods().get(0).year();
    int last = request.periods().get(request.periods().size() - 1).year();
    int month = request.from().getMonthValue();
    List<String> all = new ArrayList<>();
    for (FigureCoverage.Broken one : coverage.breaks()) {
      int year = Period.containing(one.day(), month).year();
      if (year >= first && year <= last) {
        all.add(
            "(getvariable('network'), %s, %s, date '%s', %d)"
                .formatted(quoted(one.figure()), quoted(one.place()), one.day(), year));
      }
    }
    insert(all);
    List<Map<String, Object>> fields = new ArrayList<>();
    fields.add(field("network", "string", label("export.rows.network")));
    fields.add(field("figure", "string", label("export.rows.figure")));
    fields.add(field("place", "string", label("export.rows.place_or_all")));
    fields.add(field("day", "date", label("export.rows.day")));
    fields.add(field("year", "year", label("export.rows.year")));
    Label title = label("export.rows.breaks");
    copy(BREAKS, title, fields, List.of("network", "figure", "place", "day"));
  }

  private static String quoted(@Nullable String text) {
    return text == null ? "null" : "'" + text.replace("'", "''") + "'";
  }

  private void insert(List<String> all) {
    for (int from = 0; from < all.size(); from += INSERTED_AT_ONCE) {
      List<String> some = all.subList(from, Math.min(all.size(), from + INSERTED_AT_ONCE));
      run("insert into exported values " + String.join(", ", some));
    }
  }

  /** Writes the rows of each year into a file of its own, which is there even without rows. */
  private void copy(String name, Label title, List<Map<String, Object>> fields, List<String> keys)
      throws IOException {
    List<String> paths = new ArrayList<>();
    Map<String, String> hashes = new TreeMap<>();
    long bytes = 0;
    for (Period period : request.periods()) {
      String path = "relation=" + name + "/year=" + period.year() + "/rows.parquet";
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      run(
          "copy (select * from exported where year = "
              + period.year()
              + " order by all) to "
              + quoted(file.toAbsolutePath().toString())
              + " (format parquet, compression zstd)");
      paths.add(path);
      hashes.put(path, Sha256.of(file));
      bytes += Files.size(file);
    }
    Object counted = database.ask(Sql.of("select count(*) from exported", ORIGIN)).single();
    long number = Long.parseLong(text(counted));
    rows += number;
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", fields);
    if (!keys.isEmpty()) {
      schema.put("uniqueKeys", List.of(keys));
    }
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("name", name);
    resource.put("type", "table");
    resource.put("path", paths);
    resource.put("format", "parquet");
    resource.put("mediatype", "application/vnd.apache.parquet");
    resource.put("title", title.fr());
    resource.put("title_en", title.en() == null ? title.fr() : title.en());
    resource.put("bytes", bytes);
    resource.put("rows", number);
    resource.put("sha256", hashes);
    resource.put("schema", schema);
    resources.add(resource);
  }

  private Map<String, Object> descriptor() {
    Map<String, Object> bilan = new LinkedHashMap<>();
    bilan.put("format", FORMAT);
    bilan.put("network", network);
    bilan.put("as_of", request.asOf());
    bilan.put("years", request.periods().stream().map(Period::year).toList());
    bilan.put("labels", request.periods().stream().map(Period::label).toList());
    bilan.put("from", request.from());
    bilan.put("first_month", request.from().getMonthValue());
    bilan.put("model", MODEL);
    bilan.put("named", named);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    map.put("name", slug(network));
    map.put("title", network);
    if (!named.isEmpty()) {
      Label asked = label("export.rows.named", String.join(", ", named));
      map.put("description", asked.fr() + " " + asked.in(Lang.EN));
    }
    map.put("bilan", bilan);
    map.put("resources", resources);
    return map;
  }

  /** A name as the specification wants it. */
  private static String slug(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.isEmpty() ? "bilan" : plain;
  }

  private void run(String statement) {
    database.write(Sql.of(statement, ORIGIN), values);
  }
}
