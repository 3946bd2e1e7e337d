package bilan.queries;

import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Answer.Role;
import bilan.queries.Column.Additivity;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The line below a table, only of the figures that may be added up; the others say that they can't.
 */
public final class Totals {

  private Totals() {}

  /** The answer with its total line; as it is if it has no figure that adds up. */
  public static Answer below(Answer answer, Lang lang) {
    if (answer.columns().stream().noneMatch(Totals::adds)) {
      return answer;
    }
    Catalogue catalogue = new Catalogue(lang);
    List<@Nullable Object> cells = new ArrayList<>();
    for (int i = 0; i < answer.columns().size(); i++) {
      cells.add(cell(answer, i, catalogue));
    }
    List<Line> lines = new ArrayList<>(answer.lines());
    lines.add(new Line(Role.TOTAL, cells));
    return new Answer(answer.id(), answer.title(), answer.columns(), lines, answer.notes());
  }

  private static boolean adds(Column column) {
    return (column.additivity() == Additivity.SUM || column.additivity() == Additivity.KNOWN)
        && column.kind().isFigure();
  }

  private static @Nullable Object cell(Answer answer, int at, Catalogue catalogue) {
    Column column = answer.columns().get(at);
    if (adds(column)) {
      return sum(answer, at, catalogue);
    }
    if (column.kind().isFigure()) {
      return new Missing(catalogue.say("query.not_summable"), null);
    }
    return at == 0 ? catalogue.say("query.total") : null;
  }

  /**
   * A cell without value makes the sum one that can't be established, except where nothing was
   * open. A sum needs something that is known: below nothing at all, nothing is printed.
   */
  private static @Nullable Object sum(Answer answer, int at, Catalogue catalogue) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean whole = true;
    int known = 0;
    int lacking = 0;
    for (Line line : answer.lines()) {
      Object cell = line.role() == Role.BODY ? line.cells().get(at) : null;
      boolean unknown = cell instanceof Missing missing && !missing.mark().equals("–");
      if (unknown && answer.columns().get(at).additivity() == Additivity.SUM) {
        return none(catalogue);
      }
      Object value = cell instanceof Noted noted ? noted.value() : cell;
      whole &= !unknown && !(cell instanceof Noted);
      lacking += unknown ? 1 : 0;
      if (value instanceof Number) {
        known++;
        sum = sum.add(new BigDecimal(value.toString()));
      }
    }
    if (known == 0) {
      return whole ? null : none(catalogue);
    }
    Object total = answer.columns().get(at).kind() == Kind.COUNT ? (Object) sum.longValue() : sum;
    return whole
        ? total
        : new Noted(total, catalogue.say("query.partial"), why(known, lacking, catalogue));
  }

  private static String why(int known, int lacking, Catalogue catalogue) {
    return lacking == 0
        ? catalogue.say("query.total_partial")
        : catalogue.say("query.total_known", known, known + lacking);
  }

  private static Missing none(Catalogue catalogue) {
    return new Missing(catalogue.say("query.nc"), catalogue.say("query.total_nc"));
  }
}
