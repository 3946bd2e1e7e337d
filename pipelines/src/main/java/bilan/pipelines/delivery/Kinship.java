package bilan.pipelines.delivery;

import bilan.pipelines.delivery.Decision.Answer;
import bilan.pipelines.delivery.Kin.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which sources stand for one register at a place, and which registers are apart: what was said of
 * two sources holds for all that took their tickets for the same.
 */
final class Kinship {

  private final Answers answers;
  private final FactStream stream;
  private final int delivery;
  private final Map<Node, Set<Node>> kin = new HashMap<>();

  Kinship(Answers answers, FactStream stream, int delivery) {
    this.answers = answers;
    this.stream = stream;
    this.delivery = delivery;
    List<Kin> here =
        answers.kin().stream()
            .filter(k -> k.isAtPlaceOf(stream) && k.delivery() < delivery)
            .toList();
    Map<Node, Integer> latest = new HashMap<>();
    here.forEach(k -> latest.merge(k.one(), k.delivery(), Integer::max));
    for (Kin each : here) {
      // A source chooses once; where it chose anew, its former choice is forgotten.
      if (latest.getOrDefault(each.one(), 0) == each.delivery()) {
        link(each.one(), each.other());
      }
    }
  }

  private void link(Node one, Node other) {
    kin.computeIfAbsent(one, n -> new LinkedHashSet<>()).add(other);
    kin.computeIfAbsent(other, n -> new LinkedHashSet<>()).add(one);
  }

  /** All that stand for the same register, itself included. */
  Set<Node> of(Node node) {
    Set<Node> found = new LinkedHashSet<>(List.of(node));
    Deque<Node> next = new ArrayDeque<>(found);
    while (!next.isEmpty()) {
      for (Node near : near(next.remove())) {
        if (found.add(near)) {
          next.add(near);
        }
      }
    }
    return found;
  }

  /** A source that begins to name its register is still the same; one that names two is not. */
  private List<Node> near(Node node) {
    List<Node> near = new ArrayList<>(kin.getOrDefault(node, Set.of()));
    List<Node> namesakes =
        kin.keySet().stream().filter(n -> n.source().equals(node.source())).toList();
    long named = namesakes.stream().filter(n -> n.register() != null).count();
    if (named + (node.register() != null && !namesakes.contains(node) ? 1 : 0) < 2) {
      near.addAll(namesakes);
    }
    return near;
  }

  boolean areKin(Node one, Node other) {
    return of(one).contains(other);
  }

  /** Whether the two are known to be other registers. */
  boolean apart(Node one, Node other) {
    Decision said = answers.about(stream, one.source(), other.source(), delivery);
    if (said != null && !one.source().equals(other.source())) {
      return said.answer() == Answer.OTHER_REGISTER;
    }
    if (one.register() != null && other.register() != null) {
      return !one.register().equals(other.register());
    }
    Set<Node> kinOfOne = of(one);
    Set<Node> kinOfOther = of(other);
    return !kinOfOne.contains(other)
        && kinOfOne.stream().anyMatch(a -> kinOfOther.stream().anyMatch(b -> parted(a, b)));
  }

  private boolean parted(Node one, Node other) {
    Decision said = answers.about(stream, one.source(), other.source(), delivery);
    if (said != null && !one.source().equals(other.source())) {
      return said.answer() == Answer.OTHER_REGISTER;
    }
    return one.register() != null
        && other.register() != null
        && !one.register().equals(other.register());
  }
}
