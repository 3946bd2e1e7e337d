package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that the program prints of the sample, as one digest an output: {@code tools/boundary}
 * keeps the digests of one version of the program, and compares those of another.
 */
@EnabledIfSystemProperty(named = "bilan.boundary", matches = ".+")
class BoundaryTest {

  private static final Path DECLARED = Path.of("../queries/src/main/resources/bilan/queries");
  private static final List<String> LANGUAGES = List.of("fr", "en");
  private static final String FORMATS = "docx,xlsx,pdf,html,md,text,csv,json";

  /** Bilans of one grant, each with the name of a grant of the sample. */
  private static final Map<String, String> OF_A_GRANT =
      Map.of("grant-account", "DRAC-EAC-2022", "erdf-statement", "FEDER-2021");

  /** Of the ids of a bilan every so many is traced. */
  private static final int EVERY = Integer.getInteger("bilan.boundary.every", 36);

  private static final Pattern ID = Pattern.compile("\"trace\" *: *\"([^\"]+)\"");
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z?");

  @TempDir Path folder;
  private final Map<String, String> digests = new TreeMap<>();
  private final Map<String, String> texts = new TreeMap<>();
  private Cli cli = Cli.in(Path.of(""));

  @BeforeEach
  void ingest() throws IOException {
    cli = SampleWorkspace.in(Files.createDirectory(folder.resolve("workspace")));
  }

  /** Keeps the digests in the file if it is not there, else compares. */
  @Test
  void whatIsPrintedIsWhatWasPrinted() throws IOException {
    add("ingest sample", SampleWorkspace.said());
    files();
    run("status");
    run("status", "--json");
    run("deliveries", "decisions");
    run("rejects");
    run("privacy", "report");
    run("verify");
    run("check");
    for (String query : names("queries", ".sql")) {
      run("query", query, "--json");
    }
    for (String figure : names("figures", ".yaml")) {
      run("figure", figure, "--by", "year,place", "--changes", "--json");
    }
    reports();
    Path kept = Path.of(System.getProperty("bilan.boundary")).toAbsolutePath();
    if (Files.exists(kept)) {
      assertThat(differences(Files.readAllLines(kept))).isEmpty();
    } else {
      Files.createDirectories(kept.getParent());
      Files.write(
          kept, digests.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList());
    }
  }

  /**
   * Every file of the samples inspected, and sent without a dataset, then taken back; but for the
   * broken ones, which {@link BrokenFilesTest} compares.
   */
  private void files() throws IOException {
    for (String sample : List.of("sample-data", "sample-small")) {
      Path root = Path.of("..", sample).toAbsolutePath().normalize();
      try (Stream<Path> all = Files.walk(root)) {
        for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
          if (!file.toString().matches(".*(/broken/.*|\\.yaml)")) {
            run("inspect", file.toString());
            run("ingest", file.toString(), "--dry-run", "--json");
          }
        }
      }
    }
  }

  private void reports() throws IOException {
    Set<String> ids = new TreeSet<>();
    for (String bilan : names("bilans", ".md")) {
      for (String language : LANGUAGES) {
        for (boolean outside : language.equals("fr") ? List.of(false, true) : List.of(false)) {
          String out = bilan + "-" + language + (outside ? "-public" : "");
          List<String> words = new ArrayList<>(List.of("report", bilan, "--lang", language));
          words.addAll(List.of("-f", FORMATS, "-o", out + "/"));
          words.addAll(bilan.equals("annual") ? List.of("--year", "2022") : List.of());
          if (OF_A_GRANT.containsKey(bilan)) {
            words.addAll(List.of("--grant", OF_A_GRANT.get(bilan)));
          }
          words.addAll(outside ? List.of("--public") : List.of());
          run(words.toArray(String[]::new));
          ids.addAll(keep(cli.folder().resolve(out)));
        }
      }
    }
    int at = 0;
    for (String id : ids) {
      if (at++ % EVERY == 0) {
        run("trace", id, "--json", "--left-out");
      }
    }
  }

  /** Keeps the documents of a report, and gives the ids that its json names. */
  private Set<String> keep(Path documents) throws IOException {
    Set<String> ids = new TreeSet<>();
    if (!Files.isDirectory(documents)) {
      return ids;
    }
    try (Stream<Path> all = Files.walk(documents)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        digests.put("file " + documents.getParent().relativize(file), digest(bytes));
        if (file.toString().endsWith(".json")) {
          Matcher each = ID.matcher(new String(bytes, StandardCharsets.UTF_8));
          while (each.find()) {
            ids.add(each.group(1));
          }
        }
      }
    }
    return ids;
  }

  private void run(String... words) {
    Cli.Result result = cli.run(words);
    add(String.join(" ", words), result.exit() + "\n" + result.out() + result.err());
  }

  /** An output without what is another at each run: folders and moments. */
  private void add(String what, String text) {
    Path root = Path.of("..").toAbsolutePath().normalize();
    String same = MOMENT.matcher(text.replace(folder.toString(), "")).replaceAll("");
    String said = same.replace(root.toString(), "");
    String key = what.replace(root + "/", "");
    texts.put(key, said);
    digests.put(key, digest(said.getBytes(StandardCharsets.UTF_8)));
  }

  private List<String> differences(List<String> kept) {
    Map<String, String> before = new TreeMap<>();
    kept.forEach(line -> before.put(line.substring(line.indexOf(' ') + 1), line.split(" ", 2)[0]));
    Set<String> all = new TreeSet<>(before.keySet());
    all.addAll(digests.keySet());
    return all.stream()
        .filter(what -> !digests.getOrDefault(what, "").equals(before.getOrDefault(what, "")))
        .map(what -> what + "\n" + texts.getOrDefault(what, ""))
        .toList();
  }

  /** The names of what is declared once, whatever its languages. */
  private static List<String> names(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(DECLARED.resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending) && !name.endsWith(".en.md"))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    }
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(sum, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
