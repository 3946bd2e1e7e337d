package bilan.queries.figure;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the indicators of an answer what was expected of them by now, and where they stand. */
final class PriorityMarking {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private PriorityMarking() {}

  static Answer mark(Answer answer, Priorities priorities, FigureWording wording) {
    int code = index(answer, "indicator");
    List<Line> lines = new ArrayList<>();
    for (Line line : answer.lines()) {
      Priorities.Progress progress = find(priorities, line.cells().get(code));
      lines.add(progress == null ? line : marked(answer, line, progress, wording));
    }
    return new Answer(answer.id(), answer.title(), answer.columns(), lines, answer.notes());
  }

  /** The standings of each priority's indicators, counted: what isn't measured beside the rest. */
  static Answer summed(
      Answer answer, Priorities priorities, FigureRequest request, FigureWording wording) {
    // The best first, as the legend has them.
    List<Priorities.Progress> all = new ArrayList<>(priorities.indicators());
    all.sort(Comparator.comparing(Priorities.Progress::standing));
    int code = index(answer, "priority");
    int standings = index(answer, "standings");
    int begins = answer.columns().stream().map(Column::key).toList().indexOf("start_on");
    List<Line> lines = new ArrayList<>();
    for (Line line : answer.lines()) {
      Map<String, Integer> counted = new LinkedHashMap<>();
      for (Priorities.Progress progress : all) {
        if (progress.priority().equals(line.cells().get(code))) {
          counted.merge(
              progress.indicator() == null ? "" : progress.standingLabel(), 1, Integer::sum);
        }
      }
      List<@Nullable Object> cells = new ArrayList<>(line.cells());
      cells.set(standings, words(counted, priorities, line.cells().get(code)));
      if (begins >= 0
          && cells.get(begins) instanceof LocalDate day
          && day.isAfter(request.asOf())) {
        cells.set(
            begins,
            new Noted(
                day, wording.say("figure.status.ahead"), wording.say("figure.priority.not_begun")));
      }
      lines.add(new Line(line.role(), cells));
    }
    return new Answer(answer.id(), answer.title(), answer.columns(), lines, answer.notes());
  }

  private static String words(
      Map<String, Integer> counted, Priorities priorities, @Nullable Object code) {
    if (counted.containsKey("")) {
      return priorities.indicators().stream()
          .filter(p -> p.priority().equals(code))
          .map(Priorities.Progress::standingLabel)
          .findFirst()
          .orElse("");
    }
    List<String> words = new ArrayList<>();
    counted.forEach((standing, count) -> words.add(count + "\u00a0" + standing));
    return String.join(", ", words);
  }

  private static int index(Answer answer, String key) {
    for (int i = 0; i < answer.columns().size(); i++) {
      if (answer.columns().get(i).key().equals(key)) {
        return i;
      }
    }
    throw new IllegalArgumentException("No column " + key);
  }

  private static Priorities.@Nullable Progress find(Priorities priorities, @Nullable Object code) {
    for (Priorities.Progress progress : priorities.indicators()) {
      if (progress.indicator() != null && progress.indicator().equals(code)) {
        return progress;
      }
    }
    return null;
  }

  private static Line marked(
      Answer answer, Line line, Priorities.Progress progress, FigureWording wording) {
    List<@Nullable Object> cells = new ArrayList<>(line.cells());
    for (int i = 0; i < cells.size(); i++) {
      switch (answer.columns().get(i).key()) {
        case "reached" -> {
          String mark = wording.say("figure.standing.not_measured");
          cells.set(i, either(progress.reached(), mark, null));
        }
        case "read_on" -> cells.set(i, progress.reachedOn());
        case "expected" -> cells.set(i, nc(progress.expected(), progress, wording));
        case "progress" -> cells.set(i, advance(progress, wording));
        case "attained" -> cells.set(i, attained(progress, wording));
        case "goal" -> cells.set(i, progress.attained() == null ? null : WHOLE);
        case "trend" -> cells.set(i, trend(progress, wording));
        case "standing" -> cells.set(i, standing(progress, wording));
        default -> {}
      }
    }
    return new Line(line.role(), cells);
  }

  private static Object attained(Priorities.Progress progress, FigureWording wording) {
    String mark =
        wording.say(progress.reached() == null ? "figure.standing.not_measured" : "figure.mark.nc");
    return either(progress.attained(), mark, progress.unattained());
  }

  private static Object standing(Priorities.Progress progress, FigureWording wording) {
    return progress.kept() == null
        ? progress.standingLabel()
        : new Noted(progress.standingLabel(), wording.say("figure.standing.kept"), progress.kept());
  }

  /** Since when, lest it be read as since the baseline. */
  private static String trend(Priorities.Progress progress, FigureWording wording) {
    String way = wording.say("figure.trend." + progress.trend().name().toLowerCase(Locale.ROOT));
    LocalDate since = progress.trendSince();
    return since == null ? way : wording.say("figure.trend.since", way, since);
  }

  private static Object nc(
      @Nullable Object value, Priorities.Progress progress, FigureWording wording) {
    return either(value, wording.say("figure.mark.nc"), progress.note());
  }

  private static Object advance(Priorities.Progress progress, FigureWording wording) {
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

  private static Object either(@Nullable Object value, String mark, @Nullable String reason) {
    return value == null ? new Missing(mark, reason) : value;
  }
}
