package bilan.queries.report.table;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Column;
import bilan.queries.Kind;
import bilan.queries.figure.Figure;
import bilan.queries.figure.KeyFigure;
import bilan.queries.report.composition.AnswerShapes;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.composition.Picker;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notes and remarks below an answer, which are not part of its table. */
public final class Asides {

  private final Composition composition;

  public Asides(Composition composition) {
    this.composition = composition;
  }

  /**
   * All that is to be said below a table and that its file didn't type.
   *
   * @param beside columns that say it; {@code rejected}, key figures whose rejected rows do
   */
  List<String> below(
      Answer answer, List<String> beside, @Nullable String group, List<String> rejected) {
    List<String> below = new ArrayList<>(rejected(rejected));
    String said = beside.isEmpty() ? "" : beside(answer, beside, group);
    if (!said.isEmpty()) {
      below.add(said);
    }
    return below;
  }

  /**
   * What columns say, once for each value of another one: how many answers there are, how many are
   * not known. A group of which one of them is not known says nothing. Words explain the number
   * before them.
   */
  public String beside(Answer answer, List<String> keys, @Nullable String group) {
    Set<String> told = new LinkedHashSet<>();
    for (Line line : answer.lines()) {
      Object name = group == null ? null : line.cells().get(AnswerShapes.at(answer, group));
      List<String> words = words(answer, line, keys);
      if (line.role().isBody() && words != null && !isMasked(answer, line)) {
        String all = String.join(", ", words);
        told.add(name == null ? all : composition.say("report.beside_group", name, lower(all)));
      }
    }
    return told.isEmpty()
        ? ""
        : composition.say(
            "report.beside_all", String.join(composition.wording().semicolon(), told));
  }

  /** Of a line in which a figure is not shown, nothing it is made of is said either. */
  private static boolean isMasked(Answer answer, Line line) {
    for (int i = 0; i < line.cells().size(); i++) {
      if (line.cells().get(i) instanceof Missing && answer.columns().get(i).kind().isFigure()) {
        return true;
      }
    }
    return false;
  }

  /** What each column says of a line; null if one of them is not known. */
  private @Nullable List<String> words(Answer answer, Line line, List<String> keys) {
    List<String> words = new ArrayList<>();
    for (String key : keys) {
      int at = AnswerShapes.at(answer, key);
      Column column = answer.columns().get(at);
      String label = words.isEmpty() ? column.label() : lower(column.label());
      Object cell = line.cells().get(at);
      if (cell instanceof Number number) {
        BigDecimal value = new BigDecimal(number.toString());
        String said = composition.wording().inSentence(value, column.kind(), column.unit());
        words.add(composition.say("report.beside", label, said));
      } else if (cell instanceof String text && !words.isEmpty()) {
        words.add(composition.say("report.beside_words", words.remove(words.size() - 1), text));
      } else if (cell instanceof String text) {
        words.add(composition.say("report.beside", label, text));
      } else if (column.kind() != Kind.TEXT) {
        return null;
      }
    }
    return words.isEmpty() ? null : words;
  }

  /** Within a sentence; an abbreviation stays as it is. */
  private String lower(String label) {
    boolean plain = label.length() > 1 && Character.isLowerCase(label.charAt(1));
    Locale locale = Locale.ROOT;
    return plain ? label.substring(0, 1).toLowerCase(locale) + label.substring(1) : label;
  }

  /** The rows that wait to be mended and are in none of an answer's figures, period by period. */
  private List<String> rejected(List<String> ids) {
    Picker picker = new Picker(composition);
    Set<String> said = new LinkedHashSet<>();
    for (String id : ids) {
      Figure declared = composition.material().figures().declared().ifAny(id);
      for (String period : picker.periods()) {
        KeyFigure figure = picker.find(id, period, picker.place());
        if (declared != null && figure != null && figure.rejected() > 0) {
          String dataset = declared.basis().dataset();
          String rows = composition.sayOf(dataset, "figure.rejected", figure.rejected());
          said.add(
              picker.periods().size() == 1 ? rows : composition.say("report.beside", period, rows));
        }
      }
    }
    return List.copyOf(said);
  }
}
