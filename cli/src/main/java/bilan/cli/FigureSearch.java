package bilan.cli;

import bilan.queries.Answer;
import bilan.queries.figure.Tracing;
import bilan.queries.report.Printed;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    List<Printed> all = Printed.each(workspace.bilans());
    for (Printed printed : all) {
      for (Printed.Figure figure : printed.figures().values()) {
        String said = figure.value();
        boolean meant = said != null && named.test(figure.id()) && value.test(new BigDecimal(said));
        if (meant && seen.add(figure.id())) {
          table.row(figure.id(), figure.label(), figure.period(), where(figure), printed.bilan());
        }
      }
      for (Printed.Cell cell : printed.cells()) {
        String id = cell.trace();
        if (id != null && named.test(id) && value.test(cell.value()) && seen.add(id)) {
          String label =
              Stream.of(cell.table(), cell.row(), cell.column())
                  .filter(words -> !words.isEmpty())
                  .collect(Collectors.joining(", "));
          table.row(id, label, null, null, printed.bilan());
        }
      }
    }
    all.forEach(printed -> before(table, printed, value, named, seen));
    return table.note("cli.trace_found_note").answer();
  }

  /** What a paper says that is older than the last revision. */
  private void before(
      Table table,
      Printed printed,
      Predicate<BigDecimal> value,
      Predicate<String> named,
      Set<String> seen) {
    for (Printed.Change change : printed.revised()) {
      Printed.Figure now = printed.figures().get(change.id());
      String was = change.was();
      boolean meant =
          now != null
              && was != null
              && named.test(change.id())
              && value.test(new BigDecimal(was).setScale(scale(now), RoundingMode.HALF_UP));
      if (now != null && meant && seen.add(change.id())) {
        table.row(now.id(), now.label(), now.period(), where(now), printed.bilan());
      }
    }
  }

  private static int scale(Printed.Figure figure) {
    return figure.unit().equals("%") ? 1 : 2;
  }

  private String where(Printed.Figure figure) {
    String place = figure.place();
    return place == null ? session.catalogue().say("figure.network") : place;
  }
}
