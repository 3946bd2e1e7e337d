package bilan.queries.report.table;

import bilan.queries.figure.KeyFigure;
import bilan.queries.report.composition.Composition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines of a table of figures that no year knows: one sentence below it instead of each a row. */
final class UnknownLines {

  private final Composition composition;
  private final Map<List<String>, List<String>> names = new LinkedHashMap<>();

  UnknownLines(Composition composition) {
    this.composition = composition;
  }

  /**
   * Whether a line says nothing but n.c.: then it is told below.
   *
   * @param years its figures; null where a year has none
   */
  boolean takes(String name, List<@Nullable KeyFigure> years) {
    boolean unknown =
        years.stream().allMatch(one -> one == null || one.value() == null)
            && years.stream()
                .anyMatch(one -> one != null && one.state() != KeyFigure.State.NOT_OPEN);
    if (unknown) {
      FigureCells cells = new FigureCells(composition);
      List<@Nullable KeyFigure> told = composition.hasReservations() ? last(years) : years;
      told.forEach(cells::value);
      names.computeIfAbsent(cells.notes(), causes -> new ArrayList<>()).add(name);
    }
    return unknown;
  }

  /** The last that is open: the annex has the reasons of all years. */
  private static List<@Nullable KeyFigure> last(List<@Nullable KeyFigure> years) {
    for (int i = years.size() - 1; i > 0; i--) {
      KeyFigure figure = years.get(i);
      if (figure != null && figure.state() != KeyFigure.State.NOT_OPEN) {
        return years.subList(i, i + 1);
      }
    }
    return years;
  }

  /** The sentence, if there is anything to say. */
  List<String> said() {
    List<String> each = new ArrayList<>();
    names.forEach(
        (causes, lines) ->
            each.add(
                causes.isEmpty()
                    ? String.join(", ", lines)
                    : composition.say(
                        "report.unknown_line",
                        String.join(", ", lines),
                        String.join(", ", causes))));
    return each.isEmpty()
        ? List.of()
        : List.of(
            composition.say(
                "report.unknown_lines", String.join(composition.wording().semicolon(), each)));
  }
}
