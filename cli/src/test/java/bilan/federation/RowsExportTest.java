package bilan.federation;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.files.Sha256;
import bilan.testing.Slow;
import bilan.text.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows that count as a package of files, which others read without the warehouse. */
@Slow
class RowsExportTest {

  @TempDir Path folder;

  private Cli cli;

  @BeforeEach
  void sample() throws IOException {
    cli = SampleWorkspace.in(folder.resolve("sample"));
    named("POP Café");
  }

  private void named(String name) throws IOException {
    Path settings = cli.folder().resolve("bilan.yaml");
    Files.writeString(
        settings, Files.readString(settings).replaceFirst("name: .*", "name: " + name));
  }

  private Cli.Result export(String to, String... more) {
    List<String> words = new ArrayList<>(List.of("export", "rows", "-o", to));
    words.addAll(List.of(more));
    return cli.run(words.toArray(String[]::new));
  }

  private Path written(String to, String... more) {
    Cli.Result result = export(to, more);
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.err()).contains("lignes écrites dans");
    return cli.folder().resolve(to);
  }

  private static Map<String, String> hashes(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        hashes.put(folder.relativize(file).toString(), Sha256.of(file));
      }
    }
    return hashes;
  }

  private static Map<?, ?> descriptor(Path made) throws IOException {
    return (Map<?, ?>) JsonText.read(Files.readString(made.resolve("datapackage.json")));
  }

  private static Map<?, ?> resource(Map<?, ?> descriptor, String name) {
    return ((List<?>) descriptor.get("resources"))
        .stream()
            .map(one -> (Map<?, ?>) one)
            .filter(one -> one.get("name").equals(name))
            .findFirst()
            .orElseThrow();
  }

  private static List<Map<?, ?>> fields(Map<?, ?> resource) {
    List<Map<?, ?>> fields = new ArrayList<>();
    ((List<?>) ((Map<?, ?>) resource.get("schema")).get("fields"))
        .forEach(one -> fields.add((Map<?, ?>) one));
    return fields;
  }

  private static List<String> ask(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection memory = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = memory.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }

  @Test
  void theSameDataMakeTheSameBytes() throws IOException {
    Map<String, String> first = hashes(written("a"));
    assertThat(first).hasSizeGreaterThan(30);
    assertThat(hashes(written("b"))).isEqualTo(first);
    assertThat(hashes(written("a"))).isEqualTo(first);
    try (Stream<Path> left = Files.list(cli.folder())) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.contains("partiel") || name.contains("avant"));
    }
  }

  @Test
  void theDescriptorTellsEachFileAndColumn() throws IOException, SQLException {
    Path made = written("a", "--years", "2021..2022");
    Map<?, ?> descriptor = descriptor(made);
    Map<?, ?> bilan = (Map<?, ?>) descriptor.get("bilan");
    assertThat(bilan.get("network")).isEqualTo("POP Café");
    assertThat(bilan.get("as_of")).isEqualTo("2022-12-31");
    assertThat(bilan.get("years")).isEqualTo(List.of(2021, 2022));
    assertThat(bilan.get("named")).isEqualTo(List.of());
    TreeSet<String> told = new TreeSet<>();
    for (Object one : (List<?>) descriptor.get("resources")) {
      Map<?, ?> resource = (Map<?, ?>) one;
      Map<?, ?> hashes = (Map<?, ?>) resource.get("sha256");
      for (Object path : (List<?>) resource.get("path")) {
        told.add(path.toString());
        Path file = made.resolve(path.toString());
        assertThat(hashes.get(path)).isEqualTo(Sha256.of(file));
        assertThat(
                ask(
                    "select column_name from (describe from read_parquet('"
                        + file
                        + "', hive_partitioning = false))"))
            .isEqualTo(fields(resource).stream().map(f -> f.get("name").toString()).toList());
      }
      for (Map<?, ?> field : fields(resource)) {
        assertThat(field.get("title").toString())
            .as(resource.get("name") + "." + field.get("name"))
            .isNotEqualTo(field.get("name"));
        assertThat(field.get("title_en")).isNotNull();
      }
    }
    try (Stream<Path> all = Files.walk(made)) {
      assertThat(all.filter(f -> f.toString().endsWith(".parquet")).map(f -> made.relativize(f)))
          .extracting(Path::toString)
          .containsExactlyInAnyOrderElementsOf(told);
    }
    assertThat(fields(resource(descriptor, "sales")))
        .filteredOn(field -> field.get("name").equals("excl"))
        .allSatisfy(
            field -> {
              assertThat(field.get("unit")).isEqualTo("EUR");
              assertThat(field.get("type")).isEqualTo("number");
            })
        .hasSize(1);
  }

  @Test
  void standardSqlOverTheRowsGivesTheFigures() throws SQLException {
    Path made = written("a");
    String rows = "read_parquet('" + made + "/relation=%s/year=2022/rows.parquet')";
    assertThat(
            ask(
                "select round(sum(excl * days / length), 2) from "
                    + rows.formatted("sales")
                    + " where channel in ('till', 'service', 'training', 'ticketing')"))
        .containsExactly(figure("sales_excl_tax", "2022"));
    assertThat(
            ask(
                "select sum(participants) from "
                    + rows.formatted("activities")
                    + " where kind in ('workshop', 'individual', 'training')"))
        .containsExactly(figure("participations", "2022"));
    assertThat(
            ask(
                "select string_agg(distinct place) from "
                    + rows.formatted("coverage").replace("2022", "2021")
                    + " where state = 'missing' and \"of\" = 'attendance'"))
        .containsExactly("Maison de Fives");
  }

  private String figure(String id, String year) {
    Cli.Result said = cli.run("figure", id, "--year", year, "-f", "csv", "-o", "-");
    return said.out().strip().lines().skip(1).findFirst().orElseThrow().split(",")[1];
  }

  @Test
  void noPersonAndNoFreeTextLeavesUnlessItIsNamed() throws IOException, SQLException {
    List<String> inside =
        List.of("person_key", "activity", "facilitator", "partner", "about", "source", "product");
    String all = "read_parquet('%s/relation=*/*/*.parquet', union_by_name = true)";
    Path made = written("a");
    assertThat(ask("select column_name from (describe from " + all.formatted(made) + ")"))
        .contains("network", "place", "kind", "participants")
        .doesNotContainAnyElementsOf(inside);
    Cli.Result asked = export("b", "--with", "person_key,activity");
    assertThat(asked.err())
        .contains("Attention : le paquet porte des colonnes personnelles ou libres")
        .contains("activity, person_key");
    Path named = cli.folder().resolve("b");
    assertThat(ask("select column_name from (describe from " + all.formatted(named) + ")"))
        .contains("person_key", "activity")
        .doesNotContain("facilitator", "partner", "about", "source", "product");
    Map<?, ?> descriptor = descriptor(named);
    assertThat(((Map<?, ?>) descriptor.get("bilan")).get("named"))
        .isEqualTo(List.of("activity", "person_key"));
    assertThat(descriptor.get("description").toString()).contains("activity, person_key");
    assertThat(fields(resource(descriptor, "people")))
        .filteredOn(field -> field.get("name").equals("person_key"))
        .allSatisfy(field -> assertThat(field.get("named")).isEqualTo(true))
        .hasSize(1);
  }

  @Test
  void whatCannotBeWrittenIsSaid() throws IOException {
    assertThat(cli.run("export", "rows").err()).contains("ROWS-01", "bilan export rows -o");
    assertThat(export("a", "--place", "Wazemmes").exit()).isEqualTo(2);
    assertThat(cli.run("export", "scdl", "--with", "person_key").err()).contains("ROWS-01");
    Cli.Result unknown = export("a", "--with", "person_kye");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("ROWS-02", "person_kye", "« person_key »");
    assertThat(cli.folder().resolve("a")).doesNotExist();
    Cli.Result other = export(".");
    assertThat(other.exit()).isEqualTo(2);
    assertThat(other.err()).contains("ROWS-04");
    assertThat(cli.folder().resolve("bilan.duckdb")).exists();
    named("\"\"");
    Cli.Result nameless = export("a");
    assertThat(nameless.exit()).isEqualTo(6);
    assertThat(nameless.err()).contains("ROWS-03", "bilan.yaml");
  }
}
