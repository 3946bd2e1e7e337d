package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.SampleWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A check that cries wolf is no longer read: nothing is wrong with the sample. */
class SampleChecksTest {

  private static final Path CHECKS =
      Path.of("../pipelines/src/main/resources/bilan/pipelines/checks");

  @Test
  void noCheckHasAnythingToSayAboutTheSample() throws IOException {
    String said = SampleWorkspace.said();
    assertThat(said).contains("caisse-wazemmes-2022-S1.csv");
    Pattern finding = Pattern.compile("\\b(?:" + String.join("|", codes()) + ")\\b[^\\n]*");
    assertThat(finding.matcher(said).results().map(MatchResult::group)).isEmpty();
  }

  /** The codes of all checks, as their files declare them. */
  private static Set<String> codes() throws IOException {
    Pattern declared = Pattern.compile("(?m)^code: (\\S+)$");
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(CHECKS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        declared.matcher(Files.readString(file)).results().forEach(m -> codes.add(m.group(1)));
      }
    }
    assertThat(codes).contains("BANK-01", "FEC-01");
    return codes;
  }
}
