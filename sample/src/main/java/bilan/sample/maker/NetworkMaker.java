package bilan.sample.maker;

import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.Activity;
import bilan.sample.network.InventedNetwork.Funding;
import bilan.sample.network.InventedNetwork.Place;
import bilan.sample.network.InventedNetwork.Sale;
import bilan.sample.network.InventedNetwork.TeamRow;
import bilan.sample.network.Scenario;
import java.util.List;
import java.util.Random;

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
        new AccountsMaker(sales, team).make(scenario.accounts()),
        team,
        asWritten ? PlanMaker.make() : new PlanChance(new Random(seed + 3)).vary(PlanMaker.make()));
  }

  private Funding funding(boolean asWritten) {
    Funding base = new FundingMaker(scenario).make();
    List<String> places = scenario.places().stream().map(Place::name).toList();
    return asWritten ? base : new GrantChance(places, new Random(seed + 2)).vary(base);
  }
}
