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

/**
 * An answer as CSV. For machines, keys stand above and totals are left to who reads it; for Excel
 * in French, which opens it with a double click, labels stand above and numbers have decimal
 * commas.
 */
public final class CsvTable implements LineFormat {

  /** The words of French cells; null for machines. */
  private final @Nullable CellText french;

  private CsvTable(@Nullable CellText french) {
    this.french = french;
  }

  /** The table for machines. */
  public static CsvTable forMachines() {
    return new CsvTable(null);
  }

  /** The table for Excel in French. */
  public static CsvTable french(Catalogue catalogue) {
    return new CsvTable(new CellText(catalogue));
  }

  @Override
  public void write(Answer head, Iterable<Line> lines, int[] decimals, Appendable out)
      throws IOException {
    Iterable<List<String>> rows =
        () ->
            StreamSupport.stream(lines.spliterator(), false)
                .filter(line -> french != null || line.role().isBody())
                .map(line -> row(head, line, decimals))
                .iterator();
    (french == null ? CsvDialect.MACHINE : CsvDialect.FRENCH)
        .write(head.columns().stream().map(this::header).toList(), rows, out);
  }

  /** A rate is written without its sign, which a spreadsheet would take as a hundredth. */
  private String header(Column column) {
    boolean percent = column.kind() == Kind.RATE && !column.label().contains("%");
    return Inert.cell(french == null ? column.key() : column.label() + (percent ? " (%)" : ""));
  }

  private List<String> row(Answer head, Line line, int[] decimals) {
    List<String> row = new ArrayList<>(decimals.length);
    for (int i = 0; i < decimals.length; i++) {
      Object cell = line.cells().get(i);
      Kind kind = head.columns().get(i).kind();
      row.add(
          french == null
              ? text(MachineValue.of(cell, kind, decimals[i]))
              : text(french, cell, kind, decimals[i]));
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

  private static String text(CellText words, @Nullable Object cell, Kind kind, int decimals) {
    Object value = MachineValue.of(cell, kind, decimals);
    if (value instanceof BigDecimal number) {
      return number.toPlainString().replace('.', ',');
    }
    if (value instanceof Long count && kind != Kind.MONTH) {
      return count.toString();
    }
    boolean said = cell instanceof LocalDate || cell instanceof Boolean || cell instanceof Missing;
    return said
        ? words.of(cell, kind, decimals)
        : Inert.cell(value == null ? "" : value.toString());
  }
}
