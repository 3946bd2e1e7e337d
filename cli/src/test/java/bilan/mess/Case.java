package bilan.mess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A file to be: the facts, where they stand, what was made of it. */
record Case(
    long seed,
    Layout layout,
    List<Fact> facts,
    Set<Kind> kinds,
    Set<String> columns,
    Format format) {

  /** Grids in which no word says what is counted. */
  private static final Set<Layout> BARE =
      EnumSet.of(Layout.DAYS_BY_PLACES, Layout.PLACES_BY_MONTHS, Layout.MONTHS_BY_PLACES);

  static Case of(long seed, List<Layout> layouts, List<Kind> allowed) {
    Dice dice = Dice.of(seed, "case");
    Layout layout = dice.one(layouts);
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    kinds.addAll(dice.some(allowed, dice.below(5)));
    Format format = dice.one(layout.formats());
    List<Fact> facts = layout.facts(layout.subject().facts(Dice.of(seed, "facts")), format);
    Case all = new Case(seed, layout, facts, kinds, layout.columns(dice), format);
    return all.format.holds(all.book()) ? all : all.in(all.simplest());
  }

  /** The format that is easiest to look at, of those that hold the book. */
  private Format simplest() {
    return layout.formats().contains(Format.UTF_8) && Format.UTF_8.holds(book())
        ? Format.UTF_8
        : Format.XLSX;
  }

  Book book() {
    Making making = new Making(named(), columns, Dice.of(seed, "layout"));
    Book book = layout.make(making);
    for (Kind kind : kinds) {
      book = kind.change(book, seed);
    }
    return book;
  }

  private List<Fact> named() {
    return kinds.contains(Kind.NAMES_LIKE_TOTALS)
        ? Names.likeTotals(facts, Dice.of(seed, "names"))
        : facts;
  }

  Map<String, BigDecimal> truth() {
    return Truth.of(named(), layout);
  }

  /** The only place of it; null if there are several. */
  @Nullable String place() {
    Set<String> places = new TreeSet<>();
    for (Fact fact : named()) {
      if (fact instanceof Fact.Visit visit) {
        places.add(visit.place());
      } else {
        places.add(fact instanceof Fact.Sale sale ? sale.place() : "Fives");
      }
    }
    return places.size() == 1 ? places.iterator().next() : null;
  }

  /** What somebody types, who takes it for another kind of file now and then. */
  String dataset() {
    Dice dice = Dice.of(seed, "dataset");
    List<String> others = new ArrayList<>(List.of("attendance", "sales", "funding"));
    others.remove(layout.subject().dataset());
    if (BARE.contains(layout)) {
      others.remove("sales"); // numbers under places: what is typed alone says what they are
    }
    return dice.in100(4) ? dice.one(others) : layout.subject().dataset();
  }

  boolean isMistaken() {
    return !dataset().equals(layout.subject().dataset());
  }

  String fileName() {
    return "fichier-%s.%s".formatted(Long.toString(seed, 36), format.extension());
  }

  /** All that have a little less in them. */
  List<Case> smaller() {
    List<Case> all = new ArrayList<>();
    for (Kind kind : kinds) {
      Set<Kind> fewer = EnumSet.copyOf(kinds);
      fewer.remove(kind);
      all.add(new Case(seed, layout, facts, fewer, columns, format));
    }
    for (String column : columns) {
      Set<String> fewer = new TreeSet<>(columns);
      fewer.remove(column);
      all.add(new Case(seed, layout, facts, kinds, fewer, format));
    }
    for (int size = facts.size() / 2; size > 0; size /= 2) {
      for (int from = 0; from + size <= facts.size() && facts.size() > 1; from += size) {
        List<Fact> fewer = new ArrayList<>(facts);
        fewer.subList(from, from + size).clear();
        all.add(new Case(seed, layout, List.copyOf(fewer), kinds, columns, format));
      }
    }
    if (format != simplest()) {
      all.add(in(simplest()));
    }
    all.removeIf(c -> c.facts.isEmpty() || !c.format.holds(c.book()));
    return all;
  }

  private Case in(Format other) {
    return new Case(seed, layout, layout.facts(facts, other), kinds, columns, other);
  }

  @Override
  public String toString() {
    return "seed %d, %s as %s, %s, %s, columns %s, %d facts"
        .formatted(seed, layout, dataset(), format, kinds, columns, facts.size());
  }
}
