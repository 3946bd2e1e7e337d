package bilan.cli.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that somebody is still copying: those of a temporary name, and those that still change. */
final class Settling {

  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private static final List<String> TEMPORARY =
      List.of(".part", ".partial", ".crdownload", ".download", ".tmp", ".temp", ".filepart");

  private Settling() {}

  /** Whether a name is one that programs give to a file while they write it. */
  static boolean isTemporary(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.startsWith("~$")
        || name.startsWith(".")
        || TEMPORARY.stream().anyMatch(name::endsWith);
  }

  /** Those that changed just now and change again while they are looked at, or vanish. */
  static Set<Path> growing(List<Path> files) {
    Map<Path, BasicFileAttributes> fresh = new HashMap<>();
    Set<Path> growing = new HashSet<>();
    Instant since = Instant.now().minus(FRESH);
    for (Path file : files) {
      BasicFileAttributes seen = seen(file);
      if (seen == null) {
        growing.add(file);
      } else if (seen.lastModifiedTime().toInstant().isAfter(since)) {
        fresh.put(file, seen);
      }
    }
    if (!fresh.isEmpty()) {
      pause();
    }
    for (Map.Entry<Path, BasicFileAttributes> one : fresh.entrySet()) {
      if (isOther(one.getValue(), seen(one.getKey()))) {
        growing.add(one.getKey());
      }
    }
    return growing;
  }

  /** Null if it is not there any more. */
  private static @Nullable BasicFileAttributes seen(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class);
    } catch (IOException e) {
      return null;
    }
  }

  private static boolean isOther(BasicFileAttributes before, @Nullable BasicFileAttributes now) {
    return now == null
        || before.size() != now.size()
        || !before.lastModifiedTime().equals(now.lastModifiedTime());
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
