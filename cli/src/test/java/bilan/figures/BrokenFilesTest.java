package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.testing.Tries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every code that reading a file can end with has a small file and the very message beside it. */
class BrokenFilesTest {

  private static final Path COMMITTED = SampleWorkspace.FILES.resolve("broken");

  /** Each broken file with the words by which it is sent. */
  private static final Path INDEX = Path.of("src/test/resources/bilan/figures/broken.txt");

  private static final Pattern CODE =
      Pattern.compile("\"((?:DATE|NUM|CELL|FILE|TABLE|PROF)-\\d\\d)\"");

  /** Codes without a file, and why. */
  private static final Map<String, String> WITHOUT =
      Map.ofEntries(
          Map.entry("CELL-06", "only a workbook of corrections can give it"),
          Map.entry("CELL-15", "a check says it (FUND-26, FUND-31), since the row stays"),
          Map.entry("CELL-17", "a check says it (FUND-32), since the row stays"),
          Map.entry("FILE-02", "a right that is missing is not kept in a repository"),
          Map.entry("PROF-11", "only inspect wonders which dataset a file is"),
          Map.entry("PROF-12", "only inspect wonders which dataset a file is"),
          Map.entry("PROF-13", "only a workspace with its own SIRET sets others' rows aside"),
          Map.entry("PROF-19", "only a file after one whose place was said (KeptPlaceTest)"),
          Map.entry("TABLE-11", "only inspect speaks of hidden columns"),
          Map.entry(
              "TABLE-22",
              "it is said of a file that is understood (ScoreTest), not of a broken one"),
          Map.entry("TABLE-23", "it is asked of sheets that are whole, and that rules don't read"),
          Map.entry("TABLE-24", "only inspect wonders what a table counts (ArrangedSheetsTest)"));

  @TempDir Path folder;

  /**
   * One file that is wrong.
   *
   * @param words after {@code bilan ingest}, the file's name among them
   * @param before another ingestion that must have gone well; empty if none
   * @param profiles files that lie in the workspace's {@code profiles}
   */
  private record Broken(
      String code, List<String> words, List<String> before, List<String> profiles) {

    /** {@code CODE: words | before words | profiles names}. */
    static Broken of(String line) {
      List<String> parts = List.of(line.substring(line.indexOf(':') + 2).split(" \\| ", 0));
      return new Broken(
          line.substring(0, line.indexOf(':')),
          List.of(parts.get(0).split(" ", 0)),
          behind(parts, "before "),
          behind(parts, "profiles "));
    }

    private static List<String> behind(List<String> parts, String key) {
      return parts.stream()
          .filter(part -> part.startsWith(key))
          .flatMap(part -> Stream.of(part.substring(key.length()).split(" ", 0)))
          .toList();
    }
  }

  private static List<Broken> all() throws IOException {
    return Files.readAllLines(INDEX).stream().map(Broken::of).toList();
  }

  @Test
  void eachCodeThatTheReaderCanGiveHasItsFile() throws IOException {
    TreeSet<String> known = new TreeSet<>(WITHOUT.keySet());
    all().forEach(broken -> known.add(broken.code()));
    assertThat(known).containsAll(codes());
  }

  private static TreeSet<String> codes() throws IOException {
    TreeSet<String> codes = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("..", "pipelines", "src", "main", "java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        Matcher matcher = CODE.matcher(Files.readString(source));
        while (matcher.find()) {
          codes.add(matcher.group(1));
        }
      }
    }
    return codes;
  }

  /** {@code -Dgolden=write} writes the messages again; read them before they are committed. */
  @Test
  void eachFileGivesTheMessageThatStandsBesideIt() throws IOException {
    boolean write = "write".equals(System.getProperty("golden"));
    List<Broken> broken = all();
    Map<String, String> given = new TreeMap<>();
    Map<String, String> beside = new TreeMap<>();
    for (int i = 0; i < broken.size(); i += write ? 1 : STEP) {
      Broken one = broken.get(i);
      String said = said(one);
      if (write) {
        Files.writeString(COMMITTED.resolve(one.code() + ".txt"), said);
      }
      given.put(one.code(), said);
      beside.put(one.code(), Files.readString(COMMITTED.resolve(one.code() + ".txt")));
      assertThat(said).as(one.code()).contains(one.code() + " :");
    }
    assertThat(given).isEqualTo(beside);
  }

  /** One file of so many is read. */
  private static final int STEP = Tries.of("bilan.broken.step", 9, 1);

  /** What a person sees who stands in the folder of broken files. */
  private String said(Broken broken) throws IOException {
    Path workspace = Files.createDirectories(folder.resolve(broken.code()));
    SampleDoor.must(Cli.in(workspace), "init", ".");
    StringBuilder said = new StringBuilder();
    for (String profile : broken.profiles()) {
      Files.copy(COMMITTED.resolve(profile), workspace.resolve("profiles").resolve(profile));
      said.append("$ cp ").append(profile).append(" profiles/\n");
    }
    Cli cli =
        Cli.in(COMMITTED.toAbsolutePath().normalize())
            .with("BILAN_WORKSPACE", workspace.toString());
    for (List<String> line : List.of(broken.before(), broken.words())) {
      if (!line.isEmpty()) {
        List<String> words = new ArrayList<>(List.of("ingest"));
        words.addAll(line);
        Cli.Result result = cli.run(words.toArray(String[]::new));
        said.append("$ bilan ").append(String.join(" ", words)).append("\n");
        said.append(result.out()).append(result.err()).append("[" + result.exit() + "]\n");
      }
    }
    String here = COMMITTED.toAbsolutePath().normalize() + "/";
    return said.toString().replace(here, "").replace(workspace + "/", "");
  }
}
