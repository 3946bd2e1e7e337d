package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import bilan.testing.Tries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills ingestions at any instant: the warehouse must hold every delivery that was acknowledged,
 * whole, and no part of another. {@code -Dbilan.kills=1000} before a release.
 */
@Slow
class KillTest {

  private static final int KILLS = Tries.of("bilan.kills", 2, 20);
  private static final int LONGEST_LIFE = 400;
  private static final int LONGEST_START = 1200;

  @TempDir Path folder;

  @Test
  void nothingIsHalfAndNothingAcknowledgedIsLost() throws IOException, InterruptedException {
    InitCommand.make(folder);
    Random random = new Random(20221231);
    TreeSet<Integer> acknowledged = new TreeSet<>();
    int next = 1;
    for (int kill = 1; kill <= KILLS; kill++) {
      boolean early = kill % 5 == 0; // while it starts, migrates, takes its first file
      int life = random.nextInt(early ? LONGEST_START : LONGEST_LIFE);
      next = ingestUntilKilled(next, early, life, acknowledged);
      if (kill % 10 == 0) {
        check(acknowledged);
      }
    }
    check(acknowledged);
    assertThat(acknowledged).as("the kills came while files went in").hasSizeGreaterThan(KILLS / 2);
  }

  /** Starts a process, waits until it works or not, lets it live a while, kills it. */
  private int ingestUntilKilled(
      int first, boolean early, int milliseconds, TreeSet<Integer> acknowledged)
      throws IOException, InterruptedException {
    // The driver's jar unpacks its library there; whoever is killed leaves it behind.
    Path temporary = Files.createDirectories(folder.resolve("temporary"));
    Path said = folder.resolve("acknowledged.txt");
    Files.writeString(said, "");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-Xmx256m",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.toString(),
                Integer.toString(first))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(said.toFile())
            .start();
    while (!early && process.isAlive() && Files.size(said) == 0) {
      Thread.sleep(5);
    }
    Thread.sleep(milliseconds);
    assertThat(process.isAlive()).as("still at work").isTrue();
    process.destroyForcibly().waitFor();
    clear(temporary);
    int last = first;
    for (String line : Files.readAllLines(said)) {
      last = Integer.parseInt(line);
      acknowledged.add(last);
    }
    // The one that was under way may have been committed: its successor has another name.
    return last + 2;
  }

  private static void clear(Path temporary) throws IOException {
    try (var left = Files.list(temporary)) {
      for (Path path : left.filter(Files::isRegularFile).toList()) {
        Files.delete(path);
      }
    }
  }

  private void check(TreeSet<Integer> acknowledged) {
    assertThat(NumberedTills.whole(folder)).as("acknowledged").containsAll(acknowledged);
  }

  /** Ingests one file after the other, each with a day of its own, until it is killed. */
  static final class Child {

    private Child() {}

    public static void main(String[] args) throws IOException {
      Path folder = Path.of(args[0]);
      Path file = folder.resolve("inbox").resolve("next.csv");
      for (int number = Integer.parseInt(args[1]); ; number++) {
        Files.writeString(file, NumberedTills.csv(number));
        Cli.Result result =
            Cli.in(folder)
                .run("ingest", "sales", file.toString(), "--as", NumberedTills.name(number));
        if (result.exit() != 0) {
          System.err.println(result.err());
          return;
        }
        System.out.println(number);
      }
    }
  }
}
