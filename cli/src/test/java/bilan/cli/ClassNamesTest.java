package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class is found by its name: no name stands twice among the modules of the program. */
class ClassNamesTest {

  private static final Path ROOT = Path.of("..");

  @Test
  void noNameStandsTwice() throws IOException {
    Map<String, Long> times = new TreeMap<>();
    for (String module :
        List.of(
            "common", "pipelines", "queries", "cli", "sample", "tools/bench", "engines/spark")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
            .forEach(name -> times.merge(name.replace(".java", ""), 1L, Long::sum));
      }
    }
    assertThat(
            times.entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList())
        .isEmpty();
  }
}
