package bilan.sample.expected;

import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.Amendment;
import bilan.sample.network.InventedNetwork.Claim;
import bilan.sample.network.InventedNetwork.ClaimLine;
import bilan.sample.network.InventedNetwork.Funding;
import bilan.sample.network.InventedNetwork.Grant;
import bilan.sample.network.InventedNetwork.GrantYear;
import bilan.sample.network.InventedNetwork.Receipt;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The four yearly amounts of grants and what is still due, by hand. */
final class ExpectedGrants {

  private static final Set<String> WITHOUT_MONEY = Set.of("requested", "refused", "cancelled");

  private final Funding funding;
  private final BilanYears shown;
  private final LocalDate asOf;

  ExpectedGrants(Funding funding, BilanYears shown) {
    this.funding = funding;
    this.shown = shown;
    this.asOf = shown.asOf();
  }

  boolean hasGrants(String place) {
    return funding.grants().stream().anyMatch(g -> place.equals(placeOf(g)));
  }

  private static String placeOf(Grant grant) {
    return grant.place() == null ? ExpectedFigures.NOWHERE : grant.place();
  }

  private List<Grant> of(@Nullable String place) {
    return funding.grants().stream()
        .filter(g -> place == null || place.equals(placeOf(g)))
        .filter(g -> g.decision() == null || !g.decision().isAfter(asOf))
        .toList();
  }

  private List<Grant> awarded(@Nullable String place) {
    return of(place).stream().filter(g -> !WITHOUT_MONEY.contains(g.status())).toList();
  }

  private List<Amendment> amendments(Grant grant) {
    return funding.amendments().stream()
        .filter(a -> a.grant().equals(grant.code()) && !a.on().isAfter(asOf))
        .sorted(Comparator.comparing(Amendment::on))
        .toList();
  }

  /**
   * First award in the year of its decision, then what each amendment changes; null if a decision
   * has no date.
   */
  @Nullable BigDecimal notified(@Nullable String place, int year) {
    if (awarded(place).stream().anyMatch(grant -> grant.decision() == null)) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Grant grant : awarded(place)) {
      BigDecimal total = Objects.requireNonNull(grant.awarded());
      if (shown.of(Objects.requireNonNull(grant.decision())) == year) {
        sum = sum.add(total);
      }
      for (Amendment amendment : amendments(grant)) {
        if (amendment.amount() != null) {
          sum =
              shown.of(amendment.on()) == year ? sum.add(amendment.amount()).subtract(total) : sum;
          total = amendment.amount();
        }
      }
    }
    return sum;
  }

  /** The agreement's own years, else by its days; null if a grant has neither. */
  @Nullable BigDecimal attributed(@Nullable String place, int year) {
    if (awarded(place).stream().anyMatch(grant -> years(grant).isEmpty())) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Grant grant : awarded(place)) {
      sum = sum.add(years(grant).getOrDefault(year, BigDecimal.ZERO));
    }
    return sum;
  }

  /** What belongs to each year: as the agreement says, else by its days; empty if neither. */
  Map<Integer, BigDecimal> years(Grant grant) {
    Map<Integer, BigDecimal> given = new TreeMap<>();
    for (GrantYear year : funding.years()) {
      if (year.grant().equals(grant.code())) {
        given.merge(year.year(), year.amount(), BigDecimal::add);
      }
    }
    LocalDate end = end(grant);
    return !given.isEmpty() || grant.start() == null || end == null || end.isBefore(grant.start())
        ? given
        : byDays(total(grant), grant.start(), end);
  }

  /** Whether the years of an agreement don't add up to what it comes to. */
  boolean isGivenOtherwise(Grant grant) {
    boolean given = funding.years().stream().anyMatch(y -> y.grant().equals(grant.code()));
    BigDecimal sum = years(grant).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return given && sum.compareTo(total(grant)) != 0;
  }

  /** The last day, after amendments. */
  @Nullable LocalDate end(Grant grant) {
    LocalDate end = grant.end();
    for (Amendment amendment : amendments(grant)) {
      end = amendment.end() == null ? end : amendment.end();
    }
    return end;
  }

  /** What the grant comes to: final once closed, what is asked for, else after amendments. */
  BigDecimal total(Grant grant) {
    if (grant.status().equals("closed") && grant.finalAmount() != null) {
      return grant.finalAmount();
    }
    return grant.status().equals("requested")
        ? Objects.requireNonNull(grant.requested())
        : afterAmendments(grant);
  }

  /** The award after the latest amendment. */
  BigDecimal afterAmendments(Grant grant) {
    BigDecimal total = Objects.requireNonNull(grant.awarded());
    for (Amendment amendment : amendments(grant)) {
      total = amendment.amount() == null ? total : amendment.amount();
    }
    return total;
  }

  /**
   * Whole cents by days, the cents left over to the largest remainders, the earliest year first
   * among equals.
   */
  private Map<Integer, BigDecimal> byDays(BigDecimal total, LocalDate start, LocalDate end) {
    long cents = total.movePointRight(2).longValueExact();
    long days = ChronoUnit.DAYS.between(start, end) + 1;
    List<long[]> shares = new ArrayList<>();
    long given = 0;
    for (int year = shown.of(start); year <= shown.of(end); year++) {
      LocalDate from = shown.of(start) == year ? start : shown.from(year);
      LocalDate to = shown.of(end) == year ? end : shown.to(year);
      long weight = cents * (ChronoUnit.DAYS.between(from, to) + 1);
      shares.add(new long[] {year, weight / days, weight % days});
      given += weight / days;
    }
    shares.stream()
        .sorted(Comparator.comparingLong((long[] s) -> -s[2]).thenComparingLong(s -> s[0]))
        .limit(cents - given)
        .forEach(share -> share[1]++);
    Map<Integer, BigDecimal> years = new TreeMap<>();
    shares.forEach(share -> years.put((int) share[0], BigDecimal.valueOf(share[1], 2)));
    return years;
  }

  /** Receipts of a year, of cancelled grants too. */
  BigDecimal received(@Nullable String place, int year) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Grant grant : of(place)) {
      for (Receipt receipt : receipts(grant)) {
        sum = shown.of(receipt.on()) == year ? sum.add(receipt.amount()) : sum;
      }
    }
    return sum;
  }

  /** What came of a grant by as-of. */
  List<Receipt> receipts(Grant grant) {
    return funding.receipts().stream()
        .filter(r -> r.grant().equals(grant.code()) && !r.on().isAfter(asOf))
        .toList();
  }

  /** All that came of a grant by as-of, less what was paid back. */
  BigDecimal receivedOf(Grant grant) {
    return receipts(grant).stream().map(Receipt::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What is still due, never netted with what was overpaid. */
  BigDecimal due(@Nullable String place) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Grant grant : awarded(place)) {
      BigDecimal owed = owed(grant);
      if (owed != null) {
        sum = sum.add(owed.subtract(receivedOf(grant)).max(BigDecimal.ZERO));
      }
    }
    return sum;
  }

  /** Whether a grant that reimburses has nothing certified yet. */
  boolean isDuePartial(@Nullable String place) {
    return awarded(place).stream().anyMatch(grant -> owed(grant) == null);
  }

  /** What a grant that stands comes to; null while one that reimburses has nothing certified. */
  @Nullable BigDecimal owed(Grant grant) {
    boolean settled = grant.status().equals("closed") && grant.finalAmount() != null;
    if (settled || grant.basis().equals("flat")) {
      return total(grant);
    }
    BigDecimal certified =
        lines(grant).stream()
            .map(ClaimLine::certified)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return certified.signum() == 0
        ? null
        : certified.multiply(Objects.requireNonNull(grant.rate())).min(total(grant));
  }

  /** The claims of a grant that were sent by as-of. */
  List<Claim> claims(Grant grant) {
    return funding.claims().stream()
        .filter(c -> c.grant().equals(grant.code()) && !c.submitted().isAfter(asOf))
        .toList();
  }

  /** All lines of these claims. */
  List<ClaimLine> lines(Grant grant) {
    List<String> claims = claims(grant).stream().map(Claim::claim).toList();
    return funding.claimLines().stream().filter(l -> claims.contains(l.claim())).toList();
  }

  /** What nobody checked of the claims of a grant. */
  BigDecimal unchecked(Grant grant) {
    return lines(grant).stream()
        .filter(line -> line.certified() == null)
        .map(ExpectedGrants::kept)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What of a line was certified, else what of it was not set aside. */
  static BigDecimal kept(ClaimLine line) {
    BigDecimal aside = line.setAside() == null ? BigDecimal.ZERO : line.setAside();
    return line.certified() == null ? line.declared().subtract(aside) : line.certified();
  }
}
