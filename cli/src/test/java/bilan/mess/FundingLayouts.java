package bilan.mess;

import bilan.mess.Fact.Account;
import bilan.mess.Fact.Grant;
import bilan.mess.Tab.Line;
import bilan.mess.Tab.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Grants, with what came in beside them, and accounts, in one list or on two sides. */
final class FundingLayouts {

  private FundingLayouts() {}

  static Book grants(Making making) {
    List<@Nullable Object> head = new ArrayList<>(grantHead(making));
    List<Line> lines = new ArrayList<>(List.of(new Line(Role.HEADER, head)));
    making.grants().forEach(g -> lines.add(new Line(Role.DATA, cells(g))));
    return Book.of(List.of(Tab.of("Subventions", lines, Set.of(0, 1), Set.of(3))));
  }

  private static List<String> grantHead(Making making) {
    Dice dice = making.dice();
    return List.of(
        dice.word("Financeur", "Organisme", "Bailleur"),
        dice.word("Objet", "Projet", "Action financée"),
        dice.word("Date de notification", "Notifiée le", "Date de décision"),
        dice.word("Montant accordé", "Montant notifié", "Montant attribué", "Subvention accordée"));
  }

  private static List<@Nullable Object> cells(Grant grant) {
    return new ArrayList<>(
        List.of(grant.funder(), grant.purpose(), grant.decided(), grant.awarded()));
  }

  /** The instalments as columns: an amount and its day each. */
  static Book instalments(Making making) {
    String style = making.dice().word("Acompte %d versé", "Versement %d", "Reçu %d");
    int most = making.grants().stream().mapToInt(g -> g.parts().size()).max().orElse(0);
    List<@Nullable Object> head = new ArrayList<>(grantHead(making));
    Set<Integer> sums = new TreeSet<>(Set.of(3));
    for (int i = 1; i <= most; i++) {
      sums.add(head.size());
      head.add(style.formatted(i));
      head.add("Date " + style.formatted(i).toLowerCase(java.util.Locale.FRENCH));
    }
    List<Line> lines = new ArrayList<>(List.of(new Line(Role.HEADER, head)));
    for (Grant grant : making.grants()) {
      List<@Nullable Object> cells = cells(grant);
      for (Grant.Part part : grant.parts()) {
        cells.add(part.amount());
        cells.add(part.on());
      }
      lines.add(new Line(Role.DATA, cells));
    }
    return Book.of(List.of(Tab.of("Subventions", lines, Set.of(0), sums)));
  }

  /** What came of each grant, a column a year. */
  static Book years(Making making) {
    String style = making.dice().word("Versé %d", "Reçu en %d", "Montant versé %d");
    Set<Integer> years = new TreeSet<>();
    making.grants().forEach(g -> g.parts().forEach(p -> years.add(p.on().getYear())));
    List<@Nullable Object> head = new ArrayList<>(grantHead(making));
    Set<Integer> sums = new TreeSet<>(Set.of(3));
    for (int year : years) {
      sums.add(head.size());
      head.add(style.formatted(year));
    }
    List<Line> lines = new ArrayList<>(List.of(new Line(Role.HEADER, head)));
    for (Grant grant : making.grants()) {
      List<@Nullable Object> cells = cells(grant);
      for (int year : years) {
        BigDecimal sum =
            grant.parts().stream()
                .filter(p -> p.on().getYear() == year)
                .map(Grant.Part::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        cells.add(sum.signum() == 0 ? null : sum);
      }
      lines.add(new Line(Role.DATA, cells));
    }
    return Book.of(List.of(Tab.of("Subventions", lines, Set.of(0), sums)));
  }

  static Book accounts(Making making) {
    List<Line> lines = new ArrayList<>();
    boolean years = making.has("year");
    if (!years) {
      lines.add(Line.of(Role.ABOVE, "Compte de résultat " + making.accounts().get(0).year()));
    }
    List<@Nullable Object> head = new ArrayList<>(List.of("Compte", "Libellé", "Montant"));
    if (years) {
      head.add(0, "Exercice");
    }
    lines.add(new Line(Role.HEADER, head));
    for (Account account : making.accounts()) {
      List<@Nullable Object> cells = row(account);
      if (years) {
        cells.add(0, String.valueOf(account.year()));
      }
      lines.add(new Line(Role.DATA, cells));
    }
    Set<Integer> labels = years ? Set.of(0, 2) : Set.of(0, 1);
    return Book.of(List.of(Tab.of("Comptes", lines, labels, Set.of(head.size() - 1))));
  }

  private static List<@Nullable Object> row(Account account) {
    return new ArrayList<>(List.of(account.number(), account.label(), account.amount()));
  }

  /** What is spent to the left, what comes in to the right. */
  static Book twoSides(Making making) {
    List<Account> costs = making.accounts();
    costs.removeIf(a -> !a.cost());
    List<Account> income = making.accounts();
    income.removeIf(Account::cost);
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(Role.ABOVE, "Compte de résultat " + making.accounts().get(0).year()));
    lines.add(Line.of(Role.ABOVE, "CHARGES", null, null, null, "PRODUITS"));
    lines.add(
        Line.of(Role.HEADER, "Compte", "Libellé", "Montant", null, "Compte", "Libellé", "Montant"));
    for (int i = 0; i < Math.max(costs.size(), income.size()); i++) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.addAll(
          i < costs.size() ? row(costs.get(i)) : java.util.Arrays.asList(null, null, null));
      cells.add(null);
      if (i < income.size()) {
        cells.addAll(row(income.get(i)));
      }
      lines.add(new Line(Role.DATA, cells));
    }
    return Book.of(List.of(Tab.of("Compte de résultat", lines, Set.of(0, 4), Set.of(2, 6))));
  }
}
