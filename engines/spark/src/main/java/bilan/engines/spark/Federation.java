package bilan.engines.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Figures of a federation: packages of many networks in, one answer with its states out. */
public final class Federation {

  private static final int FORMAT = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SparkSession spark;
  private final Question question;
  private final PrintStream err;
  private final List<NetworkPackage> packages = new ArrayList<>();
  private final Map<String, DeclaredFigure> declared = new LinkedHashMap<>();
  private final Map<String, Set<String>> lacking = new TreeMap<>();

  private Federation(SparkSession spark, Question question, PrintStream err) {
    this.spark = spark;
    this.question = question;
    this.err = err;
  }

  /** Answers as spark-submit starts it; ends with 2 for wrong usage, 3 for data refused. */
  public static void main(String[] words) {
    int exit = run(words, System.err);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  /** The same within a program. */
  static int run(String[] words, PrintStream err) {
    try {
      Question question = Question.read(words);
      SparkSession spark = SparkSession.builder().appName("bilan federation").getOrCreate();
      spark.conf().set("spark.sql.session.timeZone", "UTC");
      spark.conf().set("spark.sql.constraintPropagation.enabled", "false");
      new Federation(spark, question, err).answer();
      return 0;
    } catch (Refusal e) {
      e.problems().forEach(err::println);
      return e.exit();
    } catch (IOException e) {
      err.println(
          "La réponse n’a pu être écrite : " + e.getMessage() + ". Vérifier le dossier et les droits.");
      return 7;
    }
  }

  private void answer() throws IOException {
    read();
    declare();
    lack();
    views();
    FederationSql sql = new FederationSql(declared);
    view("sums", sql.sums());
    view("given", sql.given());
    kept("found", spark.sql(FederationSql.file("found")));
    kept("answered", spark.table("found").unionByName(spark.sql(FederationSql.file("total"))));
    for (List<DeclaredFigure> level : sql.levels()) {
      Dataset<Row> made = spark.sql(FederationSql.made(level, declared));
      kept("answered", spark.table("answered").unionByName(made));
    }
    view("compared", FederationSql.file("compared"));
    view("common", FederationSql.file("common"));
    view("constant", sql.constant());
    view("perimeter", FederationSql.file("perimeter"));
    write();
  }

  /** Reads every descriptor; tells every problem of every package at once. */
  private void read() {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    List<String> problems = Collections.synchronizedList(new ArrayList<>());
    question.folders().parallelStream()
        .map(folder -> NetworkPackage.read(folder, hadoop, problems))
        .filter(Objects::nonNull)
        .forEachOrdered(packages::add);
    Map<String, List<NetworkPackage>> byNetwork = new TreeMap<>();
    packages.forEach(
        one -> byNetwork.computeIfAbsent(one.network(), n -> new ArrayList<>()).add(one));
    byNetwork.values().forEach(same -> refuseTwice(same, problems));
    if (!problems.isEmpty()) {
      throw new Refusal(Refusal.DATA, problems.stream().sorted().toList());
    }
    Set<String> days = new TreeSet<>();
    packages.forEach(one -> days.add(one.asOf().toString()));
    if (days.size() > 1) {
      err.println(
          "Attention : les réseaux n’ont pas tous la même date d’arrêté ("
              + String.join(", ", days)
              + "). Les totaux les additionnent ainsi ; pour une seule date, écrire les paquets avec"
              + " le même --as-of.");
    }
  }

  private static void refuseTwice(List<NetworkPackage> same, List<String> problems) {
    for (int i = 0; i < same.size(); i++) {
      for (NetworkPackage other : same.subList(i + 1, same.size())) {
        if (same.get(i).overlaps(other)) {
          problems.add(
              "Deux paquets de « "
                  + other.network()
                  + " » ont les mêmes jours : "
                  + same.get(i).said()
                  + " et "
                  + other.said()
                  + " ; leurs lignes compteraient deux fois. N’en donner qu’un.");
        }
      }
    }
  }

  /** The figures that are asked for and those that they are made of, declared alike everywhere. */
  private void declare() {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    Map<String, String> first = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (NetworkPackage one : packages) {
      one.metrics()
          .forEach(
              (id, terms) -> {
                JsonNode known = all.putIfAbsent(id, terms);
                if (known == null) {
                  first.put(id, one.folder());
                } else if (!known.equals(terms)) {
                  problems.add(
                      one.folder()
                          + " : le chiffre « "
                          + id
                          + " » n’y est pas déclaré comme dans "
                          + first.get(id)
                          + ". Écrire les deux paquets par la même version de bilan, ou donner un autre"
                          + " nom au chiffre propre.");
                }
              });
    }
    if (!problems.isEmpty()) {
      throw new Refusal(Refusal.DATA, problems);
    }
    for (String id : question.figures()) {
      if (!all.containsKey(id)) {
        throw new Refusal(
            Refusal.USAGE,
            List.of(
                "Aucun paquet ne déclare le chiffre « "
                    + id
                    + " ». Les chiffres : "
                    + String.join(", ", new TreeSet<>(all.keySet()))));
      }
    }
    List<String> wanted = question.figures().isEmpty() ? List.copyOf(all.keySet()) : question.figures();
    wanted.forEach(id -> declare(id, all));
  }

  private void declare(String id, Map<String, JsonNode> all) {
    DeclaredFigure figure = new DeclaredFigure(id, all.get(id));
    figure.parts().forEach(part -> declare(part, all));
    declared.putIfAbsent(id, figure);
  }

  /** Networks whose package has not what a figure needs: its figure is n.c. there, and said. */
  private void lack() {
    for (DeclaredFigure figure : declared.values()) {
      Map<String, Set<String>> without = new TreeMap<>();
      for (NetworkPackage one : packages) {
        boolean told = one.metrics().containsKey(figure.id());
        Set<String> columns = figure.isOfRows() ? figure.lacking(one.columns()) : Set.of();
        if (!told || !columns.isEmpty()) {
          String what = told ? "il y manque " + String.join(", ", columns) : "il n’y est pas déclaré";
          without.computeIfAbsent(what, w -> new TreeSet<>()).add(one.network());
          lacking.computeIfAbsent(figure.id(), f -> new TreeSet<>()).add(one.network());
        }
      }
      without.forEach(
          (what, networks) ->
              err.println(
                  "« "
                      + figure.id()
                      + " » est n.c. pour "
                      + String.join(", ", networks)
                      + " : "
                      + what
                      + ". Écrire le paquet par « bilan export rows », avec --with pour une colonne"
                      + " qui reste d’ordinaire dans l’espace de travail."));
    }
  }

  private void views() {
    List<Row> networks = new ArrayList<>();
    packages.stream()
        .map(one -> RowFactory.create(one.network(), one.firstMonth()))
        .distinct()
        .forEach(networks::add);
    table("networks", networks, "network string, first_month int");
    List<Row> figures = new ArrayList<>();
    List<Row> leaves = new ArrayList<>();
    for (DeclaredFigure one : declared.values()) {
      if (one.isOfRows()) {
        Set<String> of = new LinkedHashSet<>(List.of(one.id()));
        if (!one.compares().isEmpty()) {
          of.add(one.compares());
        }
        for (String name : of) {
          figures.add(
              RowFactory.create(one.id(), name, one.compares(), one.text("adds"), one.flag("by_place")));
        }
      }
      for (String leaf : one.leaves(declared)) {
        leaves.add(RowFactory.create(one.id(), leaf, declared.get(leaf).compares()));
      }
    }
    table("figures", figures, "figure string, of string, compares string, adds string, by_place boolean");
    table("leaves", leaves, "figure string, leaf string, compares string");
    List<Row> lacks = new ArrayList<>();
    lacking.forEach((id, some) -> some.forEach(network -> lacks.add(RowFactory.create(id, network))));
    table("lacking", lacks, "figure string, network string");
    Set<String> relations = new LinkedHashSet<>();
    declared.values().stream().filter(DeclaredFigure::isOfRows).forEach(f -> relations.add(f.relation()));
    relations.forEach(relation -> rows(relation).createOrReplaceTempView("rows_" + relation));
    rows("coverage").cache().createOrReplaceTempView("coverage");
    rows("breaks").createOrReplaceTempView("breaks");
    kept("standing", spark.sql(FederationSql.file("standing")));
    view(
        "shown",
        "select distinct compares as dataset, network, year, place from standing"
            + " where compares <> '' and place <> '' and not nowhere and months in ('complete', 'partial')");
    view(
        "known",
        "select distinct network, place from coverage"
            + " where known and place is not null and month is not null");
  }

  private void table(String name, List<Row> rows, String columns) {
    spark.createDataFrame(rows, StructType.fromDDL(columns)).createOrReplaceTempView(name);
  }

  /** A view whose rows are reckoned once, and no more than its rows is planned with after. */
  private static void kept(String name, Dataset<Row> rows) {
    rows.localCheckpoint().createOrReplaceTempView(name);
  }

  private void view(String name, String select) {
    spark.sql(select).createOrReplaceTempView(name);
  }

  /** The rows of a relation in all packages; those that hold the same columns are read at once. */
  private Dataset<Row> rows(String relation) {
    Map<Set<String>, List<String>> alike = new LinkedHashMap<>();
    for (NetworkPackage one : packages) {
      Set<String> columns = one.columns().get(relation);
      if (columns != null) {
        alike
            .computeIfAbsent(columns, c -> new ArrayList<>())
            .addAll(one.files().get(relation));
      }
    }
    Dataset<Row> all = null;
    for (List<String> files : alike.values()) {
      Dataset<Row> some = spark.read().parquet(files.toArray(String[]::new));
      all = all == null ? some : all.unionByName(some, true);
    }
    return all;
  }

  /** Writes the answer; one of before is replaced. */
  private void write() throws IOException {
    String lines =
        question.by().contains("place")
            ? "true"
            : question.by().contains("network") ? "a.place = ''" : "a.network = ''";
    Set<String> wanted = new LinkedHashSet<>(question.figures());
    String asked =
        wanted.isEmpty() ? "true" : "a.figure in ('" + String.join("', '", wanted) + "')";
    Dataset<Row> figures =
        spark.sql(
            ("select network, place, year, figure, state, cast(value as string) as value,"
                    + " cast(divisor as string) as divisor, compares,"
                    + " cast(constant as string) as constant,"
                    + " cast(constant_before as string) as constant_before"
                    + " from answered a left join compared using (figure, network, place, year)"
                    + " left join perimeter using (figure, network, place, year)"
                    + " where %s and %s order by network, place, year, figure")
                .formatted(lines, asked));
    save(figures, "figures");
    save(
        spark.sql(FederationSql.file("missing"))
            .selectExpr("network", "dataset", "place", "year", "array_join(months, ' ') as months"),
        "missing");
    Path to = new Path(question.result(), "result.json");
    FileSystem files = to.getFileSystem(spark.sparkContext().hadoopConfiguration());
    try (OutputStream out = files.create(to, true)) {
      out.write(
          JSON.writerWithDefaultPrettyPrinter()
              .writeValueAsString(result())
              .getBytes(StandardCharsets.UTF_8));
    }
  }

  private void save(Dataset<Row> rows, String name) {
    rows.write()
        .mode(SaveMode.Overwrite)
        .option("header", true)
        .option("emptyValue", "")
        .option("escape", "\"")
        .csv(question.result() + "/" + name);
  }

  private ObjectNode result() {
    ObjectNode result = JSON.createObjectNode();
    result.put("format", FORMAT);
    result.put("by", String.join(",", question.by()));
    for (NetworkPackage one : packages) {
      ObjectNode network = result.withArray("networks").addObject();
      network.put("network", one.network());
      network.put("as_of", one.asOf().toString());
      one.labels().forEach((year, label) -> network.withObject("/labels").put("" + year, label));
    }
    for (DeclaredFigure one : declared.values()) {
      if (question.figures().isEmpty() || question.figures().contains(one.id())) {
        ObjectNode figure = result.withArray("figures").addObject();
        figure.put("id", one.id());
        for (String key : List.of("label", "unit", "rank", "key", "adds", "better")) {
          figure.set(key, one.terms().path(key).isMissingNode() ? null : one.terms().get(key));
        }
        Set<String> without = lacking.getOrDefault(one.id(), Set.of());
        without.forEach(network -> figure.withArray("lacking").add(network));
      }
    }
    return result;
  }
}
