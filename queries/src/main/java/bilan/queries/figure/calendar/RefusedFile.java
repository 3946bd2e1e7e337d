package bilan.queries.figure.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A file that was refused whole and not sent again since: nothing of it counts.
 *
 * @param delivery its number
 * @param source the name under which its versions follow each other
 * @param rejected the rows for which it was refused
 * @param hasEarlier whether an earlier version of it counts still
 */
public record RefusedFile(
    long delivery,
    String dataset,
    String source,
    LocalDate refusedOn,
    long rejected,
    boolean hasEarlier) {

  /** All that wait, the first refused first. */
  public static List<RefusedFile> read(Warehouse warehouse) {
    return warehouse.ask("refused").stream().map(RefusedFile::of).toList();
  }

  private static RefusedFile of(Line line) {
    return new RefusedFile(
        line.count("delivery_id"),
        line.word("dataset"),
        line.word("source"),
        line.day("refused_on"),
        line.count("rejected"),
        line.flag("has_earlier"));
  }
}
