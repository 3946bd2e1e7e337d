package bilan.queries.figure.answer;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Column;
import bilan.queries.Column.Additivity;
import bilan.queries.Kind;
import bilan.queries.figure.Dimensions;
import bilan.queries.figure.Figure;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The figures with what they mean and what they may be told apart by. */
public final class FigureList {

  private FigureList() {}

  /** A line a figure, in the order given. */
  public static Answer of(List<Figure> figures, Catalogue catalogue) {
    Lang lang = catalogue.lang();
    List<Column> columns = new ArrayList<>();
    for (String key : List.of("figure", "label", "unit", "by", "definition")) {
      String label = catalogue.say("figure.list." + key);
      columns.add(new Column(key, label, Kind.TEXT, null, null, Additivity.NONE, null));
    }
    List<Line> lines = new ArrayList<>();
    for (Figure figure : figures) {
      lines.add(
          Line.body(
              Arrays.asList(
                  figure.id(),
                  figure.label(lang),
                  unit(figure, catalogue),
                  String.join(", ", Dimensions.of(figure)),
                  figure.definition(lang))));
    }
    return new Answer(
        "figures",
        catalogue.say("figure.list.title"),
        columns,
        lines,
        List.of(catalogue.say("figure.list.note")));
  }

  private static String unit(Figure figure, Catalogue catalogue) {
    return figure.unit().equals("count") ? catalogue.say("figure.list.count") : figure.unit();
  }
}
