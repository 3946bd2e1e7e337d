package bilan.queries.report.masking;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Noted;
import bilan.queries.report.composition.AnswerShapes;
import bilan.queries.report.masking.FewPersons.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cells of one answer among those that were decided on for all bilans. */
public final class PersonCells {

  private static final Set<String> PASSING = Set.of("passages");

  /** Everybody whose answer is known, in each line of its question. */
  private static final String KNOWN = "answers";

  static final Set<String> CAME = Set.of("participations", "participants", "passages");

  /**
   * What persons came for, what it is called and with whom it is held: columns, and questions that
   * they answered by coming.
   */
  static final Set<String> SUBJECTS = Set.of("theme", "activity", "partner");

  /** By what a query splits the persons that it counts. */
  enum Split {
    MONTH,
    KIND,
    ANSWER,
    SUBJECT,
    /** Its sums are those of its own table only. */
    OTHER;

    private static final Set<String> PARTS = Set.of("year", "month", "place", "kind");

    /** Told by its columns that are no figures; what else is said in words splits nothing. */
    static Split of(Collection<String> words) {
      if (Set.copyOf(words).equals(Set.of("month"))) {
        return MONTH;
      }
      if (Set.copyOf(words).equals(Set.of("year", "kind"))) {
        return KIND;
      }
      if (PARTS.stream().anyMatch(words::contains)) {
        return OTHER;
      }
      if (SUBJECTS.stream().filter(words::contains).count() == 1) {
        return SUBJECT;
      }
      return words.containsAll(Set.of("dimension", "class")) ? ANSWER : OTHER;
    }
  }

  private final FewPersons few;
  private final Answer answer;
  private final @Nullable String place;
  private final List<Integer> years;
  private final Split split;

  /**
   * @param asked the parameters that the query was given
   */
  public PersonCells(FewPersons few, Answer answer, Map<String, String> asked) {
    this.few = few;
    this.answer = answer;
    String one = asked.get("place");
    this.place = one == null || one.isEmpty() ? null : one;
    this.years = years(asked.getOrDefault("years", asked.getOrDefault("year", "")));
    List<String> keys = new ArrayList<>();
    answer.columns().stream().filter(c -> !c.kind().isFigure()).forEach(c -> keys.add(c.key()));
    this.split = Split.of(keys);
  }

  private static List<Integer> years(String asked) {
    List<Integer> years = new ArrayList<>();
    if (asked.matches("\\d{4}(\\.\\.\\d{4})?")) {
      int first = Integer.parseInt(asked.substring(0, 4));
      int last = Integer.parseInt(asked.substring(asked.length() - 4));
      for (int year = first; year <= last; year++) {
        years.add(year);
      }
    }
    return years;
  }

  /** What was decided of a number of persons. */
  Verdict verdict(Line line, String column, BigDecimal persons) {
    if (column.equals(KNOWN) && split == Split.ANSWER) {
      return few.known(place, years, text(line, "dimension"), persons);
    }
    if (!CAME.contains(column)) {
      return Verdict.UNKNOWN;
    }
    if (split == Split.MONTH && cell(line, "month") instanceof LocalDate month) {
      return few.month(place, month, !PASSING.contains(column), persons);
    }
    if (split == Split.KIND && cell(line, "year") instanceof Number year) {
      return few.kind(place, year.intValue(), text(line, "kind"), persons);
    }
    if (split == Split.SUBJECT) {
      String subject =
          SUBJECTS.stream()
              .filter(key -> AnswerShapes.at(answer, key) >= 0)
              .findFirst()
              .orElseThrow();
      return answered(subject, text(line, subject), persons);
    }
    return split == Split.ANSWER
        ? answered(text(line, "dimension"), text(line, "class"), persons)
        : Verdict.UNKNOWN;
  }

  private Verdict answered(String dimension, String answer, BigDecimal persons) {
    return few.answer(place, years, AnswerTables.answer(place, dimension, answer), persons);
  }

  /** Whether a share in a line would tell a hidden number of known answers. */
  boolean hidesShares(Line line) {
    return split == Split.ANSWER && few.hidesShares(place, years, text(line, "dimension"));
  }

  private @Nullable Object cell(Line line, String key) {
    Object cell = line.cells().get(AnswerShapes.at(answer, key));
    return cell instanceof Noted noted ? noted.value() : cell;
  }

  private String text(Line line, String key) {
    return String.valueOf(cell(line, key));
  }
}
