package bilan.queries.report.masking;

import bilan.queries.figure.sheet.PersonCounts;
import bilan.queries.report.masking.KnownSums.CellName;
import bilan.queries.report.masking.KnownSums.What;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All tables of who came, of one year, and how they add up. */
final class AnswerTables {

  private AnswerTables() {}

  /** An answer of the network is what its places were told; all answers are who is known. */
  static void addUp(KnownSums sums, Set<@Nullable String> places, Set<String> dimensions) {
    List<CellName> answers = sums.keys(What.ANSWER);
    for (String dimension : dimensions) {
      for (String place : places) {
        sums.sum(
            known(place, dimension),
            answers.stream()
                .filter(k -> Objects.equals(k.place(), place) && dimension(k).equals(dimension))
                .toList());
      }
    }
    for (CellName whole : answers) {
      if (whole.place() == null) {
        sums.sum(
            whole,
            answers.stream().filter(k -> k.place() != null && k.of().equals(whole.of())).toList());
      }
    }
    for (CellName whole : sums.keys(What.KNOWN)) {
      if (whole.place() == null) {
        sums.sum(
            whole,
            sums.keys(What.KNOWN).stream()
                .filter(k -> k.place() != null && k.of().equals(whole.of()))
                .toList());
      }
    }
  }

  /**
   * What else to hide of a place, or of the network, where the answers of a few only are not known:
   * who came is known, so the known answers would tell them, and what these are the sum of.
   *
   * @param came everybody who came there
   * @param hidden what is hidden anyway
   */
  static Set<CellName> besideUnknown(
      KnownSums sums, CellName known, BigDecimal came, Set<CellName> hidden, int least) {
    BigDecimal others = came.subtract(sums.value(known));
    if (others.signum() <= 0 || others.compareTo(BigDecimal.valueOf(least)) >= 0) {
      return Set.of();
    }
    CellName unknown = new CellName(What.UNKNOWN, known.place(), known.of());
    KnownSums one = new KnownSums();
    List<CellName> answers =
        sums.keys(What.ANSWER).stream()
            .filter(k -> Objects.equals(k.place(), known.place()))
            .filter(k -> dimension(k).equals(known.of()))
            .toList();
    answers.forEach(answer -> one.add(answer, sums.value(answer)));
    one.add(known, sums.value(known));
    one.add(unknown, others);
    one.never(unknown);
    hidden.forEach(one::secret);
    one.sum(known, answers);
    one.whole(List.of(known, unknown));
    return one.solved(least).hidden();
  }

  /** The cells that an answer of a place, or of the network, counts in. */
  static List<CellName> cells(@Nullable String place, PersonCounts.Told row) {
    return List.of(answer(place, row.dimension(), row.answer()), known(place, row.dimension()));
  }

  /** The name of an answer's cell. */
  static CellName answer(@Nullable String place, String dimension, String answer) {
    return new CellName(What.ANSWER, place, List.of(dimension, answer));
  }

  private static Object dimension(CellName answer) {
    return ((List<?>) answer.of()).get(0);
  }

  /** The name of the cell of everybody whose answer of a dimension is known. */
  static CellName known(@Nullable String place, String dimension) {
    return new CellName(What.KNOWN, place, dimension);
  }
}
