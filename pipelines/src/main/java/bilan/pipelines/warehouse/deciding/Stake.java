package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.Comparison;
import bilan.pipelines.delivery.Comparison.Tally;
import bilan.pipelines.delivery.Meeting;
import bilan.pipelines.delivery.Verdict.Outcome;
import bilan.pipelines.warehouse.deciding.DecidedDelivery.Judged;
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

  private final List<Judged> group;
  private final Meeting whole;
  private final DecidedDelivery decided;
  private final @Nullable StandingRows standing;
  private final String table;

  /**
   * @param group of one table
   */
  Stake(List<Judged> group, DecidedDelivery decided, @Nullable StandingRows standing) {
    this.group = List.copyOf(group);
    this.whole =
        group.stream().map(j -> j.encounter().meeting()).reduce(Meeting::and).orElseThrow();
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
    for (Judged judged : group) {
      if (today != null && places.add(judged.encounter().placeCode())) {
        Tally here = before(judged.encounter());
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
    for (Judged judged : group) {
      Tally today = today(judged);
      if (today == null) {
        return Message.of("delivery.elsewhere.unknown");
      }
      rest = rest.plus(today).minus(judged.encounter().meeting().comparison().counted());
    }
    return rest.rows() == 0
        ? Message.of("delivery.elsewhere.none")
        : Message.of("delivery.elsewhere", rest.rows(), amount(rest.euros()));
  }

  /** All that would count at the place; known if nothing else asks there. */
  private Message total(Outcome outcome) {
    Tally total = Tally.NONE;
    for (Judged judged : group) {
      Tally here = total(judged, outcome);
      if (here == null) {
        return Message.of("delivery.in_all.unknown");
      }
      total = total.plus(here);
    }
    return Message.of("delivery.in_all", total.rows(), amount(total.euros()));
  }

  private @Nullable Tally total(Judged judged, Outcome outcome) {
    Tally today = today(judged);
    if (today == null || standing == null) {
      return null;
    }
    Encounter e = judged.encounter();
    Tally total = today.plus(standing.arrived(e.table(), e.placeCode()));
    for (Judged other : decided.judged()) {
      if (here(judged, other)) {
        total =
            total.minus(removed(other, other.equals(judged) ? outcome : other.verdict().outcome()));
      }
    }
    return total;
  }

  private @Nullable Tally today(Judged judged) {
    Encounter e = judged.encounter();
    boolean plain =
        decided.grains().isEmpty()
            && e.meeting().comparison().counting() == e.meeting().comparison().older().rows()
            && decided.judged().stream()
                .noneMatch(
                    j ->
                        !j.equals(judged) && here(judged, j) && !j.verdict().questions().isEmpty());
    return plain ? before(e) : null;
  }

  private static boolean here(Judged judged, Judged other) {
    return other.encounter().table().equals(judged.encounter().table())
        && other.encounter().placeCode() == judged.encounter().placeCode();
  }

  /** What stops counting. */
  private static Tally removed(Judged judged, Outcome outcome) {
    Comparison c = judged.encounter().meeting().comparison();
    return switch (outcome) {
      case VERSION -> c.counted();
      case UNION -> c.counted().minus(c.gone());
      case APART, APART_NOTED -> Tally.NONE;
    };
  }
}
