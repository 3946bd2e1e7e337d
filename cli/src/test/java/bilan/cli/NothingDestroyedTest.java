package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bilan.cli.session.Common;
import bilan.cli.session.Session;
import bilan.cli.session.Surroundings;
import bilan.testing.Slow;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What {@code -o} names is never what the workspace lives by, nor what is read. */
@Slow
class NothingDestroyedTest {

  /** Each command with words that would do, {@code -o} apart. */
  private static final Map<String, List<String>> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("demo", List.of("elsewhere"));
    WORDS.put("init", List.of("elsewhere"));
    WORDS.put("template", List.of("sales"));
    WORDS.put("inspect", List.of("caisse.csv", "--profile-yaml"));
    WORDS.put("ingest", List.of("sales", "caisse.csv"));
    WORDS.put("deliveries", List.of());
    WORDS.put("deliveries show", List.of("1"));
    WORDS.put("deliveries undo", List.of("1"));
    WORDS.put("deliveries decisions", List.of());
    WORDS.put("deliveries decisions forget", List.of("1"));
    WORDS.put("rejects", List.of());
    WORDS.put("rejects export", List.of());
    WORDS.put("status", List.of());
    WORDS.put("reconcile", List.of("-f", "csv"));
    WORDS.put("export", List.of("scdl"));
    WORDS.put("figure", List.of("participations"));
    WORDS.put("query", List.of("--sql", "select 1 as un"));
    WORDS.put("report", List.of("retrospective", "--years", "2022", "-f", "docx"));
    WORDS.put("trace", List.of("participations.2022"));
    WORDS.put("proofread", List.of("lettre.md"));
    WORDS.put("verify", List.of("bilan.html"));
    WORDS.put("freeze", List.of("retrospective", "bilan.html"));
    WORDS.put("compare", List.of("bilan.html", "bilan.json"));
    WORDS.put("backup", List.of());
    WORDS.put("restore", List.of("copie.duckdb"));
    WORDS.put("check", List.of());
    WORDS.put("rebuild", List.of());
    WORDS.put("privacy", List.of());
    WORDS.put("privacy report", List.of());
    WORDS.put("privacy forget", List.of("Personne"));
    WORDS.put("privacy purge", List.of("--before", "1990-01-01"));
    WORDS.put("doctor", List.of());
    WORDS.put("generate-completion", List.of());
  }

  @TempDir static Path folder;

  @BeforeAll
  static void workspace() throws IOException {
    InitCommand.make(folder);
    Files.writeString(
        folder.resolve("caisse.csv"),
        "Date;Lieu;N° ticket;Produit;Montant TTC;Taux TVA\n01/03/2022;Wazemmes;1;Café;1,80;10 %\n");
    Files.writeString(folder.resolve("lettre.md"), "12 participations en 2022\n");
    assertThat(run("ingest", "sales", "caisse.csv").exit()).isZero();
    Files.writeString(folder.resolve("queries/mienne.sql"), "select 1 as un\n");
    assertThat(run("inspect", "caisse.csv", "--profile-yaml", "-o", "profiles/mien.yaml").exit())
        .isZero();
    Files.writeString(folder.resolve("bilan.key"), "ab".repeat(32));
  }

  private static Cli.Result run(String... words) {
    return Cli.in(folder).run(words);
  }

  private static Cli.Result tried(String command, String... more) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(WORDS.getOrDefault(command, List.of()));
    words.addAll(List.of(more));
    return Cli.in(folder).run(words.toArray(String[]::new));
  }

  private static void leaves(CommandLine line, String name, TreeSet<String> all) {
    line.getSubcommands().forEach((word, sub) -> leaves(sub, name + " " + word, all));
    if (line.getCommand() instanceof BilanCommand) {
      all.add(name.strip());
    }
  }

  static Set<String> commands() {
    return WORDS.keySet();
  }

  static List<String> spellings() throws IOException {
    Path link = folder.resolve("symbolic");
    if (!Files.exists(link)) {
      Files.createSymbolicLink(folder.resolve("one"), Path.of("bilan.key"));
      Files.createSymbolicLink(link, Path.of("one"));
      Files.createLink(folder.resolve("hard"), folder.resolve("bilan.duckdb"));
    }
    return List.of(
        "bilan.duckdb",
        "./bilan.key",
        "exports/../bilan.yaml",
        "symbolic",
        "hard",
        "BILAN.KEY",
        "bilan.duckdb.wal",
        folder.resolve("bilan.duckdb").toAbsolutePath().toString());
  }

  @Test
  void everyCommandIsTried() {
    var around =
        new Surroundings(
            java.io.InputStream.nullInputStream(),
            java.io.OutputStream.nullOutputStream(),
            new java.io.PrintWriter(java.io.Writer.nullWriter()),
            Map.of(),
            folder,
            false,
            false);
    Session session = new Session(around, new Common(), new Catalogue(Lang.FR));
    TreeSet<String> all = new TreeSet<>();
    Commands.NAMES.forEach(name -> leaves(Commands.create(name, session), name, all));
    assertThat(WORDS.keySet()).containsExactlyInAnyOrderElementsOf(all);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void noCommandWritesOverWhatTheWorkspaceLivesBy(String command) throws IOException {
    List<String> spellings = spellings();
    byte[] warehouse = Files.readAllBytes(folder.resolve("bilan.duckdb"));
    String settings = Files.readString(folder.resolve("bilan.yaml"));
    for (String output : spellings) {
      Cli.Result result = tried(command, "-o", output, "--force");
      assertThat(result.exit()).as(output + result.err()).isEqualTo(2);
      assertThat(result.err())
          .startsWith("erreur USAGE-30 : L’espace de travail vit de ce fichier");
    }
    assertThat(Files.readAllBytes(folder.resolve("bilan.duckdb"))).isEqualTo(warehouse);
    assertThat(Files.readString(folder.resolve("bilan.yaml"))).isEqualTo(settings);
    assertThat(folder.resolve("bilan.key")).hasContent("ab".repeat(32));
  }

  @Test
  void theFileThatIsReadIsNotWritten() throws IOException {
    Files.createLink(folder.resolve("autre.md"), folder.resolve("lettre.md"));
    Files.writeString(folder.resolve("question.sql"), "select 1 as un");
    for (String[] words :
        List.of(
            new String[] {"inspect", "caisse.csv", "-o", "./caisse.csv", "--force"},
            new String[] {"inspect", "caisse.csv", "--profile-yaml", "-o", "caisse.csv"},
            new String[] {"proofread", "lettre.md", "-o", "autre.md"},
            new String[] {"query", "--sql", "question.sql", "-o", "question.sql"},
            new String[] {"ingest", "sales", "caisse.csv", "-o", "caisse.csv"})) {
      Cli.Result result = run(words);
      assertThat(result.exit()).as(String.join(" ", words)).isEqualTo(2);
      assertThat(result.err()).contains("Ce fichier est aussi celui qui est lu");
    }
    assertThat(Files.readString(folder.resolve("caisse.csv"))).startsWith("Date;");
    assertThat(folder.resolve("question.sql")).hasContent("select 1 as un");
  }

  @Test
  void whatPeopleWroteStays() throws IOException {
    Files.createLink(folder.resolve("lien.txt"), folder.resolve("queries/mienne.sql"));
    for (String output :
        List.of(
            "queries/mienne.sql",
            "queries/neuve.sql",
            "bilans/x.md",
            "profiles/mien.yaml",
            "lien.txt")) {
      Cli.Result result = run("query", "--sql", "select 1 as un", "-f", "md", "-o", output);
      assertThat(result.exit()).as(output).isEqualTo(2);
    }
    assertThat(folder.resolve("queries/mienne.sql")).hasContent("select 1 as un");
    assertThat(folder.resolve("queries/neuve.sql")).doesNotExist();
    Files.writeString(
        folder.resolve("profiles/mien.yaml"), "# de moi\n", StandardOpenOption.APPEND);
    Cli.Result again = run("inspect", "caisse.csv", "--profile-yaml", "-o", "profiles/mien.yaml");
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains("--force");
    for (int night = 0; night < 2; night++) {
      assertThat(run("inspect", "caisse.csv", "--profile-yaml", "-o", "profiles/neuf.yaml").exit())
          .isZero();
    }
    assertThat(
            run("inspect", "caisse.csv", "--profile-yaml", "-o", "profiles/mien.yaml", "--force")
                .exit())
        .isZero();
  }

  /** One of several formats may not be written there: none is. */
  @Test
  void ofSeveralFormatsAllAreWrittenOrNone() {
    for (List<String> words :
        List.of(
            List.of("report", "annual", "--year", "2022"),
            List.of("query", "--sql", "select 1 as un"))) {
      List<String> all = new ArrayList<>(words);
      all.addAll(List.of("-f", "html,md,json", "-o", "bilans/"));
      Cli.Result refused = run(all.toArray(String[]::new));
      assertThat(refused.exit()).as(words.get(0)).isEqualTo(2);
      assertThat(refused.err()).contains("USAGE-30").doesNotContain("Écrit");
    }
    assertThat(folder.resolve("bilans").toFile().list((dir, name) -> name.endsWith("html")))
        .isEmpty();
  }

  @Test
  void aFileOfAnotherKindStaysUnlessForced() throws IOException {
    Path letter = Files.writeString(folder.resolve("lettre.docx"), "%PDF-1.4 ");
    String[] csv = {"query", "--sql", "select 1 as un", "-f", "csv", "-o", "lettre.docx"};
    Cli.Result refused = run(csv);
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).startsWith("erreur USAGE-31 :").contains("--force");
    assertThat(letter).hasContent("%PDF-1.4 ");
    List<String> forced = new ArrayList<>(List.of(csv));
    forced.add("--force");
    assertThat(run(forced.toArray(String[]::new)).exit()).isZero();
    assertThat(letter).hasContent("un\n1\n");
  }

  @Test
  void theSameResultIsWrittenEachNight() {
    for (String format : List.of("text", "md", "csv", "csv-fr", "json", "xlsx", "html")) {
      for (String name : List.of("sortie", "exports/", "sortie." + format)) {
        for (int night = 0; night < 2; night++) {
          Cli.Result result =
              run(
                  "query",
                  "--sql",
                  "select " + night + " as un",
                  "-f",
                  format,
                  "-o",
                  format + name);
          assertThat(result.exit()).as(format + " " + name + result.err()).isZero();
        }
      }
    }
  }

  @Test
  void theSameLineIsWrittenAgainWhateverTheNameEndsIn() throws IOException {
    for (String format : List.of("text", "md", "csv", "csv-fr", "json", "html")) {
      for (String end : List.of("csv", "md", "txt", "json", "html", "yaml", "xml", "xlsx", "PK")) {
        for (int night = 0; night < 3; night++) {
          String[] line = {
            "query",
            "--sql",
            "select " + night + " as \"PK%PDF-\"",
            "-f",
            format,
            "-o",
            "nuit-" + format + "." + end
          };
          Cli.Result result = run(line);
          assertThat(result.exit()).as(String.join(" ", line) + result.err()).isZero();
        }
      }
    }
    Path edited = folder.resolve("nuit-text.csv");
    Files.writeString(edited, "Date;Lieu\n", StandardOpenOption.APPEND);
    assertThat(run("query", "--sql", "select 1 as un", "-f", "text", "-o", "nuit-text.csv").err())
        .startsWith("erreur USAGE-31 :");
  }

  @Test
  void aDeviceIsWrittenIntoAndStays() throws IOException, InterruptedException {
    assumeTrue(Files.isWritable(Path.of("/dev/full")), "a machine with /dev/full");
    Cli.Result full = run("query", "--sql", "select 1 as un", "-f", "csv", "-o", "/dev/full");
    assertThat(full.exit()).as(full.err()).isEqualTo(7);
    assertThat(full.err()).startsWith("erreur MACHINE-02 :");
    assertThat(Files.isRegularFile(Path.of("/dev/full"))).isFalse();
    assertThat(run("status", "-o", "/dev/null").exit()).isZero();
    Path pipe = folder.resolve("tuyau");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    Process reader = new ProcessBuilder("cat", pipe.toString()).start();
    assertThat(run("query", "--sql", "select 1 as un", "-f", "csv", "-o", "tuyau").exit()).isZero();
    assertThat(new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("un\n1\n");
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }
}
