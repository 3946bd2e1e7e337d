package bilan.queries.figure.answer;

import bilan.queries.FigureQuestion;
import bilan.queries.figure.Dimensions;
import bilan.queries.figure.Figure;
import bilan.queries.figure.Figures;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Check of a question about figures, which refuses all that makes no sense in it at once. */
public final class FigureCheck {

  private final Figures figures;
  private final List<Problem> problems = new ArrayList<>();

  public FigureCheck(Figures figures) {
    this.figures = figures;
  }

  /**
   * The figures of a question.
   *
   * @throws Failure (2) for an unknown figure, or a dimension that one of them does not have
   */
  public List<Figure> figures(FigureQuestion question) {
    List<Figure> asked = new ArrayList<>();
    for (String id : new LinkedHashSet<>(question.figures())) {
      if (figures.isFigure(id)) {
        asked.add(figures.find(id));
      } else {
        add("FIGURE-01", Message.of("figure.unknown", id), figures.cure(id));
      }
    }
    if (asked.isEmpty() && problems.isEmpty()) {
      add("FIGURE-01", Message.of("figure.none_named"), Message.of("figure.list_them"));
    }
    orFail();
    Set<String> known = Dimensions.common(asked);
    for (String by : question.by()) {
      check(by, asked, known);
    }
    for (String by : question.where().keySet()) {
      boolean ofRows = asked.stream().allMatch(f -> Dimensions.narrowing(f).contains(by));
      if (!ofRows) {
        check(by, asked, inRows(asked));
      }
    }
    boolean year = question.by().contains(Dimensions.YEAR);
    boolean month = question.by().contains(Dimensions.MONTH);
    if (year && month) {
      add("FIGURE-06", Message.of("figure.year_and_month"), null);
    }
    if (question.changes() && !year) {
      add("FIGURE-06", Message.of("figure.changes_by_year"), null);
    }
    if (question.network() && !question.by().contains(Dimensions.PLACE)) {
      add("FIGURE-06", Message.of("figure.network_by_place"), null);
    }
    if (question.constant() && !isConstant(question, asked)) {
      add("FIGURE-06", Message.of("figure.constant"), null);
    }
    orFail();
    return asked;
  }

  /** Two years have months in common for one figure of attendance or sales, by year and place. */
  private static boolean isConstant(FigureQuestion question, List<Figure> asked) {
    return asked.size() == 1
        && asked.get(0).basis().isFollowed()
        && question.by().equals(List.of(Dimensions.YEAR, Dimensions.PLACE))
        && question.where().isEmpty()
        && !question.changes();
  }

  private static Set<String> inRows(List<Figure> asked) {
    Set<String> known = Dimensions.narrowing(asked.get(0));
    asked.forEach(figure -> known.retainAll(Dimensions.narrowing(figure)));
    return known;
  }

  private void check(String by, List<Figure> asked, Set<String> known) {
    if (known.contains(by)) {
      return;
    }
    String lacking =
        asked.stream()
            .filter(figure -> !Dimensions.of(figure).contains(by))
            .map(Figure::id)
            .reduce((one, other) -> one + ", " + other)
            .orElse(asked.get(0).id());
    String near = Nearest.of(by, known);
    add(
        "FIGURE-06",
        Message.of("figure.no_dimension", lacking, by),
        near == null
            ? Message.of("figure.dimensions", String.join(", ", known))
            : Message.of("figure.near_dimension", near, String.join(", ", known)));
  }

  private void add(String code, Message what, @Nullable Message cure) {
    problems.add(Problem.error(code, what, null, cure));
  }

  private void orFail() {
    if (!problems.isEmpty()) {
      throw new Failure(Exit.USAGE, problems);
    }
  }
}
