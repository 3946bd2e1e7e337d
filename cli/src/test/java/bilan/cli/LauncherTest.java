package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./bilan}, over a folder that says it is built already. */
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
        "-cp \"" + System.getProperty("java.class.path").replace("\\", "\\\\") + "\"\n");
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

  private static void executable(Path file, String command) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + command + "\n", StandardCharsets.UTF_8);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
