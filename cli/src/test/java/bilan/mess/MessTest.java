package bilan.mess;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import bilan.testing.Tries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever people make of a file, what is read is the truth, or is asked, rejected or said.
 *
 * <p>{@code -Dbilan.mess=3000} tries so many files, {@code -Dbilan.mess.seed=7} begins there. What
 * fails is kept, made small, under {@code target/mess}.
 */
@Slow
class MessTest {

  /** Of a hundred files, so many are read: asking at everything would be no help. */
  private static final int LEAST_READ = 55;

  /** Kinds that are read wrongly at this time. */
  private static final Set<Kind> NOT_YET = EnumSet.noneOf(Kind.class);

  @TempDir Path folder;

  @Test
  void noFigureIsWrongInSilence() throws IOException {
    int files = Tries.of("bilan.mess", 8, 100);
    long first = Long.getLong("bilan.mess.seed", 1);
    List<Kind> kinds = List.copyOf(EnumSet.complementOf(EnumSet.copyOf(NOT_YET)));
    Desk desk = new Desk(folder);
    Tally tally = new Tally();
    List<String> failures = new ArrayList<>();
    for (long seed = first; seed < first + files; seed++) {
      Case file = Case.of(seed, List.of(Layout.values()), kinds);
      Outcome outcome = desk.send(file);
      tally.add(file.layout(), outcome.kind());
      if (outcome.kind().bad()) {
        failures.add(kept(file, outcome, desk));
      }
    }
    System.out.println(tally.table());
    assertThat(failures).isEmpty();
    assertThat(tally.read()).as(tally.table()).isGreaterThanOrEqualTo(LEAST_READ);
  }

  /** As small as it may be, for looking at. */
  private static String kept(Case file, Outcome outcome, Desk desk) throws IOException {
    Case small = Shrinking.smallest(file, outcome.kind(), desk);
    Outcome again = desk.send(small);
    Path folder = Files.createDirectories(Path.of("target", "mess"));
    small.format().write(small.book(), folder.resolve(small.fileName()));
    String text =
        "%s: %s%nwas %s%n%s%n%s%n"
            .formatted(again.kind(), small, file, again.differences(), again.said());
    Files.writeString(folder.resolve(small.fileName() + ".txt"), text);
    return text;
  }
}
