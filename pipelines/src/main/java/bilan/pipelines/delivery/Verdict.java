package bilan.pipelines.delivery;

import java.util.List;

/**
 * What becomes of a meeting.
 *
 * @param outcome if nothing asks; what would count if the questions are answered by yes otherwise
 * @param questions what a person must decide before
 * @param answered whether the command's own words answered, and with what: a decision to keep
 */
public record Verdict(Outcome outcome, List<Ask> questions, List<Decision> answered) {

  public Verdict {
    questions = List.copyOf(questions);
    answered = List.copyOf(answered);
  }

  /** What happens to the older rows. */
  public enum Outcome {
    /** Both count. */
    APART,
    /** Two registers by the evidence alone: both count, and it is noted. */
    APART_NOTED,
    /** Inside the new coverage the older rows stop counting. */
    VERSION,
    /** Units that both have come from the new delivery alone; the older side keeps the others. */
    UNION
  }

  /** Why a person is asked. */
  public enum Ask {
    /** It ends before the source's last date that counts. */
    ENDS_BEFORE,
    /** More than max(3, 2 %) of the rows would go. */
    MANY_GONE,
    /** Fewer than half keep their values. */
    FEW_KEPT,
    /** Rows that count would go because their new text is rejected. */
    LOST_TO_REJECTS,
    /** Two registers may number alike. */
    NUMBERED_ALIKE,
    /** A ticket shares as much with two registers that are apart. */
    TIE,
    /** Neither one register nor two, by the evidence. */
    UNCLEAR,
    /** A kept or given answer is the opposite of what the rows say. */
    CONTRADICTED,
    /** Without keys, rows of one file name their register and others don't. */
    NAME_BOTH,
    /** Two grains of one day. */
    GRAINS;

    /** Whether {@code --replace} answers it. */
    public boolean byReplace() {
      return this == ENDS_BEFORE
          || this == MANY_GONE
          || this == FEW_KEPT
          || this == LOST_TO_REJECTS;
    }

    /** Whether {@code --same-register} or {@code --other-register} answers it. */
    public boolean byRegister() {
      return this == NUMBERED_ALIKE || this == UNCLEAR || this == CONTRADICTED || this == TIE;
    }
  }
}
