package bilan.queries.figure;

import bilan.text.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The four yearly amounts of grants, never mixed, and what is still due of them. */
final class Grants {

  /** The key of receipts in their grid. */
  static final String RECEIVED = "received";

  private final List<Grant> grants;
  private final Grid<String> receipts;

  private final boolean receiptsGiven;

  private Grants(List<Grant> grants, Grid<String> receipts, boolean receiptsGiven) {
    this.grants = List.copyOf(grants);
    this.receipts = receipts;
    this.receiptsGiven = receiptsGiven;
  }

  static Grants read(Warehouse warehouse) {
    return new GrantReader(warehouse).read();
  }

  /**
   * Money received: by the place of its grant and the month.
   *
   * @param receiptsGiven whether anybody ever told what was received; if not, nothing is no 0
   */
  static Grants of(List<Grant> grants, Grid<String> receipts, boolean receiptsGiven) {
    return new Grants(grants, receipts, receiptsGiven);
  }

  boolean isEmpty() {
    return grants.isEmpty();
  }

  List<Grant> all() {
    return grants;
  }

  /** The places that grants are given for; grants of none stand under {@link Network#NOWHERE}. */
  Set<String> places() {
    Set<String> places = new TreeSet<>(receipts.places());
    for (Grant grant : grants) {
      places.add(grant.place());
    }
    return places;
  }

  /** The grants that were awarded and stand, of all places or of these. */
  List<Grant> standing(@Nullable Set<String> places) {
    return grants.stream()
        .filter(g -> g.stands() && (places == null || places.contains(g.place())))
        .toList();
  }

  Value notified(Period period, @Nullable Set<String> places) {
    List<String> undated = new ArrayList<>();
    List<String> amended = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal changed = BigDecimal.ZERO;
    for (Grant grant : standing(places)) {
      if (grant.decidedOn() == null) {
        undated.add(grant.code());
      }
      BigDecimal change = grant.amendedIn(period);
      if (change.signum() != 0) {
        amended.add(grant.code());
      }
      changed = changed.add(change);
      sum = sum.add(grant.notifiedIn(period));
    }
    if (!undated.isEmpty()) {
      return Value.unknown(Message.of("figure.no_decision", String.join(", ", undated)));
    }
    List<Message> notes = new ArrayList<>(inKind(places));
    if (!amended.isEmpty()) {
      String codes = String.join(", ", amended);
      notes.add(Message.of("figure.amended_part", Wording.euros(changed), codes));
    }
    return Value.of(sum, notes);
  }

  /**
   * What belongs to a year.
   *
   * @param shifted whether the year asked for is no fiscal year, which {@code grant_years} are
   */
  Value attributed(Period period, boolean shifted, @Nullable Set<String> places) {
    List<String> undated = new ArrayList<>();
    List<String> fiscal = new ArrayList<>();
    BigDecimal prorated = BigDecimal.ZERO;
    BigDecimal sum = BigDecimal.ZERO;
    for (Grant grant : standing(places)) {
      if (!grant.isDated()) {
        undated.add(grant.code());
      } else if (shifted && !grant.prorated()) {
        fiscal.add(grant.code());
      } else {
        BigDecimal share = grant.shares().get(period.year());
        if (share != null) {
          sum = sum.add(share);
          prorated = grant.prorated() ? prorated.add(share) : prorated;
        }
      }
    }
    if (!undated.isEmpty()) {
      return Value.unknown(Message.of("figure.undated_grant", String.join(", ", undated)));
    }
    if (!fiscal.isEmpty()) {
      return Value.unknown(Message.of("figure.fiscal_grant", String.join(", ", fiscal)));
    }
    List<Message> notes = new ArrayList<>(inKind(places));
    if (prorated.signum() != 0) {
      notes.add(
          prorated.compareTo(sum) == 0
              ? Message.of("figure.prorated")
              : Message.of("figure.prorated_part", Wording.euros(prorated)));
    }
    return Value.of(sum, notes);
  }

  Value received(Scope scope) {
    return receiptsGiven
        ? Value.of(receipts.sum(RECEIVED, scope))
        : Value.unknown(Message.of("figure.no_receipts"));
  }

  /** Whether what is still to come can be told: of nothing awarded it can, without any receipt. */
  boolean isDueKnown(@Nullable Set<String> places) {
    return receiptsGiven || standing(places).isEmpty();
  }

  /** Whether it is for want of receipts that nobody can tell, rather than of anything certified. */
  boolean lacksReceipts(@Nullable Set<String> places) {
    return !receiptsGiven && standing(places).stream().anyMatch(grant -> grant.owed() != null);
  }

  /** What is still to come at as-of, what was overpaid apart. */
  Due due(@Nullable Set<String> places) {
    BigDecimal due = BigDecimal.ZERO;
    BigDecimal overpaid = BigDecimal.ZERO;
    List<Message> open = new ArrayList<>();
    for (Grant grant : standing(places)) {
      BigDecimal owed = grant.owed();
      if (owed == null) {
        open.add(Message.of("figure.due_unknown", grant.code(), Wording.euros(grant.total())));
      } else {
        BigDecimal left = owed.subtract(grant.received());
        due = due.add(left.max(BigDecimal.ZERO));
        overpaid = overpaid.add(left.negate().max(BigDecimal.ZERO));
      }
    }
    return new Due(due, overpaid, open);
  }

  /**
   * What is due of the grants whose due is known.
   *
   * @param open a sentence for each of the others
   */
  record Due(BigDecimal due, BigDecimal overpaid, List<Message> open) {}

  private List<Message> inKind(@Nullable Set<String> places) {
    List<String> codes =
        standing(places).stream()
            .filter(g -> "in_kind".equals(g.nature()))
            .map(Grant::code)
            .toList();
    return codes.isEmpty()
        ? List.of()
        : List.of(Message.of("figure.in_kind", String.join(", ", codes)));
  }
}
