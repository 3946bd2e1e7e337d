package bilan.cli.ingest;

import bilan.cli.session.Session;
import bilan.pipelines.Outcome;
import bilan.pipelines.model.GrantChange;
import bilan.pipelines.model.Plan;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.List;
import java.util.function.UnaryOperator;

/** Outcome of a funding file whose sentences call grants by their labels, not by derived codes. */
public final class GrantWords {

  private final Session session;
  private final UnaryOperator<String> words;

  /**
   * @param words a text with labels in the place of codes
   */
  public GrantWords(UnaryOperator<String> words, Session session) {
    this.words = words;
    this.session = session;
  }

  /** The outcome with its problems in words; keys of its plan stay. */
  public Outcome problems(Outcome one) {
    return with(one, one.plan(), one.problems().stream().map(this::said).toList());
  }

  /** The outcome with its plan in words too, for people. */
  public Outcome plan(Outcome one) {
    Plan plan = one.plan();
    List<Plan.Change> changes =
        plan.changes().stream()
            .map(
                c ->
                    new Plan.Change(
                        c.table(), words.apply(c.what()), c.before(), c.after(), c.euros()))
            .toList();
    List<GrantChange> grants =
        plan.grants().stream()
            .map(g -> new GrantChange(g.table(), words.apply(g.grant()), g.before(), g.after()))
            .toList();
    return with(
        one,
        new Plan(plan.streams(), changes, grants, plan.questions(), plan.extents()),
        one.problems());
  }

  private static Outcome with(Outcome one, Plan plan, List<Problem> problems) {
    return new Outcome(
        one.exit(),
        one.state(),
        one.delivery(),
        one.source(),
        one.profile(),
        one.rows(),
        one.rejected(),
        one.ignoredColumns(),
        one.account(),
        plan,
        problems);
  }

  private Problem said(Problem one) {
    return new Problem(
        one.code(),
        one.severity(),
        said(one.what()),
        one.where(),
        one.value(),
        one.cause() == null ? null : said(one.cause()),
        one.cure(),
        one.answers());
  }

  private Message said(Message message) {
    String told = session.catalogue().say(message);
    String inWords = words.apply(told);
    return inWords.equals(told) ? message : Message.of("cli.said", inWords);
  }
}
