package bilan.pipelines.interpretation;

import bilan.pipelines.sheet.SheetCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Cards, each a column of names with what they say right of it, one below the other or side by
 * side; and a table that lies on its side, whose records are columns.
 */
final class Cards {

  private static final int LEAST_LINES = 3;
  private static final double NAMED = 0.6;

  private final CellGrid grid;
  private final Forms forms;

  /** Rows that follow each other, a column of names, and the columns of what they say. */
  private record Card(int from, int to, int names, List<Integer> values) {}

  Cards(CellGrid grid, Forms forms) {
    this.grid = grid;
    this.forms = forms;
  }

  /** The cards as a list, a row each; null if there are none. */
  @Nullable ListSheet list() {
    List<Card> cards = cards();
    if (cards.isEmpty()) {
      return null;
    }
    Map<String, Integer> columns = new LinkedHashMap<>();
    List<SheetCell> header = new ArrayList<>();
    for (Card card : cards) {
      for (int r = card.from(); r < card.to(); r++) {
        boolean named = !grid.isBlank(r, card.names());
        if (named && columns.putIfAbsent(name(r, card), columns.size()) == null) {
          header.add(grid.cell(r, card.names()));
        }
      }
    }
    ListSheet list = new ListSheet(grid, "cards", cards.get(0).from());
    list.head(cards.get(0).from(), header);
    for (Card card : cards) {
      for (int value : card.values()) {
        Map<Integer, SheetCell> cells = new HashMap<>();
        for (int r = card.from(); r < card.to(); r++) {
          if (!grid.isBlank(r, card.names())) {
            cells.put(columns.get(name(r, card)), list.cell(r, value));
          }
        }
        List<SheetCell> row = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
          row.add(cells.getOrDefault(c, SheetCell.BLANK));
        }
        list.add(card.to() - 1, row);
      }
    }
    return list;
  }

  private String name(int r, Card card) {
    return grid.meaning(r, card.names()).key;
  }

  private List<Card> cards() {
    List<Card> cards = new ArrayList<>();
    boolean titled = false;
    int from = 0;
    while (from < grid.height()) {
      int to = from + 1;
      while (to < grid.height() && !grid.isParted(to)) {
        to++;
      }
      List<Card> found = cards(from, to);
      if (found.isEmpty() && !cards.isEmpty()) {
        found = more(from, to, cards.get(cards.size() - 1));
      }
      if (found.size() == 1
          && !cards.isEmpty()
          && isRest(found.get(0), cards.get(cards.size() - 1))) {
        Card last = cards.remove(cards.size() - 1);
        cards.add(new Card(last.from(), to, last.names(), last.values()));
      } else if (found.isEmpty() && !cards.isEmpty() && isMore(from, to)) {
        return List.of();
      } else if (!found.isEmpty() && !cards.isEmpty() && (titled || begin(from, to) > from)) {
        return List.of(); // a title between cards says something of the next
      } else {
        titled |= found.isEmpty() && !cards.isEmpty();
        cards.addAll(found);
      }
      from = to;
    }
    boolean alike = cards.stream().allMatch(card -> isLike(card, cards.get(0)));
    return alike ? cards : List.of();
  }

  /** Few lines in the columns of a card above; empty if they are none, or its first name again. */
  private List<Card> more(int from, int to, Card card) {
    boolean lines =
        IntStream.range(from, to)
            .allMatch(
                r ->
                    grid.isText(r, card.names())
                        && grid.filled(r).size() > 1
                        && grid.filled(r).stream()
                            .allMatch(c -> c == card.names() || card.values().contains(c)));
    Card rest = new Card(from, to, card.names(), card.values());
    return lines && isRest(rest, card) ? List.of(rest) : List.of();
  }

  /** Whether rows that are no card hold more than a note. */
  private boolean isMore(int from, int to) {
    return IntStream.range(from, to).anyMatch(r -> grid.filled(r).size() > 1);
  }

  /** Whether lines below a blank row go on with a card: none of its names stands there again. */
  private boolean isRest(Card lines, Card card) {
    Set<String> names = new HashSet<>();
    IntStream.range(card.from(), card.to()).forEach(r -> names.add(name(r, card)));
    return lines.names() == card.names()
        && lines.values().equals(card.values())
        && IntStream.range(lines.from(), lines.to()).noneMatch(r -> names.contains(name(r, lines)));
  }

  /** Whether two cards share most of their names. */
  private boolean isLike(Card card, Card first) {
    List<String> names = new ArrayList<>();
    for (int r = first.from(); r < first.to(); r++) {
      names.add(name(r, first));
    }
    int same = 0;
    for (int r = card.from(); r < card.to(); r++) {
      same += names.contains(name(r, card)) ? 1 : 0;
    }
    return 2 * same >= names.size();
  }

  /** The first row behind titles. */
  private int begin(int from, int to) {
    int begin = from;
    while (begin < to && grid.filled(begin).size() < 2) {
      begin++;
    }
    return begin;
  }

  /** Whether a cell says something: a sign beside a number, such as €, does not. */
  private boolean isSaid(int r, int c) {
    return grid.text(r, c).chars().anyMatch(Character::isLetterOrDigit)
        || (!grid.isBlank(r, c) && !grid.isText(r, c));
  }

  /** Cards that stand side by side in rows that follow each other. */
  private List<Card> cards(int from, int to) {
    List<Card> cards = new ArrayList<>();
    int begin = begin(from, to);
    if (to - begin < LEAST_LINES) {
      return cards;
    }
    List<Integer> filled = new ArrayList<>();
    for (int c = 0; c < grid.width(); c++) {
      int column = c;
      if (IntStream.range(begin, to).anyMatch(r -> isSaid(r, column))) {
        filled.add(c);
      }
    }
    int names = -1;
    List<Integer> values = new ArrayList<>();
    for (int c : filled) {
      if (isOfNames(begin, to, c)) {
        if (names >= 0) {
          cards.add(new Card(begin, to, names, List.copyOf(values)));
        }
        names = c;
        values.clear();
      } else {
        values.add(c);
      }
    }
    if (names >= 0) {
      cards.add(new Card(begin, to, names, List.copyOf(values)));
    }
    boolean whole = cards.stream().noneMatch(card -> card.values().isEmpty() || isTable(card));
    return whole && !cards.isEmpty() && names(cards.get(0)) == filled.get(0) ? cards : List.of();
  }

  /**
   * Whether rows are those of a plain table: no line of a card is of words, or one of its lines
   * says months or years side by side.
   */
  private boolean isTable(Card card) {
    boolean words = lines(card).anyMatch(r -> card.values().stream().anyMatch(c -> isWords(r, c)));
    boolean periods =
        card.values().size() > 1
            && lines(card)
                .anyMatch(r -> card.values().stream().filter(c -> isCoarse(r, c)).count() > 1);
    return !words || periods;
  }

  private IntStream lines(Card card) {
    return IntStream.range(card.from(), card.to());
  }

  private boolean isWords(int r, int c) {
    CellMeaning it = grid.meaning(r, c);
    return it.text && it.number == null && !it.isPeriod() && !it.saysNothing();
  }

  private boolean isCoarse(int r, int c) {
    CellMeaning it = grid.meaning(r, c);
    return it.isPeriod() && it.day == null;
  }

  private static int names(Card card) {
    return card.names();
  }

  /** Whether a line has no name and only words, which go on with those above: no number is lost. */
  private boolean isMoreWords(int r, int c) {
    return grid.isBlank(r, c) && grid.filled(r).stream().allMatch(v -> v > c && isWords(r, v));
  }

  /** Whether a column holds names of fields, each once, the most of which are known. */
  private boolean isOfNames(int from, int to, int c) {
    int known = 0;
    List<String> seen = new ArrayList<>();
    for (int r = from; r < to; r++) {
      if (r > from && isMoreWords(r, c)) {
        continue;
      }
      CellMeaning it = grid.meaning(r, c);
      String key = it.key;
      boolean name = grid.isText(r, c) && !key.isEmpty() && it.number == null && it.total < 2;
      if (!name || seen.contains(key) || it.isPeriod()) {
        return false;
      }
      seen.add(key);
      known += forms.known(grid.text(r, c)) >= NAMED ? 1 : 0;
    }
    return known >= 2 && known * 2 >= seen.size();
  }
}
