package bilan.queries.figure.answer;

import bilan.queries.FigureQuestion;
import bilan.queries.TraceId;
import bilan.queries.figure.Dimensions;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.Relation;
import bilan.queries.figure.calendar.Line;
import bilan.queries.figure.finding.Cut;
import bilan.queries.figure.finding.Facts;
import bilan.queries.figure.reckoning.FigureSql;
import bilan.queries.figure.reckoning.Reckoning;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values of dimensions as the rows have them, for words that a person typed. */
public final class Filters {

  private static final int MOST = 12;

  private final Facts facts;
  private final FigureWording wording;

  /**
   * What rows have of a dimension, and how it is printed.
   *
   * @param names by which it may be typed, in either language
   */
  private record Known(@Nullable String value, @Nullable String words, Set<String> names) {

    boolean is(String typed) {
      return names.stream().anyMatch(name -> singular(name).equals(singular(typed)));
    }

    static Known of(@Nullable String value, @Nullable String words, @Nullable String... others) {
      Set<String> names = new LinkedHashSet<>();
      Stream.concat(Stream.of(value, words), Stream.of(others))
          .filter(Objects::nonNull)
          .forEach(names::add);
      return new Known(value, words, names);
    }

    /** {@code atelier} means {@code Ateliers}. */
    private static String singular(String said) {
      String word = TraceId.word(said);
      return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
  }

  public Filters(Facts facts, FigureWording wording) {
    this.facts = facts;
    this.wording = wording;
  }

  /**
   * The rows that a question means, without a key.
   *
   * @throws Failure (2) for a value that no row has
   */
  public Cut cut(FigureQuestion question, List<Figure> figures) {
    Map<String, List<Cut.Picked>> only = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    question
        .where()
        .forEach(
            (dimension, typed) -> only.put(dimension, values(figures, dimension, typed, problems)));
    if (!problems.isEmpty()) {
      throw new Failure(Exit.USAGE, problems);
    }
    List<String> by = new ArrayList<>(question.by());
    by.removeAll(List.of(Dimensions.YEAR, Dimensions.MONTH, Dimensions.PLACE));
    return new Cut(by, only, List.of());
  }

  private List<Cut.Picked> values(
      List<Figure> figures, String dimension, List<String> typed, List<Problem> problems) {
    List<Known> known = new ArrayList<>();
    for (Figure figure : figures) {
      known.addAll(known(figure, dimension));
    }
    List<Cut.Picked> values = new ArrayList<>();
    for (String one : typed) {
      boolean found = false;
      for (Known each : known) {
        boolean blank = each.words() == null && isBlank(one);
        if (blank || each.is(one)) {
          found = true;
          Cut.Picked picked = new Cut.Picked(each.value(), each.words());
          if (!values.contains(picked)) {
            values.add(picked);
          }
        }
      }
      if (!found) {
        problems.add(unknown(dimension, one, known));
      }
    }
    return values;
  }

  private boolean isBlank(String typed) {
    return typed.isBlank() || typed.equals(wording.say("figure.by.blank"));
  }

  private static Problem unknown(String dimension, String typed, List<Known> known) {
    List<String> words =
        known.stream()
            .map(Known::words)
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .distinct()
            .sorted()
            .toList();
    String near = Nearest.of(typed, words);
    List<String> shown = words.subList(0, Math.min(MOST, words.size()));
    return Problem.error(
        "FIGURE-07",
        Message.of("figure.no_such_value", dimension, typed),
        null,
        near != null
            ? Message.of("query.did_you_mean", near)
            : Message.of(
                "figure.such_values",
                String.join(", ", shown) + (shown.size() < words.size() ? "…" : "")));
  }

  private List<Known> known(Figure figure, String dimension) {
    if (!figure.parts().isEmpty()) {
      return figure.parts().stream().flatMap(p -> known(p, dimension).stream()).toList();
    }
    Relation relation = Reckoning.rows(figure).relation();
    List<Known> known = new ArrayList<>();
    for (Line line :
        facts
            .warehouse()
            .lines(FigureSql.values(relation, relation.dimension(dimension)), relation.own())) {
      known.add(
          Known.of(
              line.text("value"),
              line.text("words"),
              line.text("words_fr"),
              line.text("words_en")));
    }
    return known;
  }
}
