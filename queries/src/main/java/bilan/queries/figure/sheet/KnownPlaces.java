package bilan.queries.figure.sheet;

import bilan.queries.figure.Figure;
import bilan.queries.figure.KeyFigure;
import java.math.BigDecimal;
import java.util.List;

/**
 * Places that know a figure of one period, where the whole network does not.
 *
 * @param figures one for each of these places; empty if the network knows it, or no place does
 */
public record KnownPlaces(List<KeyFigure> figures) {

  public KnownPlaces {
    figures = List.copyOf(figures);
  }

  /** The places of a figure and period, in the order of the sheet. */
  public static KnownPlaces of(FigureSheet sheet, String id, String period) {
    List<KeyFigure> all =
        sheet.figures().stream()
            .filter(figure -> figure.id().equals(id) && figure.period().equals(period))
            .toList();
    boolean missing =
        all.stream()
            .anyMatch(figure -> figure.place() == null && figure.state() == KeyFigure.State.NC);
    return new KnownPlaces(
        missing
            ? all.stream()
                .filter(figure -> figure.place() != null && figure.value() != null)
                .toList()
            : List.of());
  }

  /** Places that together know a figure of the network; none where the figure does not add up. */
  public static KnownPlaces of(FigureSheet sheet, KeyFigure network) {
    Figure declared = network.declared();
    return network.place() == null && declared != null && addsUp(declared)
        ? of(sheet, network.id(), network.period())
        : new KnownPlaces(List.of());
  }

  /** Names of the places. */
  public List<String> names() {
    return figures.stream().map(figure -> String.valueOf(figure.place())).toList();
  }

  /** Whether a figure of several places adds up. */
  public static boolean addsUp(Figure declared) {
    return declared.adds() != Figure.Adds.NOT;
  }

  /** What these places have together. */
  public BigDecimal sum() {
    BigDecimal sum = BigDecimal.ZERO;
    for (KeyFigure figure : figures) {
      BigDecimal value = figure.value();
      sum = value == null ? sum : sum.add(value);
    }
    return sum;
  }
}
