package bilan.queries.figure.sheet;

import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.Figures;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.finding.ConstantPerimeter;
import bilan.queries.figure.finding.PerOpenMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every figure of one request.
 *
 * @param settings by which they were made
 * @param figures by id in the order of their ranks, then network and places, then periods
 * @param constantPerimeter pairwise, of the figures that add up over months
 * @param perOpenMonth of the same figures
 * @param notes what is said once for all of them: unknown places, marked months, conventions
 */
public record FigureSheet(
    FigureRequest request,
    FigureSettings settings,
    List<KeyFigure> figures,
    List<ConstantPerimeter> constantPerimeter,
    List<PerOpenMonth> perOpenMonth,
    List<String> notes) {

  public FigureSheet {
    figures = List.copyOf(figures);
    constantPerimeter = List.copyOf(constantPerimeter);
    perOpenMonth = List.copyOf(perOpenMonth);
    notes = List.copyOf(notes);
  }

  /** The figures at hand. */
  public Figures declared() {
    return settings.declared();
  }

  /** These figures, asked about one place: for the part of a document that is about it. */
  public FigureSheet at(String place) {
    return new FigureSheet(
        request.at(place), settings, figures, constantPerimeter, perOpenMonth, notes);
  }

  /** One figure; null if that place has none. */
  public @Nullable KeyFigure find(String id, String period, @Nullable String place) {
    for (KeyFigure figure : figures) {
      if (figure.id().equals(id)
          && figure.period().equals(period)
          && Objects.equals(figure.place(), place)) {
        return figure;
      }
    }
    return null;
  }
}
