package bilan.queries.report.composition;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Noted;
import bilan.queries.Answer.Role;
import bilan.queries.Column;
import bilan.queries.Identity;
import bilan.queries.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns of an answer: found, chosen, grouped and sorted. */
public final class AnswerShapes {

  private AnswerShapes() {}

  /** These columns in this order; all of them if none is named. */
  public static Answer only(Answer answer, List<String> keys) {
    if (keys.isEmpty()) {
      return answer;
    }
    List<Integer> at = keys.stream().map(key -> at(answer, key)).toList();
    List<Column> columns = at.stream().map(answer.columns()::get).toList();
    List<Line> lines = new ArrayList<>();
    for (Line line : answer.lines()) {
      List<@Nullable Object> cells = new ArrayList<>();
      at.forEach(i -> cells.add(line.cells().get(i)));
      lines.add(new Line(line.role(), cells));
    }
    return new Answer(answer.id(), answer.title(), columns, lines, answer.notes());
  }

  /**
   * The lines by the sum of their figures, the largest first; equals keep their order. Euros and
   * heads don't add up: figures of another kind than the first are left aside.
   */
  public static Answer largestFirst(Answer answer) {
    List<Line> lines = new ArrayList<>(answer.lines());
    lines.sort(Comparator.comparing((Line line) -> sum(answer, line)).reversed());
    return new Answer(answer.id(), answer.title(), answer.columns(), lines, answer.notes());
  }

  private static BigDecimal sum(Answer answer, Line line) {
    BigDecimal sum = BigDecimal.ZERO;
    Kind kind =
        answer.columns().stream().map(Column::kind).filter(Kind::isFigure).findFirst().orElse(null);
    for (int i = 0; i < line.cells().size(); i++) {
      Object cell = line.cells().get(i);
      Object value = cell instanceof Noted noted ? noted.value() : cell;
      if (answer.columns().get(i).kind() == kind && value instanceof Number) {
        sum = sum.add(new BigDecimal(value.toString()));
      }
    }
    return sum;
  }

  /** The values of one column become lines above those that share them. */
  public static Answer grouped(Answer answer, String key) {
    int at = at(answer, key);
    List<Column> columns = new ArrayList<>(answer.columns());
    columns.remove(at);
    List<Line> lines = new ArrayList<>();
    Object before = null;
    for (Line line : answer.lines()) {
      List<@Nullable Object> cells = new ArrayList<>(line.cells());
      Object value = cells.remove(at);
      if (value != null && !value.equals(before) && line.role().isBody()) {
        List<@Nullable Object> head = new ArrayList<>(Collections.nCopies(columns.size(), null));
        head.set(0, value);
        lines.add(new Line(Role.SUBTOTAL, head));
      }
      before = value;
      lines.add(new Line(line.role(), cells));
    }
    return new Answer(answer.id(), answer.title(), columns, lines, answer.notes());
  }

  /** The words of one column put behind those of another; as it is if one of them isn't there. */
  public static Answer joined(
      Answer answer, String key, String behind, String before, String after) {
    int at = at(answer, key);
    int from = at(answer, behind);
    if (at < 0 || from < 0) {
      return answer;
    }
    List<Line> lines = new ArrayList<>();
    for (Line line : answer.lines()) {
      List<@Nullable Object> cells = new ArrayList<>(line.cells());
      if (cells.get(at) instanceof String words
          && cells.get(from) instanceof String more
          && !more.equals("–")) {
        cells.set(at, words + before + more + after);
      } else if (cells.get(at) instanceof Noted noted
          && cells.get(from) instanceof String more
          && !more.equals("–")) {
        String words = noted.value() + before + more + after;
        cells.set(at, new Noted(words, noted.mark(), noted.reason()));
      }
      lines.add(new Line(line.role(), cells));
    }
    return new Answer(answer.id(), answer.title(), answer.columns(), lines, answer.notes());
  }

  /** Without the columns of words and dates that say nothing in any line. */
  public static Answer withoutEmpty(Answer answer) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < answer.columns().size(); i++) {
      int at = i;
      boolean empty = answer.lines().stream().allMatch(line -> line.cells().get(at) == null);
      if (!empty || answer.lines().isEmpty() || answer.columns().get(i).kind().isFigure()) {
        kept.add(answer.columns().get(i).key());
      }
    }
    return only(answer, kept);
  }

  /** Without those of these columns that hold nothing but zeros. */
  public static Answer withoutZeros(Answer answer, List<String> optional) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < answer.columns().size(); i++) {
      int at = i;
      String key = answer.columns().get(i).key();
      boolean some = answer.lines().stream().anyMatch(line -> isSome(line.cells().get(at)));
      if (some || !optional.contains(key)) {
        kept.add(key);
      }
    }
    return only(answer, kept);
  }

  private static boolean isSome(@Nullable Object cell) {
    boolean zero = cell instanceof Number number && new BigDecimal(number.toString()).signum() == 0;
    return cell != null && !zero;
  }

  /**
   * The lines that hold these values and not those.
   *
   * @param without a line that holds one of them is left out
   */
  public static Answer where(
      Answer answer, Map<String, String> where, Map<String, String> without) {
    List<Line> lines =
        answer.lines().stream()
            .filter(line -> where.entrySet().stream().allMatch(e -> holds(answer, line, e)))
            .filter(line -> without.entrySet().stream().noneMatch(e -> holds(answer, line, e)))
            .toList();
    return new Answer(answer.id(), answer.title(), answer.columns(), lines, answer.notes());
  }

  /** Answer with only the lines whose cells are these words, or name them among others. */
  static Answer naming(Answer answer, Map<String, String> words) {
    List<Line> lines =
        answer.lines().stream()
            .filter(line -> words.entrySet().stream().allMatch(e -> names(answer, line, e)))
            .toList();
    return new Answer(answer.id(), answer.title(), answer.columns(), lines, answer.notes());
  }

  private static boolean names(Answer answer, Line line, Map.Entry<String, String> wanted) {
    List<String> several = line.several().get(wanted.getKey());
    return several == null ? holds(answer, line, wanted) : several.contains(wanted.getValue());
  }

  private static boolean holds(Answer answer, Line line, Map.Entry<String, String> wanted) {
    return wanted.getValue().equals(said(answer, line, wanted.getKey()));
  }

  private static String said(Answer answer, Line line, String column) {
    Object cell = line.cells().get(at(answer, column));
    Object said = cell instanceof Noted noted ? noted.value() : cell;
    return said == null ? "" : said.toString();
  }

  /** Whether a cell reads so, or is called so by ids, which are the same in all languages. */
  public static boolean isCalled(Answer answer, Line line, int at, String word) {
    String said = String.valueOf(line.cells().get(at));
    return word.equals(said) || word.equals(answer.columns().get(at).inId(said));
  }

  /** Position of the first column that names such a thing; -1 if the answer has none. */
  public static int at(Answer answer, Identity named) {
    for (int i = 0; i < answer.columns().size(); i++) {
      if (answer.columns().get(i).identity() == named) {
        return i;
      }
    }
    return -1;
  }

  /** Position of a column by its key; -1 if the answer has none. */
  public static int at(Answer answer, String key) {
    for (int i = 0; i < answer.columns().size(); i++) {
      if (answer.columns().get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }
}
