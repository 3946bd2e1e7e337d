package bilan.sample.maker;

import bilan.sample.network.InventedFacts;
import bilan.sample.network.InventedNetwork.Allocation;
import bilan.sample.network.InventedNetwork.Amendment;
import bilan.sample.network.InventedNetwork.BudgetLine;
import bilan.sample.network.InventedNetwork.Claim;
import bilan.sample.network.InventedNetwork.ClaimLine;
import bilan.sample.network.InventedNetwork.Contract;
import bilan.sample.network.InventedNetwork.Evidence;
import bilan.sample.network.InventedNetwork.FlatRate;
import bilan.sample.network.InventedNetwork.Funder;
import bilan.sample.network.InventedNetwork.Funding;
import bilan.sample.network.InventedNetwork.Grant;
import bilan.sample.network.InventedNetwork.GrantYear;
import bilan.sample.network.InventedNetwork.Hours;
import bilan.sample.network.InventedNetwork.Instalment;
import bilan.sample.network.InventedNetwork.Receipt;
import bilan.sample.network.InventedNetwork.Voucher;

/**
 * The three start-up grants that end with 2022, and the smaller ones around them, with the vouchers
 * behind what was spent. Two faults are planted: a payslip that was claimed and never paid, and an
 * invoice that two grants are charged with.
 */
final class FundingMaker {

  private FundingMaker() {}

  /**
   * The grants.
   *
   * @param percent by which amounts differ from those that are written down; days of receipts move
   *     with it
   */
  static Funding make(int percent) {
    int later = Math.floorMod(percent, 7);
    return new Funding(
        InventedFacts.of(Funder.class),
        InventedFacts.of(Grant.class, percent),
        InventedFacts.of(Amendment.class, percent),
        InventedFacts.of(GrantYear.class, percent),
        InventedFacts.of(Instalment.class),
        InventedFacts.of(Receipt.class, percent).stream()
            .map(r -> new Receipt(r.grant(), r.on().plusDays(later), r.amount(), r.bank()))
            .toList(),
        InventedFacts.of(BudgetLine.class, percent),
        InventedFacts.of(Claim.class),
        InventedFacts.of(ClaimLine.class, percent),
        new Evidence(
            InventedFacts.of(Voucher.class),
            InventedFacts.of(Allocation.class),
            InventedFacts.of(FlatRate.class),
            InventedFacts.of(Hours.class),
            InventedFacts.of(Contract.class)));
  }
}
