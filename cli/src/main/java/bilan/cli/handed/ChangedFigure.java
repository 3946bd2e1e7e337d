package bilan.cli.handed;

import bilan.cli.output.FigureText;
import bilan.cli.session.Session;
import bilan.queries.figure.sheet.LiveDeliveries;
import bilan.queries.report.printed.Printed;
import bilan.queries.report.printed.Report;
import bilan.queries.report.printed.Revision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Figure that the data give otherwise than it was printed.
 *
 * @param was what was printed, in words
 * @param now what the data give
 * @param by the deliveries that came or went since and may have moved it; empty if none did
 */
public record ChangedFigure(String id, String was, String now, String by) {

  private static final String NUMBER = "number";

  /**
   * Everything that a bilan would print otherwise today: its key figures, then the numbers of its
   * tables and sentences that are none.
   *
   * @param then what it printed
   * @param today the same bilan of today, and as it would be kept
   */
  public static List<ChangedFigure> of(Printed then, Report today, Printed now, Session session) {
    List<ChangedFigure> changed = new ArrayList<>();
    for (Revision one : today.since(then)) {
      String unit = one.now().unit();
      changed.add(
          new ChangedFigure(
              one.now().trace(),
              FigureText.of(one.was(), unit, session),
              one.gone()
                  ? session.catalogue().say("trace.revised.gone")
                  : FigureText.of(one.now().value(), unit, session),
              said(one.by(), session)));
    }
    String by = said(today.deliveries().since(then.deliveries()), session);
    Map<String, Measured> printed = numbers(then);
    Map<String, Measured> given = numbers(now);
    printed.forEach(
        (id, was) -> {
          Measured value = given.get(id);
          boolean key = then.figures().containsKey(id.split(":", 2)[0]);
          if (!key && (value == null || value.value().compareTo(was.value()) != 0)) {
            changed.add(
                new ChangedFigure(
                    id,
                    FigureText.of(was.value(), was.unit(), session),
                    value == null
                        ? session.catalogue().say("trace.revised.gone")
                        : FigureText.of(value.value(), value.unit(), session),
                    by));
          }
        });
    return changed;
  }

  private record Measured(BigDecimal value, String unit) {}

  private static Map<String, Measured> numbers(Printed printed) {
    Map<String, Measured> numbers = new LinkedHashMap<>();
    for (Printed.Cell cell : printed.cells()) {
      String id = cell.trace();
      if (id != null) {
        numbers.putIfAbsent(id, new Measured(cell.value(), unit(cell.kind())));
      }
    }
    printed
        .said()
        .forEach(one -> numbers.putIfAbsent(one.trace(), new Measured(one.value(), NUMBER)));
    return numbers;
  }

  /** The unit of a column by its kind; the cells of some columns say their units themselves. */
  static String unit(String kind) {
    return switch (kind) {
      case "amount" -> "EUR";
      case "rate" -> "%";
      case "hours" -> "h";
      case "count" -> NUMBER;
      default -> kind;
    };
  }

  private static String said(List<LiveDeliveries.Moved> by, Session session) {
    return by.stream()
        .map(
            one ->
                session
                    .catalogue()
                    .say(
                        one.undone() ? "trace.revised.undone" : "trace.revised.delivery",
                        one.id(),
                        one.source()))
        .collect(Collectors.joining(", "));
  }
}
