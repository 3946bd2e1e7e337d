package bilan.engines.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the page of the documentation tells to type is typed, bilan and the engine in turn: a block
 * named after a file is written to it, each line of a block of {@code sh} must end with 0 or with
 * the number behind {@code sh}, a block of {@code text messages} is said by the line before it, and
 * a block of {@code text} named after a file is how that file begins.
 */
class FederationPageTest {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)(?: (\\S+))?\\n(.*?)^```$");
  private static final String ENGINE = "spark-submit bilan-spark.jar ";

  @TempDir Path folder;

  @Test
  void whatThePageTellsToTypeWorks() throws Exception {
    Matcher block = BLOCK.matcher(Files.readString(Build.page("federation.md")));
    String said = "";
    int answers = 0;
    while (block.find()) {
      String name = block.group(2);
      String text = block.group(3);
      if (block.group(1).equals("sh")) {
        for (String line : text.lines().toList()) {
          said = run(line, name == null ? 0 : Integer.parseInt(name));
          answers += line.startsWith(ENGINE) ? 1 : 0;
        }
      } else if (!block.group(1).equals("text")) {
        Files.writeString(folder.resolve(name), text);
      } else if (name.equals("messages")) {
        assertThat(said).contains(text.lines().toList());
      } else {
        String shown = Files.readString(folder.resolve(name));
        assertThat(shown.replace('\u202f', ' ').replace('\u00a0', ' '))
            .contains(text.replace('\u202f', ' ').replace('\u00a0', ' '));
      }
    }
    assertThat(answers).isEqualTo(2);
    assertThat(folder.resolve("bilans/federation-2020-2022.docx")).isNotEmptyFile();
  }

  private String run(String line, int exit) throws Exception {
    if (!line.startsWith(ENGINE)) {
      return Build.bilan(folder, exit, List.of(line.substring("bilan ".length()).split(" ")));
    }
    String[] words = line.substring(ENGINE.length()).split(" ");
    for (int i = 0; i < words.length; i++) {
      boolean path = i < 2 || words[i - 1].equals("-o");
      words[i] = path && !words[i].startsWith("-") ? folder.resolve(words[i]).toString() : words[i];
    }
    Engine.Run run = Engine.run(words);
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    return run.err().replace(folder + "/", "");
  }
}
