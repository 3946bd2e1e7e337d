package bilan.queries.report;

import bilan.queries.Answer.Role;
import bilan.queries.document.Cell;
import bilan.queries.document.Table;
import bilan.queries.figure.KeyFigure;
import bilan.queries.report.text.FrenchSpaces;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Figures and years that one reason touches. */
final class Touched {

  /** Stands for the years of a reason that differs by them only. */
  private static final String YEARS = "\ue001";

  private final Set<String> figures = new LinkedHashSet<>();
  private final Set<String> periods = new TreeSet<>();

  void add(KeyFigure figure) {
    figures.add(figure.label());
    periods.add(figure.period());
  }

  /**
   * Reasons of which those of several years of the same figures are one that names all years.
   *
   * @param semicolon between reasons, in the language of the document
   */
  static Map<String, Touched> gathered(Map<String, Touched> reasons, String semicolon) {
    Map<String, Touched> gathered = new LinkedHashMap<>();
    reasons.forEach(
        (reason, touched) -> {
          String words = touched.withoutYear(reason);
          Touched known = gathered.computeIfAbsent(words + touched.figures, w -> new Touched());
          known.figures.addAll(touched.figures);
          known.periods.addAll(touched.periods);
        });
    Map<String, Touched> said = new LinkedHashMap<>();
    gathered.forEach(
        (words, touched) ->
            said.put(
                words
                    .substring(0, words.length() - touched.figures.toString().length())
                    .replace(YEARS, String.join(", ", touched.periods)),
                touched));
    return ofSameFigures(said, semicolon);
  }

  /** Reasons of one year each that touch the same figures are one line, each with its year. */
  private static Map<String, Touched> ofSameFigures(
      Map<String, Touched> reasons, String semicolon) {
    Map<Set<String>, List<String>> alike = new LinkedHashMap<>();
    reasons.forEach(
        (reason, touched) -> {
          if (touched.periods.size() == 1) {
            alike.computeIfAbsent(touched.figures, f -> new ArrayList<>()).add(reason);
          }
        });
    Map<String, Touched> said = new LinkedHashMap<>(reasons);
    for (List<String> several : alike.values()) {
      if (several.size() > 1) {
        Touched all = new Touched();
        List<String> words = new ArrayList<>();
        for (String reason : several) {
          Touched one = Objects.requireNonNull(said.remove(reason));
          all.figures.addAll(one.figures);
          all.periods.addAll(one.periods);
          words.add(reason + " (" + String.join(", ", one.periods) + ")");
        }
        said.put(String.join(semicolon, words), all);
      }
    }
    return said;
  }

  private String withoutYear(String reason) {
    return periods.size() == 1
        ? reason.replaceAll(
            "(?<![\\d/-])" + Pattern.quote(periods.iterator().next()) + "(?![\\d/-])", YEARS)
        : reason;
  }

  Table.Row row(String reason) {
    return new Table.Row(
        Role.BODY,
        List.of(
            Cell.text(FrenchSpaces.in(reason)),
            Cell.text(String.join(", ", figures)),
            Cell.text(String.join(", ", periods))));
  }
}
