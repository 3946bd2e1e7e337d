package bilan.pipelines.warehouse.checking;

import bilan.text.Problem.Severity;
import bilan.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question about the rows of one delivery: what it finds is wrong, or worth a look.
 *
 * @param name as its file is named
 * @param tables those that it is about, each in its turn the {@code candidate} of its SQL
 * @param severity {@code ERROR} rejects the rows, the others report them
 * @param needs fields without which there is nothing to ask
 * @param beside tables that must have rows that count for there to be something to find
 * @param future whether it is asked only if a day lies after today
 * @param days fewest days from the first row to the last; {@code rows} fewest rows; {@code upTo}
 *     most: what groups every row costs too much on a million
 * @param sql answers {@code sheet, source_row} and what the message names; both are null where no
 *     single row is at fault
 */
public record Check(
    String name,
    List<String> tables,
    String code,
    Severity severity,
    Sentence message,
    @Nullable Sentence cause,
    @Nullable Sentence cure,
    List<String> needs,
    List<String> beside,
    boolean future,
    int days,
    int rows,
    int upTo,
    String sql) {

  public Check {
    tables = List.copyOf(tables);
    needs = List.copyOf(needs);
    beside = List.copyOf(beside);
  }
}
