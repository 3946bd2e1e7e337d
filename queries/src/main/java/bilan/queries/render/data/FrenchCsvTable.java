package bilan.queries.render.data;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Column;
import bilan.queries.Kind;
import bilan.queries.words.CellText;
import bilan.queries.words.Inert;
import bilan.queries.words.MachineValue;
import bilan.text.Catalogue;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** An answer for Excel in French, which opens it with a double click: labels, decimal commas. */
public final class FrenchCsvTable implements LineFormat {

  private final CellText text;

  public FrenchCsvTable(Catalogue catalogue) {
    this.text = new CellText(catalogue);
  }

  @Override
  public void write(Answer head, Iterable<Line> lines, int[] decimals, Appendable out)
      throws IOException {
    Iterable<List<String>> rows =
        () ->
            StreamSupport.stream(lines.spliterator(), false)
                .map(line -> row(head, line, decimals))
                .iterator();
    CsvDialect.FRENCH.write(
        head.columns().stream().map(FrenchCsvTable::header).toList(), rows, out);
  }

  private List<String> row(Answer answer, Line line, int[] decimals) {
    List<String> row = new ArrayList<>(decimals.length);
    for (int i = 0; i < decimals.length; i++) {
      row.add(cell(line.cells().get(i), answer.columns().get(i).kind(), decimals[i]));
    }
    return row;
  }

  /** A rate is written without its sign, which a spreadsheet would take as a hundredth. */
  private static String header(Column column) {
    boolean percent = column.kind() == Kind.RATE && !column.label().contains("%");
    return Inert.cell(column.label() + (percent ? " (%)" : ""));
  }

  private String cell(@Nullable Object cell, Kind kind, int decimals) {
    Object value = MachineValue.of(cell, kind, decimals);
    if (value instanceof BigDecimal number) {
      return number.toPlainString().replace('.', ',');
    }
    if (value instanceof Long count && kind != Kind.MONTH) {
      return count.toString();
    }
    boolean words = cell instanceof LocalDate || cell instanceof Boolean || cell instanceof Missing;
    return words
        ? text.of(cell, kind, decimals)
        : Inert.cell(value == null ? "" : value.toString());
  }
}
