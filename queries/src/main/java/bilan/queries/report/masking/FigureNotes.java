package bilan.queries.report.masking;

import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.sheet.FigureSheet;
import java.util.function.BiFunction;

/** What is said beside key figures, said otherwise. */
final class FigureNotes {

  private FigureNotes() {}

  /**
   * The figures with other words beside them.
   *
   * @param told makes of a figure's words what the reader may see
   */
  static FigureSheet of(FigureSheet sheet, BiFunction<KeyFigure, String, String> told) {
    return new FigureSheet(
        sheet.request(),
        sheet.settings(),
        sheet.figures().stream().map(figure -> of(figure, told)).toList(),
        sheet.constantPerimeter(),
        sheet.perOpenMonth(),
        sheet.notes());
  }

  private static KeyFigure of(KeyFigure one, BiFunction<KeyFigure, String, String> told) {
    String note = one.note();
    return new KeyFigure(
        one.id(),
        one.label(),
        one.period(),
        one.place(),
        one.value(),
        one.unit(),
        one.tax(),
        one.state(),
        note == null ? null : told.apply(one, note),
        one.lacks().stream().map(lack -> told.apply(one, lack)).toList(),
        one.since(),
        one.rejected(),
        one.trace(),
        one.declared());
  }
}
