package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the French pages tell to type is typed, over the sample data: a block named after a file is
 * written to it, each line of a block of {@code sh} is run and must end well, or with the number
 * behind {@code sh}, or without a word behind {@code sh silent}; a block of {@code text} is what
 * the line before it prints, a block of {@code text messages} has lines that it says beside, in
 * their order.
 */
@Slow
class DocsTest {

  private static final Path DOCS = Path.of("../docs").toAbsolutePath().normalize();
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^(`{3,})(\\w+)(?: (\\S+))?\\n(.*?)^\\1$");

  /** Behind {@code sh}: the lines say nothing. */
  private static final String SILENT = "silent";

  private static final String EXAMPLE = "$EXEMPLE";

  @TempDir Path folder;

  /**
   * Pages that begin with a folder of files as people send them; the others go on from the sample.
   */
  private static final Set<String> FROM_FILES = Set.of("prise-en-main.md");

  /**
   * Pages whose commands also run outside the build, where the module of their engine tests them.
   */
  private static final Set<String> ELSEWHERE = Set.of("federation.md");

  private static final Path RECEIVED = DOCS.resolveSibling("sample-small");

  static List<Path> pages() throws IOException {
    try (var pages = Files.list(DOCS)) {
      return pages.filter(page -> page.toString().endsWith(".md")).sorted().toList();
    }
  }

  static List<Path> pagesOfBilanAlone() throws IOException {
    return pages().stream()
        .filter(page -> !ELSEWHERE.contains(page.getFileName().toString()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pagesOfBilanAlone")
  void whatAPageTellsToTypeWorks(Path page) throws IOException {
    boolean fromFiles = FROM_FILES.contains(page.getFileName().toString());
    follow(page, fromFiles ? received() : SampleWorkspace.in(folder));
  }

  private Cli received() throws IOException {
    Path received = Files.createDirectory(folder.resolve("recus"));
    try (var files = Files.list(RECEIVED)) {
      for (Path file : files.toList()) {
        Files.copy(file, received.resolve(file.getFileName()));
      }
    }
    return Cli.in(folder);
  }

  @Test
  void everyPageIsNamedByTheReadme() throws IOException {
    String readme = Files.readString(DOCS.resolveSibling("README.md"));
    for (Path page : pages()) {
      assertThat(readme).contains("docs/" + page.getFileName());
    }
  }

  @Test
  void whatTheReadmeTellsToTypeExists() throws IOException {
    String readme = Files.readString(DOCS.resolveSibling("README.md"));
    for (String name : Commands.NAMES) {
      if (!name.equals("generate-completion")) {
        assertThat(readme).contains("`bilan " + name);
      }
    }
    Matcher typed = Pattern.compile("(?m)^(?:\\./)?bilan (\\S+)").matcher(readme);
    while (typed.find()) {
      assertThat(Commands.NAMES).contains(typed.group(1));
    }
  }

  private void follow(Path page, Cli cli) throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(page));
    int commands = 0;
    Cli.Result said = new Cli.Result(0, "", "");
    while (block.find()) {
      if (block.group(2).equals("text")) {
        compare(page, block, said);
      } else if (block.group(2).equals("sh")) {
        for (String line : block.group(4).lines().toList()) {
          said = run(line, cli, block.group(3));
          commands++;
        }
      } else if (block.group(3) != null) {
        Path file = folder.resolve(block.group(3));
        Files.createDirectories(file.getParent());
        Files.writeString(file, block.group(4));
      }
    }
    assertThat(commands).as("commands of " + page).isPositive();
  }

  private void compare(Path page, Matcher block, Cli.Result said) {
    String here = folder + "/";
    if (block.group(3) == null) {
      assertThat(said.out().replace(here, ""))
          .as("what " + page + " shows")
          .isEqualTo(block.group(4));
    } else {
      assertThat(said.err().replace(here, ""))
          .as("what " + page + " shows")
          .containsSubsequence(block.group(4).lines().toList());
    }
  }

  /**
   * @param mark the exit code, or that nothing is said; null for 0
   */
  private static Cli.Result run(String line, Cli cli, @Nullable String mark) {
    List<String> words =
        Shell.words(line).stream()
            .map(word -> word.replace(EXAMPLE, SampleWorkspace.FILES.toString()))
            .toList();
    assertThat(words.get(0)).as(line).isEqualTo("bilan");
    Cli.Result result = cli.run(words.subList(1, words.size()).toArray(String[]::new));
    boolean silent = SILENT.equals(mark);
    int exit = mark == null || silent ? 0 : Integer.parseInt(mark);
    assertThat(result.exit()).as(line + "\n" + result.err()).isEqualTo(exit);
    assertThat((result.out() + result.err()).isEmpty()).as(line + result.err()).isEqualTo(silent);
    return result;
  }
}
