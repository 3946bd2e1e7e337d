package bilan.mess;

import bilan.mess.Tab.Line;
import bilan.mess.Tab.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sums that people write under, between and beside their rows. */
final class Sums {

  private Sums() {}

  static Book row(Book book, Dice dice) {
    String word =
        dice.word(
            "Total",
            "TOTAL",
            "Totaux",
            "Total général",
            "TOTAL :",
            "Ensemble",
            "Somme",
            "",
            "Cumul",
            "                    Total");
    boolean last = dice.in100(30);
    return book.each(tab -> under(tab, data -> line(tab, data, word, last)));
  }

  static Book mean(Book book, Dice dice) {
    String word = dice.word("Moyenne", "Moyennes", "Moyenne par mois");
    return book.each(tab -> under(tab, data -> mean(tab, data, word)));
  }

  static Book footer(Book book, Dice dice) {
    int style = dice.below(4);
    boolean apart = dice.in100(50);
    return book.each(tab -> under(tab, data -> footer(tab, data, style, apart)));
  }

  /** After each group of lines. */
  static Book subtotals(Book book, Dice dice) {
    String word = dice.word("Sous-total %s", "Total %s", "S/total %s", "Sous total");
    return book.each(
        tab -> {
          if (tab.group() < 0) {
            return tab;
          }
          List<Line> all = new ArrayList<>();
          List<Line> group = new ArrayList<>();
          for (Line line : tab.lines()) {
            Object value = line.is(Role.DATA) ? line.cell(tab.group()) : null;
            if (!group.isEmpty() && !Objects.equals(value, group.get(0).cell(tab.group()))) {
              all.add(line(tab, group, word.formatted(group.get(0).cell(tab.group())), false));
              group.clear();
            }
            if (line.is(Role.DATA)) {
              group.add(line);
            }
            all.add(line);
          }
          if (!group.isEmpty()) {
            all.add(line(tab, group, word.formatted(group.get(0).cell(tab.group())), false));
          }
          return tab.with(all);
        });
  }

  /** Beside the columns, where the numbers of a line may be added. */
  static Book column(Book book, Dice dice) {
    String word = dice.word("Total", "TOTAL", "Total général", "Ensemble", "Cumul", "Somme");
    boolean first = dice.in100(15);
    return book.each(
        tab -> {
          if (!tab.across()) {
            return tab;
          }
          int at = first ? 1 : tab.width();
          Tab wider =
              tab.withColumn(
                  at,
                  line ->
                      line.is(Role.HEADER)
                          ? line.inserted(at, word)
                          : line.is(Role.DATA)
                              ? line.inserted(at, across(tab, line))
                              : line.cells().size() > at ? line.inserted(at, null) : line);
          return wider.summing(at);
        });
  }

  private static @Nullable BigDecimal across(Tab tab, Line line) {
    return tab.sums().stream()
        .map(line::number)
        .filter(Objects::nonNull)
        .reduce(BigDecimal::add)
        .orElse(BigDecimal.ZERO);
  }

  private interface Under {
    @Nullable Line of(List<Line> data);
  }

  /** One more line under each table of a sheet, if there is one to add. */
  private static Tab under(Tab tab, Under made) {
    List<Line> all = new ArrayList<>();
    List<Line> data = new ArrayList<>();
    boolean open = false;
    for (Line line : tab.lines()) {
      boolean inside = line.is(Role.DATA) || line.is(Role.TOTAL);
      if (open && !inside) {
        add(made, data, all);
        data.clear();
      }
      open = inside;
      if (line.is(Role.DATA)) {
        data.add(line);
      }
      all.add(line);
    }
    if (open) {
      add(made, data, all);
    }
    return tab.with(all);
  }

  private static void add(Under made, List<Line> data, List<Line> all) {
    Line line = data.isEmpty() ? null : made.of(data);
    if (line != null) {
      all.add(line);
    }
  }

  private static @Nullable Line line(Tab tab, List<Line> data, String word, boolean last) {
    if (tab.sums().isEmpty()) {
      return null;
    }
    int label = tab.labels().stream().reduce(0, last ? Math::max : Math::min);
    Line line = Line.of(Role.TOTAL).with(label, word.isEmpty() ? null : word);
    for (int column : tab.sums()) {
      line = line.with(column, sum(data, column));
    }
    return line;
  }

  static BigDecimal sum(List<Line> data, int column) {
    return data.stream()
        .map(l -> l.number(column))
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static @Nullable Line mean(Tab tab, List<Line> data, String word) {
    if (tab.sums().isEmpty()) {
      return null;
    }
    Line line = Line.of(Role.TOTAL, word);
    for (int column : tab.sums()) {
      BigDecimal count = BigDecimal.valueOf(data.size());
      line = line.with(column, sum(data, column).divide(count, 2, RoundingMode.HALF_UP));
    }
    return line;
  }

  /** A sentence with a count, in one cell or two. */
  private static Line footer(Tab tab, List<Line> data, int style, boolean apart) {
    BigDecimal rows = BigDecimal.valueOf(data.size());
    int column = tab.sums().stream().reduce(Math::max).orElse(-1);
    boolean people = column < 0;
    BigDecimal sum = people ? rows : sum(data, column);
    String words =
        people
            ? List.of("Nombre de présents", "Total présents", "Présents", "Effectif").get(style)
            : List.of("Nombre de lignes", "Total participants", "Soit au total", "Nb").get(style);
    BigDecimal value = !people && style == 0 ? rows : sum;
    return apart
        ? Line.of(Role.TOTAL, words + " :", value)
        : Line.of(Role.TOTAL, words + " : " + Cells.french(value));
  }
}
