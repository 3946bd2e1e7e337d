package bilan.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.corpora.Seen.Outcome;
import bilan.testing.Deep;
import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of each format that unfold without end; {@code tools/corpora --bombs} tries all of them.
 */
@Timeout(180)
@Slow
final class BombsTest {

  /**
   * Milliseconds of processor: the goal is two seconds, which {@code tools/corpora} measures; a
   * machine that does other things meanwhile counts up to twice as many.
   */
  private static final long MILLISECONDS = 4_000;

  private static final long MEGABYTES = 300;

  /** One of each format, and a workbook whose rows unfold. */
  private static final Set<String> FEW =
      Set.of("rows_190mb.xlsx", "elements.xlsx", "repeated_tables.ods", "columns.csv", "cells.xls");

  private static final Set<String> MORE =
      Set.of(
          "strings_numbered.xlsx",
          "one_part_often.xlsx",
          "lying.xlsx",
          "formats.xlsx",
          "rows_600mb.ods",
          "styles.ods",
          "manifest.ods",
          "nested.xls",
          "spans.xls",
          "declarations.xls",
          "blanks.xls",
          "shared_strings.xls");

  @TempDir Path folder;

  @Test
  void oneOfEachFormatIsRefusedBeforeItUnfolds() throws IOException, InterruptedException {
    areRefused(FEW);
  }

  @Deep
  @Test
  void theOthersAreRefusedBeforeTheyUnfold() throws IOException, InterruptedException {
    areRefused(MORE);
  }

  private void areRefused(Set<String> bombs) throws IOException, InterruptedException {
    assertThat(Bombs.write(folder, bombs::contains)).hasSize(bombs.size());
    try (Reader reader = new Reader("512m", 30, true, false)) {
      for (String bomb : bombs) {
        Seen seen = reader.read(folder.resolve(bomb));
        assertThat(seen.outcome()).as(bomb + ": " + seen.detail()).isEqualTo(Outcome.REFUSED);
        assertThat(seen.milliseconds()).as(bomb).isLessThan(MILLISECONDS);
        assertThat(seen.megabytes()).as(bomb).isLessThan(MEGABYTES);
      }
    }
  }
}
