package bilan.pipelines.warehouse;

import bilan.pipelines.delivery.Meeting;
import bilan.pipelines.delivery.Verdict.Outcome;
import bilan.pipelines.model.Plan.Tally;
import bilan.pipelines.warehouse.Decided.Judged;
import bilan.text.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each answer to a question about one meeting would make count, there and at its place. */
final class Stake {

  private final Judged judged;
  private final Decided decided;
  private final @Nullable Standing standing;
  private final String table;

  Stake(Judged judged, Decided decided, @Nullable Standing standing) {
    this.judged = judged;
    this.decided = decided;
    this.standing = standing;
    this.table = meeting().stream().table();
  }

  Meeting meeting() {
    return judged.encounter().meeting();
  }

  Message nothing() {
    Encounter e = judged.encounter();
    if (standing == null || !standing.knows(e.table())) {
      return Message.of("delivery.choice.nothing");
    }
    Tally today = standing.before(e.table(), e.placeCode());
    return Message.of("delivery.choice.keep", today.rows(), Wording.amount(table, today.euros()));
  }

  /** The new version alone counts inside its dates. */
  Message replaced() {
    Meeting m = meeting();
    return Message.of(
        "delivery.choice.replace",
        m.newer().rows(),
        amount(m.newer().euros()),
        m.from(),
        m.to(),
        m.older().counting(),
        amount(m.older().euros()),
        elsewhere(),
        total(Outcome.VERSION));
  }

  /** One register: the older rows count no more, or each ticket once. */
  Message same() {
    Meeting m = meeting();
    boolean union = m.newer().keyed() && m.older().keyed();
    return Message.of(
        Wording.key(table, union ? "delivery.choice.same.union" : "delivery.choice.same.version"),
        m.source(),
        String.join(", ", m.others()),
        m.newer().rows(),
        amount(m.newer().euros()),
        total(union ? Outcome.UNION : Outcome.VERSION));
  }

  Message both(String key, Object... before) {
    List<Object> arguments = new ArrayList<>(List.of(before));
    arguments.add(total(Outcome.APART));
    return Message.of(key, arguments.toArray());
  }

  private Message amount(@Nullable BigDecimal amount) {
    return Wording.amount(table, amount);
  }

  /** What counts at the place on the dates that the delivery doesn't cover. */
  private Message elsewhere() {
    Tally today = today();
    if (today == null) {
      return Message.of("delivery.elsewhere.unknown");
    }
    Tally rest = less(today, new Tally(meeting().older().counting(), meeting().older().euros()));
    return rest.rows() == 0
        ? Message.of("delivery.elsewhere.none")
        : Message.of("delivery.elsewhere", rest.rows(), amount(rest.euros()));
  }

  /** All that would count at the place; known if nothing else asks there. */
  private Message total(Outcome outcome) {
    Tally today = today();
    if (today == null || standing == null) {
      return Message.of("delivery.in_all.unknown");
    }
    Encounter e = judged.encounter();
    Tally total = plus(today, standing.arrived(e.table(), e.placeCode()));
    for (Judged other : decided.judged()) {
      if (here(other)) {
        total =
            less(total, removed(other, other.equals(judged) ? outcome : other.verdict().outcome()));
      }
    }
    return Message.of("delivery.in_all", total.rows(), amount(total.euros()));
  }

  private @Nullable Tally today() {
    Encounter e = judged.encounter();
    boolean plain =
        decided.grains().isEmpty()
            && meeting().older().counting() == meeting().older().rows()
            && decided.judged().stream()
                .noneMatch(j -> !j.equals(judged) && here(j) && !j.verdict().questions().isEmpty());
    return standing == null || !standing.knows(e.table()) || !plain
        ? null
        : standing.before(e.table(), e.placeCode());
  }

  private boolean here(Judged other) {
    return other.encounter().table().equals(judged.encounter().table())
        && Objects.equals(other.encounter().placeCode(), judged.encounter().placeCode());
  }

  /** What stops counting. */
  private static Tally removed(Judged judged, Outcome outcome) {
    Meeting m = judged.encounter().meeting();
    Tally older = new Tally(m.older().counting(), m.older().euros());
    return switch (outcome) {
      case VERSION -> older;
      case UNION -> less(older, new Tally(m.comparison().gone(), m.comparison().goneEuros()));
      case APART, APART_NOTED -> Tally.NONE;
    };
  }

  private static Tally less(Tally one, Tally other) {
    BigDecimal negated = other.euros() == null ? null : other.euros().negate();
    return plus(one, new Tally(-other.rows(), negated));
  }

  private static Tally plus(Tally one, Tally other) {
    BigDecimal euros =
        one.euros() == null
            ? other.euros()
            : other.euros() == null ? one.euros() : one.euros().add(other.euros());
    return new Tally(one.rows() + other.rows(), euros);
  }
}
