package bilan.pipelines.check;

import bilan.text.Problem.Severity;
import bilan.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question about the rows of one delivery: what it finds is wrong, or worth a look.
 *
 * @param name as its file is named
 * @param table the table that it is about, whose rows it reads as {@code candidate}
 * @param severity {@code ERROR} rejects the rows, the others report them
 * @param needs fields without which there is nothing to ask
 * @param sql answers {@code sheet, source_row} and what the message names; both are null where no
 *     single row is at fault
 */
public record Check(
    String name,
    String table,
    String code,
    Severity severity,
    Sentence message,
    @Nullable Sentence cause,
    @Nullable Sentence cure,
    List<String> needs,
    String sql) {

  public Check {
    needs = List.copyOf(needs);
  }
}
