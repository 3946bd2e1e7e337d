package bilan.mess;

import bilan.mess.Fact.Account;
import bilan.mess.Fact.Grant;
import bilan.mess.Fact.Member;
import bilan.mess.Fact.Movement;
import bilan.mess.Fact.Sale;
import bilan.mess.Fact.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a layout is given.
 *
 * @param columns those that it may have or not, and has
 */
record Making(List<Fact> facts, Set<String> columns, Dice dice) {

  boolean has(String column) {
    return columns.contains(column);
  }

  List<Visit> visits() {
    return of(Visit.class);
  }

  List<Sale> sales() {
    return of(Sale.class);
  }

  List<Member> members() {
    return of(Member.class);
  }

  List<Grant> grants() {
    return of(Grant.class);
  }

  List<Account> accounts() {
    return of(Account.class);
  }

  List<Movement> movements() {
    return of(Movement.class);
  }

  /** In a list of its own, which may be changed. */
  private <T> List<T> of(Class<T> kind) {
    List<T> all = new ArrayList<>();
    facts.forEach(f -> all.add(kind.cast(f)));
    return all;
  }
}
