package bilan.engines.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.hadoop.conf.Configuration;
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
  private final Configuration hadoop;
  private final List<NetworkPackage> packages = new ArrayList<>();
  private final Map<String, DeclaredFigure> declared = new LinkedHashMap<>();
  private final Map<String, Set<String>> lacking = new TreeMap<>();
  private final List<DeclaredFigure> counted = new ArrayList<>();

  private Federation(SparkSession spark, Question question, PrintStream err) {
    this.spark = spark;
    this.question = question;
    this.err = err;
    this.hadoop = spark.sparkContext().hadoopConfiguration();
  }

  /** Answers as spark-submit starts it; ends with 2 for wrong usage, 3 for data refused. */
  public static void main(String[] words) {
    int exit = run(words, System.err);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  static int run(String[] words, PrintStream err) {
    try {
      Question question = Question.read(words);
      SparkSession spark = SparkSession.builder().appName("bilan federation").getOrCreate();
      spark.conf().set("spark.sql.session.timeZone", "UTC");
      // Without it, Spark 4.2 fails to plan a union of views whose columns are constants.
      spark.conf().set("spark.sql.constraintPropagation.enabled", "false");
      // On one machine, a job that lists the files of a relation takes longer than the listing.
      if (spark.sparkContext().isLocal()) {
        spark.conf().set("spark.sql.sources.parallelPartitionDiscovery.threshold", "100000");
      }
      new Federation(spark, question, err).answer();
      return 0;
    } catch (Refusal e) {
      err.println(e.getMessage());
      return e.exit;
    } catch (Exception e) { // Spark throws what it does not declare
      err.println(Refusal.say("failed", ExceptionUtils.getRootCauseMessage(e)));
      return Refusal.MACHINE;
    }
  }

  private void answer() throws IOException {
    read();
    declare();
    lack();
    views();
    kept("given", spark.sql(FederationSql.given(counted)));
    kept("sums", spark.sql(FederationSql.sums(counted)));
    kept("found", spark.sql(FederationSql.file("found")));
    kept("answered", spark.table("found").unionByName(spark.sql(FederationSql.file("total"))));
    for (List<DeclaredFigure> level : FederationSql.levels(declared)) {
      Dataset<Row> made = spark.sql(FederationSql.made(level, declared));
      kept("answered", spark.table("answered").unionByName(made));
    }
    kept("compared", spark.sql(FederationSql.file("compared")));
    kept("common", spark.sql(FederationSql.file("common")));
    kept("constant", spark.sql(FederationSql.constant(counted)));
    kept("perimeter", spark.sql(FederationSql.file("perimeter")));
    write();
  }

  /** Reads every descriptor; tells every problem of every package at once. */
  private void read() {
    List<String> problems = Collections.synchronizedList(new ArrayList<>());
    question.folders().parallelStream()
        .map(folder -> NetworkPackage.read(folder, hadoop, problems))
        .filter(Objects::nonNull)
        .forEachOrdered(packages::add);
    Map<String, List<NetworkPackage>> before = new HashMap<>();
    for (NetworkPackage one : packages) {
      List<NetworkPackage> same = before.computeIfAbsent(one.network(), n -> new ArrayList<>());
      same.stream()
          .filter(one::overlaps)
          .map(other -> Refusal.say("twice", one.network(), other.said(), one.said()))
          .forEach(problems::add);
      same.add(one);
    }
    Refusal.ifAny(problems);
    Set<String> days = new TreeSet<>();
    packages.forEach(one -> days.add(one.day("as_of").toString()));
    if (days.size() > 1) {
      err.println(Refusal.say("days", String.join(", ", days)));
    }
  }

  /** The figures that are asked for and those that they are made of, declared alike everywhere. */
  private void declare() {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    Map<String, String> first = new HashMap<>();
    List<String> problems = new ArrayList<>();
    for (NetworkPackage one : packages) {
      one.metrics()
          .forEach(
              (id, terms) -> {
                first.putIfAbsent(id, one.folder());
                if (!all.computeIfAbsent(id, i -> terms).equals(terms)) {
                  problems.add(Refusal.say("declared_otherwise", one.folder(), id, first.get(id)));
                }
              });
    }
    Refusal.ifAny(problems);
    for (String id : question.figures()) {
      if (!all.containsKey(id)) {
        String said = Refusal.say("unknown_figure", id, String.join(", ", all.keySet()));
        throw new Refusal(Refusal.USAGE, List.of(said));
      }
    }
    (question.figures().isEmpty() ? all.keySet() : question.figures())
        .forEach(id -> declare(id, all));
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
        if (told && columns.isEmpty() && !counted.contains(figure)) {
          counted.add(figure);
        } else if (!told || !columns.isEmpty()) {
          String what =
              Refusal.say(told ? "lacking_columns" : "lacking_figure", String.join(", ", columns));
          without.computeIfAbsent(what, w -> new TreeSet<>()).add(one.network());
          lacking.computeIfAbsent(figure.id(), f -> new TreeSet<>()).add(one.network());
        }
      }
      without.forEach(
          (what, some) ->
              err.println(Refusal.say("lacking", figure.id(), String.join(", ", some), what)));
    }
  }

  private void views() {
    Set<Row> networks = new LinkedHashSet<>();
    packages.forEach(
        one ->
            networks.add(
                RowFactory.create(one.network(), one.bilan().path("first_month").asInt())));
    table("networks", networks, "network string, first_month int");
    List<Row> overRows = new ArrayList<>();
    List<Row> leaves = new ArrayList<>();
    Set<String> relations = new LinkedHashSet<>();
    for (DeclaredFigure one : declared.values()) {
      if (one.isOfRows()) {
        relations.add(one.text("relation"));
        String compares = one.text("compares");
        overRows.add(RowFactory.create(one.id(), compares, one.text("adds"), one.flag("by_place")));
      }
      one.leaves(declared).forEach(leaf -> leaves.add(RowFactory.create(one.id(), leaf)));
    }
    table("over_rows", overRows, "figure string, compares string, adds string, by_place boolean");
    kept("figures", spark.sql(FederationSql.file("figures")));
    table("leaves", leaves, "figure string, leaf string");
    List<Row> lacks = new ArrayList<>();
    lacking.forEach(
        (id, some) -> some.forEach(network -> lacks.add(RowFactory.create(id, network))));
    table("lacking", lacks, "figure string, network string");
    relations.forEach(relation -> rows(relation).createOrReplaceTempView("rows_" + relation));
    rows("coverage").cache().createOrReplaceTempView("coverage");
    rows("breaks").createOrReplaceTempView("breaks");
    kept("standing", spark.sql(FederationSql.file("standing")));
    kept("shown", spark.sql(FederationSql.file("shown")));
  }

  private void table(String name, Collection<Row> rows, String columns) {
    spark
        .createDataFrame(List.copyOf(rows), StructType.fromDDL(columns))
        .createOrReplaceTempView(name);
  }

  /** A view whose rows are reckoned once, and no more than its rows is planned with after. */
  private static void kept(String name, Dataset<Row> rows) {
    rows.localCheckpoint().createOrReplaceTempView(name);
  }

  /** Rows of all packages; those with the same columns are read at once. */
  private Dataset<Row> rows(String relation) {
    Map<Set<String>, List<String>> alike = new LinkedHashMap<>();
    for (NetworkPackage one : packages) {
      Set<String> columns = one.columns().get(relation);
      if (columns != null) {
        alike.computeIfAbsent(columns, c -> new ArrayList<>()).addAll(one.files().get(relation));
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
    Set<String> by = question.by();
    String lines =
        by.contains("place") ? "true" : by.contains("network") ? "place = ''" : "network = ''";
    String asked = String.join("', '", question.figures());
    String wanted = asked.isEmpty() ? "true" : "figure in ('" + asked + "')";
    save(spark.sql(FederationSql.file("answer").formatted(lines, wanted)), "figures");
    save(spark.sql(FederationSql.file("missing")), "missing");
    Path to = new Path(question.result(), "result.json");
    try (OutputStream out = to.getFileSystem(hadoop).create(to, true)) {
      JSON.writerWithDefaultPrettyPrinter().writeValue(out, result());
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
    ObjectNode result = JSON.createObjectNode().put("format", FORMAT);
    packages.forEach(one -> result.withArray("networks").add(one.bilan()));
    for (DeclaredFigure one : declared.values()) {
      if (question.figures().isEmpty() || question.figures().contains(one.id())) {
        ObjectNode figure = result.withArray("figures").addObject().put("id", one.id());
        figure.set("terms", one.terms());
        figure.set("lacking", JSON.valueToTree(lacking.getOrDefault(one.id(), Set.of())));
      }
    }
    return result;
  }
}
