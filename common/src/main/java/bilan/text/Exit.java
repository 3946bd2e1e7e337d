package bilan.text;

/** How a command ends; the numbers are the contract with scripts and cron. */
public enum Exit {
  DONE(0),
  INTERNAL(1),
  USAGE(2),
  REFUSED(3),
  DIFFERENCE(4),
  BUSY(5),
  DECIDE(6),
  MACHINE(7);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  /**
   * The worse of two, for a run over several files: the higher number, but data refused (3)
   * outranks a decision to take (6).
   */
  public Exit worse(Exit other) {
    return rank() >= other.rank() ? this : other;
  }

  private int rank() {
    return switch (this) {
      case DONE -> 0;
      case DIFFERENCE -> 1;
      case DECIDE -> 2;
      case REFUSED -> 3;
      case USAGE -> 4;
      case BUSY -> 5;
      case MACHINE -> 6;
      case INTERNAL -> 7;
    };
  }
}
