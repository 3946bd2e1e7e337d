package bilan.queries.figure;

import bilan.text.Lang;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Dimensions by which a figure may be split. */
public final class Dimensions {

  /** Name of the dimension of years. */
  public static final String YEAR = "year";

  /** Name of the dimension of months. */
  public static final String MONTH = "month";

  /** Name of the dimension of places. */
  public static final String PLACE = "place";

  private Dimensions() {}

  /** The dimensions of a figure, periods and places first. */
  public static List<String> of(Figure figure) {
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

  /** The dimensions of a figure’s rows; one made of others has those that all of them have. */
  public static Map<String, Relation.Dimension> ofRows(Figure figure) {
    List<Figure> parts = figure.parts();
    if (!parts.isEmpty()) {
      Map<String, Relation.Dimension> common = new LinkedHashMap<>(ofRows(parts.get(0)));
      parts.forEach(part -> common.keySet().retainAll(ofRows(part).keySet()));
      return common;
    }
    return figure.formula() instanceof Formula.OfRows rows
        ? rows.relation().dimensions()
        : Map.of();
  }

  /** What a dimension of its rows is called. */
  public static String label(Figure figure, String key, Lang lang) {
    Relation.Dimension dimension = ofRows(figure).get(key);
    return dimension == null ? key : dimension.label().in(lang);
  }

  /** The dimensions that all of some figures have. */
  public static Set<String> common(List<Figure> figures) {
    Set<String> common = new LinkedHashSet<>(of(figures.get(0)));
    figures.forEach(figure -> common.retainAll(of(figure)));
    return common;
  }

  /** The dimensions by which a figure may be narrowed to some of its rows. */
  public static Set<String> narrowing(Figure figure) {
    Set<String> narrowing = new LinkedHashSet<>(of(figure));
    narrowing.removeAll(List.of(YEAR, MONTH, PLACE));
    return narrowing;
  }
}
