package bilan.sample.expected;

import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.Allocation;
import bilan.sample.network.InventedNetwork.BudgetLine;
import bilan.sample.network.InventedNetwork.Claim;
import bilan.sample.network.InventedNetwork.ClaimLine;
import bilan.sample.network.InventedNetwork.Evidence;
import bilan.sample.network.InventedNetwork.Funding;
import bilan.sample.network.InventedNetwork.Grant;
import bilan.sample.network.InventedNetwork.Hours;
import bilan.sample.network.InventedNetwork.Voucher;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What each grant bears of each voucher at as-of, and what of it is declared. */
final class ExpectedSpending {

  private final Funding funding;
  private final ExpectedGrants grants;
  private final Evidence evidence;
  private final BilanYears years;
  private final LocalDate asOf;

  ExpectedSpending(Funding funding, BilanYears years) {
    this.funding = funding;
    this.grants = new ExpectedGrants(funding, years);
    this.evidence = funding.evidence();
    this.years = years;
    this.asOf = years.asOf();
  }

  /** What a grant bears of a voucher, in cents. */
  record Part(Voucher voucher, BigDecimal amount) {}

  /** Whether anybody gave an expense at all. */
  boolean isGiven() {
    return !evidence.vouchers().isEmpty();
  }

  /** Its own vouchers whole, and its shares of the others, as far as they are known. */
  List<Part> parts(Grant grant) {
    List<Part> parts = new ArrayList<>();
    for (Voucher voucher : evidence.vouchers()) {
      if (voucher.invoiced().isAfter(asOf)) {
        continue;
      }
      if (grant.code().equals(voucher.grant())) {
        parts.add(new Part(voucher, voucher.amount()));
      } else if (voucher.grant() == null) {
        BigDecimal share = shares(voucher).get(grant.code());
        if (share != null) {
          parts.add(new Part(voucher, share));
        }
      }
    }
    return parts;
  }

  /** Whole cents by share; a cent left over is of the largest remainder, the first by its code. */
  private Map<String, BigDecimal> shares(Voucher voucher) {
    Map<String, BigDecimal> cents = new TreeMap<>();
    Map<String, BigDecimal> rests = new TreeMap<>();
    BigDecimal all = BigDecimal.ZERO;
    for (Allocation a : evidence.allocations()) {
      if (a.voucher().equals(voucher.voucher())) {
        BigDecimal exact = voucher.amount().multiply(a.share());
        BigDecimal floor = exact.setScale(2, RoundingMode.FLOOR);
        cents.put(a.grant(), floor);
        rests.put(a.grant(), exact.subtract(floor));
        all = all.add(exact);
      }
    }
    BigDecimal given = cents.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    long left = all.setScale(2, RoundingMode.HALF_UP).subtract(given).movePointRight(2).longValue();
    rests.entrySet().stream()
        .sorted(
            Map.Entry.<String, BigDecimal>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(left)
        .forEach(rest -> cents.merge(rest.getKey(), new BigDecimal("0.01"), BigDecimal::add));
    return cents;
  }

  /** All that is spent of a grant. */
  BigDecimal spent(Grant grant) {
    return sum(parts(grant));
  }

  /** All that is spent of a grant in a fiscal year. */
  BigDecimal spent(Grant grant, int year) {
    return sum(parts(grant).stream().filter(part -> part.voucher().year() == year).toList());
  }

  static BigDecimal sum(List<Part> parts) {
    return parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What of a part no claim has, which can be declared: it is paid, and paid in time. */
  BigDecimal offered(Grant grant, @Nullable LocalDate end, Part part) {
    LocalDate paid = paid(part.voucher());
    LocalDate day = part.voucher().invoiced();
    boolean early = grant.start() != null && day.isBefore(grant.start());
    boolean late = end != null && (day.isAfter(end) || (paid != null && paid.isAfter(end)));
    boolean flat = part.voucher().kind().equals("indirect") && isFlat(grant);
    if (paid == null || early || late || flat) {
      return BigDecimal.ZERO;
    }
    BigDecimal elsewhere = BigDecimal.ZERO;
    for (Claim claim : funding.claims()) {
      if (!claim.grant().equals(grant.code()) && !claim.submitted().isAfter(asOf)) {
        for (ClaimLine line : lines(claim, part.voucher())) {
          elsewhere = elsewhere.add(ExpectedGrants.kept(line));
        }
      }
    }
    BigDecimal free = part.amount();
    if (elsewhere.signum() != 0) {
      free = free.min(part.voucher().amount().subtract(elsewhere)).max(BigDecimal.ZERO);
    }
    BigDecimal told = declared(grant, part.voucher());
    return free.subtract(told == null ? BigDecimal.ZERO : told).max(BigDecimal.ZERO);
  }

  private boolean isFlat(Grant grant) {
    return evidence.flatRates().stream().anyMatch(f -> f.grant().equals(grant.code()));
  }

  /** What of all its vouchers can be declared and is not yet. */
  BigDecimal offered(Grant grant, @Nullable LocalDate end) {
    return parts(grant).stream()
        .map(part -> offered(grant, end, part))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The day of payment; null if it is none yet. */
  @Nullable LocalDate paid(Voucher voucher) {
    LocalDate paid = voucher.paid();
    return paid == null || paid.isAfter(asOf) ? null : paid;
  }

  private List<ClaimLine> lines(Claim claim, Voucher voucher) {
    return funding.claimLines().stream()
        .filter(l -> l.claim().equals(claim.claim()) && l.voucher().equals(voucher.voucher()))
        .toList();
  }

  private List<ClaimLine> lines(Grant grant, Voucher voucher) {
    return grants.lines(grant).stream()
        .filter(line -> line.voucher().equals(voucher.voucher()))
        .toList();
  }

  /** What of a voucher a grant's claims declared; null if none names it. */
  @Nullable BigDecimal declared(Grant grant, Voucher voucher) {
    return lines(grant, voucher).stream()
        .map(ClaimLine::declared)
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  /** What of it was certified; null unless each line was looked at. */
  @Nullable BigDecimal certified(Grant grant, Voucher voucher) {
    List<ClaimLine> lines = lines(grant, voucher);
    return lines.stream().anyMatch(l -> l.certified() == null)
        ? null
        : lines.stream()
            .map(l -> Objects.requireNonNull(l.certified()))
            .reduce(BigDecimal::add)
            .orElse(null);
  }

  /** A line of a claim of which something still counts, beside the voucher that it names. */
  record Claimed(Claim claim, Voucher voucher, BigDecimal kept) {}

  /** Those whose voucher is not paid. */
  List<Claimed> unpaid() {
    List<Claimed> unpaid = new ArrayList<>();
    for (Claim claim : funding.claims()) {
      for (Voucher voucher : claim.submitted().isAfter(asOf) ? NONE : evidence.vouchers()) {
        for (ClaimLine line : lines(claim, voucher)) {
          if (paid(voucher) == null && ExpectedGrants.kept(line).signum() > 0) {
            unpaid.add(new Claimed(claim, voucher, ExpectedGrants.kept(line)));
          }
        }
      }
    }
    return unpaid;
  }

  private static final List<Voucher> NONE = List.of();

  /** Two vouchers of two grants that are the same invoice, the first grant by its code first. */
  record Twice(Voucher first, Voucher second) {}

  List<Twice> twice() {
    List<Twice> twice = new ArrayList<>();
    for (Voucher a : evidence.vouchers()) {
      for (Voucher b : evidence.vouchers()) {
        boolean sameBill =
            !a.supplier().isEmpty()
                && a.supplier().equals(b.supplier())
                && a.invoiced().equals(b.invoiced());
        if (a.grant() != null
            && b.grant() != null
            && a.grant().compareTo(b.grant()) < 0
            && !a.invoiced().isAfter(asOf)
            && (a.voucher().equals(b.voucher()) || sameBill)
            && a.amount().compareTo(b.amount()) == 0) {
          twice.add(new Twice(a, b));
        }
      }
    }
    return twice;
  }

  /** The planned costs of a grant with what is spent on each; what no line plans has none. */
  ExpectedTable budget(Grant grant) {
    ExpectedTable table =
        ExpectedTable.of("grant-budget", "line", "planned", "spent", "left", "rate");
    List<BudgetLine> lines =
        funding.budget().stream()
            .filter(line -> line.grant().equals(grant.code()) && line.side().equals("cost"))
            .toList();
    Set<Part> placed = new HashSet<>();
    for (BudgetLine line : lines) {
      List<Part> own = parts(grant).stream().filter(part -> line.equals(of(part, lines))).toList();
      placed.addAll(own);
      BigDecimal spent = sum(own);
      table.row(
          line.account() + " " + line.label(),
          line.planned(),
          isGiven() ? spent : ExpectedTable.NC,
          isGiven() ? line.planned().subtract(spent) : ExpectedTable.NC,
          isGiven() && line.planned().signum() != 0
              ? spent.movePointRight(2).divide(line.planned(), 10, RoundingMode.HALF_UP)
              : null);
    }
    List<Part> rest = parts(grant).stream().filter(part -> !placed.contains(part)).toList();
    if (!lines.isEmpty() && !rest.isEmpty()) {
      BigDecimal spent = sum(rest);
      table.row("Sur aucun poste du budget", null, spent, spent.negate(), null);
    }
    return withoutShares(table.totalled()).about(grant.code());
  }

  /** Below them stands no share. */
  private static ExpectedTable withoutShares(ExpectedTable table) {
    if (!table.rows().isEmpty()) {
      int last = table.rows().size() - 1;
      List<@Nullable Object> total = new ArrayList<>(table.rows().get(last));
      total.set(total.size() - 1, null);
      table.rows().set(last, total);
    }
    return table;
  }

  /** The line whose account is the longest beginning of the voucher's. */
  private static @Nullable BudgetLine of(Part part, List<BudgetLine> lines) {
    BudgetLine best = null;
    for (BudgetLine line : lines) {
      boolean fits = part.voucher().account().startsWith(line.account());
      if (fits && (best == null || line.account().length() > best.account().length())) {
        best = line;
      }
    }
    return best;
  }

  /** How many persons worked for a grant in each year, and their hours. */
  ExpectedTable hours(Grant grant) {
    Map<Integer, Set<String>> persons = new TreeMap<>();
    Map<Integer, BigDecimal> sums = new TreeMap<>();
    for (Hours h : evidence.hours()) {
      if (h.grant().equals(grant.code()) && !h.month().atDay(1).isAfter(asOf)) {
        int year = years.of(h.month().atDay(1));
        persons.computeIfAbsent(year, y -> new HashSet<>()).add(h.person());
        sums.merge(year, h.hours(), BigDecimal::add);
      }
    }
    ExpectedTable table = ExpectedTable.of("grant-hours", "year", "persons", "hours");
    BigDecimal all = BigDecimal.ZERO;
    for (int year : sums.keySet()) {
      BigDecimal sum = Objects.requireNonNull(sums.get(year));
      int many = Objects.requireNonNull(persons.get(year)).size();
      table.row(years.label(year), BigDecimal.valueOf(many), sum);
      all = all.add(sum);
    }
    return table.row("Total", null, all).about(grant.code());
  }

  /** Each voucher that a grant bears, and how far it is declared. */
  ExpectedTable vouchers(Grant grant, @Nullable LocalDate end) {
    ExpectedTable table =
        ExpectedTable.of(
            "grant-expenses", "voucher", "part", "declared", "undeclared", "certified");
    boolean pays = grant.basis().equals("reimbursement");
    parts(grant)
        .forEach(
            part -> {
              Voucher voucher = part.voucher();
              BigDecimal told = declared(grant, voucher);
              table.row(
                  voucher.voucher(),
                  part.amount(),
                  pays && told == null ? BigDecimal.ZERO : told,
                  pays ? offered(grant, end, part) : null,
                  pays ? certified(grant, voucher) : null);
            });
    return table.totalled().about(grant.code());
  }
}
