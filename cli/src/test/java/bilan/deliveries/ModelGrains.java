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

/** Totals of days and months beside detail, or who came: which counts on which day. */
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
      Set<Pair> pairs = pairs(place);
      if (pairs.isEmpty() || preference(place) != null) {
        continue;
      }
      String prefer = preferred(words, place);
      if (prefer != null) {
        answers.add(Answer.ofGrains(table, place, prefer, id));
        continue;
      }
      boolean one = words.other().contains("") && words.same().stream().noneMatch(String::isEmpty);
      for (Pair pair : pairs) {
        String other = pair.otherThan(sent.source());
        boolean named = words.other().contains(other) && !words.same().contains(other);
        if (named || (one && pairs.size() == 1 && !words.same().contains(other))) {
          answers.add(
              Answer.ofPair(
                  table,
                  place,
                  null,
                  other.equals(pair.detail()) ? pair.total() : pair.detail(),
                  other,
                  id));
        }
      }
      pairs(place)
          .forEach(pair -> asked.add(new Asked(Kind.GRAINS, pair.otherThan(sent.source()))));
    }
    return asked;
  }

  /** Two sources that tell of the same days at two grains. */
  private record Pair(String detail, String total) implements Comparable<Pair> {

    String otherThan(String source) {
      return detail.equals(source) ? total : detail;
    }

    @Override
    public int compareTo(Pair other) {
      return (detail + " " + total).compareTo(other.detail + " " + other.total);
    }
  }

  private Set<Pair> pairs(String place) {
    Set<Pair> pairs = new TreeSet<>();
    for (Fact total : totals(place)) {
      rivals(total).forEach(d -> pairs.add(new Pair(d.source(), total.source())));
    }
    return pairs;
  }

  /** What is said of this place, else of any. */
  private static @Nullable String preferred(Words words, String place) {
    String found = null;
    for (String word : words.prefer()) {
      int at = word.lastIndexOf('=');
      if (at > 0 && word.substring(0, at).equalsIgnoreCase(place)) {
        return word.substring(at + 1);
      }
      found = at < 0 ? word : found;
    }
    return found;
  }

  List<Fact> counting() {
    List<Fact> counting = new ArrayList<>(latest);
    for (Fact total : latest) {
      if (total.row().grain() != Row.Grain.PERSON) {
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
    return latest.stream()
        .filter(f -> f.row().grain() != Row.Grain.PERSON && f.place().equals(place))
        .toList();
  }

  /** Detail of the days that a total stands for, but for that of tills known to be others. */
  private List<Fact> rivals(Fact total) {
    return latest.stream()
        .filter(f -> f.row().grain().compareTo(total.row().grain()) < 0)
        .filter(f -> f.place().equals(total.place()))
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
