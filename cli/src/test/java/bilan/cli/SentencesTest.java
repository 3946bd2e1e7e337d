package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
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

  private static final Pattern STRAIGHT =
      Pattern.compile(
          "(?<![\\p{L}’'])(?:[dljnmtscDLJNMTSC]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)''?(?=[\\p{L}«{%])");

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

  @Test
  void frenchIsPrintedWithOneKindOfApostrophe() throws IOException {
    Map<String, String> printed = new TreeMap<>();
    for (String prefix : prefixes()) {
      Properties french = file(prefix, "fr");
      french.stringPropertyNames().forEach(key -> printed.put(key, french.getProperty(key)));
    }
    for (Dataset dataset : Datasets.load()) {
      for (DatasetTable table : dataset.tables()) {
        printed.put(table.name(), table.label() + ". " + table.description());
        for (Field field : table.fields()) {
          String name = table.name() + "." + field.name();
          printed.put(name, field.label() + ". " + field.description());
        }
      }
    }
    for (Path folder :
        List.of(
            Path.of("pipelines/src/main/resources/bilan/pipelines/checks"),
            Path.of("pipelines/src/main/resources/bilan/pipelines/schema/views"),
            Path.of("queries/src/main/resources/bilan/queries"),
            Path.of("cli/src/main/resources/bilan/cli"))) {
      try (var files = Files.walk(ROOT.resolve(folder))) {
        for (Path file :
            files.filter(f -> f.toString().matches(".*\\.(sql|md|txt|yaml)")).toList()) {
          printed.put(file.toString(), words(Files.readString(file)));
        }
      }
    }
    printed.forEach(
        (where, text) ->
            assertThat(STRAIGHT.matcher(text).find()).as(where + ": " + text).isFalse());
    assertThat(printed.values()).anyMatch(text -> text.contains("l’"));
  }

  /** What stands before the SQL, if there is any. */
  private static String words(String text) {
    return text.startsWith("/*")
        ? text.substring(0, text.indexOf("*/"))
        : text.replaceAll("--.*", "");
  }

  private static boolean isFile(String word) {
    return word.matches(".*\\.(sql|yaml|css|csv|html|xlsx|docx|json|txt)");
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
