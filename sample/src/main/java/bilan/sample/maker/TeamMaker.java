package bilan.sample.maker;

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

  private static final List<Post> POSTS =
      List.of(
          new Post("Direction", "cdi", "1.00", "2020-01", "2022-12", "structure"),
          new Post("Chargée de projet réseau", "cdd", "0.80", "2020-09", "2021-08", "structure"),
          new Post("Chargée de projet réseau", "cdi", "1.00", "2021-09", "2022-12", "structure"),
          new Post("Médiation numérique", "cdi", "1.00", "2021-02", "2022-12", "mediation"),
          new Post(
              "Médiation numérique (conseiller)", "cdd", "1.00", "2021-07", "2022-12", "mediation"),
          new Post("Responsable du café", "cdi", "1.00", "2021-05", "2022-12", "café"),
          new Post("Équipe du café", "aidé", "0.65", "2021-09", "2022-12", "café"),
          new Post("Design de médiation", "cdi", "0.80", "2021-10", "2022-05", "design"),
          new Post(
              "Design de médiation (temps plein)", "cdi", "1.00", "2022-06", "2022-12", "design"),
          new Post("Communication", "alternance", "0.50", "2022-09", "2022-12", "structure"),
          new Post("Animation", "service_civique", "0.70", "2021-11", "2022-06", "mediation"),
          new Post("Comptabilité", "prestataire", "0.10", "2020-01", "2022-12", "structure"));

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
