package bilan.queries.figure;

import bilan.text.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The four yearly amounts of grants, never mixed, and what is still due of them. */
final class Grants {

  /** What grants are told apart by, beside years and places. */
  static final List<String> DIMENSIONS = List.of("funder", "programme", "grant");

  /** Where receipts stand whose grant nobody knows. */
  private static final String UNKNOWN = "";

  private final List<Grant> grants;
  private final Grid<String> receipts;

  private final boolean receiptsGiven;
  private final boolean whole;

  private Grants(List<Grant> grants, Grid<String> receipts, boolean receiptsGiven, boolean whole) {
    this.whole = whole;
    this.grants = List.copyOf(grants);
    this.receipts = receipts;
    this.receiptsGiven = receiptsGiven;
  }

  static Grants read(Warehouse warehouse) {
    return new GrantReader(warehouse).read();
  }

  /**
   * Money received: by its grant, the place of that and the month.
   *
   * @param receiptsGiven whether anybody ever told what was received; if not, nothing is no 0
   */
  static Grants of(List<Grant> grants, Grid<String> receipts, boolean receiptsGiven) {
    return new Grants(grants, receipts, receiptsGiven, true);
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
      notes.add(Message.of("figure.amended_part", FigureWording.euros(changed), codes));
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
              : Message.of("figure.prorated_part", FigureWording.euros(prorated)));
    }
    return Value.of(sum, notes);
  }

  Value received(Scope scope) {
    return receiptsGiven
        ? Value.of(receivedIn(scope))
        : Value.unknown(Message.of("figure.no_receipts"));
  }

  private BigDecimal receivedIn(Scope scope) {
    BigDecimal sum = whole ? receipts.sum(UNKNOWN, scope) : BigDecimal.ZERO;
    for (Grant grant : grants) {
      sum = sum.add(receipts.sum(grant.code(), scope));
    }
    return sum;
  }

  /** Those that a cut means. */
  Grants of(Cut cut) {
    if (cut.by().isEmpty() && cut.only().isEmpty()) {
      return this;
    }
    return new Grants(
        grants.stream().filter(grant -> isOf(grant, cut)).toList(), receipts, receiptsGiven, false);
  }

  private static boolean isOf(Grant grant, Cut cut) {
    for (int i = 0; i < cut.by().size(); i++) {
      if (!Objects.equals(grant.of(cut.by().get(i)), cut.key().get(i))) {
        return false;
      }
    }
    return cut.only().entrySet().stream()
        .allMatch(
            one ->
                one.getValue().stream()
                    .anyMatch(p -> Objects.equals(p.value(), grant.of(one.getKey()))));
  }

  /**
   * By what grants of some places are told apart, and receipts whose grant nobody knows; of all
   * places, if none are named.
   */
  Set<List<@Nullable Object>> keys(List<String> by, @Nullable Set<String> places) {
    Set<List<@Nullable Object>> keys = new LinkedHashSet<>();
    for (Grant grant : grants) {
      boolean says = grant.stands() || receipts.has(grant.code());
      if (says && (places == null || places.contains(grant.place()))) {
        List<@Nullable Object> key = new ArrayList<>();
        by.forEach(one -> key.add(grant.of(one)));
        keys.add(Collections.unmodifiableList(key));
      }
    }
    if (whole && receipts.has(UNKNOWN)) {
      List<@Nullable Object> none = new ArrayList<>();
      by.forEach(one -> none.add(null));
      keys.add(Collections.unmodifiableList(none));
    }
    return keys;
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
        open.add(
            Message.of("figure.due_unknown", grant.code(), FigureWording.euros(grant.total())));
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
