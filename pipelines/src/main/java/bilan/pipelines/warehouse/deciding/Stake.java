package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.Comparison;
import bilan.pipelines.delivery.Comparison.Tally;
import bilan.pipelines.delivery.Meeting;
import bilan.pipelines.delivery.Verdict.Outcome;
import bilan.text.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each answer to a question about a meeting would make count, there and at its place; or to
 * one about meetings at several places that the same words answer.
 */
final class Stake {

  private final List<Encounter> group;
  private final Meeting whole;
  private final DecidedDelivery decided;
  private final @Nullable StandingRows standing;
  private final String table;

  /**
   * @param group of one table
   */
  Stake(List<Encounter> group, DecidedDelivery decided, @Nullable StandingRows standing) {
    this.group = List.copyOf(group);
    this.whole = group.stream().map(Encounter::meeting).reduce(Meeting::and).orElseThrow();
    this.decided = decided;
    this.standing = standing;
    this.table = whole.stream().table();
  }

  /** All of them as one. */
  Meeting meeting() {
    return whole;
  }

  Message nothing() {
    Tally today = standing == null ? null : Tally.NONE;
    Set<Integer> places = new HashSet<>();
    for (Encounter judged : group) {
      if (today != null && places.add(judged.placeCode())) {
        Tally here = before(judged);
        today = here == null ? null : today.plus(here);
      }
    }
    return nothing(table, today);
  }

  private @Nullable Tally before(Encounter e) {
    return standing == null ? null : standing.before(e.table(), e.placeCode());
  }

  /** Nothing is typed: what counts today goes on, if it is known. */
  static Message nothing(String table, @Nullable Tally today) {
    if (today == null) {
      return Message.of("delivery.choice.nothing");
    }
    return Message.of(
        "delivery.choice.keep", today.rows(), StreamNouns.amount(table, today.euros()));
  }

  /** The new version alone counts inside its dates. */
  Message replaced() {
    Meeting m = meeting();
    return Message.of(
        "delivery.choice.replace",
        m.comparison().newer().rows(),
        amount(m.comparison().newer().euros()),
        m.from(),
        m.to(),
        m.comparison().counting(),
        amount(m.comparison().older().euros()),
        elsewhere(),
        total(Outcome.VERSION));
  }

  /** One register: the older rows count no more, or each ticket once. */
  Message same() {
    Meeting m = meeting();
    boolean union = m.keyed();
    return Message.of(
        StreamNouns.key(
            table, union ? "delivery.choice.same.union" : "delivery.choice.same.version"),
        m.source(),
        String.join(", ", m.others()),
        m.comparison().newer().rows(),
        amount(m.comparison().newer().euros()),
        total(union ? Outcome.UNION : Outcome.VERSION));
  }

  Message both(String key, Object... before) {
    List<Object> arguments = new ArrayList<>(List.of(before));
    arguments.add(total(Outcome.APART));
    return Message.of(key, arguments.toArray());
  }

  private Message amount(@Nullable BigDecimal amount) {
    return StreamNouns.amount(table, amount);
  }

  /** What counts at the place on the dates that the delivery doesn't cover. */
  private Message elsewhere() {
    Tally rest = Tally.NONE;
    for (Encounter judged : group) {
      Tally today = today(judged);
      if (today == null) {
        return Message.of("delivery.elsewhere.unknown");
      }
      rest = rest.plus(today).minus(judged.meeting().comparison().counted());
    }
    return rest.rows() == 0
        ? Message.of("delivery.elsewhere.none")
        : Message.of("delivery.elsewhere", rest.rows(), amount(rest.euros()));
  }

  /** All that would count at the place; known if nothing else asks there. */
  private Message total(Outcome outcome) {
    Tally total = Tally.NONE;
    for (Encounter judged : group) {
      Tally here = total(judged, outcome);
      if (here == null) {
        return Message.of("delivery.in_all.unknown");
      }
      total = total.plus(here);
    }
    return Message.of("delivery.in_all", total.rows(), amount(total.euros()));
  }

  private @Nullable Tally total(Encounter judged, Outcome outcome) {
    Tally today = today(judged);
    if (today == null || standing == null) {
      return null;
    }
    Tally total = today.plus(standing.arrived(judged.table(), judged.placeCode()));
    for (Encounter other : decided.judged()) {
      if (here(judged, other)) {
        total =
            total.minus(removed(other, other.equals(judged) ? outcome : other.verdict().outcome()));
      }
    }
    return total;
  }

  private @Nullable Tally today(Encounter judged) {
    Comparison c = judged.meeting().comparison();
    boolean plain =
        decided.grains().isEmpty()
            && c.counting() == c.older().rows()
            && decided.judged().stream()
                .noneMatch(j -> !j.equals(judged) && here(judged, j) && j.asks());
    return plain ? before(judged) : null;
  }

  private static boolean here(Encounter judged, Encounter other) {
    return other.table().equals(judged.table()) && other.placeCode() == judged.placeCode();
  }

  /** What stops counting. */
  private static Tally removed(Encounter judged, Outcome outcome) {
    Comparison c = judged.meeting().comparison();
    return switch (outcome) {
      case VERSION -> c.counted();
      case UNION -> c.counted().minus(c.gone());
      case APART, APART_NOTED -> Tally.NONE;
    };
  }
}
