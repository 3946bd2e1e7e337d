package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bilan.testing.Deep;
import bilan.testing.Tries;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk is full while files go in: what was acknowledged is there, whole, nothing else is, and
 * the next file goes in when there is room again.
 */
@Deep
class FullDiskTest {

  private static final int POINTS = Tries.of("bilan.full", 2, 20);
  private static final int LEAST_ROOM = 100_000;
  private static final int MORE_ROOM = 500_000;

  @TempDir Path folder;

  @BeforeEach
  void limiter() {
    assumeTrue(FullDisk.canBe(), "a machine with prlimit");
  }

  @Test
  void whatWasAcknowledgedIsThereAndNothingElse() throws IOException, InterruptedException {
    InitCommand.make(folder);
    Random random = new Random(20221231);
    Set<Integer> acknowledged = new TreeSet<>();
    int next = ingest(1, Long.MAX_VALUE, 1, acknowledged);
    for (int point = 0; point < POINTS; point++) {
      // Below the size of the warehouse its journal is full first, above it a checkpoint may be.
      long size = Files.size(folder.resolve("bilan.duckdb"));
      next = ingest(next, random.nextLong(LEAST_ROOM, size + MORE_ROOM), 0, acknowledged);
      assertThat(NumberedTills.whole(folder)).isEqualTo(acknowledged);
    }
    ingest(next, Long.MAX_VALUE, 1, acknowledged);
    assertThat(NumberedTills.whole(folder)).isEqualTo(acknowledged);
    Cli.Result check = Cli.in(folder).run("check");
    assertThat(check.exit()).as(check.err()).isZero();
  }

  /**
   * Ingests until nothing can be written any more.
   *
   * @param most bytes that a file may have
   * @param files how many go in; 0 for as many as there is room for
   * @return the number of the next file
   */
  private int ingest(int first, long most, int files, Set<Integer> acknowledged)
      throws IOException, InterruptedException {
    Process process =
        OtherProcess.of(folder, Child.class, Integer.toString(first), Integer.toString(files))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int next = first;
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(said.readLine()).isEqualTo("ready");
      if (most != Long.MAX_VALUE) {
        FullDisk.limit(process, most);
      }
      process.getOutputStream().close();
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.matches("[0-9]+")) {
          next = Integer.parseInt(line) + 1;
          acknowledged.add(next - 1);
        } else {
          assertThat(line)
              .startsWith("7 erreur ")
              .contains("disque est plein")
              .doesNotContain("\tat ");
        }
      }
    }
    assertThat(process.waitFor()).isEqualTo(files == 0 ? 7 : 0);
    return next + 1; // the one that was refused has its day for itself
  }

  /** Says when it has loaded what it needs, then ingests one file after the other. */
  static final class Child {

    private Child() {}

    public static void main(String[] args) throws IOException {
      Path stands = Path.of("").toAbsolutePath();
      Cli cli = Cli.in(stands);
      cli.run("query", "--sql", "select 1"); // DuckDB's library is unpacked for it
      System.out.println("ready");
      while (System.in.read() >= 0) {
        // Waits for its limit.
      }
      int first = Integer.parseInt(args[0]);
      int files = Integer.parseInt(args[1]);
      Path file = stands.resolve("inbox").resolve("next.csv");
      for (int number = first; files == 0 || number < first + files; number++) {
        Files.writeString(file, NumberedTills.csv(number));
        Cli.Result result =
            cli.run("ingest", "sales", file.toString(), "--as", NumberedTills.name(number));
        if (result.exit() != 0) {
          System.out.println(result.exit() + " " + result.err().replace("\n", " / "));
          System.exit(result.exit());
        }
        System.out.println(number);
      }
    }
  }
}
