package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence is there in both languages, fills the same holes, and is one that is said. */
class SentencesTest {

  private static final Path ROOT = Path.of("..");
  private static final Path MESSAGES =
      ROOT.resolve("common/src/main/resources/bilan/text/messages");
  private static final Pattern HOLE = Pattern.compile("\\{(\\d+)");

  static List<String> prefixes() throws IOException {
    try (var files = Files.list(MESSAGES)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("_(fr|en)\\.properties$", ""))
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static Properties file(String prefix, String lang) throws IOException {
    Properties properties = new Properties();
    Path file = MESSAGES.resolve(prefix + "_" + lang + ".properties");
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  @ParameterizedTest
  @MethodSource("prefixes")
  void bothLanguagesSayTheSame(String prefix) throws IOException {
    Properties french = file(prefix, "fr");
    Properties english = file(prefix, "en");
    assertThat(english.stringPropertyNames()).isEqualTo(french.stringPropertyNames());
    for (String key : french.stringPropertyNames()) {
      assertThat(holes(english.getProperty(key))).as(key).isEqualTo(holes(french.getProperty(key)));
      assertThat(key).startsWith(prefix + ".");
      assertThat(french.getProperty(key)).as(key).isNotBlank();
    }
  }

  private static Set<String> holes(String sentence) {
    Matcher hole = HOLE.matcher(sentence);
    Set<String> found = new TreeSet<>();
    while (hole.find()) {
      found.add(hole.group(1));
    }
    return found;
  }

  @Test
  void whatTheProgramSaysHasASentence() throws IOException {
    Set<String> sentences = new TreeSet<>();
    for (String prefix : prefixes()) {
      sentences.addAll(file(prefix, "fr").stringPropertyNames());
    }
    String prefixes = String.join("|", prefixes());
    Pattern key = Pattern.compile("\"((?:" + prefixes + ")\\.[a-z0-9_.-]*[a-z0-9])\"");
    Set<String> missing = new TreeSet<>();
    for (Path source : sources()) {
      Matcher said = key.matcher(Files.readString(source));
      while (said.find()) {
        if (!sentences.contains(said.group(1)) && !isFile(said.group(1))) {
          missing.add(source.getFileName() + ": " + said.group(1));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static boolean isFile(String word) {
    return word.matches(".*\\.(sql|yaml|css|csv|xlsx|docx|json|txt)");
  }

  private static Set<Path> sources() {
    return List.of("common", "pipelines", "queries", "cli").stream()
        .flatMap(
            module -> {
              try {
                return Files.walk(ROOT.resolve(module).resolve("src/main/java"));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .filter(file -> file.toString().endsWith(".java"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
