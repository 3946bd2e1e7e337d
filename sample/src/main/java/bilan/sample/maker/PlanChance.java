package bilan.sample.maker;

import bilan.sample.network.InventedFacts;
import bilan.sample.network.Plans;
import bilan.sample.network.Plans.Indicator;
import bilan.sample.network.Plans.Milestone;
import bilan.sample.network.Plans.Reading;
import bilan.sample.network.Plans.Share;
import bilan.sample.network.Scenario;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Turns the committed plans into others: baselines, targets, readings, ways to add them up. */
final class PlanChance {

  private final Random chance;

  PlanChance(Random chance) {
    this.chance = chance;
  }

  Plans vary(Plans base) {
    List<Indicator> indicators = base.indicators().stream().map(this::varied).toList();
    List<Reading> readings = new ArrayList<>();
    for (Indicator indicator : indicators) {
      LocalDate day = Scenario.day("2020-02-10").plusDays(chance.nextInt(200));
      for (int i = chance.nextInt(7); i > 0; i--) {
        readings.add(new Reading(indicator.code(), day, number(60), null));
        day = day.plusDays(20 + chance.nextInt(250));
      }
    }
    List<Milestone> milestones = new ArrayList<>();
    for (Milestone m : base.milestones()) {
      milestones.add(InventedFacts.with(m, "date", m.date().plusMonths(chance.nextInt(5))));
    }
    List<Share> shares = new ArrayList<>();
    for (Share s : base.shares()) {
      BigDecimal share = s.share().subtract(BigDecimal.valueOf(chance.nextInt(24), 2));
      shares.add(InventedFacts.with(s, "share", share));
    }
    return new Plans(
        base.priorities(),
        indicators,
        readings,
        base.actions(),
        shares,
        milestones,
        base.narratives());
  }

  private Indicator varied(Indicator i) {
    BigDecimal baseline = number(40);
    BigDecimal way = number(50).add(BigDecimal.ONE);
    boolean down = chance.nextInt(4) == 0;
    boolean contrary = chance.nextInt(10) == 0;
    BigDecimal target = down != contrary ? baseline.subtract(way) : baseline.add(way);
    LocalDate on = Scenario.day("2019-12-31").plusDays(chance.nextInt(900));
    return new Indicator(
        i.code(),
        i.priority(),
        i.label(),
        i.unit(),
        down,
        chance.nextInt(8) == 0 ? null : baseline,
        chance.nextInt(8) == 0 ? null : on,
        target,
        chance.nextInt(4) == 0,
        chance.nextInt(8) == 0 ? null : on.plusDays(100 + chance.nextInt(1200)),
        List.of("sum", "last", "last", "mean").get(chance.nextInt(4)));
  }

  private BigDecimal number(int under) {
    return chance.nextBoolean()
        ? BigDecimal.valueOf(chance.nextInt(under))
        : BigDecimal.valueOf(chance.nextInt(under * 10), 1);
  }
}
