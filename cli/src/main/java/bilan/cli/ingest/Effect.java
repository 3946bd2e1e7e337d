package bilan.cli.ingest;

import bilan.cli.session.Session;
import bilan.pipelines.Outcome;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.model.Plan.Extent;
import bilan.text.Catalogue;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Typography;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a file would give with an answer, in a few words. */
final class Effect {

  private final Catalogue say;

  Effect(Session session) {
    this.say = session.catalogue();
  }

  /**
   * @param asked the question that the answer was tried on
   */
  String of(Attempt tried, Attempt.Question asked) {
    Attempt.Question next = tried.question();
    if (next != null) {
      return next.isSame(asked)
          ? say.say("cli.ask.still")
          : say.say("cli.ask.next", next.problem().what());
    }
    Failure failure = tried.failure();
    if (failure != null) {
      return say.say("cli.ask.refused", failure.problems().get(0).what());
    }
    Outcome outcome = tried.outcome();
    return outcome == null ? "" : of(outcome);
  }

  private String of(Outcome outcome) {
    int rejected = outcome.rejected().size();
    if (outcome.exit() == Exit.REFUSED) {
      return say.say("cli.ask.refused_rows", rejected, outcome.rows() + rejected);
    }
    List<Extent> extents = outcome.plan().extents();
    String held =
        extents.isEmpty()
            ? say.say("cli.ask.rows", outcome.rows())
            : extents.stream()
                .map(this::of)
                .collect(Collectors.joining(Typography.of(say.lang()).semicolon()));
    return rejected == 0 ? held : held + " ; " + say.say("cli.rejected_rows", rejected);
  }

  private String of(Extent extent) {
    String held =
        Datasets.isTable(extent.table(), Trait.EUROS)
            ? Typography.of(say.lang()).euros(extent.amount())
            : Datasets.isTable(extent.table(), Trait.ACTIVITIES)
                ? say.say("cli.ask.participations", extent.amount().stripTrailingZeros())
                : say.say("cli.ask.rows", extent.rows());
    String from = month(extent.from());
    String to = month(extent.to());
    return from.isEmpty()
        ? held
        : from.equals(to)
            ? say.say("cli.ask.in_month", held, from)
            : say.say("cli.ask.in_months", held, from, to);
  }

  private String month(@Nullable LocalDate day) {
    return day == null
        ? ""
        : Typography.of(say.lang()).month(day.getMonthValue()) + " " + day.getYear();
  }
}
