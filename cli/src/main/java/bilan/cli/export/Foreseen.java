package bilan.cli.export;

import bilan.cli.job.Job;
import bilan.text.Failure;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would end a job badly if it ran on the data as they are: a setting, a period without data, a
 * state that the job is told to fail on. Files that arrive may still change it.
 *
 * @param job its name; null for a fault of bilan.yaml that concerns no single one
 */
public record Foreseen(@Nullable String job, Problem problem) {

  /** All that is foreseen of these jobs, in their order. */
  public static List<Foreseen> of(Run run, List<Job> jobs) {
    List<Foreseen> all = new ArrayList<>();
    for (Job job : jobs) {
      problems(run, job).forEach(problem -> all.add(new Foreseen(job.name(), problem)));
    }
    return all;
  }

  private static List<Problem> problems(Run run, Job job) {
    List<Problem> problems = new ArrayList<>();
    try {
      new Steps(run, job).all();
      problems.addAll(StateChecks.now(run, job));
    } catch (Failure e) {
      problems.addAll(e.problems());
    }
    return problems;
  }
}
