package bilan.queries.report.sentence;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Noted;
import bilan.queries.FigureQuestion;
import bilan.queries.TraceId;
import bilan.queries.document.Block;
import bilan.queries.document.Inline;
import bilan.queries.figure.KeyFigure;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.composition.Picker;
import bilan.queries.report.text.FrenchSpaces;
import bilan.yaml.YamlMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Block {@code turns}: in one sentence, which figures did in the last year what they never did, or
 * what they do for years. All years of the data count, each must be whole, and the last compares
 * with the one before.
 */
public final class TurningPoints {

  /** Moves without which nothing is a streak. */
  private static final int RUN = 3;

  /** Years without which nothing is a record. */
  private static final int KNOWN = 4;

  /** Turns that a reader keeps in mind. */
  private static final int MOST = 3;

  private final Composition composition;
  private final Picker picker;

  public TurningPoints(Composition composition) {
    this.composition = composition;
    this.picker = new Picker(composition);
  }

  /** A whole year of a figure. */
  private record Year(String name, BigDecimal value) {}

  /** Blocks of the document that it becomes. */
  public List<Block> build(YamlMap options, int line) {
    Map<String, List<String>> turns = new LinkedHashMap<>();
    String trace = null;
    List<String> periods = picker.periods();
    String last = periods.get(periods.size() - 1);
    for (String id : options.texts("show")) {
      if (composition.checkKeyFigure(id, line) && !composition.isUnderWay(last)) {
        KeyFigure figure = picker.find(id, last, picker.place());
        String turn = figure == null || figure.told() == null ? null : turn(id, last);
        if (figure != null && turn != null) {
          trace = trace == null ? TraceId.facet(figure.trace(), "turns") : trace;
          turns.computeIfAbsent(turn, t -> new ArrayList<>()).add(composition.material().label(id));
        }
      }
    }
    String all =
        turns.entrySet().stream()
            .limit(MOST)
            .map(
                one ->
                    composition.say("report.turn", String.join(", ", one.getValue()), one.getKey()))
            .collect(Collectors.joining(composition.wording().semicolon()));
    String said = FrenchSpaces.in(composition.say("report.turns", all));
    return trace == null
        ? List.of()
        : List.of(new Block.Paragraph(List.of(new Inline.Figure(said, trace))));
  }

  private @Nullable String turn(String id, String last) {
    List<Year> years = years(id, last);
    int now = years.size() - 1;
    if (now < 1) {
      return null;
    }
    BigDecimal value = years.get(now).value();
    if (value.signum() != 0 && now == 1 && years.get(0).value().signum() == 0) {
      return composition.say("report.turn.first");
    }
    int begun = years.get(0).value().signum() == 0 ? 1 : 0;
    List<Year> before = years.subList(begun, now);
    int way = value.compareTo(years.get(now - 1).value());
    int run = 0;
    for (int i = now; i > begun && way != 0; i--) {
      if (years.get(i).value().compareTo(years.get(i - 1).value()) != way) {
        break;
      }
      run++;
    }
    if (run >= RUN) {
      return composition.say(way > 0 ? "report.turn.up" : "report.turn.down", run);
    }
    boolean record =
        before.size() + 1 >= KNOWN
            && before.stream().allMatch(y -> value.compareTo(y.value()) == way);
    return way == 0 || !record
        ? null
        : composition.say(
            way > 0 ? "report.turn.highest" : "report.turn.lowest", before.get(0).name());
  }

  /**
   * The years up to the last one from the first that is known; none if one of them is not whole.
   */
  private List<Year> years(String id, String last) {
    FigureQuestion question =
        new FigureQuestion(List.of(id), List.of("year"), Map.of(), false, false, false);
    Answer answer =
        picker.place() == null
            ? composition.material().everyYear(question.name())
            : composition.material().answer(question.name(), Map.of());
    List<Year> years = new ArrayList<>();
    for (Line line : answer.lines()) {
      String name = String.valueOf(line.cells().get(0));
      Object cell = line.cells().get(1);
      if (QueryCell.said(cell) instanceof Number number && !(cell instanceof Noted)) {
        BigDecimal value = new BigDecimal(number.toString());
        years.add(new Year(name, value));
        // Before an activity begins, one year without it is enough.
        if (years.size() == 2 && value.signum() == 0 && years.get(0).value().signum() == 0) {
          years.remove(0);
        }
      } else if (!years.isEmpty()) {
        return List.of();
      }
      if (name.equals(last)) {
        return years;
      }
    }
    return List.of();
  }
}
