package bilan.sample.maker;

import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedFacts;
import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.Activity;
import bilan.sample.network.InventedNetwork.Evidence;
import bilan.sample.network.InventedNetwork.Funding;
import bilan.sample.network.InventedNetwork.Place;
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
    return new InventedNetwork(
        n.places(),
        n.closures(),
        n.breaks(),
        n.activities(),
        n.sales(),
        funding,
        new AccountsMaker(n.sales(), n.team(), years).make(accounts),
        n.team(),
        n.plans());
  }

  /** The four priorities of 2023: what is measured by hand, what is not, what lies ahead. */
  private static Plans plans() {
    return new Plans(
        InventedFacts.of(Plans.Priority.class),
        InventedFacts.of(Plans.Indicator.class),
        InventedFacts.of(Plans.Reading.class),
        InventedFacts.of(Plans.Action.class),
        InventedFacts.of(Plans.Share.class),
        InventedFacts.of(Plans.Milestone.class),
        InventedFacts.of(Plans.Narrative.class));
  }

  private Funding funding(boolean asWritten) {
    Funding base = FundingMaker.make(scenario.shift());
    List<String> places = scenario.places().stream().map(Place::name).toList();
    return asWritten ? base : new GrantChance(places, new Random(seed + 2)).vary(base);
  }
}
