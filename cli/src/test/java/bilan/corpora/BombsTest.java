package bilan.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.corpora.Seen.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of each format that unfold without end; {@code bench/corpora --bombs} tries all of them.
 */
@Timeout(180)
final class BombsTest {

  /**
   * Milliseconds of processor: two seconds are the goal, measured by {@code bench/corpora} on a
   * machine that does nothing else; unfolding one of these takes minutes.
   */
  private static final long UNFOLDING = 10_000;

  /** The goal is 300, measured likewise; unfolding one of these takes all that there is. */
  private static final long MEGABYTES = 400;

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
        assertThat(seen.milliseconds()).as(bomb).isLessThan(UNFOLDING);
        assertThat(seen.megabytes()).as(bomb).isLessThan(MEGABYTES);
      }
    }
  }
}
