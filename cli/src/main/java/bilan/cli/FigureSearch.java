package bilan.cli;

import bilan.queries.Answer;
import bilan.queries.figure.Tracing;
import bilan.queries.report.Printed;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which printed figures somebody may mean who says a number, or a name without its year. */
final class FigureSearch {

  private final Session session;
  private final Workspace workspace;

  FigureSearch(Session session, Workspace workspace) {
    this.session = session;
    this.workspace = workspace;
  }

  /** What the last bilans printed so; null if none did, or an id was typed. */
  @Nullable Answer of(String said) throws IOException {
    String bare = said.replaceAll("[\\s\u00a0\u202f€%]", "").replace(',', '.');
    Answer found = null;
    if (bare.matches("-?\\d+(\\.\\d+)?")) {
      BigDecimal number = new BigDecimal(bare);
      found = found(value -> number.compareTo(value) == 0, id -> true);
    } else if (!said.contains(".") && Tracing.isKeyFigure(said)) {
      found = found(value -> true, id -> id.startsWith(said + "."));
    }
    return found == null || found.lines().isEmpty() ? null : found;
  }

  private Answer found(Predicate<BigDecimal> value, Predicate<String> named) throws IOException {
    Table table = new Table("trace_found", session);
    table.text("id").text("label").text("period").text("place").text("bilan");
    Set<String> seen = new LinkedHashSet<>();
    for (Printed printed : Printed.each(workspace.bilans())) {
      for (Printed.Figure figure : printed.figures().values()) {
        String said = figure.value();
        boolean meant = said != null && named.test(figure.id()) && value.test(new BigDecimal(said));
        if (meant && seen.add(figure.id())) {
          String place = figure.place();
          String where = place == null ? session.catalogue().say("figure.network") : place;
          table.row(figure.id(), figure.label(), figure.period(), where, printed.bilan());
        }
      }
      for (Printed.Cell cell : printed.cells()) {
        String id = cell.trace();
        if (id != null && named.test(id) && value.test(cell.value()) && seen.add(id)) {
          String label = cell.row().isEmpty() ? cell.table() : cell.table() + ", " + cell.row();
          table.row(id, label, cell.column(), null, printed.bilan());
        }
      }
    }
    return table.note("cli.trace_found_note").answer();
  }
}
