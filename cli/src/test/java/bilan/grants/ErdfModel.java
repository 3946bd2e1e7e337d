package bilan.grants;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A European grant with vouchers, hours, simplified costs, a budget and a claim, by chance; and
 * what its statement must declare, reckoned from these records alone.
 */
final class ErdfModel {

  static final LocalDate FROM = LocalDate.of(2022, 1, 1);
  static final LocalDate TO = LocalDate.of(2022, 12, 31);
  static final LocalDate AS_OF = LocalDate.of(2023, 3, 31);

  private static final BigDecimal ZERO = new BigDecimal("0.00");

  /**
   * Simplified costs of one agreement, in the legal order: words, voucher, rate, base, instead of.
   */
  record Flat(String words, String voucher, String rate, List<String> base, List<String> instead) {}

  static final Flat SEVEN =
      new Flat("7 %", "FORFAIT-7", "0.07", List.of("staff", "other"), List.of("indirect"));
  static final Flat FIFTEEN =
      new Flat("15 % du personnel", "FORFAIT-15", "0.15", List.of("staff"), List.of("indirect"));
  static final Flat TWENTY =
      new Flat("20 %", "FORFAIT-20", "0.20", List.of("other"), List.of("staff"));
  static final Flat HOURLY = new Flat("Taux horaire", "", "", List.of(), List.of("staff"));

  private static final List<List<Flat>> AGREEMENTS =
      List.of(
          List.of(),
          List.of(SEVEN),
          List.of(FIFTEEN),
          List.of(TWENTY, SEVEN),
          List.of(HOURLY, FIFTEEN));

  record Voucher(
      String number,
      String category,
      LocalDate invoiced,
      @Nullable LocalDate paid,
      BigDecimal cost,
      @Nullable BigDecimal share) {

    /** Of two shares, the one of the first grant by name has what is left of half a cent. */
    BigDecimal part() {
      return share == null ? cost : cost.multiply(share).setScale(2, RoundingMode.HALF_UP);
    }
  }

  record Told(
      String voucher, BigDecimal declared, BigDecimal aside, @Nullable BigDecimal certified) {
    BigDecimal kept() {
      return certified == null ? declared.subtract(aside) : certified;
    }
  }

  record Hours(String person, int month, BigDecimal hours) {}

  final List<Flat> flats;
  final List<Voucher> vouchers = new ArrayList<>();
  final List<Told> claim = new ArrayList<>();
  final List<Hours> hours = new ArrayList<>();
  final Map<String, BigDecimal> budget = new LinkedHashMap<>();
  final Map<String, BigDecimal> elsewhere = new TreeMap<>();
  final BigDecimal eligible;
  final BigDecimal awarded;
  final BigDecimal annual;
  final BigDecimal quotity;

  ErdfModel(long seed) {
    Random random = new Random(seed);
    flats = AGREEMENTS.get((int) (seed % AGREEMENTS.size()));
    for (int i = 1; i <= 40; i++) {
      vouchers.add(voucher("P%02d".formatted(i), random));
    }
    for (Voucher one : vouchers) {
      int chance = random.nextInt(8);
      if (chance == 0) {
        claim.add(told(one, one.part(), random));
      } else if (chance == 1) {
        BigDecimal half = one.part().multiply(new BigDecimal("0.5")).setScale(2, RoundingMode.DOWN);
        claim.add(told(one, half, random));
      } else if (chance == 2 && one.share() != null) {
        // The other grant claimed all of it.
        elsewhere.put(one.number(), one.cost());
      }
    }
    for (int month = 1; month <= 12; month++) {
      hours.add(new Hours("Nadia Benali", month, cents(random, 9_000)));
    }
    annual = cents(random, 2_000_000).add(new BigDecimal("25000"));
    quotity = BigDecimal.valueOf(50 + random.nextInt(51), 2);
    BigDecimal tight = BigDecimal.valueOf(500_000L + random.nextInt(4_000_000), 2);
    budget.put("staff", tight);
    budget.put("other", BigDecimal.valueOf(500_000L + random.nextInt(4_000_000), 2));
    budget.put("indirect", BigDecimal.valueOf(100_000L + random.nextInt(400_000), 2));
    BigDecimal all = budget.values().stream().reduce(ZERO, BigDecimal::add);
    eligible =
        random.nextBoolean()
            ? all
            : all.multiply(new BigDecimal("0.5")).setScale(2, RoundingMode.DOWN);
    awarded =
        random.nextBoolean()
            ? eligible
            : eligible.multiply(new BigDecimal("0.4")).setScale(2, RoundingMode.DOWN);
  }

  private static BigDecimal cents(Random random, int most) {
    return BigDecimal.valueOf(100L + random.nextInt(most), 2);
  }

  private static Voucher voucher(String number, Random random) {
    LocalDate invoiced = LocalDate.of(2021, 11, 20).plusDays(random.nextInt(420));
    LocalDate paid = random.nextInt(6) == 0 ? null : invoiced.plusDays(random.nextInt(90));
    return new Voucher(
        number,
        List.of("staff", "other", "other", "indirect", "kind").get(random.nextInt(5)),
        invoiced,
        paid,
        cents(random, 300_000),
        random.nextInt(3) == 0 ? BigDecimal.valueOf(1 + random.nextInt(900_000), 6) : null);
  }

  private static Told told(Voucher voucher, BigDecimal declared, Random random) {
    BigDecimal aside =
        random.nextInt(3) == 0
            ? declared.multiply(new BigDecimal("0.2")).setScale(2, RoundingMode.DOWN)
            : ZERO;
    return new Told(
        voucher.number(), declared, aside, random.nextBoolean() ? declared.subtract(aside) : null);
  }

  /** By voucher or row of hours, what is declared of it before the bounds. */
  Map<String, BigDecimal> offered() {
    Map<String, BigDecimal> offered = new TreeMap<>();
    for (Voucher one : vouchers) {
      BigDecimal now = ZERO;
      if (!isBarred(one)) {
        BigDecimal free = one.part();
        if (elsewhere.containsKey(one.number())) {
          free = free.min(one.cost().subtract(elsewhere.get(one.number())));
        }
        now = free.subtract(before(one.number())).max(ZERO);
      }
      offered.put(one.number(), now);
    }
    return offered;
  }

  private boolean isBarred(Voucher one) {
    return one.category().equals("kind")
        || flats.stream().anyMatch(flat -> flat.instead().contains(one.category()))
        || one.invoiced().isBefore(FROM)
        || one.invoiced().isAfter(TO)
        || one.paid() == null
        || one.paid().isAfter(TO);
  }

  BigDecimal before(String voucher) {
    return claim.stream()
        .filter(told -> told.voucher().equals(voucher))
        .map(Told::declared)
        .reduce(ZERO, BigDecimal::add);
  }

  /** Each row of hours at the hourly rate, where the agreement has one. */
  List<BigDecimal> worked() {
    if (!flats.contains(HOURLY)) {
      return List.of();
    }
    BigDecimal rate =
        annual.divide(new BigDecimal("1720").multiply(quotity), 2, RoundingMode.HALF_UP);
    return hours.stream()
        .map(one -> one.hours().multiply(rate).setScale(2, RoundingMode.HALF_UP))
        .toList();
  }

  BigDecimal kept(String category) {
    BigDecimal kept = ZERO;
    for (Told told : claim) {
      for (Voucher one : vouchers) {
        if (one.number().equals(told.voucher()) && one.category().equals(category)) {
          kept = kept.add(told.kept());
        }
      }
    }
    return kept;
  }

  /** By category, what is kept of this statement; and under {@code bound} what the total cuts. */
  Map<String, BigDecimal> retained() {
    Map<String, BigDecimal> offered = offered();
    Map<String, BigDecimal> kept = new LinkedHashMap<>();
    for (String category : budget.keySet()) {
      BigDecimal sum = ZERO;
      for (Voucher one : vouchers) {
        if (one.category().equals(category)) {
          sum = sum.add(offered.get(one.number()));
        }
      }
      if (category.equals("staff")) {
        sum = worked().stream().reduce(sum, BigDecimal::add);
      }
      kept.put(category, sum.min(room(category)));
    }
    for (Flat flat : flats) {
      if (!flat.rate().isEmpty()) {
        BigDecimal amount = ZERO;
        BigDecimal now = ZERO;
        BigDecimal earlier = ZERO;
        for (String base : flat.base()) {
          now = now.add(kept.get(base));
          earlier = earlier.add(kept(base));
        }
        amount = share(flat, now).add(share(flat, earlier));
        String category = flat.instead().get(0);
        kept.merge(
            category,
            amount.min(room(category).subtract(kept.get(category)).max(ZERO)),
            BigDecimal::add);
      }
    }
    BigDecimal all = kept.values().stream().reduce(ZERO, BigDecimal::add);
    BigDecimal earlier = earlier();
    BigDecimal beyond = earlier.add(all).subtract(eligible.max(earlier)).max(ZERO);
    if (beyond.signum() > 0) {
      kept.put("bound", beyond.negate());
    }
    return kept;
  }

  private static BigDecimal share(Flat flat, BigDecimal base) {
    return base.multiply(new BigDecimal(flat.rate())).setScale(2, RoundingMode.HALF_UP);
  }

  private BigDecimal room(String category) {
    return budget.get(category).subtract(kept(category)).max(ZERO);
  }

  private BigDecimal earlier() {
    return claim.stream().map(Told::kept).reduce(ZERO, BigDecimal::add);
  }

  /** What the fund is to pay for this statement. */
  BigDecimal due() {
    BigDecimal all = retained().values().stream().reduce(earlier(), BigDecimal::add);
    return owed(all).subtract(owed(earlier()));
  }

  private BigDecimal owed(BigDecimal kept) {
    return kept.multiply(new BigDecimal("0.6")).min(awarded).setScale(2, RoundingMode.HALF_UP);
  }
}
