package bilan.queries.report;

import bilan.queries.document.Block;
import bilan.queries.document.Inline;
import bilan.queries.document.Scoreboard;
import bilan.queries.document.Table;
import bilan.queries.figure.FigureSheet;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.KeyFigure.State;
import bilan.queries.figure.Measure;
import bilan.text.Catalogue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands above a document whose data are not whole: nobody should read past it. */
final class Banner {

  /** One figure for each dataset whose months may be missing. */
  private static final List<Measure> TELLING =
      List.of(Measure.PARTICIPATIONS, Measure.SALES_EXCL_TAX);

  private Banner() {}

  /**
   * The sentences, set apart; none if the data that it shows are whole.
   *
   * @param shown what the document shows: of a dataset that is not in it nothing is said
   * @param place the only one told about; null for the network
   */
  static List<Block> of(
      FigureSheet sheet, List<Block> shown, @Nullable String place, Catalogue catalogue) {
    Set<String> names = named(shown);
    List<Measure> telling = TELLING.stream().filter(m -> isShown(m.basis(), names)).toList();
    Set<String> gaps = gaps(sheet, telling, place, catalogue);
    if (gaps.isEmpty()) {
      return List.of();
    }
    List<Inline> words = new ArrayList<>();
    words.add(new Inline.Strong(catalogue.say("trace.banner")));
    words.add(new Inline.Words(" " + FrenchSpaces.in(String.join(" ; ", gaps)) + "."));
    return List.of(new Block.Callout(words));
  }

  /** Whether anything at all is missing of what any document may show. */
  static boolean hasGaps(FigureSheet sheet, @Nullable String place, Catalogue catalogue) {
    return !gaps(sheet, TELLING, place, catalogue).isEmpty();
  }

  private static Set<String> gaps(
      FigureSheet sheet, List<Measure> telling, @Nullable String place, Catalogue catalogue) {
    Set<String> gaps = new LinkedHashSet<>();
    for (KeyFigure figure : sheet.figures()) {
      Measure measure = Measure.of(figure.id());
      boolean gap = figure.state() == State.PARTIAL || figure.state() == State.MISSING;
      if (gap
          && measure != null
          && telling.contains(measure)
          && Objects.equals(figure.place(), place)) {
        String why = FigureCells.parts(figure.note()).get(0);
        gaps.add(catalogue.say("trace.banner.gap", figure.label(), figure.period(), why));
      }
    }
    return gaps;
  }

  /** The key figures and saved queries whose values stand in tables and cards. */
  private static Set<String> named(List<Block> shown) {
    Set<String> names = new LinkedHashSet<>();
    for (Block block : shown) {
      if (block instanceof Table table) {
        table.rows().forEach(row -> row.cells().forEach(cell -> names.add(name(cell.trace()))));
      } else if (block instanceof Scoreboard board) {
        board.cards().forEach(card -> names.add(name(card.trace())));
      }
    }
    return names;
  }

  private static String name(@Nullable String trace) {
    if (trace == null) {
      return "";
    }
    int end = trace.indexOf('.');
    return end < 0 ? "" : trace.substring(0, end);
  }

  /** A saved query's name begins with the dataset that it is about. */
  private static boolean isShown(Measure.Basis basis, Set<String> names) {
    String dataset = basis.name().toLowerCase(Locale.ROOT);
    return names.stream()
        .anyMatch(
            name -> {
              Measure measure = Measure.of(name);
              return measure == null ? name.startsWith(dataset + "-") : measure.basis() == basis;
            });
  }
}
