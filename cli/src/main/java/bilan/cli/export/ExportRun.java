package bilan.cli.export;

import bilan.cli.job.Job;
import bilan.cli.session.Failures;
import bilan.text.Exit;
import bilan.text.Json;
import bilan.text.Message;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All jobs of a run, one run at a time in a workspace; says nothing where all is well. */
public final class ExportRun {

  private static final String LOCK = "lock";
  private static final int PAUSE = 200;

  private final Run run;

  public ExportRun(Run run) {
    this.run = run;
  }

  /** Runs the jobs in their order; gives the worst of their codes. */
  public Exit go(List<Job> jobs) throws IOException {
    Path lock = run.workspace().logs().resolve(LOCK);
    Files.createDirectories(run.workspace().logs());
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = held(channel)) {
      if (held == null) {
        throw Failures.of(
            Exit.BUSY,
            "EXPORT-05",
            Message.of("export.busy"),
            run.told(lock),
            Message.of("export.busy.cure"));
      }
      return all(jobs);
    }
  }

  private @Nullable FileLock held(FileChannel channel) throws IOException {
    Instant until = Instant.now().plus(run.session().patience());
    while (true) {
      FileLock lock = tried(channel);
      if (lock != null || Instant.now().isAfter(until)) {
        return lock;
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
    }
  }

  private static @Nullable FileLock tried(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // another thread of this process
    }
  }

  private Exit all(List<Job> jobs) {
    run.log().add("begin", Map.of("jobs", (long) jobs.size(), "version", run.version()));
    Exit worst = Exit.DONE;
    List<JobRun.Result> results = new ArrayList<>();
    for (Job job : jobs) {
      JobRun.Result result = new JobRun(run, job).go();
      worst = worst.worse(result.exit());
      results.add(result);
      say(result);
    }
    run.log().add("end", Map.of("exit", (long) worst.code()));
    if (run.session().json()) {
      run.session().out().print(Json.write(map(results, worst)));
    }
    if (worst != Exit.DONE) {
      run.session()
          .around()
          .err()
          .println(
              run.session().catalogue().say("export.log", run.told(run.log().file()), run.id()));
    }
    return worst;
  }

  private void say(JobRun.Result result) {
    result.said().forEach(run.session().around().err()::print);
    run.session().tell(result.problems());
    if (run.session().common().verbose) {
      run.session()
          .tell(
              "export.done",
              result.job().name(),
              result.arrived().stream().filter(Arrived::isFile).count(),
              (long) result.files().size());
    }
  }

  private Map<String, Object> map(List<JobRun.Result> results, Exit worst) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("schema_version", 1);
    map.put("run", run.id());
    map.put("exit", worst.code());
    map.put("jobs", results.stream().map(this::map).toList());
    return map;
  }

  private Map<String, Object> map(JobRun.Result result) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("job", result.job().name());
    map.put("exit", result.exit().code());
    map.put("outcome", result.outcome());
    map.put(
        "inbox",
        result.arrived().stream()
            .map(
                one -> {
                  Map<String, Object> file = new LinkedHashMap<>();
                  file.put("file", run.told(one.file()));
                  file.put("fate", one.fate());
                  file.put("exit", one.exit().code());
                  return file;
                })
            .toList());
    map.put("files", result.files().stream().map(ManifestFile::map).toList());
    map.put("problems", result.problems().stream().map(run.session().failures()::asMap).toList());
    return map;
  }
}
