package bilan.federation;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.testing.Slow;
import bilan.text.JsonText;
import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The declared figures as a semantic model that other tools read. */
@Slow
class SemanticModelTest {

  private static final String VERSION = "0.2.0.dev0";

  private static final Set<String> TYPES =
      Set.of(
          "String",
          "Integer",
          "Decimal",
          "Float",
          "Boolean",
          "Date",
          "Time",
          "DateTime",
          "DateTimeTz",
          "Opaque");

  @TempDir Path folder;

  private Map<?, ?> model(Cli cli) {
    Cli.Result result = cli.run("figure", "--model");
    assertThat(result.exit()).as(result.err()).isZero();
    return (Map<?, ?>) Objects.requireNonNull(JsonText.read(result.out()));
  }

  private static List<Map<?, ?>> all(Map<?, ?> model, String key) {
    Map<?, ?> semantic = (Map<?, ?>) ((List<?>) model.get("semantic_model")).get(0);
    List<Map<?, ?>> all = new ArrayList<>();
    ((List<?>) semantic.get(key)).forEach(one -> all.add((Map<?, ?>) one));
    return all;
  }

  private static String expression(Map<?, ?> metric) {
    Map<?, ?> expression = (Map<?, ?>) metric.get("expression");
    return ((Map<?, ?>) ((List<?>) expression.get("dialects")).get(0)).get("expression").toString();
  }

  @Test
  void itIsAModelOfApacheOssie() throws IOException {
    Map<?, ?> model = model(SampleWorkspace.in(folder.resolve("w")));
    assertThat(model.get("version")).isEqualTo(VERSION);
    List<String> wrong = new ArrayList<>();
    new Shape(wrong).check("model", model, "");
    assertThat(wrong).isEmpty();
    Cli.Result list = Cli.in(folder.resolve("w")).run("figure", "-f", "csv", "-o", "-");
    assertThat(all(model, "metrics")).hasSize((int) list.out().strip().lines().skip(1).count());
  }

  @Test
  void aWrongModelWouldBeTold() throws IOException {
    List<String> wrong = new ArrayList<>();
    Object model =
        JsonText.read("{\"version\": \"x\", \"semantic_model\": [{\"nom\": \"bilan\"}]}");
    new Shape(wrong).check("model", model, "");
    assertThat(wrong)
        .containsExactly(
            "/semantic_model lacks name",
            "/semantic_model lacks datasets",
            "/semantic_model must not have nom");
  }

  /** Each metric, asked of the rows of a package as any engine would, without the warehouse. */
  @Test
  void everyMetricIsSqlOverTheRows() throws Exception {
    Cli cli = SampleWorkspace.in(folder.resolve("w"));
    Path settings = cli.folder().resolve("bilan.yaml");
    Files.writeString(settings, Files.readString(settings).replaceFirst("name: .*", "name: Ici"));
    assertThat(cli.run("export", "rows", "-o", "p", "--with", "person_key").exit()).isZero();
    Map<?, ?> model = model(cli);
    try (Connection memory = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = memory.createStatement()) {
      for (Map<?, ?> dataset : all(model, "datasets")) {
        String name = dataset.get("source").toString();
        Path files = cli.folder().resolve("p/relation=" + name + "/*/*.parquet");
        statement.execute("create view " + name + " as from read_parquet('" + files + "')");
      }
      int asked = 0;
      for (Map<?, ?> metric : all(model, "metrics")) {
        String sql = expression(metric);
        List<String> from =
            all(model, "datasets").stream()
                .map(one -> one.get("name").toString())
                .filter(name -> sql.contains(name + "."))
                .toList();
        if (from.size() == 1) {
          try (ResultSet result =
              statement.executeQuery(
                  "select " + sql + " from " + from.get(0) + " where year = 2022")) {
            assertThat(result.next()).isTrue();
          }
          asked++;
        }
      }
      assertThat(asked).isGreaterThan(30);
    }
  }

  @Test
  void noOptionOfAnAnswerGoesWithIt() throws IOException {
    Cli cli = SampleWorkspace.in(folder.resolve("w"));
    assertThat(cli.run("figure", "participations", "--model").exit()).isEqualTo(2);
    assertThat(cli.run("figure", "--model", "--year", "2022").err()).contains("--model");
    assertThat(cli.run("figure", "--model", "-o", "m.json").exit()).isZero();
    assertThat(cli.folder().resolve("m.json"))
        .content()
        .isEqualTo(cli.run("figure", "--model").out());
  }

  /** The keys that each thing of the specification may and must have. */
  private record Shape(List<String> wrong) {

    private static final YamlMap SHAPES = shapes();

    private static YamlMap shapes() {
      try (var in = Objects.requireNonNull(Shape.class.getResourceAsStream("ossie.yaml"))) {
        return new YamlFile("ossie.yaml")
            .read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void check(String shape, @Nullable Object value, String at) {
      if (value instanceof List<?> list) {
        list.forEach(one -> check(shape, one, at));
      } else if (SHAPES.keys().contains(shape)) {
        object(shape, value, at);
      } else {
        plain(shape, value, at);
      }
    }

    private void object(String shape, @Nullable Object value, String at) {
      if (!(value instanceof Map<?, ?> map)) {
        wrong.add(at + " is no " + shape);
        return;
      }
      YamlMap keys = SHAPES.map(shape);
      for (String key : keys.keys()) {
        if (key.endsWith("!") && !map.containsKey(key.replace("!", ""))) {
          wrong.add(at + " lacks " + key.replace("!", ""));
        }
      }
      map.forEach(
          (key, of) -> {
            String known = keys.keys().contains(key + "!") ? key + "!" : key.toString();
            if (keys.keys().contains(known)) {
              check(keys.text(known, ""), of, at + "/" + key);
            } else {
              wrong.add(at + " must not have " + key);
            }
          });
    }

    private void plain(String shape, @Nullable Object value, String at) {
      boolean fits =
          switch (shape) {
            case "flag" -> value instanceof Boolean;
            case "language" -> "ANSI_SQL".equals(value);
            case "type" -> value != null && TYPES.contains(value.toString());
            default -> value instanceof String text && !text.isBlank();
          };
      if (!fits) {
        wrong.add(at + " is no " + shape + ": " + value);
      }
    }
  }
}
