package bilan.sample.maker;

import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedFacts;
import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.Activity;
import bilan.sample.network.InventedNetwork.Evidence;
import bilan.sample.network.InventedNetwork.Funding;
import bilan.sample.network.InventedNetwork.Place;
import bilan.sample.network.InventedNetwork.Receipt;
import bilan.sample.network.InventedNetwork.Sale;
import bilan.sample.network.InventedNetwork.TeamRow;
import bilan.sample.network.InventedNetwork.Voucher;
import bilan.sample.network.Plans;
import bilan.sample.network.Scenario;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Fills a scenario by chance: its days, its tills, its grants, its team and its plans. */
public final class NetworkMaker {

  private final Scenario scenario;
  private final long seed;

  /** A maker whose network is the same for the same scenario and seed. */
  public NetworkMaker(Scenario scenario, long seed) {
    this.scenario = scenario;
    this.seed = seed;
  }

  /**
   * The network.
   *
   * @param asWritten whether grants and plans are those that are written down; else chance varies
   *     them
   */
  public InventedNetwork make(boolean asWritten) {
    List<Activity> activities = new AttendanceMaker(scenario, new Random(seed)).make();
    List<Sale> sales = new SalesMaker(scenario, new Random(seed + 1)).make();
    List<TeamRow> team = TeamMaker.make(scenario);
    return new InventedNetwork(
        scenario.places(),
        scenario.closures(),
        scenario.breaks(),
        activities,
        sales,
        funding(asWritten),
        new AccountsMaker(sales, team, new BilanYears(2020, 2022, 1)).make(scenario.accounts()),
        team,
        asWritten ? plans() : new PlanChance(new Random(seed + 3)).vary(plans()));
  }

  /** A network whose vouchers and income statements are of other fiscal years. */
  public static InventedNetwork by(BilanYears years, InventedNetwork n, Set<Integer> accounts) {
    Funding f = n.funding();
    Evidence e = f.evidence();
    List<Voucher> vouchers =
        e.vouchers().stream()
            .map(v -> InventedFacts.with(v, "year", years.of(v.invoiced())))
            .toList();
    Funding funding =
        InventedFacts.with(f, "evidence", InventedFacts.with(e, "vouchers", vouchers));
    return InventedFacts.with(
        InventedFacts.with(n, "funding", funding),
        "accounts",
        new AccountsMaker(n.sales(), n.team(), years).make(accounts));
  }

  /** The four priorities of 2023: what is measured by hand, what is not, what lies ahead. */
  private static Plans plans() {
    return InventedFacts.whole(Plans.class, 0);
  }

  /**
   * The three start-up grants that end with 2022, and the smaller ones around them, with the
   * vouchers behind what was spent. Two faults are planted: a payslip that was claimed and never
   * paid, and an invoice that two grants are charged with. Days of receipts move with the amounts.
   */
  private Funding funding(boolean asWritten) {
    Funding written = InventedFacts.whole(Funding.class, scenario.shift());
    int later = Math.floorMod(scenario.shift(), 7);
    List<Receipt> receipts =
        written.receipts().stream()
            .map(r -> InventedFacts.with(r, "on", r.on().plusDays(later)))
            .toList();
    Funding base = InventedFacts.with(written, "receipts", receipts);
    List<String> places = scenario.places().stream().map(Place::name).toList();
    return asWritten ? base : new GrantChance(places, new Random(seed + 2)).vary(base);
  }
}
