package bilan.queries.figure;

import org.jspecify.annotations.Nullable;

/**
 * Rows that count although a figure cannot tell all of them, and their effect on the figure.
 *
 * @param rows which rows lack something, in SQL
 * @param weigh what a row weighs in the share that is known, or how many things it stands for, in
 *     SQL; null if each row is one
 * @param left the amount that is left out, in SQL; null if none is told
 * @param ifAny only where any row is such, in SQL; {@code unlessAny} only where none is
 * @param tell what the sentence says
 * @param how whether the sentence only tells how the figure is counted, not what is missing from it
 * @param setting whose value the sentence says; null if none
 * @param least the setting under whose share the figure is n.c.; null if there is none
 * @param names what a row is called, in SQL; null if it has no name
 */
public record Lack(
    String rows,
    @Nullable String weigh,
    @Nullable String left,
    @Nullable String ifAny,
    @Nullable String unlessAny,
    Then then,
    Tell tell,
    boolean how,
    @Nullable String setting,
    @Nullable String least,
    @Nullable String names,
    Sayings sayings) {

  /** Rows that lack a number, of a figure whose file says nothing of them. */
  static Lack blank(String rows) {
    Sayings blank = new Sayings(Saying.of("figure.blank_rows"), null, null, null, null, null, null);
    return new Lack(
        rows, null, null, null, null, Then.PARTIAL, Tell.SHARE, false, null, null, null, blank);
  }

  /** What rows that lack something make of a figure. */
  public enum Then {
    /** One of them, and it is n.c. */
    UNKNOWN,
    /** It leaves them out, and is n.c. if nothing is left. */
    PARTIAL,
    /** It leaves them out, whatever is left. */
    LEFT_OUT,
    /** It says which share is known. */
    NOTED
  }

  /** What the sentence of a figure that notes its rows says of them. */
  public enum Tell {
    /** The share that is known, in percent. */
    SHARE,
    /** How many there are. */
    ROWS,
    /** The amount that they leave out, in euros, and what they are called, if they are. */
    AMOUNT,
    /** What they are called. */
    NAMES,
    /** What each is called and leaves out, a sentence each. */
    EACH
  }

  /**
   * The sentences about it, each null if nothing is said.
   *
   * @param say of the rows that lack something
   * @param all where nothing is known, by which the figure is n.c.
   * @param few where less is known than the least share, by which the figure is n.c.
   * @param every where all rows lack it, instead of {@code say}
   * @param whole where none does
   * @param places of which nothing is known
   * @param only of which alone something is known
   */
  public record Sayings(
      @Nullable Saying say,
      @Nullable Saying all,
      @Nullable Saying few,
      @Nullable Saying every,
      @Nullable Saying whole,
      @Nullable Saying places,
      @Nullable Saying only) {}
}
