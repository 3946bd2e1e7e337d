package bilan.mess;

import java.util.List;
import java.util.function.Function;

/** What a file is about: its facts, and how they are asked for once they are in. */
enum Subject {
  ATTENDANCE("attendance", Facts::visits),
  SALES("sales", Facts::sales),
  MEMBERSHIPS("sales", Facts::members),
  GRANTS("funding", Facts::grants),
  ACCOUNTS("funding", Facts::accounts),
  CASH("funding", Facts::movements);

  /**
   * Everything that may have come in, of whatever dataset: nothing may be there beside the truth.
   */
  static final String FIGURES =
      """
      select 'participations ' || coalesce(place, '-') || ' ' || strftime(activity_date, '%Y-%m') as name,
             sum(participants) as value from attendance group by 1
      union all
      select 'sales ' || coalesce(place, '-') || ' ' || strftime(sold_on, '%Y-%m'), sum(amount_incl_tax)
        from sales where channel is distinct from 'membership' group by 1
      union all
      select 'membership ' || strftime(sold_on, '%Y-%m'), sum(amount_incl_tax)
        from sales where channel = 'membership' group by 1
      union all
      select 'grant ' || funder, sum(amount_awarded) from grants group by 1
      union all
      select 'receipts ' || strftime(received_on, '%Y-%m'), sum(amount) from receipts group by 1
      union all
      select 'account ' || fiscal_year || ' ' || side || ' ' || account, sum(amount)
        from accounts group by 1
      union all
      select 'instalments ' || coalesce(strftime(due_on, '%Y-%m'), '?'), sum(amount)
        from instalments group by 1
      union all
      select 'expenses ' || coalesce(strftime(invoiced_on, '%Y-%m'), '?'), sum(amount_incl_tax)
        from expenses group by 1
      union all
      select 'planned ' || side, sum(amount_planned) from budget_lines group by 1
      """;

  private final String dataset;
  private final Function<Dice, List<Fact>> facts;

  Subject(String dataset, Function<Dice, List<Fact>> facts) {
    this.dataset = dataset;
    this.facts = facts;
  }

  String dataset() {
    return dataset;
  }

  List<Fact> facts(Dice dice) {
    return facts.apply(dice);
  }
}
