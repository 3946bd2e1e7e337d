package bilan.pipelines.delivery;

import bilan.pipelines.delivery.Comparison.Evidence;
import bilan.pipelines.delivery.Decision.Answer;
import bilan.pipelines.delivery.Verdict.Ask;
import bilan.pipelines.delivery.Verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows count when a delivery meets what counts already, in one stream: versions, unions,
 * evidence.
 *
 * <p>Pure: it sees summaries only. What it can't tell it asks; it never guesses.
 */
public final class Rules {

  private final Answers answers;
  private final Set<String> asking;

  /**
   * @param asking the sources that ask about registers in this delivery: an answer is about what
   *     they ask, and without SOURCE only if there is one
   */
  public Rules(Answers answers, Set<String> asking) {
    this.answers = answers;
    this.asking = Set.copyOf(asking);
  }

  /** Judges one meeting; the older side has at least one row. */
  public Verdict judge(Meeting meeting) {
    if (meeting.sameSource()) {
      return version(meeting, List.of());
    }
    if (meeting.keyed()) {
      return keyed(meeting);
    }
    if (meeting.named() && meeting.stream().register() != null) {
      return version(meeting, List.of());
    }
    return evidence(meeting);
  }

  /** Other source, both with true keys: a union by unit. */
  private Verdict keyed(Meeting meeting) {
    Comparison c = meeting.comparison();
    long changed = c.sharedUnits() - c.equalUnits();
    boolean nothingEqual = changed > 0 && changed == c.sharedUnits();
    // A lone ticket that both have, with other lines, among others: two tills, rather than a
    // correction.
    boolean chance = nothingEqual && meeting.tickets() && c.freshUnits() > 0 && c.gone().rows() > 0;
    boolean alike = chance || numbersAlike(c.sharedUnits(), changed);
    Conclusion alone =
        alike ? Conclusion.UNCLEAR : c.sharedUnits() == 0 ? Conclusion.NOTHING : Conclusion.SAME;
    return byAnswer(meeting, alone, Ask.NUMBERED_ALIKE, Outcome.UNION, Outcome.APART);
  }

  /** Whether so many units with other values, of those that two sources share, are too many. */
  public static boolean numbersAlike(long shared, long changed) {
    return changed > 1 && changed * 10 > shared;
  }

  /** Other source, no key, a blank register: what coincides decides. */
  private Verdict evidence(Meeting meeting) {
    Evidence e = meeting.comparison().evidence();
    Conclusion alone = e == null ? Conclusion.NOTHING : conclude(e);
    return byAnswer(meeting, alone, Ask.UNCLEAR, Outcome.VERSION, Outcome.APART_NOTED);
  }

  private static Conclusion conclude(Evidence e) {
    if (e.commonDays() == 0) {
      return Conclusion.NOTHING;
    }
    if (e.coincide() * 100 >= 95 * Math.max(e.newer(), e.older())) {
      return Conclusion.SAME;
    }
    if (e.coincide() * 10 < Math.min(e.newer(), e.older())
        && e.differingDays() * 2 > e.commonDays()) {
      return Conclusion.OTHER;
    }
    return Conclusion.UNCLEAR;
  }

  /** What the rows alone say about two sources. */
  private enum Conclusion {
    SAME,
    OTHER,
    UNCLEAR,
    /** Nothing to compare: both count. */
    NOTHING;

    boolean contradicts(Answer answer) {
      return (this == SAME && answer == Answer.OTHER_REGISTER)
          || (this == OTHER && answer == Answer.SAME_REGISTER);
    }
  }

  private Verdict byAnswer(
      Meeting meeting, Conclusion alone, Ask ask, Outcome ifSame, Outcome ifOther) {
    Decision kept =
        answers.about(
            meeting.stream(), meeting.source(), meeting.others().get(0), meeting.delivery());
    boolean contradicted = kept != null && !kept.firm() && alone.contradicts(kept.answer());
    boolean asks = kept == null ? alone == Conclusion.UNCLEAR : contradicted;
    Given given = given(meeting, asks);
    if (given != null && alone.contradicts(given.answer) && !(kept != null && kept.firm())) {
      return given.named
          ? settled(meeting, given.answer, true, ifSame)
          : asking(Ask.CONTRADICTED, given.answer, ifSame);
    }
    if (asks && given != null && (given.named || asking.size() == 1)) {
      return settled(meeting, given.answer, contradicted && given.named, ifSame);
    }
    if (asks) {
      return asking(
          kept == null ? ask : Ask.CONTRADICTED,
          kept == null ? Answer.OTHER_REGISTER : kept.answer(),
          ifSame);
    }
    if (kept != null) {
      return outcome(meeting, kept.answer(), ifSame, List.of());
    }
    return switch (alone) {
      case SAME -> outcome(meeting, Answer.SAME_REGISTER, ifSame, List.of());
      case OTHER -> new Verdict(ifOther, List.of(), List.of());
      default -> new Verdict(Outcome.APART, List.of(), List.of());
    };
  }

  private static Verdict asking(Ask ask, Answer would, Outcome ifSame) {
    Outcome outcome = would == Answer.SAME_REGISTER ? ifSame : Outcome.APART;
    return new Verdict(outcome, List.of(ask), List.of());
  }

  private Verdict settled(Meeting meeting, Answer answer, boolean firm, Outcome ifSame) {
    String other = meeting.others().get(0);
    Decision decision =
        Decision.since(meeting.delivery(), meeting.stream(), meeting.source(), other, answer, firm);
    return outcome(meeting, answer, ifSame, List.of(decision));
  }

  private Verdict outcome(Meeting meeting, Answer answer, Outcome ifSame, List<Decision> answered) {
    if (answer == Answer.OTHER_REGISTER) {
      return new Verdict(Outcome.APART, List.of(), answered);
    }
    return ifSame == Outcome.VERSION ? version(meeting, answered) : union(meeting, answered);
  }

  private Verdict union(Meeting meeting, List<Decision> answered) {
    boolean lost =
        !answers.replace()
            && meeting.comparison().counting() > 0
            && meeting.comparison().lost().rows() > 0;
    return new Verdict(Outcome.UNION, lost ? List.of(Ask.LOST_TO_REJECTS) : List.of(), answered);
  }

  /**
   * A new version: what goes is guarded, unless nothing of it counts (a control total never asks).
   */
  private Verdict version(Meeting meeting, List<Decision> answered) {
    boolean guarded = !answers.replace() && meeting.comparison().counting() > 0;
    return new Verdict(Outcome.VERSION, guarded ? guards(meeting) : List.of(), answered);
  }

  private static List<Ask> guards(Meeting m) {
    Comparison c = m.comparison();
    List<Ask> asks = new ArrayList<>();
    if (m.first() != null
        && m.last() != null
        && m.to().isBefore(m.last())
        && !m.from().isBefore(m.first())) {
      asks.add(Ask.ENDS_BEFORE);
    }
    long rows = c.older().rows();
    if (c.gone().rows() > 3 && c.gone().rows() * 50 > rows) {
      asks.add(Ask.MANY_GONE);
    }
    boolean few =
        m.keyed() ? c.equalUnits() * 2 < c.sharedUnits() : rows > 0 && c.kept().rows() * 2 < rows;
    if (few && (m.sameSource() || m.named())) {
      asks.add(Ask.FEW_KEPT);
    }
    if (c.lost().rows() > 0) {
      asks.add(Ask.LOST_TO_REJECTS);
    }
    return asks;
  }

  private record Given(Answer answer, boolean named) {}

  /** Null also where the words answer what another stream or source asks. */
  private @Nullable Given given(Meeting meeting, boolean asks) {
    Answer named = answers.said().about(meeting.others());
    if (named != null) {
      boolean elsewhere = !asks && meeting.others().stream().anyMatch(asking::contains);
      return elsewhere ? null : new Given(named, true);
    }
    Answer loose = answers.said().loose();
    return loose == null || (!asks && !asking.isEmpty()) ? null : new Given(loose, false);
  }
}
