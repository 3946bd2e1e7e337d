package bilan.mess;

import bilan.mess.Tab.Line;
import bilan.mess.Tab.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sheets beside those that tell something. */
final class Sheets {

  private Sheets() {}

  /** What each sheet sums up to. */
  static Book recap(Book book, Dice dice) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of(Role.HEADER, dice.word("Onglet", "Mois", "Feuille"), dice.word("Total", "Nombre")));
    BigDecimal all = BigDecimal.ZERO;
    for (Tab tab : book.tabs()) {
      int column = tab.sums().stream().reduce(Math::max).orElse(-1);
      List<Line> data = tab.lines().stream().filter(l -> l.is(Role.DATA)).toList();
      BigDecimal sum = column < 0 ? BigDecimal.valueOf(data.size()) : Sums.sum(data, column);
      all = all.add(sum);
      lines.add(Line.of(Role.DATA, tab.name(), sum));
    }
    lines.add(Line.of(Role.TOTAL, "TOTAL", all));
    return book.plus(Tab.of(dice.word("Récap", "Synthèse", "Bilan"), lines, Set.of(0), Set.of()));
  }

  static Book empty(Book book, Dice dice) {
    return book.plus(Tab.of(dice.word("Feuil2", "Feuil3"), List.of(), Set.of(), Set.of()));
  }

  /** Kept as a spare, to the letter. */
  static Book copy(Book book, Dice dice) {
    Tab tab = dice.one(book.tabs());
    String name =
        dice.word("%s (2)", "Copie de %s", "%s - copie", "Sauvegarde").formatted(tab.name());
    return book.plus(tab.called(name));
  }
}
