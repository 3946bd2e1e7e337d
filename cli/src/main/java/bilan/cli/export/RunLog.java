package bilan.cli.export;

import bilan.text.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Log of runs, a line for each step, in files of limited size. It holds words of the program,
 * numbers and sums of bytes: names of files are their senders' words, and may be those of persons.
 */
public final class RunLog {

  private static final long LARGEST = 1 << 20;
  private static final int OLDER = 4;

  private final Path file;
  private final String run;
  private final boolean json;

  RunLog(Path file, String run, boolean json) {
    this.file = file;
    this.run = run;
    this.json = json;
  }

  /** Path of the log. */
  Path file() {
    return file;
  }

  /** Adds a line; a log that can't be written stops no run. */
  void add(String event, Map<String, ?> more) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("at", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    entry.put("run", run);
    entry.put("event", event);
    more.forEach((key, value) -> entry.put(key, value == null ? "-" : value));
    try {
      Files.createDirectories(file.resolveSibling(""));
      rotate();
      Files.writeString(
          file,
          line(entry) + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      return; // the run itself says what it could not write
    }
  }

  private String line(Map<String, Object> entry) {
    if (json) {
      return Json.write(entry).strip().replaceAll("\\n\\s*", " ");
    }
    return entry.entrySet().stream()
        .map(
            one ->
                one.getKey().equals("at") || one.getKey().equals("event")
                    ? String.valueOf(one.getValue())
                    : one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining(" "));
  }

  private void rotate() throws IOException {
    if (!Files.exists(file) || Files.size(file) < LARGEST) {
      return;
    }
    for (int number = OLDER; number > 0; number--) {
      Path from = number == 1 ? file : older(number - 1);
      if (Files.exists(from)) {
        Files.move(from, older(number), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Path older(int number) {
    return file.resolveSibling(file.getFileName() + "." + number);
  }
}
