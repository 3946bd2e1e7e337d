package bilan.sample;

import bilan.cli.Cli;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One key figure as the json of a bilan gives it. */
record Printed(
    String id,
    String period,
    @Nullable String place,
    String label,
    String state,
    @Nullable BigDecimal value,
    @Nullable BigDecimal change,
    @Nullable String note,
    @Nullable String changeNote) {

  /** The datasets in the order in which a newcomer would send them. */
  static final List<String> DATASETS = List.of("reference", "attendance", "sales", "funding");

  /** A workspace that holds a sample: every command must end well. */
  static Cli workspace(Path workspace, Path sample, Years years) throws IOException {
    Cli cli = Cli.in(workspace);
    must(cli, "init", ".");
    Path settings = workspace.resolve("bilan.yaml");
    Files.writeString(
        settings,
        Files.readString(settings)
            .replace("first_month: 1 ", "first_month: " + years.firstMonth() + " "));
    for (String dataset : DATASETS) {
      must(cli, "ingest", dataset, sample.resolve(dataset).toAbsolutePath().toString());
    }
    return cli;
  }

  static String must(Cli cli, String... words) {
    Cli.Result result = cli.run(words);
    if (result.exit() != 0) {
      throw new AssertionError(
          String.join(" ", words)
              + " ended with "
              + result.exit()
              + "\n"
              + result.out()
              + "\n"
              + result.err());
    }
    return result.out();
  }

  static PrintedBilan bilan(Cli cli, String name, Years years) {
    return PrintedBilan.read(
        must(cli, "report", name, "--years", years.asked(), "-f", "json", "-o", "-"));
  }

  /** The labels of the figures of a bilan, by id. */
  static Map<String, String> labels(PrintedBilan bilan) {
    Map<String, String> labels = new HashMap<>();
    bilan.figures().forEach(figure -> labels.put(figure.id(), figure.label()));
    return labels;
  }

  @SuppressWarnings("unchecked")
  static List<Printed> read(String json) {
    Map<String, Object> document =
        (Map<String, Object>) Objects.requireNonNull(JsonReader.read(json));
    List<Printed> figures = new ArrayList<>();
    for (Map<String, @Nullable Object> f :
        (List<Map<String, @Nullable Object>>) Objects.requireNonNull(document.get("figures"))) {
      Map<String, Object> change = (Map<String, Object>) f.get("change");
      figures.add(
          new Printed(
              text(f, "id"),
              text(f, "period"),
              (String) f.get("place"),
              text(f, "label"),
              text(f, "state"),
              number(f.get("value")),
              change == null ? null : number(change.get("value")),
              (String) f.get("note"),
              (String) f.get("change_note")));
    }
    return figures;
  }

  private static String text(Map<String, @Nullable Object> figure, String key) {
    return Objects.requireNonNull(figure.get(key), key).toString();
  }

  private static @Nullable BigDecimal number(@Nullable Object value) {
    return value == null ? null : new BigDecimal(value.toString());
  }
}
