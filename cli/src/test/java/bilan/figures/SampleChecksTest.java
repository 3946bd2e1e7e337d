package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.sample.SampleData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check that cries wolf is no longer read: nothing is wrong with the sample. */
class SampleChecksTest {

  private static final Pattern CODE = Pattern.compile("\\b(?:SALES|ATT|FUND|REF|FEC)-\\d+[^\\n]*");

  @TempDir Path folder;

  @Test
  void noCheckHasAnythingToSayAboutTheSample() throws IOException {
    SampleData.generate(SampleData.COMMITTED, folder.resolve("sample"));
    Cli cli = Cli.in(Files.createDirectory(folder.resolve("workspace")));
    SampleDoor.must(cli, "init", ".");
    for (String dataset : SampleDoor.DATASETS) {
      Cli.Result result =
          cli.run("ingest", dataset, folder.resolve("sample").resolve(dataset).toString());
      assertThat(result.exit()).as(result.err()).isZero();
      assertThat(CODE.matcher(result.err()).results().map(MatchResult::group)).isEmpty();
    }
  }
}
