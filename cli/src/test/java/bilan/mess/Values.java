package bilan.mess;

import bilan.mess.Tab.Line;
import bilan.mess.Tab.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values written in other ways. */
final class Values {

  private static final List<String> MONTHS =
      List.of(
          "janvier",
          "février",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "août",
          "septembre",
          "octobre",
          "novembre",
          "décembre");

  private Values() {}

  /** A word where a number should stand. */
  static Book word(Book book, Dice dice) {
    String word =
        dice.word("une dizaine", "beaucoup", "env. 12", "complet", "12 ou 13", "?", "12?", "voir");
    Tab tab = dice.one(book.tabs());
    List<Line> data = tab.lines().stream().filter(l -> l.is(Role.DATA)).toList();
    if (tab.sums().isEmpty() || data.isEmpty()) {
      return book;
    }
    Line hit = dice.one(data);
    int column = dice.one(List.copyOf(tab.sums()));
    if (hit.number(column) == null) {
      return book;
    }
    List<Tab> tabs = new ArrayList<>(book.tabs());
    tabs.set(tabs.indexOf(tab), tab.each(l -> l == hit ? l.with(column, word) : l));
    List<BigDecimal> numbers = new ArrayList<>(List.of(BigDecimal.ZERO));
    tab.sums().forEach(c -> numbers.add(hit.number(c) == null ? BigDecimal.ZERO : hit.number(c)));
    return book.with(tabs).damaged(new Book.Damage(word, numbers));
  }

  /** Days as text in some rows, as dates in others. */
  static Book dates(Book book, Dice dice) {
    int style = dice.below(3);
    return each(
        book,
        (line, value) ->
            value instanceof LocalDate day && line.is(Role.DATA) && dice.in100(40)
                ? text(day, style)
                : value);
  }

  private static String text(LocalDate day, int style) {
    String long_ =
        day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    return switch (style) {
      case 0 -> long_;
      case 1 -> day.toString();
      default -> Cells.french(day);
    };
  }

  /** Numbers as text: amounts with a sign of the currency. */
  static Book texts(Book book, Dice dice) {
    return each(
        book,
        (line, value) ->
            value instanceof BigDecimal number && (line.is(Role.DATA) || line.is(Role.TOTAL))
                ? number.scale() == 2 ? Cells.euros(number) : Cells.french(number)
                : value);
  }

  private interface Change {
    @Nullable Object of(Line line, @Nullable Object value);
  }

  private static Book each(Book book, Change change) {
    return book.each(
        tab ->
            tab.each(
                line -> {
                  List<@Nullable Object> cells = new ArrayList<>();
                  line.cells().forEach(c -> cells.add(change.of(line, c)));
                  return new Line(line.role(), cells);
                }));
  }
}
