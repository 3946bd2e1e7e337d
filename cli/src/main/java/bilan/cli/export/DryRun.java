package bilan.cli.export;

import bilan.cli.export.Arrived.Fate;
import bilan.cli.job.Arrivals;
import bilan.cli.job.Job;
import bilan.cli.options.LineToType;
import bilan.cli.session.Session;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run would do, in lines that may be typed; nothing is changed. */
public final class DryRun {

  private final Run run;

  public DryRun(Run run) {
    this.run = run;
  }

  /** Says it of each job; a job that can't be planned is told like a failure. */
  public Exit say(List<Job> jobs) throws IOException {
    Exit worst = Exit.DONE;
    for (Job job : jobs) {
      worst = worst.worse(say(job));
    }
    return worst;
  }

  private Exit say(Job job) throws IOException {
    Session session = run.session();
    InboxFiles.Found found = new InboxFiles(run).find(job.ingest());
    session.print("export.dry.job", job.name(), run.told(run.folder().resolve(job.to())));
    for (Map.Entry<Path, Arrivals> one : found.ready().entrySet()) {
      line(InboxRun.words(one.getKey(), one.getValue()));
    }
    for (Path file : found.waiting()) {
      session.print("export.dry.waits", run.told(file));
    }
    found.passed().forEach((path, fate) -> passed(path, fate));
    List<Step> steps;
    try {
      steps = new Steps(run, job).all();
    } catch (Failure e) {
      session.flush();
      session.tell(e.problems());
      return e.exit();
    }
    fails(job);
    Manifest former = Manifest.in(run.folder().resolve(job.to()));
    boolean same =
        job.onlyIfChanged()
            && found.ready().isEmpty()
            && former != null
            && former.state().equals(new DataState(run).sum(job, steps));
    if (same) {
      session.print("export.dry.unchanged");
      return Exit.DONE;
    }
    for (Step step : steps) {
      line(step.words());
      if (step.stem() != null) {
        session.print("export.dry.name", step.stem());
      }
    }
    edited(job, former, steps);
    return Exit.DONE;
  }

  private void edited(Job job, @Nullable Manifest former, List<Step> steps) throws IOException {
    if (former != null) {
      EditedFiles edited = new EditedFiles(run.folder().resolve(job.to()), run.today());
      for (Path file : edited.found(former.files(), steps)) {
        run.session().print("export.dry.edited", run.told(file));
      }
    }
  }

  /** Says on which states of today's data the job fails; what the inbox holds may change them. */
  private void fails(Job job) {
    for (Problem problem : StateChecks.now(run, job)) {
      run.session().print("export.dry.fails", run.session().catalogue().say(problem.what()));
    }
  }

  private void passed(Path path, Fate fate) {
    run.session()
        .print("export.dry.passed." + fate.name().toLowerCase(Locale.ROOT), run.told(path));
  }

  private void line(List<String> words) {
    run.session().out().println("  bilan " + LineToType.quoted(words));
  }
}
