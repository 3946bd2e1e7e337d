package bilan.sample.maker;

import bilan.sample.network.InventedFacts;
import bilan.sample.network.InventedNetwork.TeamRow;
import bilan.sample.network.Scenario;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A team that grows from one director to seven people, month by month. */
final class TeamMaker {

  private record Post(
      String role, String contract, String fte, String from, String to, String axis) {}

  private static final List<Post> POSTS = InventedFacts.of(Post.class);

  private TeamMaker() {}

  static List<TeamRow> make(Scenario scenario) {
    List<TeamRow> rows = new ArrayList<>();
    for (YearMonth month = scenario.teamFrom();
        !month.isAfter(scenario.teamTo());
        month = month.plusMonths(1)) {
      for (Post post : POSTS) {
        if (!month.isBefore(YearMonth.parse(post.from()))
            && !month.isAfter(YearMonth.parse(post.to()))) {
          rows.add(row(month, post.role(), post.contract(), post.fte(), 1, null, post.axis()));
        }
      }
      int age = (month.getYear() - 2020) * 12 + month.getMonthValue() - 1;
      if (age >= 8) {
        rows.add(
            row(
                month,
                "Bénévoles",
                "bénévole",
                "0.00",
                3 + age / 3,
                BigDecimal.valueOf(60L + age * 35L + month.getMonthValue() % 4 * 25L, 1),
                "mediation"));
      }
    }
    return rows;
  }

  private static TeamRow row(
      YearMonth month,
      String role,
      String contract,
      String fte,
      int headcount,
      @Nullable BigDecimal hours,
      String axis) {
    return new TeamRow(month, role, contract, new BigDecimal(fte), headcount, hours, axis);
  }
}
