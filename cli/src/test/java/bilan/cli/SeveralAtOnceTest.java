package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Deep;
import bilan.testing.Tries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several people at one warehouse, each in a process of theirs. */
@Deep
class SeveralAtOnceTest {

  private static final int WRITERS = Tries.of("bilan.writers", 3, 6);
  private static final int READERS = 2;
  private static final int ROUNDS = Tries.of("bilan.writers.rounds", 1, 20);

  @TempDir Path folder;

  /** A command that runs, with what it says. */
  private record Running(Process process, Path err) {

    String said() throws IOException {
      return Files.readString(err);
    }
  }

  @BeforeEach
  void workspace() throws IOException {
    InitCommand.make(folder);
    Files.createDirectories(folder.resolve("inbox"));
    Cli.Result first = Cli.in(folder).run("ingest", "sales", file(0).toString());
    assertThat(first.exit()).as(first.err()).isZero();
  }

  @Test
  void whoeverWaitsGetsTheirTurnAndNothingIsLost() throws Exception {
    int next = 1;
    for (int round = 0; round < ROUNDS; round++) {
      List<Running> running = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        running.add(start("ingest", "sales", file(next++).toString(), "--wait", "120"));
      }
      for (int reader = 0; reader < READERS; reader++) {
        running.add(start("query", "sales-by-year", "-f", "csv", "--wait", "120"));
      }
      for (Running one : running) {
        assertThat(one.process().waitFor()).as(one.said()).isZero();
      }
    }
    Set<Integer> all = new TreeSet<>();
    for (int number = 0; number < next; number++) {
      all.add(number);
    }
    assertThat(NumberedTills.whole(folder)).isEqualTo(all);
  }

  @Test
  void whoeverDoesNotWaitIsToldWhoHoldsTheWarehouse() throws Exception {
    Set<Integer> acknowledged = new TreeSet<>(Set.of(0));
    List<Running> running = new ArrayList<>();
    for (int writer = 1; writer <= WRITERS; writer++) {
      running.add(start("ingest", "sales", file(writer).toString(), "--wait", "0"));
    }
    for (int writer = 1; writer <= WRITERS; writer++) {
      Running one = running.get(writer - 1);
      if (one.process().waitFor() == 0) {
        acknowledged.add(writer);
      } else {
        assertThat(one.process().exitValue()).as(one.said()).isEqualTo(5);
        assertThat(one.said()).startsWith("erreur WARE-01 : ").doesNotContain("\tat ");
      }
    }
    assertThat(NumberedTills.whole(folder)).isEqualTo(acknowledged).hasSizeGreaterThan(1);
  }

  private Running start(String... words) throws IOException {
    Path err = Files.createTempFile(folder, "said", ".txt");
    return new Running(
        OtherProcess.of(folder, Main.class, words)
            .redirectError(err.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start(),
        err);
  }

  private Path file(int number) throws IOException {
    return Files.writeString(
        folder.resolve("inbox").resolve(NumberedTills.name(number)), NumberedTills.csv(number));
  }
}
