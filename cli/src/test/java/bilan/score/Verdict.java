package bilan.score;

/** Outcome of one labelled file. */
enum Verdict {
  /** Every figure is right at once. */
  RIGHT("right"),
  /** Nothing was read of a file that is none of ours. */
  NONE("none"),
  /** The question is the one that the label allows. */
  ASKED("asked"),
  /** The question is needless, and a line that can be typed answers it. */
  NEEDLESS("asked?"),
  /** Nothing was read, and no line goes on; or rows were rejected. */
  REFUSED("refused"),
  /** The command succeeded with other figures. */
  WRONG("wrong");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /**
   * Whether nobody has to do anything about the file but answer a question that had to be asked.
   */
  boolean isGood() {
    return this == RIGHT || this == NONE || this == ASKED;
  }
}
