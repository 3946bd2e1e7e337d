package bilan.queries.render.data;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Kind;
import bilan.queries.words.Inert;
import bilan.queries.words.MachineValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** An answer for machines: keys above, one line a row, totals left to who reads it. */
public final class CsvTable implements LineFormat {

  @Override
  public void write(Answer head, Iterable<Line> lines, int[] decimals, Appendable out)
      throws IOException {
    Iterable<List<String>> rows =
        () ->
            StreamSupport.stream(lines.spliterator(), false)
                .filter(line -> line.role().isBody())
                .map(line -> row(head, line, decimals))
                .iterator();
    CsvDialect.MACHINE.write(
        head.columns().stream().map(column -> Inert.cell(column.key())).toList(), rows, out);
  }

  private static List<String> row(Answer head, Line line, int[] decimals) {
    List<String> row = new ArrayList<>(decimals.length);
    for (int i = 0; i < decimals.length; i++) {
      Kind kind = head.columns().get(i).kind();
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
