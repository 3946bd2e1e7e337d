package bilan.pipelines.model;

import bilan.text.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt about a file while its rows went to the sink.
 *
 * @param profile the profile used ({@code generic} if none was needed), {@code profileVersion} its
 *     version
 * @param columns the sender's headers in order, of all tables read: what drift is compared with
 * @param ignoredColumns headers that no field takes
 * @param periodFrom first day of the declared coverage (by profile or option), with {@code
 *     periodTo}; null: the rows' own dates
 * @param notices what to say: totals that differ, hidden rows, formulas without value, columns
 *     renamed
 * @param setAside rows of other beneficiaries, left out before typing; {@code skipped} rows left
 *     out by the profile
 * @param account what became of each row of the tables that were read
 * @param plans how each table with a rejected row was read, by its number, to read it again once
 *     corrected
 * @param theirs beneficiaries that nearly are ours and of which the command says that they are not;
 *     an empty one if it says so of all of them
 * @param placed said for an earlier delivery, which answered for this one; null if none did
 * @param layout by which files of its layout are known; null if it was not looked at
 */
public record Reading(
    String profile,
    int profileVersion,
    @Nullable String register,
    List<String> columns,
    List<String> ignoredColumns,
    @Nullable LocalDate periodFrom,
    @Nullable LocalDate periodTo,
    List<Problem> notices,
    int setAside,
    int skipped,
    RowAccount account,
    Map<Integer, String> plans,
    List<String> theirs,
    @Nullable Placed placed,
    @Nullable String layout) {

  /**
   * A place that was not said of this file.
   *
   * @param same whether it was said of the same source
   * @param asked the questions that it answers
   */
  public record Placed(String place, boolean same, List<Problem> asked) {

    public Placed {
      asked = List.copyOf(asked);
    }
  }

  /** This reading at the place that an earlier delivery said. */
  public Reading at(Placed known) {
    return with(known, layout, notices);
  }

  /** This reading of a file of that layout, with more to say. */
  public Reading of(String print, List<Problem> more) {
    return with(placed, print, Stream.concat(notices.stream(), more.stream()).toList());
  }

  private Reading with(@Nullable Placed known, @Nullable String print, List<Problem> told) {
    return new Reading(
        profile,
        profileVersion,
        register,
        columns,
        ignoredColumns,
        periodFrom,
        periodTo,
        told,
        setAside,
        skipped,
        account,
        plans,
        theirs,
        known,
        print);
  }
}
