package bilan.queries.render.data;

import bilan.queries.Answer;
import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.words.Decimals;
import bilan.queries.words.Inert;
import bilan.queries.words.MachineValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer for machines: keys above, one line a row, totals left to who reads it. */
public final class CsvTable {

  public byte[] write(Answer answer) {
    int[] decimals = Decimals.of(answer);
    Iterable<List<String>> rows =
        () ->
            answer.lines().stream()
                .filter(line -> line.role() == Role.BODY)
                .map(line -> row(answer, line, decimals))
                .iterator();
    return CsvDialect.MACHINE.write(
        answer.columns().stream().map(column -> Inert.cell(column.key())).toList(), rows);
  }

  private static List<String> row(Answer answer, Answer.Line line, int[] decimals) {
    List<String> row = new ArrayList<>(decimals.length);
    for (int i = 0; i < decimals.length; i++) {
      Kind kind = answer.columns().get(i).kind();
      row.add(text(MachineValue.of(line.cells().get(i), kind, decimals[i])));
    }
    return row;
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof String text ? Inert.cell(text) : value.toString();
  }
}
