package bilan.queries.report;

import bilan.queries.document.Block;
import bilan.queries.document.Inline;
import bilan.queries.figure.FigureSheet;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.KeyFigure.State;
import bilan.queries.figure.Measure;
import bilan.text.Catalogue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands above a document whose data are not whole: nobody should read past it. */
final class Banner {

  /** One figure for each dataset whose months may be missing. */
  private static final Set<Measure> TELLING =
      EnumSet.of(Measure.PARTICIPATIONS, Measure.SALES_EXCL_TAX);

  private Banner() {}

  /**
   * The sentences, set apart; none if the data are whole.
   *
   * @param place the only one told about; null for the network
   */
  static List<Block> of(FigureSheet sheet, @Nullable String place, Catalogue catalogue) {
    Set<String> gaps = new LinkedHashSet<>();
    for (KeyFigure figure : sheet.figures()) {
      Measure measure = Measure.of(figure.id());
      boolean gap = figure.state() == State.PARTIAL || figure.state() == State.MISSING;
      if (gap
          && measure != null
          && TELLING.contains(measure)
          && Objects.equals(figure.place(), place)) {
        String why = FigureCells.parts(figure.note()).get(0);
        gaps.add(catalogue.say("trace.banner.gap", figure.label(), figure.period(), why));
      }
    }
    if (gaps.isEmpty()) {
      return List.of();
    }
    List<Inline> words = new ArrayList<>();
    words.add(new Inline.Strong(catalogue.say("trace.banner")));
    words.add(new Inline.Words(" " + FrenchSpaces.in(String.join(" ; ", gaps)) + "."));
    return List.of(new Block.Callout(words));
  }
}
