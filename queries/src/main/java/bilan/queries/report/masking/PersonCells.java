package bilan.queries.report.masking;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Noted;
import bilan.queries.Identity;
import bilan.queries.Persons;
import bilan.queries.report.composition.AnswerShapes;
import bilan.queries.report.masking.FewPersons.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cells of one answer among those that were decided on for all bilans. */
public final class PersonCells {

  /**
   * What persons came for, what it is called and with whom it is held: columns, and questions that
   * they answered by coming.
   */
  private static final Set<Identity> SUBJECTS =
      Set.of(Identity.THEME, Identity.ACTIVITY, Identity.PARTNER);

  /** By what a query splits the persons that it counts. */
  enum Split {
    MONTH,
    KIND,
    ANSWER,
    SUBJECT,
    /** Its sums are those of its own table only. */
    OTHER;

    private static final Set<Identity> PARTS =
        Set.of(Identity.YEAR, Identity.MONTH, Identity.PLACE, Identity.KIND);

    /**
     * The split of an answer by what its columns name.
     *
     * @param named of each column that is no figure; null for other words
     */
    static Split of(List<@Nullable Identity> named) {
      Set<@Nullable Identity> all = new HashSet<>(named);
      if (all.equals(Set.of(Identity.MONTH))) {
        return MONTH;
      }
      if (all.equals(Set.of(Identity.YEAR, Identity.KIND))) {
        return KIND;
      }
      if (PARTS.stream().anyMatch(all::contains)) {
        return OTHER;
      }
      if (SUBJECTS.stream().filter(all::contains).count() == 1) {
        return SUBJECT;
      }
      return all.containsAll(Set.of(Identity.QUESTION, Identity.ANSWER)) ? ANSWER : OTHER;
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
    List<@Nullable Identity> named = new ArrayList<>();
    answer.columns().stream()
        .filter(column -> !column.kind().isFigure())
        .forEach(column -> named.add(column.identity()));
    this.split = Split.of(named);
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

  /**
   * What was decided of a number of persons.
   *
   * @param counted the persons that its column counts
   */
  Verdict verdict(Line line, Persons counted, BigDecimal persons) {
    if (counted == Persons.ANSWERS && split == Split.ANSWER) {
      return few.known(place, years, text(line, Identity.QUESTION), persons);
    }
    if (!counted.came()) {
      return Verdict.UNKNOWN;
    }
    if (split == Split.MONTH && cell(line, Identity.MONTH) instanceof LocalDate month) {
      return few.month(place, month, counted == Persons.PARTICIPATIONS, persons);
    }
    if (split == Split.KIND && cell(line, Identity.YEAR) instanceof Number year) {
      return few.kind(place, year.intValue(), text(line, Identity.KIND), persons);
    }
    if (split == Split.SUBJECT) {
      Identity subject =
          SUBJECTS.stream()
              .filter(one -> AnswerShapes.at(answer, one) >= 0)
              .findFirst()
              .orElseThrow();
      return answered(subject.word(), text(line, subject), persons);
    }
    return split == Split.ANSWER
        ? answered(text(line, Identity.QUESTION), text(line, Identity.ANSWER), persons)
        : Verdict.UNKNOWN;
  }

  private Verdict answered(String dimension, String answer, BigDecimal persons) {
    return few.answer(place, years, AnswerTables.answer(place, dimension, answer), persons);
  }

  /** Whether a share in a line would tell a hidden number of known answers. */
  boolean hidesShares(Line line) {
    return split == Split.ANSWER && few.hidesShares(place, years, text(line, Identity.QUESTION));
  }

  private @Nullable Object cell(Line line, Identity named) {
    Object cell = line.cells().get(AnswerShapes.at(answer, named));
    return cell instanceof Noted noted ? noted.value() : cell;
  }

  private String text(Line line, Identity named) {
    return String.valueOf(cell(line, named));
  }
}
