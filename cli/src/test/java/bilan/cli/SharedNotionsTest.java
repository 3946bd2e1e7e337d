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

/**
 * A notion that several statements share stands in {@code notions.sql} alone: which kinds are
 * mediation, which channels are sales, the fiscal year of a day, the place that is asked about.
 */
class SharedNotionsTest {

  private static final String HOME = "notions.sql";

  /** Lists of at least two kinds or channels, arithmetic of months, the variable of a place. */
  private static final Pattern COPY =
      Pattern.compile(
          """
          in \\('(workshop|individual)', '\\w+', '\\w+'\\)\
          |in \\('(till|service|membership)', '\\w+'(, '\\w+')*\\)\
          |to_months\\(\
          |(\\w+\\.)?place = getvariable\\('place'\\)""");

  @Test
  void noStatementCopiesASharedNotion() throws IOException {
    List<String> copies = new ArrayList<>();
    boolean home = false;
    for (String module : List.of("queries", "pipelines")) {
      Path resources = Path.of("..", module, "src", "main", "resources");
      try (Stream<Path> files = Files.walk(resources)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
          List<String> found =
              Files.readAllLines(file).stream().filter(l -> COPY.matcher(l).find()).toList();
          if (file.endsWith(HOME)) {
            home = found.size() > 5;
          } else {
            found.forEach(line -> copies.add(file.getFileName() + ": " + line.strip()));
          }
        }
      }
    }
    assertThat(home).as("the pattern finds what stands at home").isTrue();
    assertThat(copies).isEmpty();
  }
}
