package bilan.queries.report.printed;

import bilan.queries.figure.Change;
import bilan.queries.figure.Figures;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.sheet.FigureSheet;
import bilan.queries.figure.sheet.LiveDeliveries;
import bilan.queries.words.FigureValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Figure that a bilan which was handed over printed otherwise.
 *
 * @param now the figure as it is today; of one that nothing gives any more, as it was named
 * @param was what was printed; null if it had no value
 * @param gone nothing gives it any more: its place went
 * @param by the deliveries that came or went since and may have moved it
 */
public record Revision(
    KeyFigure now, @Nullable BigDecimal was, boolean gone, List<LiveDeliveries.Moved> by) {

  public Revision {
    by = List.copyOf(by);
  }

  /** What differs from what was printed, in the order of the figures. */
  static List<Revision> since(Printed printed, FigureSheet sheet, LiveDeliveries deliveries) {
    List<Revision> revised = new ArrayList<>();
    for (KeyFigure figure : sheet.figures()) {
      Printed.Figure was = printed.figures().get(figure.trace());
      if (was != null && printed.shows(was.id()) && !Objects.equals(was.value(), shown(figure))) {
        revised.add(
            new Revision(
                figure,
                number(was.value()),
                false,
                deliveries.since(printed.deliveries(), figure, period(sheet, figure))));
      }
    }
    revised.addAll(gone(printed, sheet, deliveries));
    return revised;
  }

  private static @Nullable String shown(KeyFigure figure) {
    Object value = FigureValue.of(figure);
    return value == null ? null : new BigDecimal(value.toString()).toPlainString();
  }

  /** Whether a report printed these figures as they are now. */
  static boolean sameValues(Printed last, List<Revision> differing) {
    return differing.stream()
        .allMatch(
            one -> {
              Printed.Figure then = last.figures().get(one.now().trace());
              return Objects.equals(then == null ? null : then.value(), shown(one.now()));
            });
  }

  private static List<Revision> gone(
      Printed printed, FigureSheet sheet, LiveDeliveries deliveries) {
    Set<String> given = new HashSet<>();
    sheet.figures().forEach(figure -> given.add(figure.trace()));
    List<Revision> gone = new ArrayList<>();
    for (Printed.Figure was : printed.figures().values()) {
      if (was.value() != null && printed.shows(was.id()) && !given.contains(was.id())) {
        KeyFigure named = named(was, sheet.declared());
        gone.add(
            new Revision(
                named,
                number(was.value()),
                true,
                deliveries.since(printed.deliveries(), named, period(sheet, named))));
      }
    }
    return gone;
  }

  /** A figure that was printed once, without a value. */
  static KeyFigure named(Printed.Figure was, Figures declared) {
    String id = was.id().split("\\.", 2)[0];
    return new KeyFigure(
        id,
        was.label(),
        was.period(),
        was.place(),
        null,
        was.unit(),
        null,
        KeyFigure.State.MISSING,
        null,
        List.of(),
        Change.FIRST,
        0,
        was.id(),
        declared.ifAny(id));
  }

  static @Nullable BigDecimal number(@Nullable String printed) {
    return printed == null ? null : new BigDecimal(printed);
  }

  private static Period period(FigureSheet sheet, KeyFigure figure) {
    return sheet.request().periods().stream()
        .filter(period -> period.label().equals(figure.period()))
        .findFirst()
        .orElseThrow();
  }
}
