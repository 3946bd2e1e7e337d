package bilan.queries.report.sentence;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Column;
import bilan.queries.report.composition.AnswerShapes;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.composition.Picker;
import bilan.text.Message;
import bilan.text.Nearest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The one row of a saved query's answer that a sentence names by its year and its words. */
final class NamedRow {

  private static final String YEAR = "year";

  private final Composition composition;
  private final Picker picker;
  private final Answer answer;
  private final Expression expression;
  private final int line;
  private final List<String> keys;
  private final @Nullable Map<String, String> wanted;

  NamedRow(Composition composition, Answer answer, Expression expression, int line) {
    this.composition = composition;
    this.picker = new Picker(composition);
    this.answer = answer;
    this.expression = expression;
    this.line = line;
    this.keys = answer.columns().stream().map(Column::key).toList();
    this.wanted = wanted();
  }

  /** The row; null if there is none, with a problem noted if the words can't name any. */
  @Nullable Line find() {
    List<Line> found =
        wanted == null ? List.of() : answer.lines().stream().filter(this::holds).toList();
    if (found.size() > 1) {
      problem(
          Message.of("report.many_rows", expression.name(), found.size()),
          Message.of("report.many_rows.cure", String.join(", ", keys)));
    }
    return found.isEmpty() ? null : found.get(0);
  }

  /** What stands where no row is: a value that nothing ever had is a slip, and noted as such. */
  String none() {
    if (wanted == null) {
      return "";
    }
    wanted.forEach(this::refuseUnheard);
    String words = String.join(", ", wanted.values());
    String reason =
        words.isEmpty()
            ? composition.say("report.no_rows")
            : composition.say("report.no_row", words);
    return composition.say("report.nc") + " (" + Reasons.inside(reason) + ")";
  }

  /** The value of each column; null with a problem noted if an option is none. */
  private @Nullable Map<String, String> wanted() {
    Map<String, String> values = new LinkedHashMap<>(expression.options());
    for (String key : values.keySet()) {
      if (!keys.contains(key)) {
        problem(Message.of("report.unknown_option", key), cure(key, keys));
        return null;
      }
    }
    if (keys.contains(YEAR)) {
      String period = picker.period(values.get(YEAR));
      if (period == null) {
        problem(
            Message.of("report.no_such_year", String.valueOf(values.get(YEAR))),
            Message.of("report.no_such_year.cure", String.join(", ", picker.periods())));
        return null;
      }
      values.put(YEAR, period);
    }
    return values;
  }

  private void refuseUnheard(String key, String value) {
    if (!key.equals(YEAR) && !values(answer, key).contains(value)) {
      Set<String> heard = values(composition.material().everyYear(answer.id()), key);
      if (!heard.isEmpty() && !heard.contains(value)) {
        problem(Message.of("report.no_value", key, answer.id(), value), cure(value, heard));
      }
    }
  }

  private static Set<String> values(Answer answer, String key) {
    Set<String> values = new TreeSet<>();
    int at = AnswerShapes.at(answer, key);
    for (Line row : answer.lines()) {
      if (at >= 0 && row.cells().get(at) != null) {
        String said = String.valueOf(row.cells().get(at));
        values.add(said);
        values.add(answer.columns().get(at).inId(said));
      }
    }
    return values;
  }

  private boolean holds(Line row) {
    return wanted != null
        && wanted.entrySet().stream()
            .allMatch(
                e -> AnswerShapes.isCalled(answer, row, keys.indexOf(e.getKey()), e.getValue()));
  }

  private static Message cure(String word, Collection<String> known) {
    String near = Nearest.of(word, known);
    return near == null
        ? Message.of("report.known_words", String.join(", ", known))
        : Message.of("report.did_you_mean", near);
  }

  private void problem(Message what, Message cure) {
    composition.problems().add(line, what, cure);
  }
}
