package bilan.corpora;

import bilan.corpora.Seen.Outcome;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A process with little memory that reads one file after the other; a new one where it fails. */
final class Reader implements AutoCloseable {

  private final int seconds;
  private final boolean alone;
  private final List<String> command = new ArrayList<>();
  private final ExecutorService waiting = Executors.newSingleThreadExecutor();
  private @Nullable Process process;

  /**
   * @param alone whether each file gets a process of its own
   */
  Reader(String heap, int seconds, boolean alone, boolean second) {
    this.seconds = seconds;
    this.alone = alone;
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // A heap that begins as on a small machine: on a large one it is not what a file needs.
    command.addAll(List.of("-Xmx" + heap, "-Xms64m", "-Xss1m"));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Djava.awt.headless=true"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Worker.class.getName()));
    if (second) {
      command.add("--second");
    }
  }

  Seen read(Path file) throws IOException, InterruptedException {
    Process worker = process;
    if (worker == null || !worker.isAlive() || alone) {
      close(worker);
      worker = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process = worker;
    }
    Process asked = worker;
    Future<@Nullable String> answer = waiting.submit(() -> ask(asked, file));
    Duration before = processor(asked);
    // The second reader takes its time too, and is not on trial.
    while (processor(asked).minus(before).toSeconds() < seconds * 3L) {
      try {
        String line = answer.get(1, TimeUnit.SECONDS);
        return line == null ? lost(Outcome.DIED, "the process ended") : inTime(Seen.of(line));
      } catch (TimeoutException e) {
        // what it takes is counted in time of the processor, not in that of the clock
      } catch (ExecutionException e) {
        return lost(Outcome.DIED, String.valueOf(e.getCause()));
      }
    }
    return lost(Outcome.TIMEOUT, "stopped after " + seconds * 3L + " s of processor");
  }

  private static Duration processor(Process process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private Seen inTime(Seen seen) {
    return seen.milliseconds() > seconds * 1000L
        ? new Seen(Outcome.TIMEOUT, seen.detail(), seen.milliseconds(), seen.megabytes())
        : seen;
  }

  private Seen lost(Outcome outcome, String detail) {
    close(process);
    process = null;
    return new Seen(outcome, detail, 0, 0);
  }

  private static @Nullable String ask(Process worker, Path file) throws IOException {
    var to =
        new BufferedWriter(
            new OutputStreamWriter(worker.getOutputStream(), StandardCharsets.UTF_8));
    to.write(file.toAbsolutePath() + "\n");
    to.flush();
    return new BufferedReader(
            new InputStreamReader(worker.getInputStream(), StandardCharsets.UTF_8), 1)
        .readLine();
  }

  private static void close(@Nullable Process worker) {
    if (worker != null) {
      worker.destroyForcibly();
    }
  }

  @Override
  public void close() {
    close(process);
    waiting.shutdownNow();
  }
}
