package bilan.mess;

import bilan.mess.Fact.Account;
import bilan.mess.Fact.Grant;
import bilan.mess.Fact.Member;
import bilan.mess.Fact.Movement;
import bilan.mess.Fact.Sale;
import bilan.mess.Fact.Visit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures that the facts make, by the same names as the questions asked of the warehouse. */
final class Truth {

  private Truth() {}

  static Map<String, BigDecimal> of(List<Fact> facts, Layout layout) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (Fact fact : facts) {
      if (fact instanceof Visit visit) {
        String at = visit.place() + " " + YearMonth.from(visit.on());
        add(sums, "participations " + at, BigDecimal.valueOf(visit.people()));
      } else if (fact instanceof Sale sale) {
        add(sums, "sales " + sale.place() + " " + YearMonth.from(sale.on()), sale.amount());
      } else if (fact instanceof Member member) {
        add(sums, "membership " + YearMonth.from(member.on()), member.fee());
      } else if (fact instanceof Grant grant) {
        add(sums, "grant " + grant.funder(), grant.awarded());
        if (layout.receipts()) {
          grant.parts().forEach(p -> add(sums, "receipts " + layout.told(p.on()), p.amount()));
        }
      } else if (fact instanceof Movement movement) {
        add(sums, "expenses " + YearMonth.from(movement.on()), movement.out());
        add(sums, "receipts " + YearMonth.from(movement.on()), movement.in());
      } else if (fact instanceof Account account) {
        String side = account.cost() ? "cost" : "income";
        add(
            sums,
            "account " + account.year() + " " + side + " " + account.number(),
            account.amount());
      }
    }
    return sums;
  }

  private static void add(Map<String, BigDecimal> sums, String name, BigDecimal value) {
    if (value.signum() != 0) {
      sums.merge(Desk.folded(name), value, BigDecimal::add);
    }
  }
}
