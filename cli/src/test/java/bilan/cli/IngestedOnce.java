package bilan.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Workspaces that many tests begin with: ingested once in a build by the process that first needs
 * one, copied for each test. Those of an earlier build are made again, since the program may read
 * the same files otherwise by now.
 */
public final class IngestedOnce {

  private static final Path ROOT = Path.of("target/ingested").toAbsolutePath();

  /** The build, which Maven names by its time; without Maven, this process. */
  private static final String BUILD =
      System.getProperty("bilan.build", "process-" + ProcessHandle.current().pid());

  private static final Map<String, Path> MADE = new HashMap<>();

  private IngestedOnce() {}

  /** What fills an empty folder. */
  public interface Making {
    void in(Path workspace) throws IOException;
  }

  /** Copies the workspace of that name into a folder whose parent is there. */
  public static void copy(String name, Path folder, Making making) throws IOException {
    Path workspace = made(name, making);
    try (Stream<Path> all = Files.walk(workspace)) {
      for (Path path : all.toList()) {
        Path copy = folder.resolve(workspace.relativize(path).toString());
        if (!Files.isDirectory(path)) {
          Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
        } else if (!Files.isDirectory(copy)) {
          Files.createDirectory(copy);
        }
      }
    }
  }

  static synchronized Path made(String name, Making making) throws IOException {
    Path known = MADE.get(name);
    if (known != null) {
      return known;
    }
    Path workspace = ROOT.resolve(BUILD).resolve(name);
    Files.createDirectories(ROOT);
    try (FileChannel file =
        FileChannel.open(
            ROOT.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.lock(); // given back when the file is closed
      if (!Files.exists(workspace)) {
        forgetEarlierBuilds();
        Path begun = ROOT.resolve(BUILD).resolve(name + ".begun");
        delete(begun);
        making.in(Files.createDirectories(begun));
        Files.move(begun, workspace);
      }
    }
    MADE.put(name, workspace);
    return workspace;
  }

  /** Those of some hours ago: a build of just now may still be under way. */
  private static void forgetEarlierBuilds() throws IOException {
    Instant earlier = Instant.now().minus(Duration.ofHours(2));
    try (Stream<Path> builds = Files.list(ROOT)) {
      for (Path build : builds.filter(Files::isDirectory).toList()) {
        if (Files.getLastModifiedTime(build).toInstant().isBefore(earlier)) {
          delete(build);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }
}
