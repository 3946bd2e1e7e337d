package bilan.pipelines.detect;

import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Labels;
import bilan.pipelines.model.Inspection.Candidate;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.request.TypedLine;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.typing.PersonKeys;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Sentence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A file that lacks the columns of the dataset named may well be another: the line to type. */
public final class OtherDataset {

  /** Fewer columns are known by chance. */
  private static final int FEW = 3;

  private final Workbook workbook;
  private final ReadRequest request;
  private final PersonKeys people;

  public OtherDataset(Workbook workbook, ReadRequest request, PersonKeys people) {
    this.workbook = workbook;
    this.request = request;
    this.people = people;
  }

  /** What was asked, with what the file looks like before it if that is another dataset. */
  public Failure of(Failure asked) throws IOException {
    List<Problem> problems =
        asked.exit() == Exit.DECIDE ? before(asked.problems()) : asked.problems();
    return problems.equals(asked.problems()) ? asked : new Failure(Exit.DECIDE, problems);
  }

  /** What would be asked, behind the dataset that the file fits better if there is one. */
  public List<Problem> before(List<Problem> asked) throws IOException {
    if (request.profile() != null || asked.stream().noneMatch(OtherDataset::isLacking)) {
      return asked;
    }
    Guess best =
        new Guesses(workbook, people).of(Datasets.NAMES.stream().map(request::as).toList()).get(0);
    if (best.dataset().equals(request.dataset()) || !isSure(best)) {
      return asked;
    }
    List<Problem> problems = new ArrayList<>();
    problems.add(looksLike(best.candidate()));
    problems.addAll(asked);
    return problems;
  }

  private static boolean isSure(Guess best) {
    Candidate other = best.candidate();
    return best.score() > 0
        && other.known() >= FEW
        && other.known() * 2 >= other.columns()
        && other.missing().isEmpty();
  }

  private Problem looksLike(Candidate other) {
    return Problem.error(
        "PROF-11",
        Message.of(
            "ingest.other_dataset",
            label(other.dataset()),
            other.known(),
            other.columns(),
            label(request.dataset())),
        String.valueOf(request.file().getFileName()),
        Message.of("ingest.other_dataset.cure", TypedLine.as(request, other.dataset())));
  }

  private static boolean isLacking(Problem problem) {
    return problem.code().equals("TABLE-01") || problem.what().key().equals("profile.no_column");
  }

  private static Sentence label(String name) {
    Sentence label = Labels.of(Datasets.get(name));
    return new Sentence(
        "« " + label.fr() + " » (" + name + ")", '"' + label.en() + "\" (" + name + ")", Map.of());
  }
}
