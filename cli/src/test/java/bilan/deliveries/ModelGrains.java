package bilan.deliveries;

import bilan.deliveries.DeliveryModel.Answer;
import bilan.deliveries.DeliveryModel.Asked;
import bilan.deliveries.DeliveryModel.Kind;
import bilan.deliveries.ModelRules.Fact;
import bilan.deliveries.ModelRules.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Totals of days and months beside detail: which counts on which day. */
final class ModelGrains {

  private final String table;
  private final List<Fact> latest;
  private final List<Answer> answers;
  private final Map<String, Integer> decidedAt;
  private final UnaryOperator<String> canonical;

  /**
   * @param decidedAt the delivery for which each place was decided last
   */
  ModelGrains(
      String table,
      List<Fact> latest,
      List<Answer> answers,
      Map<String, Integer> decidedAt,
      UnaryOperator<String> canonical) {
    this.table = table;
    this.latest = latest;
    this.answers = answers;
    this.decidedAt = decidedAt;
    this.canonical = canonical;
  }

  /** What asks at these places, once a day has both. */
  List<Asked> meet(int id, Sent sent, Set<String> places, Words words) {
    List<Asked> asked = new ArrayList<>();
    for (String place : places) {
      Set<String> others = new TreeSet<>();
      for (Fact total : totals(place)) {
        rivals(total).forEach(d -> others.add(other(sent, total, d)));
      }
      if (others.isEmpty() || preference(place) != null) {
        continue;
      }
      String prefer = words.prefer();
      String apart = words.other();
      boolean settled =
          apart != null && others.size() == 1 && (apart.isEmpty() || others.contains(apart));
      if (prefer != null) {
        answers.add(Answer.ofGrains(table, place, prefer, id));
      } else if (settled) {
        answers.add(Answer.ofPair(table, place, null, sent.source(), others.iterator().next(), id));
      } else {
        others.forEach(o -> asked.add(new Asked(Kind.GRAINS, o)));
      }
    }
    return asked;
  }

  private static String other(Sent sent, Fact total, Fact detail) {
    return sent.source().equals(total.source()) ? detail.source() : total.source();
  }

  List<Fact> counting() {
    List<Fact> counting = new ArrayList<>(latest);
    for (Fact total : latest) {
      if (total.row().grain().total()) {
        List<Fact> rivals = rivals(total);
        String prefer = preference(total.place());
        if (!rivals.isEmpty() && "total".equals(prefer)) {
          counting.removeAll(rivals);
        } else if (!rivals.isEmpty()) {
          counting.remove(total);
        }
      }
    }
    return counting;
  }

  private List<Fact> totals(String place) {
    return latest.stream().filter(f -> f.row().grain().total() && f.place().equals(place)).toList();
  }

  /** Detail of the days that a total stands for, but for that of tills known to be others. */
  private List<Fact> rivals(Fact total) {
    return latest.stream()
        .filter(f -> !f.row().grain().total() && f.place().equals(total.place()))
        .filter(f -> Span.touches(f.row().register(), total.row().register()))
        .filter(f -> Span.touches(f.row().channel(), total.row().channel()))
        .filter(
            f ->
                !f.row().day().isBefore(total.row().day())
                    && !f.row().day().isAfter(total.row().lastDay()))
        .filter(f -> answers.stream().noneMatch(a -> apart(a, f, total)))
        .toList();
  }

  private boolean apart(Answer answer, Fact detail, Fact total) {
    return answer.word().equals("other")
        && holds(answer, total.place())
        && answer.pairs(detail.source(), total.source());
  }

  private boolean holds(Answer answer, String place) {
    return answer.table().equals(table)
        && canonical.apply(answer.place()).equals(place)
        && answer.holdsFor(decidedAt.getOrDefault(place, 0));
  }

  private @Nullable String preference(String place) {
    String prefer = null;
    for (Answer answer : answers) {
      if (answer.one().isEmpty() && holds(answer, place)) {
        prefer = answer.word();
      }
    }
    return prefer;
  }
}
