package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the French pages tell to type is typed, over the sample data: a block named after a file is
 * written to it, each line of a block of {@code sh} is run and must end well.
 */
class DocsTest {

  private static final Path DOCS = Path.of("../docs").toAbsolutePath().normalize();
  private static final Path SAMPLE = Path.of("../sample-data").toAbsolutePath().normalize();
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^(`{3,})(\\w+)(?: (\\S+))?\\n(.*?)^\\1$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir Path folder;

  @Test
  void writingAQueryAndABilan() throws IOException {
    Cli cli = Cli.in(folder);
    cli.run("init", ".");
    for (String dataset : List.of("reference", "attendance", "sales", "funding")) {
      cli.run("ingest", dataset, SAMPLE.resolve(dataset).toString());
    }
    follow(DOCS.resolve("ecrire-sa-requete.md"), cli);
  }

  private void follow(Path page, Cli cli) throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(page));
    int commands = 0;
    while (block.find()) {
      if (block.group(3) != null) {
        Path file = folder.resolve(block.group(3));
        Files.createDirectories(file.getParent());
        Files.writeString(file, block.group(4));
      } else if (block.group(2).equals("sh")) {
        for (String line : block.group(4).lines().toList()) {
          run(line, cli);
          commands++;
        }
      }
    }
    assertThat(commands).as("commands of " + page).isPositive();
  }

  private static void run(String line, Cli cli) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    assertThat(words.get(0)).as(line).isEqualTo("bilan");
    Cli.Result result = cli.run(words.subList(1, words.size()).toArray(String[]::new));
    assertThat(result.exit()).as(line + "\n" + result.err()).isEqualTo(0);
    assertThat(result.out() + result.err()).as(line).isNotBlank();
  }
}
