package bilan.queries.render;

import bilan.queries.Answer;
import bilan.queries.Answer.Role;
import bilan.queries.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer for machines: keys above, one line a row, totals left to who reads it. */
final class CsvTable implements AnswerFormat {

  @Override
  public byte[] write(Answer answer) {
    int[] decimals = Decimals.of(answer);
    List<List<String>> rows = new ArrayList<>(answer.lines().size());
    for (Answer.Line line : answer.lines()) {
      if (line.role() == Role.BODY) {
        List<String> row = new ArrayList<>(decimals.length);
        for (int i = 0; i < decimals.length; i++) {
          Column column = answer.columns().get(i);
          row.add(text(MachineValue.of(line.cells().get(i), column.kind(), decimals[i])));
        }
        rows.add(row);
      }
    }
    return CsvDialect.MACHINE.write(
        answer.columns().stream().map(column -> Inert.cell(column.key())).toList(), rows);
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
