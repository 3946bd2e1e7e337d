package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bilan.testing.Deep;
import bilan.testing.Tries;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a power cut may leave: copies of the warehouse and its log, taken while deliveries are
 * written. Each copy holds whole deliveries only, or says that it is damaged and what to do. {@code
 * -Dbilan.cuts=300} before a release.
 */
@Deep
class PowerCutTest {

  private static final int CUTS = Tries.of("bilan.cuts", 6, 100);
  private static final int LONGEST_PAUSE = 700;

  @TempDir Path folder;

  /** How a copy is taken. */
  private enum Cut {
    /** Both files as they stand at one instant: everything acknowledged is there. */
    AT_ONCE,
    /** As {@link #AT_ONCE}, and the end of the log never reached the disk. */
    LOG_SHORT,
    /** One file after the other while both are written, which may fit together or not. */
    ONE_BY_ONE
  }

  @Test
  void aCopyIsWholeOrSaysWhatToDo() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "a POSIX system");
    Path desk = Files.createDirectory(folder.resolve("desk"));
    InitCommand.make(desk);
    Path said = folder.resolve("acknowledged.txt");
    Process writer =
        OtherProcess.of(desk, KillTest.Child.class, desk.toString(), "1")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(said.toFile())
            .start();
    int refused = 0;
    int most = 0;
    try {
      while (writer.isAlive() && Files.size(said) == 0) {
        Thread.sleep(5);
      }
      Random random = new Random(20221231);
      for (int i = 0; i < CUTS; i++) {
        Thread.sleep(random.nextInt(LONGEST_PAUSE));
        assertThat(writer.isAlive()).as("still at work").isTrue();
        Cut cut = Cut.values()[i % Cut.values().length];
        TreeSet<Integer> acknowledged = new TreeSet<>();
        Path copy = Files.createDirectory(folder.resolve("copy-" + i));
        InitCommand.make(copy);
        take(cut, writer, desk, copy, said, acknowledged, random);
        Cli.Result check = Cli.in(copy).run("check");
        if (check.exit() == 7 && cut == Cut.ONE_BY_ONE) {
          refused++;
          assertThat(check.err())
              .contains("à faire", "backups")
              .doesNotContain("\tat ", "INTERNAL");
          continue;
        }
        assertThat(check).as(cut + " " + i).isEqualTo(new Cli.Result(0, "", ""));
        var whole = NumberedTills.whole(copy);
        if (cut == Cut.AT_ONCE) {
          assertThat(whole).as("acknowledged").containsAll(acknowledged);
        }
        most = Math.max(most, whole.size());
        remove(copy);
      }
    } finally {
      writer.destroyForcibly().waitFor();
    }
    assertThat(most).as("deliveries in the copies").isPositive();
    System.out.println("cuts: " + CUTS + ", refused with what to do: " + refused);
  }

  private static void take(
      Cut cut,
      Process writer,
      Path desk,
      Path copy,
      Path said,
      TreeSet<Integer> acknowledged,
      Random random)
      throws IOException, InterruptedException {
    boolean stopped = cut != Cut.ONE_BY_ONE;
    if (stopped) {
      signal(writer, "-STOP");
    }
    List<String> lines = Files.readAllLines(said);
    // The last line may be half written.
    lines
        .subList(0, Math.max(0, lines.size() - 1))
        .forEach(line -> acknowledged.add(Integer.parseInt(line)));
    copied(desk, copy, "bilan.duckdb");
    copied(desk, copy, "bilan.duckdb.wal");
    Path log = copy.resolve("bilan.duckdb.wal");
    if (cut == Cut.LOG_SHORT && Files.exists(log) && Files.size(log) > 0) {
      try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
        channel.truncate(random.nextLong(channel.size()));
      }
    }
    if (stopped) {
      signal(writer, "-CONT");
    }
  }

  private static void copied(Path desk, Path copy, String name) throws IOException {
    try {
      Files.copy(desk.resolve(name), copy.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (NoSuchFileException e) {
      Files.deleteIfExists(copy.resolve(name)); // between two commands there is no log
    }
  }

  private static void signal(Process process, String signal)
      throws IOException, InterruptedException {
    int exit =
        new ProcessBuilder("/bin/kill", signal, Long.toString(process.pid())).start().waitFor();
    assertThat(exit).isZero();
  }

  private static void remove(Path copy) throws IOException {
    try (var files = Files.list(copy)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }
}
