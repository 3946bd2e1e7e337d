package bilan.queries.figure;

import bilan.text.Lang;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a figure may be told apart by. */
final class Dimensions {

  static final String YEAR = "year";
  static final String MONTH = "month";
  static final String PLACE = "place";

  private Dimensions() {}

  /** The dimensions of a figure, periods and places first. */
  static List<String> of(Figure figure) {
    Computed computed = figure.computed();
    if (computed != null) {
      return ofProgram(computed);
    }
    List<String> all = new ArrayList<>(List.of(YEAR, MONTH, PLACE));
    if (figure.isYearly() || figure.isOfTheCutOff()) {
      all.remove(MONTH);
    }
    if (!figure.isToldByPlace()) {
      all.remove(PLACE);
    }
    all.addAll(ofRows(figure).keySet());
    return all;
  }

  /** The dimensions of a figure’s rows; a ratio has those that both its figures have. */
  static Map<String, Relation.Dimension> ofRows(Figure figure) {
    if (figure.formula() instanceof Formula.Ratio ratio) {
      Map<String, Relation.Dimension> both = new LinkedHashMap<>(ofRows(ratio.of()));
      both.keySet().retainAll(ofRows(ratio.by()).keySet());
      return both;
    }
    return figure.formula() instanceof Formula.OfRows rows
        ? rows.relation().dimensions()
        : Map.of();
  }

  /** What a dimension of its rows is called. */
  static String label(Figure figure, String key, Lang lang) {
    Relation.Dimension dimension = ofRows(figure).get(key);
    return dimension == null ? key : dimension.label().in(lang);
  }

  private static List<String> ofProgram(Computed computed) {
    return switch (computed) {
      case SELF_FINANCING_ESTIMATE -> List.of(YEAR);
      default -> List.of(YEAR, PLACE);
    };
  }

  /** The dimensions that all of some figures have. */
  static Set<String> common(List<Figure> figures) {
    Set<String> common = new LinkedHashSet<>(of(figures.get(0)));
    figures.forEach(figure -> common.retainAll(of(figure)));
    return common;
  }

  /** The dimensions by which a figure may be narrowed to some of its rows. */
  static Set<String> narrowing(Figure figure) {
    Set<String> narrowing = new LinkedHashSet<>(of(figure));
    narrowing.removeAll(List.of(YEAR, MONTH, PLACE));
    return narrowing;
  }

  /** Whether a figure can be told for several years together. */
  static boolean isOverYears(Figure figure) {
    return figure.computed() == null;
  }
}
