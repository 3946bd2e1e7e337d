package bilan.figures;

import bilan.cli.Cli;
import bilan.sample.SampleData;
import bilan.sample.expected.BilanCheck;
import bilan.sample.expected.ExpectedBilan;
import bilan.sample.network.BilanYears;
import bilan.sample.printed.PrintedBilan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Workspaces that hold the sample but for one file, made once and copied, so that another version
 * of the file can be tried at the price of one file.
 */
final class Mutant {

  /** The views of each dataset: what a cell that no figure depends on must still change. */
  private static final Map<String, String> VIEWS =
      Map.of(
          "reference",
          "places closures breaks funders facilitators team priorities indicators readings actions"
              + " priority_shares milestones narratives",
          "attendance",
          "attendance audience_counts participations",
          "sales",
          "sales",
          "funding",
          "grants amendments grant_years instalments receipts budget_lines claims claim_lines"
              + " accounts");

  /** The tables and charts of all bilans of several years in one. */
  private static final List<String> TOGETHER = List.of("retrospective", "priorities", "grants");

  private final Path folder;
  private final Path sample;
  private final BilanYears years;
  private final Map<String, Path> bases = new HashMap<>();
  private final Map<String, Map<String, String>> stored = new HashMap<>();

  private Mutant(Path folder, BilanYears years) {
    this.folder = folder;
    this.sample = folder.resolve("sample");
    this.years = years;
  }

  /** A workspace under {@code folder} of the sample that stands beside it. */
  static Mutant of(Path folder, BilanYears years) throws IOException {
    Mutant mutant = new Mutant(folder, years);
    Path whole = Files.createDirectory(folder.resolve("whole"));
    SampleDoor.workspace(whole, mutant.sample, years);
    Files.writeString(whole.resolve("bilans").resolve("together.md"), mutant.together());
    return mutant;
  }

  /** The bilans that ship, one after the other. */
  private String together() throws IOException {
    StringBuilder all =
        new StringBuilder(
            "---\nbilan: together\ntitle: Tout\nparameters:\n"
                + "  years: {type: years, default: last 3}\n---\n");
    for (String name : TOGETHER) {
      try (var in = Cli.class.getResourceAsStream("/bilan/queries/bilans/" + name + ".md")) {
        String text =
            new String(
                java.util.Objects.requireNonNull(in).readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        all.append(text, text.indexOf("\n---", 4) + 4, text.length());
      }
    }
    return all.toString();
  }

  /** All that must be printed of a network by the three together. */
  ExpectedBilan expected(SampleData data) {
    return ExpectedBilan.of(data, years);
  }

  /** What differs from it, and in the findings on grants. */
  List<String> problems(Cli cli, PrintedBilan printed, ExpectedBilan expected, SampleData data) {
    List<String> problems = new ArrayList<>(new BilanCheck(expected, printed).problems());
    problems.addAll(SampleDoor.wrongFindings(cli, data, years));
    return problems;
  }

  PrintedBilan printed(Cli cli) {
    return SampleDoor.bilan(cli, "together", years);
  }

  /** What the sample itself prints. */
  PrintedBilan whole() {
    return printed(Cli.in(folder.resolve("whole")));
  }

  /** A copy of the workspace without a file, which it may be sent again. */
  Cli without(String file) throws IOException {
    Path base = bases.get(file);
    if (base == null) {
      base = folder.resolve("base" + bases.size());
      copy(folder.resolve("whole"), base);
      Cli cli = Cli.in(base);
      String name = file.substring(file.lastIndexOf('/') + 1);
      String id =
          SampleDoor.must(
                  cli,
                  "query",
                  "--sql",
                  "select max(delivery_id) from deliveries where source = '" + name + "'",
                  "-f",
                  "csv",
                  "-o",
                  "-")
              .strip()
              .lines()
              .skip(1)
              .findFirst()
              .orElseThrow();
      SampleDoor.must(cli, "deliveries", "undo", id);
      bases.put(file, base);
    }
    copy(base, folder.resolve("workspace"));
    return Cli.in(folder.resolve("workspace"));
  }

  static Cli.Result ingest(Cli cli, String file, Path changed) {
    return cli.run("ingest", dataset(file), changed.resolve(file).toString());
  }

  private static String dataset(String file) {
    return file.substring(0, file.indexOf('/'));
  }

  /** How many rows of the sample's own file are rejected. */
  int rejected(String file) {
    return file.endsWith("2022-S1.csv") || file.endsWith("heron.csv") ? 1 : 0;
  }

  /** Whether the rows that are kept of a file are others than those of the sample's own. */
  boolean isStoredOtherwise(Cli cli, String file) throws IOException {
    Map<String, String> before = stored.get(file);
    Map<String, String> now = rows(cli, file);
    if (before == null) {
      Cli own = without(file);
      ingest(own, file, sample);
      before = rows(own, file);
      stored.put(file, before);
    }
    return !before.equals(now);
  }

  private static Map<String, String> rows(Cli cli, String file) {
    Map<String, String> rows = new LinkedHashMap<>();
    for (String view : java.util.Objects.requireNonNull(VIEWS.get(dataset(file))).split(" ")) {
      String columns =
          view.equals("attendance")
                  || view.equals("audience_counts")
                  || view.equals("participations")
              ? "delivery_id, activity_id"
              : "delivery_id";
      rows.put(
          view,
          SampleDoor.must(
              cli,
              "query",
              "--sql",
              "select * exclude (" + columns + ") from " + view + " order by all",
              "-f",
              "csv",
              "-o",
              "-"));
    }
    return rows;
  }

  static void copy(Path from, Path to) throws IOException {
    delete(to);
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** The files under a folder, by their paths. */
  static List<String> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .collect(Collectors.toList());
    }
  }
}
