package bilan.queries.figure.trace;

import bilan.queries.database.Sql;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.calendar.Line;
import bilan.text.Message;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is gathered while the rows of one figure are read. */
final class Traced {

  private final FigureWording wording;
  private final List<Term> terms = new ArrayList<>();
  private final Map<String, List<TraceRow>> leftOut = new LinkedHashMap<>();
  private final List<String> filters = new ArrayList<>();
  private final Set<Sql> compiled = new LinkedHashSet<>();
  private final Map<String, Set<YearMonth>> months = new HashMap<>();

  /** Whether a term of a name that is known goes on with its rows. */
  private boolean joined;

  /** A term that still gets rows. */
  record Term(String key, String label, String unit, List<TraceRow> rows) {

    void add(Line line, @Nullable BigDecimal value, BigDecimal part, @Nullable String how) {
      rows.add(TraceRow.of(line, value, part, how));
    }

    void add(Line line, BigDecimal value) {
      add(line, value, value, null);
    }
  }

  Traced(FigureWording wording) {
    this.wording = wording;
  }

  /** From now on, a term of a known name goes on: several places or periods are added up. */
  void join() {
    joined = true;
  }

  /** The next term of a cell that no figure declares. */
  Term add(String label, String unit) {
    return add("", label, unit);
  }

  /**
   * The next term.
   *
   * @param key the id of its figure, or of the months that it is divided by
   */
  Term add(String key, String label, String unit) {
    for (Term known : joined ? terms : List.<Term>of()) {
      if (known.label().equals(label) && known.unit().equals(unit)) {
        return known;
      }
    }
    Term term = new Term(key, label, unit, new ArrayList<>());
    terms.add(term);
    return term;
  }

  /** The key of the months that an average is divided by. */
  static String months(Figure figure) {
    return figure.id() + ".months";
  }

  /** How a relation says that a row's number becomes what it adds; null if it doesn't. */
  @Nullable String how(Line line) {
    return PartWords.of(line, wording);
  }

  /** Whether a month comes for the first time, of whatever place. */
  boolean isFirst(String key, YearMonth month) {
    return months.computeIfAbsent(key, k -> new HashSet<>()).add(month);
  }

  /** What the rows of a term add up to. */
  BigDecimal sum(String key) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Term term : terms) {
      if (term.key().equals(key)) {
        sum = sum.add(new TraceTerm(term.label(), term.unit(), term.rows()).sum());
      }
    }
    return sum;
  }

  void leaveOut(String key, TraceRow row) {
    TraceRow told = row.about(wording.kept(row.about()));
    leftOut.computeIfAbsent(wording.say(key), r -> new ArrayList<>()).add(told);
  }

  void filter(Message words) {
    filter(wording.say(words));
  }

  /** What two terms have in common is said once. */
  void filter(String words) {
    if (!filters.contains(words)) {
      filters.add(words);
    }
  }

  /** The statement of a declaration was asked. */
  void asked(Sql statement) {
    compiled.add(statement);
  }

  Set<Sql> compiled() {
    return compiled;
  }

  String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }

  List<TraceTerm> terms() {
    return terms.stream().map(t -> new TraceTerm(t.label(), t.unit(), t.rows())).toList();
  }

  List<Trace.LeftOut> leftOut() {
    return leftOut.entrySet().stream()
        .map(e -> new Trace.LeftOut(e.getKey(), e.getValue()))
        .toList();
  }

  List<String> filters() {
    return filters;
  }
}
