package bilan.sample.small;

import bilan.sample.small.Association.Account;
import bilan.sample.small.Association.Grant;
import bilan.sample.small.Association.Member;
import bilan.sample.small.Association.TillLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes the accounts of an association: its income is what its other files tell, and gifts. */
final class AccountMaker {

  private final List<TillLine> sales;
  private final List<Member> members;
  private final List<Grant> grants;
  private final List<Account> accounts = new ArrayList<>();

  AccountMaker(List<TillLine> sales, List<Member> members, List<Grant> grants) {
    this.sales = sales;
    this.members = members;
    this.grants = grants;
  }

  List<Account> make() {
    typed("60", "Achats et fournitures", "3120.40", "4310.15", "4055.90");
    typed("61", "Loyer, assurance", "6600", "6720", "9150");
    typed("62", "Téléphone, déplacements, comptable", "2240", "2415.30", "2980.75");
    typed("64", "Salaires et cotisations", "9480", "23150", "24310");
    for (int year : Association.YEARS) {
      add("70", "Café et boissons", year, sold(year));
    }
    for (int year : Association.YEARS) {
      add("74", "Subventions", year, granted(year));
    }
    typed("754", "Dons", "2200", "850", "2400.50");
    for (int year : Association.YEARS) {
      add("756", "Cotisations", year, joined(year));
    }
    return List.copyOf(accounts);
  }

  private void typed(String heading, String label, String... amounts) {
    for (int i = 0; i < amounts.length; i++) {
      add(heading, label, Association.YEARS.get(i), new BigDecimal(amounts[i]));
    }
  }

  private void add(String heading, String label, int year, BigDecimal amount) {
    accounts.add(new Account(heading, label, year, amount));
  }

  private BigDecimal sold(int year) {
    return ExpectedAssociation.cents(
        sales.stream()
            .filter(line -> line.day().getYear() == year)
            .map(ExpectedAssociation::withoutTax));
  }

  private BigDecimal granted(int year) {
    return sum(grants.stream().filter(g -> g.year() == year).map(Grant::awarded));
  }

  private BigDecimal joined(int year) {
    return sum(members.stream().filter(m -> m.day().getYear() == year).map(Member::paid));
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
