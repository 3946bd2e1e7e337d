package bilan.deliveries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which rows count, in memory and without any care for speed: what the warehouse must agree with.
 */
final class DeliveryModel {

  /** A delivery that was recorded. */
  record Recorded(int id, Sent sent, State state) {}

  /** What became of it. */
  enum State {
    APPLIED,
    REFUSED,
    UNDONE
  }

  /** A row that counts: the delivery's number and the row's, from 1. */
  record Counted(int delivery, int row) implements Comparable<Counted> {
    @Override
    public int compareTo(Counted other) {
      return delivery != other.delivery
          ? Integer.compare(delivery, other.delivery)
          : Integer.compare(row, other.row);
    }
  }

  /** How a step ends: its exit code, and what asks. */
  record Ending(int exit, List<Asked> questions) {}

  /** A question, about one source ({@code null} for what only {@code --replace} answers). */
  record Asked(Kind kind, @Nullable String source) {}

  /** What may be asked. */
  enum Kind {
    ENDS_BEFORE,
    MANY_GONE,
    FEW_KEPT,
    LOST,
    NUMBERED_ALIKE,
    TIE,
    UNCLEAR,
    CONTRADICTED,
    NAME_BOTH,
    GRAINS
  }

  /** An answer that is kept, about a pair of sources at a place, or (no sources) about grains. */
  record Answer(String place, String one, String other, String word, boolean firm, int from) {

    boolean pairs(String a, String b) {
      return (one.equals(a) && other.equals(b)) || (one.equals(b) && other.equals(a));
    }
  }

  private final TreeMap<Integer, Recorded> deliveries = new TreeMap<>();
  private final Map<Integer, Map<String, String>> references = new TreeMap<>();
  private final List<Answer> answers = new ArrayList<>();
  private Set<Counted> counting = new TreeSet<>();

  Set<Counted> counting() {
    return counting;
  }

  int lastNumber() {
    return Math.max(
        deliveries.isEmpty() ? 0 : deliveries.lastKey(),
        references.keySet().stream().mapToInt(i -> i).max().orElse(0));
  }

  Collection<Recorded> deliveries() {
    return deliveries.values();
  }

  /** Sends a file. */
  Ending deliver(Sent sent, boolean dryRun) {
    Ending known = known(sent);
    if (known != null) {
      return known;
    }
    int id = lastNumber() + 1;
    List<Recorded> all = new ArrayList<>(live());
    all.add(new Recorded(id, sent, State.APPLIED));
    Replayed replayed = replay(all, aliases(references), id);
    long bad = sent.rows().stream().filter(Row::bad).count();
    if (bad > Math.max(3, sent.rows().size() / 100) || (bad > 0 && bad == sent.rows().size())) {
      if (!dryRun) {
        deliveries.put(id, new Recorded(id, sent, State.REFUSED));
      }
      return new Ending(3, replayed.questions());
    }
    if (!replayed.questions().isEmpty()) {
      return new Ending(6, replayed.questions());
    }
    if (!dryRun) {
      deliveries.put(id, new Recorded(id, sent, State.APPLIED));
      answers.clear();
      answers.addAll(replayed.answers());
      counting = replayed.counting();
    }
    return new Ending(0, List.of());
  }

  /** The same bytes again: nothing, or a question if they were undone. */
  private @Nullable Ending known(Sent sent) {
    List<Recorded> alike =
        deliveries.values().stream()
            .filter(d -> d.sent().dataset().equals(sent.dataset()))
            .filter(d -> d.sent().source().equals(sent.source()))
            .filter(d -> d.sent().rows().equals(sent.rows()))
            .filter(d -> Objects.equals(d.sent().from(), sent.from()))
            .filter(d -> Objects.equals(d.sent().to(), sent.to()))
            .toList();
    if (alike.isEmpty() || sent.replace()) {
      return null;
    }
    Recorded latest = alike.get(alike.size() - 1);
    if (latest.state() == State.UNDONE) {
      return new Ending(6, List.of());
    }
    boolean nothing = latest.state() == State.APPLIED && later(latest).isEmpty();
    return nothing ? new Ending(0, List.of()) : null;
  }

  /** A reference with one place and another name of it. */
  Ending reference(String place, String alias) {
    int id = lastNumber() + 1;
    Map<Integer, Map<String, String>> all = new TreeMap<>(references);
    all.put(id, Map.of(alias, place));
    Replayed replayed = replay(live(), aliases(all), 0);
    if (!replayed.questions().isEmpty()) {
      return new Ending(6, replayed.questions());
    }
    references.put(id, Map.of(alias, place));
    counting = replayed.counting();
    return new Ending(0, List.of());
  }

  Ending undo(int id, boolean cascade) {
    if (references.containsKey(id)) {
      return undoReference(id);
    }
    Recorded delivery = deliveries.get(id);
    if (delivery == null || delivery.state() != State.APPLIED) {
      return new Ending(2, List.of());
    }
    Set<Integer> taken = new TreeSet<>(Set.of(id));
    List<Recorded> next = new ArrayList<>(List.of(delivery));
    while (!next.isEmpty()) {
      for (Recorded later : later(next.remove(0))) {
        if (!cascade) {
          return new Ending(6, List.of());
        }
        if (taken.add(later.id())) {
          next.add(later);
        }
      }
    }
    List<Recorded> left = live().stream().filter(d -> !taken.contains(d.id())).toList();
    Replayed replayed = replay(left, aliases(references), 0);
    if (!replayed.questions().isEmpty()) {
      return new Ending(6, replayed.questions());
    }
    for (int one : taken) {
      deliveries.computeIfPresent(one, (n, d) -> new Recorded(n, d.sent(), State.UNDONE));
    }
    counting = replayed.counting();
    return new Ending(0, List.of());
  }

  private Ending undoReference(int id) {
    Map<Integer, Map<String, String>> left = new TreeMap<>(references);
    left.remove(id);
    Replayed replayed = replay(live(), aliases(left), 0);
    if (!replayed.questions().isEmpty()) {
      return new Ending(6, replayed.questions());
    }
    references.remove(id);
    counting = replayed.counting();
    return new Ending(0, List.of());
  }

  private List<Recorded> live() {
    return deliveries.values().stream().filter(d -> d.state() == State.APPLIED).toList();
  }

  /** Later live deliveries of the same source that cover days of the same stream. */
  private List<Recorded> later(Recorded one) {
    Map<String, String> aliases = aliases(references);
    List<Span> mine = Span.of(one.id(), one.sent(), aliases);
    return live().stream()
        .filter(d -> d.id() > one.id())
        .filter(d -> d.sent().dataset().equals(one.sent().dataset()))
        .filter(d -> d.sent().source().equals(one.sent().source()))
        .filter(
            d ->
                Span.of(d.id(), d.sent(), aliases).stream()
                    .anyMatch(theirs -> mine.stream().anyMatch(theirs::overlaps)))
        .collect(Collectors.toList());
  }

  private static Map<String, String> aliases(Map<Integer, Map<String, String>> references) {
    Map<String, String> aliases = new HashMap<>();
    references.values().forEach(aliases::putAll);
    return aliases;
  }

  /** How replaying ended. */
  record Replayed(List<Asked> questions, List<Answer> answers, Set<Counted> counting) {}

  /**
   * Decides all deliveries in their order; only the one numbered {@code asking} may answer anew.
   */
  private Replayed replay(List<Recorded> all, Map<String, String> aliases, int asking) {
    Map<String, ModelRules> byDataset = new LinkedHashMap<>();
    List<Answer> kept = new ArrayList<>(answers);
    List<Asked> questions = new ArrayList<>();
    for (Recorded delivery : all) {
      ModelRules rules =
          byDataset.computeIfAbsent(
              delivery.sent().dataset(), name -> new ModelRules(name, aliases, kept));
      questions.addAll(rules.meet(delivery.id(), delivery.sent(), delivery.id() == asking));
    }
    Set<Counted> counted = new TreeSet<>();
    byDataset.values().forEach(rules -> counted.addAll(rules.counting()));
    return new Replayed(questions, kept, counted);
  }
}
