package bilan.cli.handed;

import bilan.cli.session.Session;
import bilan.queries.report.printed.Printed;
import bilan.text.Typography;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of figures in words, by their ids, as a bilan printed them. */
public final class FigureLabels {

  private final Session session;
  private final Map<String, String> labels = new HashMap<>();

  /** Labels of one bilan or of several, the first of which wins. */
  public FigureLabels(Session session, Printed... printings) {
    this.session = session;
    for (Printed printed : printings) {
      printed.figures().values().forEach(this::put);
      printed.cells().forEach(this::put);
      printed.said().forEach(one -> labels.putIfAbsent(one.trace(), one.sentence()));
    }
  }

  private void put(Printed.Figure figure) {
    String place = figure.place();
    labels.putIfAbsent(
        figure.id(),
        joined(
            figure.label(),
            figure.period(),
            place == null ? session.catalogue().say("figure.network") : place));
  }

  private void put(Printed.Cell cell) {
    String id = cell.trace();
    if (id != null) {
      labels.putIfAbsent(id, joined(cell.table(), cell.row(), cell.column()));
    }
  }

  private static String joined(String... words) {
    return Stream.of(words)
        .filter(Objects::nonNull)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** The label of an id; that of its figure for a facet of it, else the id. */
  public String of(String id) {
    String bare = id.split("[:@]", 2)[0];
    String label = labels.get(id);
    return label != null ? label : labels.getOrDefault(bare, id);
  }

  /**
   * A text of a figure as people write it: a bare number of a workbook gets its comma, and no line
   * ends within it.
   */
  public String said(String text) {
    boolean percent = text.endsWith(" %");
    String bare = percent ? text.substring(0, text.length() - 2) : text;
    if (!bare.matches("-?\\d+(\\.\\d+)?")) {
      return text.replace(' ', Typography.NARROW);
    }
    BigDecimal number = new BigDecimal(bare);
    String plain = Typography.of(session.lang()).number(number, number.scale());
    return percent ? plain + Typography.NARROW + "%" : plain;
  }
}
