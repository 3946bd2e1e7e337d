package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bilan.testing.Deep;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code bilan.cmd} in the shell of Windows as Wine has it, over a stand-in for Java that prints
 * the words it gets. Wine shows accents of a batch file otherwise than Windows: only what is passed
 * on is compared with them.
 */
@Deep
class WindowsLauncherTest {

  private static final Path SOURCE = Path.of("src/test/resources/bilan/cli/windows/java.c");

  /** Kept between runs: it is slow to make, and its links lead to all of this machine. */
  private static final Path PREFIX = Path.of("target", "wine").toAbsolutePath();

  @TempDir static Path machine;
  private static Path standIn;

  @TempDir Path temporary;
  private Path root;
  private Path jdk;

  @BeforeAll
  static void wine() throws IOException, InterruptedException {
    assumeTrue(isThere("wine") && isThere("x86_64-w64-mingw32-gcc"), "wine and gcc for Windows");
    standIn = machine.resolve("java.exe");
    List<String> gcc = List.of("x86_64-w64-mingw32-gcc", "-municode", "-o", standIn.toString());
    List<String> words = new ArrayList<>(gcc);
    words.add(SOURCE.toString());
    assertThat(run(Path.of("."), Map.of(), words).exit()).isZero();
  }

  private static boolean isThere(String program) {
    return Files.isExecutable(Path.of("/usr/bin", program));
  }

  @BeforeEach
  void layOut() throws IOException {
    root = Files.createDirectories(temporary.toRealPath().resolve("Café des fêtes (été)"));
    Files.copy(Path.of("..", "bilan.cmd"), root.resolve("bilan.cmd"));
    Files.writeString(root.resolve("mvnw.cmd"), "@echo built\r\n@exit /b 0\r\n");
    jdk = jdk("jdk 17 é");
  }

  private Path jdk(String name) throws IOException {
    Path made = temporary.toRealPath().resolve(name);
    Files.createDirectories(made.resolve("lib"));
    Files.createFile(made.resolve("lib/modules"));
    Path bin = Files.createDirectories(made.resolve("bin"));
    Files.copy(standIn, bin.resolve("java.exe"));
    Files.copy(standIn, bin.resolve("javac.exe"));
    return made;
  }

  private record Ended(int exit, String out, String err) {}

  private static Ended run(Path folder, Map<String, String> environment, List<String> words)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("WINEDEBUG", "-all");
    builder.environment().put("WINEPREFIX", PREFIX.toString());
    Path out = Files.createTempFile(machine, "out", ".txt");
    Path err = Files.createTempFile(machine, "err", ".txt");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r", "");
  }

  private Ended bilan(Map<String, String> environment, String... words)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("wine", "cmd", "/c", "bilan.cmd"));
    all.addAll(List.of(words));
    return run(root, environment, all);
  }

  private Map<String, String> withJava() {
    return Map.of("JAVA_HOME", windows(jdk));
  }

  private static String windows(Path path) {
    return "Z:" + path.toString().replace('/', '\\');
  }

  @Test
  void itPreparesOnceAndPassesWordsOnAsTheyAre() throws IOException, InterruptedException {
    Ended first =
        bilan(withJava(), "ingest", "été & hiver.csv", "*.xlsx", "a > b | 100%", "--place=Fives");
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.err()).contains("bilan : je pr", "une seule fois");
    assertThat(first.out())
        .isEqualTo(
            String.join(
                "\n",
                "@" + windows(root) + "\\target\\bilan\\dist\\java.options",
                "-Dbilan.sample=" + windows(root) + "\\sample-data",
                "-Dbilan.shell=cmd",
                "-Dbilan.console=true",
                "-Djdk.console=java.base",
                "bilan.cli.Main",
                "ingest",
                "été & hiver.csv",
                "*.xlsx",
                "a > b | 100%",
                "--place=Fives",
                ""));
    assertThat(read(root.resolve("target/bilan/build.log"))).contains("built");
    Ended second = bilan(withJava(), "status");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).endsWith("bilan.cli.Main\nstatus\n");
  }

  @Test
  void exitCodesComeThroughAndOptionsOfTheMachineGoIn() throws IOException, InterruptedException {
    for (String code : List.of("0", "2", "6", "130")) {
      Ended ended =
          bilan(
              Map.of(
                  "JAVA_HOME",
                  "\"" + windows(jdk) + "\"",
                  "STANDIN_EXIT",
                  code,
                  "BILAN_JAVA_OPTS",
                  "-Xmx2g -Da=b"));
      assertThat(ended.exit()).as(ended.err()).isEqualTo(Integer.parseInt(code));
      assertThat(ended.out()).contains("\n-Xmx2g\n-Da=b\n").endsWith("bilan.cli.Main\n");
    }
  }

  @Test
  void anotherJavaOrCommitIsPreparedAgain() throws IOException, InterruptedException {
    bilan(withJava(), "status");
    Path heads = Files.createDirectories(root.resolve(".git/refs/heads"));
    Files.writeString(root.resolve(".git/HEAD"), "ref: refs/heads/main\n");
    for (String commit : List.of("1234", "5678")) {
      Files.writeString(heads.resolve("main"), commit + "\n");
      assertThat(bilan(withJava(), "status").err()).contains("bilan : le programme a chang");
      assertThat(bilan(withJava(), "status").err()).isEmpty();
    }
    jdk = jdk("jdk 21");
    assertThat(bilan(withJava(), "status").err()).contains("bilan : le programme a chang");
  }

  @Test
  void javaOfThePathIsFound() throws IOException, InterruptedException {
    Ended ended =
        bilan(Map.of("JAVA_HOME", "", "WINEPATH", windows(jdk.resolve("bin"))), "--version");
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out()).endsWith("bilan.cli.Main\n--version\n");
  }

  /** Some installers put a mere starter on the path, which knows where its JDK lies. */
  @Test
  void aStarterLeadsToItsJdk() throws IOException, InterruptedException {
    Path starter = Files.createDirectories(temporary.toRealPath().resolve("javapath"));
    Files.copy(standIn, starter.resolve("java.exe"));
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME", "", "WINEPATH", windows(starter), "STANDIN_HOME", windows(jdk("jdk (x)")));
    Ended ended = bilan(environment, "status");
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out()).endsWith("bilan.cli.Main\nstatus\n");
  }

  @Test
  void whatIsMissingIsOneSentence() throws IOException, InterruptedException {
    Ended none = bilan(Map.of("JAVA_HOME", "", "WINEPATH", ""), "--version");
    assertThat(none.exit()).isEqualTo(7);
    assertThat(none.err()).startsWith("bilan : Java est introuvable.").hasLineCount(1);
    Ended old = bilan(Map.of("JAVA_HOME", windows(jdk), "STANDIN_VERSION", "1.8"), "--version");
    assertThat(old.exit()).isEqualTo(7);
    assertThat(old.err()).startsWith("bilan : Java 1.8 est trop ancien (").hasLineCount(1);
    Files.delete(jdk.resolve("bin/javac.exe"));
    Ended jre = bilan(withJava(), "--version");
    assertThat(jre.exit()).isEqualTo(7);
    assertThat(jre.err()).startsWith("bilan : il manque le compilateur de Java (").hasLineCount(1);
    assertThat(none.out() + old.out() + jre.out()).isEmpty();
  }

  @Test
  void aBuildThatFailsIsSaidWithItsLog() throws IOException, InterruptedException {
    Files.writeString(root.resolve("mvnw.cmd"), "@echo no network\r\n@exit /b 1\r\n");
    Ended failed = bilan(withJava(), "status");
    assertThat(failed.exit()).isEqualTo(7);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err()).contains("bilan : la pr", "target\\bilan\\build.log");
    assertThat(read(root.resolve("target/bilan/build.log"))).contains("no network");
  }

  @Test
  void twoAtOnceBuildOnce() throws Exception {
    Files.writeString(
        root.resolve("mvnw.cmd"),
        "@echo built>>\"%~dp0builds.txt\"\r\n@ping -n 3 127.0.0.1 >nul\r\n@exit /b 0\r\n");
    var other = new java.util.concurrent.FutureTask<>(() -> bilan(withJava(), "status"));
    new Thread(other).start();
    Ended one = bilan(withJava(), "status");
    assertThat(one.exit()).as(one.err()).isZero();
    assertThat(other.get().exit()).as(other.get().err()).isZero();
    assertThat(read(root.resolve("builds.txt"))).hasLineCount(1);
  }
}
