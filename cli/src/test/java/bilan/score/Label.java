package bilan.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is right for one file.
 *
 * @param part part of the corpus, a line of the table
 * @param kind whether the file holds facts, only names, or nothing of ours
 * @param checks figures of a file that holds facts
 * @param asks topics of the questions that are right; {@code any} allows all
 */
record Label(String part, Kind kind, List<Check> checks, Set<String> asks) {

  /** What a file holds. */
  enum Kind {
    FACTS,
    REFERENCE,
    NONE
  }

  /**
   * Figures of one field.
   *
   * @param datasets names in the manner of labels: attendance, sales, bank, grants, published,
   *     accounts, volunteers
   * @param field value, or # for the number of rows, received for grants, cost or income for
   *     accounts
   * @param figures by season and place, as far as the label tells them
   * @param rows number of rows; null if the label does not tell it
   */
  record Check(
      Set<String> datasets, String field, Map<Key, BigDecimal> figures, @Nullable Integer rows) {}

  static Label facts(String part, List<Check> checks, Set<String> asks) {
    return new Label(part, Kind.FACTS, List.copyOf(checks), asks);
  }

  static Label nothing(String part, Set<String> asks) {
    return new Label(part, Kind.NONE, List.of(), asks);
  }

  boolean allows(Set<String> topics) {
    return !topics.isEmpty() && (asks.contains("any") || asks.containsAll(topics));
  }
}
