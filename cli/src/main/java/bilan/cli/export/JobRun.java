package bilan.cli.export;

import bilan.cli.export.Arrived.Fate;
import bilan.cli.job.Job;
import bilan.cli.options.LineToType;
import bilan.cli.session.Unexpected;
import bilan.cli.session.WrittenFile;
import bilan.files.Sha256;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One job, from its inbox to its manifest; what stops one step leaves the others going. */
final class JobRun {

  private final Run run;
  private final Job job;
  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private List<Arrived> arrived = List.of();
  private Exit exit = Exit.DONE;
  private String outcome = "done";
  private boolean isWritten = true;
  private final List<ManifestFile> written = new ArrayList<>();
  private @Nullable Manifest former;
  private @Nullable LocalDate day;
  private String state = "";

  JobRun(Run run, Job job) {
    this.run = run;
    this.job = job;
    this.folder = run.folder().resolve(job.to()).normalize();
  }

  /**
   * How a job ended.
   *
   * @param problems of the job itself
   * @param said messages of commands that failed
   */
  record Result(
      Job job,
      Exit exit,
      String outcome,
      List<Problem> problems,
      List<String> said,
      List<Arrived> arrived,
      List<ManifestFile> files) {}

  Result go() {
    long start = System.nanoTime();
    try {
      former = Manifest.in(folder);
      arrived = new InboxRun(run).take(job);
      tellArrived();
      outputs();
    } catch (Throwable e) { // the other jobs go on
      isWritten = false;
      failed(e);
    }
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    try {
      manifest(milliseconds).write(folder);
    } catch (IOException | RuntimeException e) {
      failed(e);
    }
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("job", job.name());
    log.put("outcome", told());
    log.put("exit", exit.code());
    log.put("codes", codes().isEmpty() ? "-" : String.join(",", codes()));
    log.put("files", written.size());
    log.put("ms", milliseconds);
    run.log().add("job", log);
    return new Result(job, exit, told(), problems, said, arrived, written);
  }

  private String told() {
    return exit == Exit.DONE ? outcome : "failed";
  }

  private void failed(Throwable e) {
    Failure failure = Unexpected.asFailure(e);
    problems.addAll(failure.problems());
    exit = exit.worse(failure.exit());
    if (run.session().common().verbose) {
      Unexpected.log(e, run.session());
    }
  }

  private List<String> codes() {
    return problems.stream().map(Problem::code).distinct().toList();
  }

  private void tellArrived() {
    told(Fate.TO_DECIDE, "EXPORT-01", "export.to_decide", Exit.DECIDE);
    told(Fate.REFUSED, "EXPORT-02", "export.refused", Exit.REFUSED);
    passed(Fate.OTHER, "EXPORT-14", "export.other");
    passed(Fate.ODD, "EXPORT-18", "export.odd");
    passed(Fate.MISSING, "EXPORT-15", "export.missing_from");
    passed(Fate.CLOSED, "EXPORT-16", "export.closed");
    for (Arrived one : arrived) {
      if (!one.said().isEmpty() && !said.contains(one.said())) {
        said.add(one.said());
      }
      if (one.fate() == Fate.LEFT || one.fate() == Fate.STUCK) {
        String key = one.fate() == Fate.LEFT ? "export.left" : "export.stuck";
        problems.add(
            Problem.error(
                one.fate() == Fate.LEFT ? "EXPORT-04" : "EXPORT-19",
                Message.of(key, job.name(), one.exit().code()),
                run.told(one.file()),
                Message.of(key + ".cure", LineToType.quoted(run.told(one.file())))));
      }
      exit = exit.worse(one.exit());
    }
  }

  private void told(Fate fate, String code, String key, Exit worst) {
    List<Path> files =
        arrived.stream().filter(one -> one.fate() == fate).map(Arrived::file).toList();
    if (!files.isEmpty()) {
      problems.add(
          Problem.error(
              code,
              Message.of(key, job.name(), (long) files.size()),
              files.stream()
                  .map(file -> run.told(InboxRun.message(file)))
                  .collect(Collectors.joining(", ")),
              Message.of(key + ".cure")));
      exit = exit.worse(worst);
    }
  }

  /** What is not taken stops nothing, but nobody else says it. */
  private void passed(Fate fate, String code, String key) {
    List<String> paths =
        arrived.stream()
            .filter(one -> one.fate() == fate)
            .map(one -> run.told(one.file()))
            .toList();
    if (!paths.isEmpty()) {
      problems.add(
          Problem.warning(
              code,
              Message.of(key, job.name(), (long) paths.size()),
              String.join(", ", paths),
              Message.of(key + ".cure")));
    }
  }

  private void outputs() throws IOException {
    DataState data = new DataState(run);
    List<Step> steps = new Steps(run, job).all();
    state = data.sum(job, steps);
    day = data.day();
    if (job.onlyIfChanged() && former != null && isSame(former, state)) {
      outcome = "unchanged";
    } else {
      write(steps);
    }
    for (Problem problem : new StateChecks(run, job).problems(day)) {
      problems.add(problem);
      exit = exit.worse(Exit.REFUSED);
    }
  }

  /** What is left of earlier runs is in it too, and what is too much of them goes. */
  private Manifest manifest(long milliseconds) throws IOException {
    List<ManifestFile> all =
        Retention.together(former == null ? List.of() : former.files(), written);
    List<ManifestFile> staying =
        isWritten ? new Retention(folder, job.keep()).apply(all, written) : all;
    return new Manifest(
        job.name(),
        run.id(),
        run.version(),
        run.started().toString(),
        milliseconds,
        exit.code(),
        told(),
        day == null ? null : day.toString(),
        isWritten ? state : "",
        codes(),
        staying);
  }

  /** Whether what was written last is there as it was, and would be written again. */
  private boolean isSame(Manifest former, String state) throws IOException {
    if (!former.state().equals(state)) {
      return false;
    }
    for (ManifestFile file : Retention.last(former.files())) {
      if (!file.isUntouched(folder)) {
        return false;
      }
    }
    return true;
  }

  private void write(List<Step> steps) throws IOException {
    EditedFiles edited = new EditedFiles(folder, run.today());
    edited.keep(former == null ? List.of() : former.files(), steps);
    try {
      ask(steps);
    } finally {
      edited.replaced().forEach(this::tellEdited);
    }
  }

  private void tellEdited(String file, String kept) {
    Message what = Message.of("export.edited", job.name(), file, kept);
    problems.add(Problem.warning("EXPORT-17", what, null, null));
  }

  private void ask(List<Step> steps) throws IOException {
    Map<Path, Step> by = new LinkedHashMap<>();
    for (Step step : steps) {
      Front.Ended ended = run.front().run(run.words(step.words()), step.stem());
      exit = exit.worse(ended.exit());
      if (ended.exit() != Exit.DONE) {
        isWritten = false;
        failed(step, ended);
      }
      for (WrittenFile file : ended.written()) {
        Path path = file.file().toAbsolutePath().normalize();
        Step other = by.put(path, step);
        if (other != null && !other.equals(step)) {
          twice(path);
        }
        written.add(entry(step, path, file));
      }
    }
  }

  private void failed(Step step, Front.Ended ended) {
    said.add(ended.err());
    problems.add(
        Problem.error(
            "EXPORT-03",
            Message.of("export.failed", job.name(), step.piece().id(), ended.exit().code()),
            job.place(),
            Message.of("export.failed.cure", "bilan export " + job.name())));
  }

  private void twice(Path path) {
    isWritten = false;
    problems.add(
        Problem.error(
            "EXPORT-07",
            Message.of("export.twice", job.name(), path.getFileName() + ""),
            job.place(),
            Message.of("export.same_name.cure")));
    exit = exit.worse(Exit.USAGE);
  }

  private ManifestFile entry(Step step, Path path, WrittenFile file) throws IOException {
    Map<String, Object> log = new LinkedHashMap<>();
    String sum = Sha256.of(path);
    String name = folder.relativize(path).toString();
    log.put("job", job.name());
    log.put("output", step.piece().kind().command() + ":" + step.piece().id());
    log.put("sha256", sum.substring(0, 12));
    run.log().add("wrote", log);
    return new ManifestFile(
        name,
        step.output(file.format()),
        sum,
        file.rows(),
        step.parameters(),
        run.today() + "",
        run.id());
  }
}
