package bilan.mess;

import bilan.mess.Tab.Line;
import bilan.mess.Tab.Merged;
import bilan.mess.Tab.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns that nobody needs, hidden, merged or empty. */
final class Columns {

  private Columns() {}

  static Book useless(Book book, Dice dice) {
    String header =
        dice.word("Vérifié par", "Observations", "Saisi par", "Ordre", "Salle", "Météo");
    boolean numbers = header.equals("Ordre");
    boolean first = numbers || dice.in100(25);
    return book.each(
        tab -> {
          int at = first ? 0 : tab.width();
          int[] number = {0};
          return tab.withColumn(
              at,
              line ->
                  switch (line.role()) {
                    case HEADER -> line.inserted(at, header);
                    case DATA ->
                        line.inserted(
                            at, numbers ? BigDecimal.valueOf(++number[0]) : value(header, dice));
                    default -> at == 0 && !line.is(Role.ABOVE) ? line.inserted(0, null) : line;
                  });
        });
  }

  private static @Nullable String value(String header, Dice dice) {
    return switch (header) {
      case "Observations" -> dice.in100(30) ? dice.word("RAS", "à revoir", "12 inscrits") : null;
      case "Salle" -> dice.word("Grande salle", "Étage");
      case "Météo" -> dice.word("pluie", "soleil");
      default -> dice.word("Zoé", "ZM");
    };
  }

  /** The same value under itself is one merged cell. */
  static Book merged(Book book, Dice dice) {
    return book.each(
        tab -> {
          if (tab.group() < 0) {
            return tab;
          }
          List<Line> all = new ArrayList<>();
          Line before = null;
          Object value = null;
          for (Line line : tab.lines()) {
            Object own = line.cell(tab.group());
            boolean same = line.is(Role.DATA) && before != null && own != null && own.equals(value);
            all.add(same ? line.with(tab.group(), Merged.UP) : line);
            before = line.is(Role.DATA) ? line : null;
            value = own;
          }
          return tab.with(all);
        });
  }

  static Book left(Book book, Dice dice) {
    return book.each(tab -> tab.withColumn(0, line -> line.inserted(0, null)));
  }

  static Book hidden(Book book, Dice dice) {
    return book.each(tab -> tab.width() == 0 ? tab : tab.hiding(dice.below(tab.width())));
  }
}
