package bilan.queries.figure.priority;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Column;
import bilan.queries.IndicatorFact;
import bilan.queries.SavedColumn;
import bilan.queries.SavedQuery;
import bilan.queries.figure.FigureWording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns of a saved query about indicators, filled as they are declared. */
public final class IndicatorColumns {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final Priorities priorities;
  private final FigureWording wording;
  private final List<@Nullable IndicatorFact> facts;

  public IndicatorColumns(
      SavedQuery query, List<Column> columns, Priorities priorities, FigureWording wording) {
    this.priorities = priorities;
    this.wording = wording;
    this.facts = new ArrayList<>();
    columns.forEach(column -> facts.add(fact(query.column(column.key()))));
  }

  /** Whether a saved query has such columns. */
  public static boolean isIn(SavedQuery query) {
    return query.columns().stream().anyMatch(column -> column.isFilled() && fact(column) != null);
  }

  private static @Nullable IndicatorFact fact(@Nullable SavedColumn column) {
    return column == null ? null : column.indicator();
  }

  /** Answer whose declared columns are filled. */
  public Answer fill(Answer answer) {
    List<Line> lines = answer.lines().stream().map(this::filled).toList();
    return new Answer(answer.id(), answer.title(), answer.columns(), lines, answer.notes());
  }

  private Line filled(Line line) {
    Object code = cell(line, IndicatorFact.CODE);
    Priorities.Progress progress = code == null ? null : find(code);
    List<@Nullable Object> cells = new ArrayList<>(line.cells());
    for (int i = 0; i < cells.size(); i++) {
      IndicatorFact fact = facts.get(i);
      if (fact == IndicatorFact.STANDINGS) {
        cells.set(i, standings(cell(line, IndicatorFact.PRIORITY)));
      } else if (fact != null && !fact.isCode()) {
        cells.set(i, progress == null ? without(fact) : cell(fact, progress));
      }
    }
    return new Line(line.role(), cells);
  }

  private @Nullable Object cell(Line line, IndicatorFact code) {
    int at = facts.indexOf(code);
    return at < 0 ? null : line.cells().get(at);
  }

  private Priorities.@Nullable Progress find(Object code) {
    return priorities.indicators().stream()
        .filter(progress -> code.equals(progress.indicator()))
        .findFirst()
        .orElse(null);
  }

  /** A priority without an indicator says so in the column of its standing. */
  private @Nullable String without(IndicatorFact fact) {
    return fact == IndicatorFact.STANDING ? wording.say("figure.standing.no_indicator") : null;
  }

  private @Nullable Object cell(IndicatorFact fact, Priorities.Progress progress) {
    return switch (fact) {
      case CODE -> progress.indicator();
      case PRIORITY -> progress.priority();
      case BASELINE -> progress.baseline();
      case TARGET -> progress.target();
      case REACHED -> either(progress.reached(), wording.say("figure.standing.not_measured"), null);
      case READ_ON -> progress.reachedOn();
      case EXPECTED -> either(progress.expected(), wording.say("figure.mark.nc"), progress.note());
      case PROGRESS -> advance(progress);
      case ATTAINED -> attained(progress);
      case GOAL -> progress.attained() == null ? null : WHOLE;
      case TREND -> trend(progress);
      case STANDING -> standing(progress);
      case STANDINGS -> standings(progress.priority());
    };
  }

  /** The standings of a priority's indicators, counted: what isn't measured beside the rest. */
  private String standings(@Nullable Object priority) {
    List<Priorities.Progress> mine =
        priorities.indicators().stream()
            .filter(progress -> progress.priority().equals(priority))
            // The best first, as the legend has them.
            .sorted(Comparator.comparing(Priorities.Progress::standing))
            .toList();
    Map<String, Integer> counted = new LinkedHashMap<>();
    for (Priorities.Progress progress : mine) {
      if (progress.indicator() == null) {
        return progress.standingLabel();
      }
      counted.merge(progress.standingLabel(), 1, Integer::sum);
    }
    List<String> words = new ArrayList<>();
    counted.forEach((standing, count) -> words.add(count + "\u00a0" + standing));
    return String.join(", ", words);
  }

  private Object attained(Priorities.Progress progress) {
    String mark =
        wording.say(progress.reached() == null ? "figure.standing.not_measured" : "figure.mark.nc");
    return either(progress.attained(), mark, progress.unattained());
  }

  private Object standing(Priorities.Progress progress) {
    return progress.kept() == null
        ? progress.standingLabel()
        : new Noted(progress.standingLabel(), wording.say("figure.standing.kept"), progress.kept());
  }

  /** Since when, lest it be read as since the baseline. */
  private String trend(Priorities.Progress progress) {
    String way = wording.say("figure.trend." + progress.trend().name().toLowerCase(Locale.ROOT));
    LocalDate since = progress.trendSince();
    return since == null ? way : wording.say("figure.trend.since", way, since);
  }

  private Object advance(Priorities.Progress progress) {
    List<String> lacks = new ArrayList<>();
    if (progress.reached() == null) {
      lacks.add(wording.say("figure.lacks.reading"));
    }
    if (progress.note() != null) {
      lacks.add(progress.note());
    }
    return either(
        progress.progress(),
        wording.say("figure.mark.nc"),
        lacks.isEmpty() ? null : wording.reasons(lacks));
  }

  private Object either(@Nullable Object value, String mark, @Nullable String reason) {
    return value == null ? new Missing(mark, reason) : value;
  }
}
