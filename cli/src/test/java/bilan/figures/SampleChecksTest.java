package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.SampleWorkspace;
import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A check that cries wolf is no longer read: nothing is wrong with the sample. */
class SampleChecksTest {

  private static final Pattern CODE = Pattern.compile("\\b(?:SALES|ATT|FUND|REF|FEC)-\\d+[^\\n]*");

  @Test
  void noCheckHasAnythingToSayAboutTheSample() throws IOException {
    String said = SampleWorkspace.said();
    assertThat(said).contains("caisse-wazemmes-2022-S1.csv");
    assertThat(CODE.matcher(said).results().map(MatchResult::group)).isEmpty();
  }
}
