package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the French pages tell to type is typed, over the sample data: a block named after a file is
 * written to it, each line of a block of {@code sh} is run and must end well; a block of {@code
 * text} is what the line before it prints.
 */
@Slow
class DocsTest {

  private static final Path DOCS = Path.of("../docs").toAbsolutePath().normalize();
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^(`{3,})(\\w+)(?: (\\S+))?\\n(.*?)^\\1$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private static final String EXAMPLE = "$EXEMPLE";

  @TempDir Path folder;

  /** Pages that begin with an empty folder; the others go on from the sample. */
  private static final Set<String> FROM_NOTHING = Set.of("prise-en-main.md");

  static List<Path> pages() throws IOException {
    try (var pages = Files.list(DOCS)) {
      return pages.filter(page -> page.toString().endsWith(".md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatAPageTellsToTypeWorks(Path page) throws IOException {
    boolean fromNothing = FROM_NOTHING.contains(page.getFileName().toString());
    follow(page, fromNothing ? Cli.in(folder) : SampleWorkspace.in(folder));
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
    String printed = "";
    while (block.find()) {
      if (block.group(2).equals("text")) {
        assertThat(printed).as("what " + page + " shows").isEqualTo(block.group(4));
      } else if (block.group(3) != null) {
        Path file = folder.resolve(block.group(3));
        Files.createDirectories(file.getParent());
        Files.writeString(file, block.group(4));
      } else if (block.group(2).equals("sh")) {
        for (String line : block.group(4).lines().toList()) {
          printed = run(line, cli);
          commands++;
        }
      }
    }
    assertThat(commands).as("commands of " + page).isPositive();
  }

  private static String run(String line, Cli cli) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      String text = word.group(1) == null ? word.group(2) : word.group(1);
      words.add(text.replace(EXAMPLE, SampleWorkspace.FILES.toString()));
    }
    assertThat(words.get(0)).as(line).isEqualTo("bilan");
    Cli.Result result = cli.run(words.subList(1, words.size()).toArray(String[]::new));
    assertThat(result.exit()).as(line + "\n" + result.err()).isEqualTo(0);
    assertThat(result.out() + result.err()).as(line).isNotBlank();
    return result.out();
  }
}
