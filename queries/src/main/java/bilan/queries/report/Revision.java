package bilan.queries.report;

import bilan.queries.figure.FigureSheet;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.LiveDeliveries;
import bilan.queries.figure.Period;
import bilan.queries.render.words.FigureValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is printed otherwise than the last time.
 *
 * @param now the figure as it is today
 * @param was what was printed; null if it had no value
 * @param by the deliveries that came or went since and may have moved it
 */
public record Revision(KeyFigure now, @Nullable BigDecimal was, List<LiveDeliveries.Moved> by) {

  public Revision {
    by = List.copyOf(by);
  }

  /** What differs from what was printed, in the order of the figures. */
  static List<Revision> since(Printed printed, FigureSheet sheet, LiveDeliveries deliveries) {
    List<Revision> revised = new ArrayList<>();
    for (KeyFigure figure : sheet.figures()) {
      Printed.Figure was = printed.figures().get(figure.trace());
      Object value = FigureValue.of(figure);
      String shown = value == null ? null : new BigDecimal(value.toString()).toPlainString();
      if (was != null && !Objects.equals(was.value(), shown)) {
        revised.add(
            new Revision(
                figure,
                number(was.value()),
                deliveries.since(printed.deliveries(), figure, period(sheet, figure))));
      }
    }
    return revised;
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
