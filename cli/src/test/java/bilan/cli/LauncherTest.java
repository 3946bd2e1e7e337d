package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bilan.testing.Deep;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./bilan}, over a folder that says it is built already. */
@Deep
class LauncherTest {

  private static final Path SCRIPT = Path.of("..", "bilan");

  @TempDir Path temporary;
  private Path root;

  @BeforeEach
  void layOut() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "a POSIX shell");
    root = Files.createDirectories(temporary.toRealPath().resolve("café des fêtes"));
    Files.copy(SCRIPT, root.resolve("bilan"));
    Path made = Files.createDirectories(root.resolve("target/bilan/dist"));
    Files.writeString(
        made.resolve("java.options"),
        "-XX:TieredStopAtLevel=1\n-XX:+UseSerialGC\n--add-opens=java.base/java.nio=ALL-UNNAMED\n-cp \""
            + System.getProperty("java.class.path").replace("\\", "\\\\")
            + "\"\n");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java").toRealPath();
    Files.writeString(
        root.resolve("target/bilan/current"), made + "\n" + java + "\n" + root + "\n");
  }

  private record Ended(int exit, String said) {}

  private Ended run(Path folder, Map<String, String> environment, String... words)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), said);
  }

  private static Map<String, String> withJava() {
    return Map.of("JAVA_HOME", System.getProperty("java.home"), "PATH", "/usr/bin:/bin");
  }

  @Test
  void runsFromAnyFolderThroughALinkWithSpacesAndAccents()
      throws IOException, InterruptedException {
    Path elsewhere = Files.createDirectories(temporary.resolve("ailleurs"));
    Path link = elsewhere.resolve("lien vers bilan");
    Files.createSymbolicLink(link, Path.of("..", "café des fêtes", "bilan"));
    Ended ended = run(elsewhere, withJava(), "/bin/sh", link.toString(), "--version");
    assertThat(ended).isEqualTo(new Ended(0, "bilan dev\n"));
  }

  @Test
  void underCronFilesWithAccentsAreFoundAndPrinted() throws IOException, InterruptedException {
    Path workspace = temporary.resolve("été");
    Ended made = run(root, withJava(), "/bin/sh", "bilan", "init", workspace.toString());
    assertThat(made.exit()).isZero();
    assertThat(made.said()).contains("Espace de travail créé : " + workspace.toAbsolutePath());
    assertThat(workspace.resolve("bilan.yaml")).exists();
  }

  @Test
  void atATerminalAQuestionIsAskedAndAnswered() throws IOException, InterruptedException {
    Path python = Path.of("/usr/bin/python3");
    assumeTrue(Files.isExecutable(python), "python3, which has pseudo-terminals");
    run(root, withJava(), "/bin/sh", "bilan", "init", ".");
    Files.writeString(
        root.resolve("caisse.csv"),
        "Date;N° ticket;Article;Total TTC;Taux TVA\n05/09/2023;1;Café;2,00;10 %\n");
    String spawn =
        "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))";
    String[] ingest = {"/bin/sh", "bilan", "ingest", "sales", "caisse.csv"};
    Ended plain = run(root, withJava(), ingest);
    assertThat(plain.exit()).isEqualTo(6);
    assertThat(plain.said()).doesNotContain("Numéro de la réponse");
    List<String> words = new ArrayList<>(List.of(python.toString(), "-c", spawn));
    words.addAll(List.of(ingest));
    ProcessBuilder builder = new ProcessBuilder(words).directory(root.toFile());
    builder.environment().clear();
    builder.environment().putAll(withJava());
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().write("Fives\n".getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(said)
        .contains("Numéro de la réponse", "caisse.csv : importé", "caisse.csv --place Fives");
  }

  @Test
  void exitCodesComeThrough() throws IOException, InterruptedException {
    Ended ended = run(root, withJava(), "/bin/sh", "bilan", "ingset");
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.said()).startsWith("erreur USAGE-01 : La commande « ingset » n’existe pas");
  }

  @Test
  void aMissingJavaIsOneSentence() throws IOException, InterruptedException {
    Path tools = Files.createDirectories(temporary.resolve("tools"));
    for (String tool : List.of("readlink", "dirname", "uname", "sed", "cat", "find", "mkdir")) {
      executable(tools.resolve(tool), "PATH=/usr/bin:/bin exec " + tool + " \"$@\"");
    }
    Ended ended = run(root, Map.of("PATH", tools.toString()), "/bin/sh", "bilan", "--version");
    assertThat(ended.exit()).isEqualTo(7);
    assertThat(ended.said())
        .isEqualTo(
            "bilan : Java est introuvable. Installer un JDK 17 ou plus récent"
                + " (https://adoptium.net, ou « sudo apt install openjdk-17-jdk »), puis"
                + " relancer.\n");
  }

  @Test
  void anOldJavaIsOneSentence() throws IOException, InterruptedException {
    Path old = Files.createDirectories(temporary.resolve("jdk-11/bin")).resolve("java");
    executable(old, "echo '    java.specification.version = 11' >&2");
    Map<String, String> environment =
        Map.of("JAVA_HOME", temporary.resolve("jdk-11").toString(), "PATH", "/usr/bin:/bin");
    Ended ended = run(root, environment, "/bin/sh", "bilan", "--version");
    assertThat(ended.exit()).isEqualTo(7);
    assertThat(ended.said()).startsWith("bilan : Java 11 est trop ancien (").hasLineCount(1);
  }

  private static final String SHEET =
      "Date;Lieu;Activité;Participants\n01/03/2022;Wazemmes;Atelier;3\n";

  private Ended bilan(Path folder, String words) throws IOException, InterruptedException {
    return run(
        folder,
        Map.of(
            "JAVA_HOME",
            System.getProperty("java.home"),
            "PATH",
            "/usr/bin:/bin",
            "BILAN",
            root.resolve("bilan").toString(),
            "BILAN_JAVA_OPTS",
            "-Djava.io.tmpdir=" + temporary.resolve("tmp")),
        "/bin/sh",
        "-c",
        words);
  }

  private Path workspace() throws IOException {
    Files.createDirectories(temporary.resolve("tmp"));
    Path workspace = temporary.resolve("ws");
    InitCommand.make(workspace);
    return workspace;
  }

  /** Octal escapes, since Java can't name such a file. */
  @Test
  void aNameInOtherBytesThanUtf8IsOpened() throws IOException, InterruptedException {
    Path workspace = workspace();
    Files.writeString(workspace.resolve("a.csv"), SHEET);
    String name = "\"$(printf 'f\\351vrier.csv')\"";
    bilan(workspace, "mkdir vieux; cp a.csv " + name + "; cp a.csv vieux/" + name);
    Ended ended = bilan(workspace, "sh \"$BILAN\" ingest attendance " + name);
    assertThat(ended.exit()).as(ended.said()).isZero();
    assertThat(ended.said()).startsWith("février.csv : importé");
    ended = bilan(workspace, "sh \"$BILAN\" inspect \"$PWD\"/" + name);
    assertThat(ended.exit()).as(ended.said()).isZero();
    assertThat(ended.said()).startsWith("février.csv : ");
    ended = bilan(workspace, "sh \"$BILAN\" ingest attendance vieux");
    assertThat(ended.exit()).as(ended.said()).isZero();
    assertThat(ended.said()).contains("février.csv : ", "déjà");
  }

  /** Made by a shell, since Java can't write some of these names. */
  @Test
  void underCronHostileNamesAreTakenAndToldWithoutWhatATerminalObeys()
      throws IOException, InterruptedException {
    Path workspace = workspace();
    Files.writeString(workspace.resolve("bilan.yaml"), "exports: {nuit: {ingest: inbox}}\n");
    Files.writeString(workspace.resolve("a"), SHEET);
    Files.writeString(workspace.resolve("b"), SHEET.replace(";3", ";beaucoup"));
    String names =
        """
        cd inbox; put() { sed "s/Wazemmes/Lieu $3/" ../$1 > "$(printf "$2")"; }
        put a 'couleur\\033[31m\\033]0;titre\\007.csv' un
        put a 'ligne\\nerreur\\r.csv' deux
        put b 'gauche\\342\\200\\256vsc.csv' trois
        put b 'ligne\\nWARE-99\\302\\233.csv' quatre
        put a 'f\\351vrier.csv' cinq
        put b 'f\\350vrier.csv' six
        put a "$(printf '%0251d' 7).csv" sept
        put b "$(printf '%0251d' 8).csv" huit
        put a "$(printf 'e%0247d' 9).csv" neuf
        put a 'p\\033[2J.pdf' dix
        mkdir "$(printf 'd\\351c')"; put a 'd\\351c/mars.csv' onze
        touch -d '2 minutes ago' *.csv */*.csv
        mkfifo "$(printf 'tube\\033[1m.ods')"; ln -s /nulle/part parti.csv
        ln -s .. boucle
        """;
    Ended made = bilan(workspace, names);
    assertThat(made.exit()).as(made.said()).isZero();
    Ended night = bilan(workspace, "sh \"$BILAN\" export");
    assertThat(night.exit()).as(night.said()).isEqualTo(3);
    assertThat(night.said())
        .contains("EXPORT-02", "4 fichiers sont refusés", "EXPORT-14", "EXPORT-18", "3 éléments")
        .doesNotContain("EXPORT-04", "EXPORT-19", "INTERNAL", "MACHINE");
    String told = night.said() + Files.readString(workspace.resolve("logs/export.log"));
    List<Path> messages = new ArrayList<>();
    try (Stream<Path> refused = Files.list(workspace.resolve("inbox/refused"))) {
      refused.filter(one -> one.toString().endsWith(".message.txt")).forEach(messages::add);
    }
    assertThat(messages).hasSize(5);
    for (Path message : messages) {
      told += Files.readString(message);
    }
    assertThat(told).doesNotContainPattern("[\\p{Cc}\u2028-\u202e\u2066-\u2069&&[^\\n]]");
    assertThat(told.lines()).noneMatch(line -> line.startsWith("WARE-99"));
    Ended left = bilan(workspace, "find inbox -maxdepth 1 ! -type d -name '*.csv' | wc -l");
    assertThat(left.said().strip()).as("only the link").isEqualTo("1");
    String count = "select count(distinct place) as n from attendance";
    assertThat(bilan(workspace, "sh \"$BILAN\" query --sql '" + count + "' -f csv").said())
        .isEqualTo("n\n6\n");

    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "a shell that takes $'…'");
    String line =
        told.lines()
            .filter(one -> one.contains("bilan ingest $") && one.contains("WARE"))
            .findAny()
            .orElseThrow();
    String typed = line.strip().replaceFirst("^bilan", "sh \"\\$BILAN\"");
    Ended again = bilan(workspace, "/bin/bash <<'FIN'\n" + typed + "\nFIN\n");
    assertThat(again.exit()).as(again.said()).isEqualTo(3);
  }

  @Test
  void whatIsMadeForItselfIsPrivateAndResultsAreTheUsers()
      throws IOException, InterruptedException {
    Path workspace = workspace();
    Files.writeString(workspace.resolve("a.csv"), SHEET);
    Ended ended =
        bilan(
            workspace,
            "umask 027; sh \"$BILAN\" ingest attendance a.csv && sh \"$BILAN\" init neuf &&"
                + " sh \"$BILAN\" query --sql 'select 1 as un' -f xlsx -o exports/la/un.xlsx");
    assertThat(ended.exit()).as(ended.said()).isZero();
    assertThat(mode(workspace.resolve("bilan.duckdb"))).isEqualTo("rw-------");
    assertThat(mode(workspace.resolve("bilan.key"))).isEqualTo("rw-------");
    assertThat(mode(workspace.resolve("neuf"))).isEqualTo("rwxr-x---");
    assertThat(mode(workspace.resolve("neuf/bilan.yaml"))).isEqualTo("rw-r-----");
    assertThat(mode(workspace.resolve("exports/la"))).isEqualTo("rwxr-x---");
    assertThat(mode(workspace.resolve("exports/la/un.xlsx"))).isEqualTo("rw-r-----");
    assertThat(left()).isEmpty();
  }

  @Test
  void whoIsKilledLeavesNothingThatOthersReadNorThatStays()
      throws IOException, InterruptedException {
    Path workspace = workspace();
    StringBuilder rows = new StringBuilder(SHEET);
    for (int i = 0; i < 200_000; i++) {
      rows.append("%02d/03/2022;Wazemmes;Atelier %d;3\n".formatted(1 + i % 28, i));
    }
    Files.writeString(workspace.resolve("a.csv"), rows);
    ProcessBuilder builder =
        new ProcessBuilder(
            "/bin/sh", root.resolve("bilan").toString(), "ingest", "attendance", "-", "--as", "a");
    builder.environment().putAll(withJava());
    builder.environment().put("BILAN_JAVA_OPTS", "-Djava.io.tmpdir=" + temporary.resolve("tmp"));
    Process process =
        builder
            .directory(workspace.toFile())
            .redirectErrorStream(true)
            .redirectInput(workspace.resolve("a.csv").toFile())
            .redirectOutput(temporary.resolve("said").toFile())
            .start();
    Path log = workspace.resolve("bilan.duckdb.wal");
    while (process.isAlive() && !Files.exists(log)) {
      Thread.sleep(2);
    }
    List<Path> beside = left();
    process.destroyForcibly().waitFor();
    for (Path path : beside) {
      assertThat(mode(path)).isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
    }
    assertThat(beside).isNotEmpty();
    if (Files.exists(log)) {
      assertThat(mode(log)).isEqualTo("rw-------");
    }
    Ended ended = bilan(workspace, "sh \"$BILAN\" ingest attendance a.csv");
    assertThat(ended.exit()).as(ended.said()).isZero();
    assertThat(left()).isEmpty();
    assertThat(log).doesNotExist();
    assertThat(workspace.resolve("bilan.duckdb.tmp")).doesNotExist();
  }

  /** The folders for a while, and what is in them. */
  private List<Path> left() throws IOException {
    try (Stream<Path> all = Files.walk(temporary.resolve("tmp"))) {
      return all.filter(path -> path.toString().contains("/bilan-")).toList();
    }
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static void executable(Path file, String command) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + command + "\n", StandardCharsets.UTF_8);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
