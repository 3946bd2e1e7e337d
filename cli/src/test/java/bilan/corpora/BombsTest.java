package bilan.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.corpora.Seen.Outcome;
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

  private static final Set<String> SOME =
      Set.of(
          "rows_190mb.xlsx",
          "strings_numbered.xlsx",
          "one_part_often.xlsx",
          "lying.xlsx",
          "elements.xlsx",
          "formats.xlsx",
          "rows_600mb.ods",
          "repeated_tables.ods",
          "styles.ods",
          "manifest.ods",
          "columns.csv",
          "nested.xls",
          "spans.xls",
          "declarations.xls",
          "cells.xls",
          "blanks.xls",
          "shared_strings.xls");

  @TempDir Path folder;

  @Test
  void eachIsRefusedBeforeItUnfolds() throws IOException, InterruptedException {
    assertThat(Bombs.write(folder, SOME::contains)).hasSize(SOME.size());
    try (Reader reader = new Reader("512m", 30, true, false)) {
      for (String bomb : SOME) {
        Seen seen = reader.read(folder.resolve(bomb));
        assertThat(seen.outcome()).as(bomb + ": " + seen.detail()).isEqualTo(Outcome.REFUSED);
        assertThat(seen.milliseconds()).as(bomb).isLessThan(MILLISECONDS);
        assertThat(seen.megabytes()).as(bomb).isLessThan(MEGABYTES);
      }
    }
  }
}
