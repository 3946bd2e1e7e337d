package bilan.mess;

import bilan.mess.Tab.Line;
import bilan.mess.Tab.Merged;
import bilan.mess.Tab.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows above, below and between those that tell something. */
final class Rows {

  private Rows() {}

  static Book blank(Book book, Dice dice) {
    return book.each(tab -> between(tab, dice, 15, line -> Line.of(Role.DATA)));
  }

  /** Rows prepared for what never happened. */
  static Book filler(Book book, Dice dice) {
    int style = dice.below(4);
    return book.each(
        tab -> {
          List<Line> all = new ArrayList<>(tab.lines());
          int last = last(all);
          for (int i = dice.between(1, 4); i > 0 && last >= 0; i--) {
            Line line = Line.of(Role.BELOW);
            for (int c = 0; c < tab.width(); c++) {
              line = line.with(c, filler(style, c, tab));
            }
            all.add(last + 1, line);
          }
          return tab.with(all);
        });
  }

  private static @Nullable Object filler(int style, int column, Tab tab) {
    return switch (style) {
      case 0 -> "-";
      case 1 -> column == 0 ? "…" : null;
      case 2 -> column == 0 ? "à compléter" : null;
      default -> " ";
    };
  }

  private static int last(List<Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).is(Role.DATA)) {
        return i;
      }
    }
    return -1;
  }

  /** As at the top of each printed page. */
  static Book repeatedHeader(Book book, Dice dice) {
    return book.each(
        tab -> {
          List<Line> all = new ArrayList<>();
          Line header = null;
          for (Line line : tab.lines()) {
            if (header != null
                && line.is(Role.DATA)
                && all.get(all.size() - 1).is(Role.DATA)
                && dice.in100(20)) {
              all.add(header);
            }
            header = line.is(Role.HEADER) ? line : header;
            all.add(line);
          }
          return tab.with(all);
        });
  }

  static Book shouted(Book book, Dice dice) {
    boolean star = dice.in100(50);
    return book.each(
        tab ->
            tab.each(
                line -> {
                  if (!line.is(Role.HEADER)) {
                    return line;
                  }
                  List<@Nullable Object> cells = new ArrayList<>();
                  for (Object cell : line.cells()) {
                    cells.add(
                        cell instanceof String text
                            ? " " + text.toUpperCase(Locale.FRENCH) + (star ? " *" : " ")
                            : cell);
                  }
                  return new Line(Role.HEADER, cells);
                }));
  }

  static Book note(Book book, Dice dice) {
    String words = dice.word("Fermé en août", "pas d'atelier : grève", "NB : panne d'internet");
    return book.each(tab -> between(tab, dice, 12, line -> Line.of(Role.BELOW, words)));
  }

  private interface Made {
    Line of(Line before);
  }

  private static Tab between(Tab tab, Dice dice, int percent, Made made) {
    List<Line> all = new ArrayList<>();
    for (Line line : tab.lines()) {
      all.add(line);
      if (line.is(Role.DATA) && dice.in100(percent)) {
        all.add(made.of(line));
      }
    }
    return tab.with(all);
  }

  static Book below(Book book, Dice dice) {
    String words =
        dice.word(
            "Source : cahier d'accueil",
            "(1) chiffres arrêtés en fin de mois, sous réserve",
            "Fait à Lille, le 3 janvier 2025",
            "Mis à jour le 12/01/2025 par Zoé");
    return book.each(
        tab -> {
          List<Line> all = new ArrayList<>(tab.lines());
          all.add(Line.of(Role.BELOW));
          all.add(Line.of(Role.BELOW, words));
          return tab.with(all);
        });
  }

  static Book titles(Book book, Dice dice) {
    boolean merged = dice.in100(40);
    String words =
        dice.word("POP Café", "Document de travail", "Réseau des cafés, tableau de suivi");
    String more =
        dice.word("à ne pas diffuser", "Version du 05/02/2025", "Page 1/1", "Tél. 03 20 00 00 00");
    return book.each(
        tab -> {
          List<Line> all = new ArrayList<>();
          Line title = Line.of(Role.ABOVE, words);
          for (int c = 1; merged && c < tab.width(); c++) {
            title = title.with(c, Merged.LEFT);
          }
          all.add(title);
          all.add(dice.in100(50) ? Line.of(Role.ABOVE, more) : Line.of(Role.ABOVE, null, more));
          all.add(Line.of(Role.ABOVE));
          all.addAll(tab.lines());
          return tab.with(all);
        });
  }
}
