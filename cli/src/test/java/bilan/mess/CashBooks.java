package bilan.mess;

import bilan.mess.Fact.Movement;
import bilan.mess.Tab.Line;
import bilan.mess.Tab.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What went out and came in, with what is left. */
final class CashBooks {

  private CashBooks() {}

  static Book book(Making making) {
    Dice dice = making.dice();
    boolean carried = dice.in100(40);
    boolean ends = dice.in100(30);
    List<Line> lines = new ArrayList<>();
    boolean flows = dice.in100(50);
    lines.add(
        Line.of(
            Role.HEADER,
            "N° pièce",
            "Date",
            dice.word("Libellé", "Désignation"),
            "Subvention",
            flows ? "Entrées" : "Recettes",
            flows ? "Sorties" : "Dépenses",
            "Solde"));
    BigDecimal left = BigDecimal.valueOf(dice.between(1000, 5000), 2);
    if (carried) {
      String word = dice.word("Report", "Solde initial", "À nouveau", "Report du mois précédent");
      lines.add(Line.of(Role.BELOW, null, null, word, null, null, null, left));
    }
    int number = 0;
    for (Movement movement : making.movements()) {
      left = left.add(movement.in()).subtract(movement.out());
      lines.add(
          Line.of(
              Role.DATA,
              "P" + ++number,
              movement.on(),
              movement.label(),
              movement.grant().isEmpty() ? null : movement.grant(),
              movement.in().signum() == 0 ? null : movement.in(),
              movement.out().signum() == 0 ? null : movement.out(),
              left));
    }
    if (ends) {
      String word = dice.word("Solde final", "À reporter", "Solde au 31/12");
      lines.add(Line.of(Role.BELOW, null, null, word, null, null, null, left));
    }
    return Book.of(List.of(Tab.of("Livre de caisse", lines, Set.of(0, 2), Set.of(4, 5))));
  }
}
