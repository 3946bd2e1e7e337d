package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** DuckDB divides decimals as floats: no SQL that ships does, {@code quotient} is for that. */
class ExactSqlTest {

  private static final Pattern NO_CODE =
      Pattern.compile("/\\*.*?\\*/|--[^\n]*|'(?:[^']|'')*'", Pattern.DOTALL);

  private static final Pattern FLOAT =
      Pattern.compile(
          "(?<!/)/(?!/)|\\b(?:avg|mean|fsum|stddev|double|float|real)\\b",
          Pattern.CASE_INSENSITIVE);

  @Test
  void noSqlOfTheProgramMakesAFloat() throws IOException {
    List<String> found = new ArrayList<>();
    int read = 0;
    for (String module : List.of("queries", "pipelines")) {
      Path resources = Path.of("..", module, "src", "main", "resources");
      try (Stream<Path> files = Files.walk(resources)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
          read++;
          NO_CODE
              .matcher(Files.readString(file))
              .replaceAll("")
              .lines()
              .filter(line -> FLOAT.matcher(line).find())
              .forEach(line -> found.add(file.getFileName() + ": " + line.strip()));
        }
      }
    }
    assertThat(read).isGreaterThan(200);
    assertThat(found).isEmpty();
  }
}
