package bilan.queries.proof;

import bilan.queries.report.printed.Printed;
import bilan.text.Catalogue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The numbers of a bilan's tables and charts, with their shares of their column. */
final class CellFacts {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final Printed printed;
  private final Grammar grammar;
  private final String part;
  private final List<Fact> all = new ArrayList<>();

  CellFacts(Printed printed) {
    this.printed = printed;
    this.grammar = Grammar.of(printed.lang());
    this.part = " (" + new Catalogue(printed.lang()).say("report.proof.part") + ")";
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    for (Printed.Cell cell : printed.cells()) {
      if (isOwn(cell)) {
        all.add(fact(cell, cell.value(), Fact.Role.CELL));
        sums.merge(column(cell), cell.value(), BigDecimal::add);
      }
    }
    for (Printed.Cell cell : printed.cells()) {
      BigDecimal sum = sums.get(column(cell));
      if (sum != null && sum.signum() > 0 && isOwn(cell)) {
        share(cell, sum);
      }
    }
  }

  List<Fact> all() {
    return List.copyOf(all);
  }

  /** A key figure that stands in a table is no other number. */
  private boolean isOwn(Printed.Cell cell) {
    String trace = cell.trace();
    return trace == null || !printed.figures().containsKey(trace.replace(":change", ""));
  }

  private static String column(Printed.Cell cell) {
    return cell.in() + "/" + cell.column();
  }

  private Fact fact(Printed.Cell cell, BigDecimal value, Fact.Role role) {
    String trace = cell.trace();
    Printed.Figure figure =
        trace == null ? null : printed.figures().get(trace.replaceAll(":.*$", ""));
    return new Fact(
        figure == null ? measures(cell) : List.of(figure.id().split("\\.", 2)[0]),
        figure == null ? year(cell) : figure.period(),
        figure == null ? null : figure.place(),
        role == Fact.Role.SHARE ? Claim.Unit.PERCENT : Known.unit(cell.kind()),
        value,
        role,
        cell.table(),
        cell.row(),
        String.join(", ", cell.table(), cell.row(), cell.column())
            + (role == Fact.Role.SHARE ? part : ""),
        trace,
        null);
  }

  private List<String> measures(Printed.Cell cell) {
    boolean constant = grammar.says("constant", cell.table());
    List<String> titled = constant ? List.of() : Lexicon.in(grammar, cell.table());
    return titled.isEmpty() ? Lexicon.in(grammar, cell.row()) : titled;
  }

  private @Nullable String year(Printed.Cell cell) {
    if (Months.name(grammar, cell.row()) != null) {
      return Months.year(cell.row());
    }
    return cell.column().matches("(?:19|20)\\d{2}(?:-\\d+)?") ? cell.column() : null;
  }

  /** Of a column whose total may stand below it: then the half of its sum is the whole. */
  private void share(Printed.Cell cell, BigDecimal sum) {
    if (cell.kind().equals("amount") || cell.kind().equals("count")) {
      boolean totalled =
          printed.cells().stream()
              .filter(other -> Objects.equals(column(other), column(cell)))
              .anyMatch(other -> other.value().multiply(TWO).compareTo(sum) == 0);
      BigDecimal whole = totalled ? sum.divide(TWO) : sum;
      BigDecimal share = cell.value().multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
      all.add(fact(cell, share, Fact.Role.SHARE));
    }
  }
}
