package bilan.sample.maker;

import bilan.sample.network.InventedFacts;
import bilan.sample.network.InventedNetwork.Amendment;
import bilan.sample.network.InventedNetwork.ClaimLine;
import bilan.sample.network.InventedNetwork.Evidence;
import bilan.sample.network.InventedNetwork.Funding;
import bilan.sample.network.InventedNetwork.Grant;
import bilan.sample.network.InventedNetwork.GrantYear;
import bilan.sample.network.InventedNetwork.Instalment;
import bilan.sample.network.InventedNetwork.Receipt;
import bilan.sample.network.Scenario;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Turns the committed grants into others: dates, places, endings, amendments, paybacks, gaps. */
final class GrantChance {

  private final List<String> places;
  private final Random chance;

  GrantChance(List<String> places, Random chance) {
    this.places = places;
    this.chance = chance;
  }

  Funding vary(Funding base) {
    List<Grant> grants = base.grants().stream().map(this::varied).toList();
    List<Amendment> amendments = new ArrayList<>(base.amendments());
    List<Receipt> receipts = new ArrayList<>(base.receipts());
    for (Grant grant : grants) {
      if (grant.awarded() != null && chance.nextInt(3) == 0) {
        receipts.add(
            new Receipt(grant.code(), day(1100), part(grant.awarded()), "VIR " + grant.code()));
      }
      if (grant.awarded() != null && chance.nextInt(4) == 0) {
        receipts.add(
            new Receipt(
                grant.code(), day(1100), part(grant.awarded()).negate(), "PRLV " + grant.code()));
      }
      if (grant.awarded() != null && !grant.code().equals("HDF-TL") && chance.nextInt(3) == 0) {
        amendments.add(
            new Amendment(
                grant.code(),
                day(1200),
                part(grant.awarded()),
                grant.end() == null || chance.nextBoolean()
                    ? null
                    : grant.end().plusDays(chance.nextInt(200))));
      }
    }
    boolean uncertified = chance.nextInt(3) == 0;
    List<ClaimLine> lines = new ArrayList<>();
    for (ClaimLine l : base.claimLines()) {
      lines.add(
          uncertified ? new ClaimLine(l.claim(), l.voucher(), l.declared(), null, null, null) : l);
    }
    Funding varied = InventedFacts.with(base, "grants", grants);
    varied = InventedFacts.with(varied, "amendments", amendments);
    varied = InventedFacts.with(varied, "years", years(base));
    varied =
        InventedFacts.with(
            varied, "instalments", base.instalments().stream().map(this::varied).toList());
    varied = InventedFacts.with(varied, "receipts", receipts);
    varied = InventedFacts.with(varied, "claimLines", lines);
    return InventedFacts.with(varied, "evidence", Evidence.NONE);
  }

  private Grant varied(Grant g) {
    if (g.awarded() == null || g.decision() == null || g.start() == null || g.end() == null) {
      return g;
    }
    int shift = chance.nextInt(300) - 150;
    boolean undated = chance.nextInt(45) == 0;
    boolean undecided = chance.nextInt(45) == 0;
    String status =
        g.status().equals("signed")
            ? List.of("signed", "signed", "notified", "closed", "cancelled").get(chance.nextInt(5))
            : g.status();
    BigDecimal finalAmount =
        status.equals("closed") && chance.nextInt(4) > 0 ? part(g.awarded()) : null;
    String place = chance.nextInt(3) == 0 ? places.get(chance.nextInt(places.size())) : g.place();
    LocalDate end = g.end().plusDays(shift + chance.nextInt(400));
    Grant varied =
        InventedFacts.with(g, "decision", undecided ? null : g.decision().plusDays(shift));
    varied = InventedFacts.with(varied, "finalAmount", finalAmount);
    varied = InventedFacts.with(varied, "status", status);
    varied = InventedFacts.with(varied, "start", undated ? null : g.start().plusDays(shift));
    varied = InventedFacts.with(varied, "end", undated ? null : end);
    return InventedFacts.with(varied, "place", place);
  }

  /** The committed years of the agreements, and perhaps one more. */
  private List<GrantYear> years(Funding base) {
    List<GrantYear> years = new ArrayList<>(base.years());
    if (chance.nextBoolean()) {
      years.add(new GrantYear("FEDER-NUM", 2023, BigDecimal.valueOf(chance.nextInt(999999), 2)));
    }
    return years;
  }

  private Instalment varied(Instalment i) {
    BigDecimal amount = chance.nextInt(3) == 0 ? part(i.amount()) : i.amount();
    return new Instalment(
        i.grant(), i.kind(), i.due().plusDays(chance.nextInt(500) - 200), amount, i.condition());
  }

  private LocalDate day(int days) {
    return Scenario.day("2020-01-10").plusDays(chance.nextInt(days));
  }

  /** Between 20 and 120 percent, in cents. */
  private BigDecimal part(BigDecimal amount) {
    return amount
        .multiply(BigDecimal.valueOf(2000L + chance.nextInt(10000)))
        .divide(BigDecimal.valueOf(10000), 2, RoundingMode.HALF_UP);
  }
}
