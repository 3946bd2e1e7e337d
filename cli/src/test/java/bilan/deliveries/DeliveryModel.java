package bilan.deliveries;

import bilan.deliveries.ModelReplay.Replayed;
import bilan.deliveries.ModelRules.Words;
import bilan.pipelines.delivery.Said;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which rows count, in memory and without any care for speed: what the warehouse must agree with.
 */
final class DeliveryModel {

  /** A delivery that was recorded. */
  record Recorded(int id, Sent sent, boolean undone) {}

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
  record Ending(int exit, List<Asked> questions) {
    static final Ending DONE = new Ending(0, List.of());
  }

  /** A question, about one source ({@code null} for what only {@code --replace} answers). */
  record Asked(Kind kind, @Nullable String source) {}

  /** What may be asked. */
  enum Kind {
    ENDS_BEFORE,
    MANY_GONE,
    FEW_KEPT,
    LOST,
    VANISHING,
    NUMBERED_ALIKE,
    TIE,
    UNCLEAR,
    CONTRADICTED,
    NAME_BOTH,
    GRAINS
  }

  /**
   * An answer that is kept, about a pair of sources at a place, or (no sources) about grains.
   *
   * @param to the last delivery that it holds for
   */
  record Answer(
      String table,
      String place,
      @Nullable String channel,
      String one,
      String other,
      String word,
      boolean firm,
      int from,
      int to) {

    static Answer of(
        String table, ModelMeeting m, String source, String word, boolean firm, int from) {
      return new Answer(
          table, m.place(), m.channel(), source, m.source(), word, firm, from, Integer.MAX_VALUE);
    }

    static Answer ofPair(
        String table, String place, @Nullable String channel, String one, String other, int from) {
      return new Answer(table, place, channel, one, other, "other", false, from, Integer.MAX_VALUE);
    }

    static Answer ofGrains(String table, String place, String prefer, int from) {
      return new Answer(table, place, null, "", "", prefer, false, from, Integer.MAX_VALUE);
    }

    boolean pairs(String a, String b) {
      return (one.equals(a) && other.equals(b)) || (one.equals(b) && other.equals(a));
    }

    boolean holdsFor(int delivery) {
      return from <= delivery && delivery <= to;
    }

    /** Whether the two were given at once about the same sources at the same place. */
    boolean isOf(Answer a) {
      return place.equals(a.place)
          && pairs(a.one, a.other)
          && word.equals(a.word)
          && from == a.from;
    }

    Answer forgotten(int last) {
      return new Answer(table, place, channel, one, other, word, firm, from, last);
    }
  }

  private final TreeMap<Integer, Recorded> deliveries = new TreeMap<>();
  private final ModelFixes fixes = new ModelFixes();
  private final List<Answer> answers = new ArrayList<>();
  private Set<Counted> counting = new TreeSet<>();

  Set<Counted> counting() {
    return counting;
  }

  int lastNumber() {
    return Math.max(deliveries.isEmpty() ? 0 : deliveries.lastKey(), fixes.lastNumber());
  }

  Collection<Recorded> deliveries() {
    return deliveries.values();
  }

  /** Deliveries and corrections that may be undone, refused ones too. */
  List<Integer> live() {
    Set<Integer> live = new TreeSet<>(fixes.live());
    deliveries.values().stream().filter(d -> !d.undone()).forEach(d -> live.add(d.id()));
    return List.copyOf(live);
  }

  /** Nothing stands on what was refused. */
  private boolean isRefused(int id) {
    Recorded delivery = deliveries.get(id);
    return delivery != null && refused(fixes.standing(delivery).sent());
  }

  /** Rows that are rejected as things stand: nobody has corrected them yet. */
  List<Counted> rejected() {
    List<Counted> rejected = new ArrayList<>();
    for (Recorded d : deliveries.values()) {
      List<Row> rows = fixes.rows(d);
      for (int i = 0; i < rows.size() && !d.undone(); i++) {
        if (rows.get(i).bad()) {
          rejected.add(new Counted(d.id(), i + 1));
        }
      }
    }
    return rejected;
  }

  /** As it was sent. */
  Row row(Counted at) {
    return Objects.requireNonNull(deliveries.get(at.delivery())).sent().rows().get(at.row() - 1);
  }

  /** Sends a file. */
  Ending deliver(Sent sent, boolean dryRun) {
    Ending known = known(sent);
    if (known != null) {
      return known;
    }
    Recorded fresh = new Recorded(lastNumber() + 1, sent, false);
    Recorded asStands = fixes.standing(fresh);
    List<Recorded> all = new ArrayList<>(applied(fixes));
    all.add(asStands);
    Replayed replayed = replay(all, Set.of(fresh.id()));
    if (refused(asStands.sent())) {
      if (!dryRun) {
        deliveries.put(fresh.id(), fresh);
      }
      return new Ending(3, replayed.questions());
    }
    if (!replayed.questions().isEmpty()) {
      return new Ending(6, replayed.questions());
    }
    if (!dryRun) {
      deliveries.put(fresh.id(), fresh);
      keep(replayed);
    }
    return Ending.DONE;
  }

  private void keep(Replayed replayed) {
    answers.clear();
    answers.addAll(replayed.answers());
    replayed.forced().forEach(this::replacing);
    counting = replayed.counting();
  }

  private void replacing(int id) {
    deliveries.computeIfPresent(id, (n, d) -> new Recorded(n, d.sent().replacing(), d.undone()));
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
    if (alike.isEmpty()) {
      return null;
    }
    Recorded latest = alike.get(alike.size() - 1);
    if (latest.undone()) {
      return sent.replace() ? null : new Ending(6, List.of());
    }
    Recorded standing = fixes.standing(latest);
    boolean nothing = !refused(standing.sent()) && later(standing).isEmpty();
    return nothing ? Ending.DONE : null;
  }

  static boolean refused(Sent sent) {
    long bad = sent.rows().stream().filter(Row::bad).count();
    return bad > 0
        && (sent.whole()
            || bad == sent.rows().size()
            || bad > Math.max(3, sent.rows().size() / 100));
  }

  /** Sends a workbook of corrections. */
  Ending correct(List<ModelFixes.Line> lines, Said said) {
    boolean replace = said.replace();
    int id = lastNumber() + 1;
    ModelFixes then = fixes.with(id, lines, deliveries.values());
    Set<Integer> touched = then.touched(id);
    if (touched.isEmpty()) {
      return Ending.DONE;
    }
    TreeMap<Integer, Recorded> as = new TreeMap<>(deliveries);
    for (int each : touched) {
      as.computeIfPresent(
          each, (n, d) -> new Recorded(n, answered(d.sent().silent(replace), said), d.undone()));
    }
    Words words = new Words(replace, said.same(), said.other(), said.prefer(), false);
    Replayed replayed =
        new ModelReplay(applied(as.values(), then), answers).runCorrected(touched, words);
    List<Asked> questions = new ArrayList<>(replayed.questions());
    if (!replace && then.breaks(id)) {
      questions.add(new Asked(Kind.LOST, null));
    }
    boolean refused =
        as.values().stream()
            .anyMatch(d -> touched.contains(d.id()) && refused(then.standing(d).sent()));
    if (questions.isEmpty()) {
      fixes.add(then);
      deliveries.putAll(as);
      keep(replayed);
    }
    return new Ending(refused ? 3 : questions.isEmpty() ? 0 : 6, questions);
  }

  private static Sent answered(Sent sent, Said said) {
    return sent.words(sent.replace(), said.same(), said.other(), said.prefer());
  }

  /** Those that hold until they are forgotten. */
  List<Answer> answers() {
    return answers.stream().filter(a -> a.to() == Integer.MAX_VALUE).toList();
  }

  /** From the next delivery on what was answered there is asked again. */
  void forget(Answer answer) {
    answers.replaceAll(a -> a.isOf(answer) ? a.forgotten(lastNumber()) : a);
  }

  Ending undo(int id, boolean cascade, Said said) {
    Set<Integer> taken = new TreeSet<>(Set.of(id));
    if (!live().contains(id)) {
      return new Ending(2, List.of());
    }
    List<Integer> next = new ArrayList<>(isRefused(id) ? Set.of() : taken);
    while (!next.isEmpty()) {
      for (int later : later(next.remove(0))) {
        if (!cascade) {
          return new Ending(6, List.of());
        }
        if (taken.add(later)) {
          next.add(later);
        }
      }
    }
    ModelFixes then = fixes.without(taken);
    TreeMap<Integer, Recorded> as = new TreeMap<>(deliveries);
    taken.forEach(t -> as.computeIfPresent(t, (n, d) -> new Recorded(n, d.sent(), true)));
    Words words = new Words(said.replace(), said.same(), said.other(), said.prefer(), false);
    Replayed replayed = new ModelReplay(applied(as.values(), then), answers).run(Set.of(), words);
    if (!replayed.questions().isEmpty()) {
      return new Ending(6, replayed.questions());
    }
    fixes.add(then);
    deliveries.putAll(as);
    keep(replayed);
    return Ending.DONE;
  }

  private List<Integer> later(int id) {
    Recorded delivery = deliveries.get(id);
    return delivery == null
        ? fixes.later(id)
        : later(fixes.standing(delivery)).stream().map(Recorded::id).toList();
  }

  private List<Recorded> applied(ModelFixes with) {
    return applied(deliveries.values(), with);
  }

  private static List<Recorded> applied(Collection<Recorded> all, ModelFixes with) {
    return all.stream()
        .filter(d -> !d.undone())
        .map(with::standing)
        .filter(d -> !refused(d.sent()))
        .toList();
  }

  /** Later live deliveries of the same source that take the place of something of it. */
  private List<Recorded> later(Recorded one) {
    return applied(fixes).stream()
        .filter(d -> d.id() > one.id())
        .filter(d -> d.sent().dataset().equals(one.sent().dataset()))
        .filter(d -> d.sent().source().equals(one.sent().source()))
        .filter(d -> ModelReplay.meets(one, d, ModelReplay.aliases(applied(fixes))))
        .toList();
  }

  private Replayed replay(List<Recorded> all, Set<Integer> asking) {
    return new ModelReplay(all, answers).run(asking, Words.NONE);
  }
}
