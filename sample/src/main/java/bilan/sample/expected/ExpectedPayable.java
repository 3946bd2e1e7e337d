package bilan.sample.expected;

import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.Claim;
import bilan.sample.network.InventedNetwork.Funding;
import bilan.sample.network.InventedNetwork.Grant;
import bilan.sample.network.InventedNetwork.Instalment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What a funder should have paid by the day of an instalment, and what it may pay later. */
final class ExpectedPayable {

  private final Funding funding;
  private final ExpectedGrants grants;
  private final LocalDate asOf;

  ExpectedPayable(Funding funding, BilanYears years) {
    this.funding = funding;
    this.grants = new ExpectedGrants(funding, years);
    this.asOf = years.asOf();
  }

  /**
   * Whether the day is past and not all that should have been paid by then came.
   *
   * @param planned those of the grant, the earliest first
   */
  boolean isLate(Grant grant, List<Instalment> planned, Instalment instalment) {
    return !instalment.due().isAfter(asOf)
        && by(grant, planned, instalment).compareTo(grants.receivedOf(grant)) > 0;
  }

  /** What should have been paid by the day of an instalment. */
  BigDecimal by(Grant grant, List<Instalment> planned, Instalment instalment) {
    int at = planned.indexOf(instalment);
    List<Instalment> until = planned.subList(0, at + 1);
    BigDecimal all = sum(until);
    if (!grant.basis().equals("reimbursement")
        || grant.rate() == null
        || grants.claims(grant).isEmpty()) {
      return all;
    }
    boolean last = at == planned.size() - 1;
    BigDecimal kept = BigDecimal.ZERO;
    for (Claim claim : grants.claims(grant)) {
      if (last || !claim.submitted().isAfter(instalment.due())) {
        kept = kept.add(kept(claim));
      }
    }
    BigDecimal share = kept.multiply(grant.rate()).setScale(2, RoundingMode.HALF_UP);
    BigDecimal advances = sum(until.stream().filter(i -> i.kind().equals("advance")).toList());
    return all.min(grants.afterAmendments(grant)).min(share.max(advances));
  }

  /** The share of what nobody checked yet, as far as the award leaves room for it. */
  BigDecimal toCheck(Grant grant) {
    BigDecimal rate = Objects.requireNonNull(grant.rate());
    return grants.unchecked(grant).multiply(rate).min(unearned(grant));
  }

  /** What the award leaves beyond all that was declared. */
  BigDecimal undeclared(Grant grant) {
    return unearned(grant).subtract(toCheck(grant));
  }

  private BigDecimal unearned(Grant grant) {
    return grants.afterAmendments(grant).subtract(Objects.requireNonNull(grants.owed(grant)));
  }

  private BigDecimal kept(Claim claim) {
    return funding.claimLines().stream()
        .filter(line -> line.claim().equals(claim.claim()))
        .map(ExpectedGrants::kept)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal sum(List<Instalment> instalments) {
    return instalments.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
