package bilan.corpora;

/**
 * How one file ended.
 *
 * @param detail the rows read, the code of the refusal, or what went wrong
 * @param milliseconds of processor time, for reading all or for {@code inspect}, whichever took
 *     longer
 * @param megabytes the most memory that the process held meanwhile
 */
record Seen(Outcome outcome, String detail, long milliseconds, long megabytes) {

  enum Outcome {
    ROWS,
    EMPTY,
    REFUSED,
    /** Rows, of which another reader has others for a reason that is known. */
    KNOWN,
    /** Rows, but another reader has other values: not always our fault. */
    DISAGREES,
    DEFECT,
    OUT_OF_MEMORY,
    TIMEOUT,
    DIED;

    boolean isRows() {
      return this == ROWS || this == KNOWN || this == DISAGREES;
    }

    boolean isDefect() {
      return compareTo(DEFECT) >= 0;
    }
  }

  String line() {
    return String.join(
        "\t",
        outcome.name(),
        Long.toString(milliseconds),
        Long.toString(megabytes),
        detail.replaceAll("[\\t\\r\\n]+", " "));
  }

  static Seen of(String line) {
    String[] parts = line.split("\t", 4);
    return new Seen(
        Outcome.valueOf(parts[0]), parts[3], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
  }
}
