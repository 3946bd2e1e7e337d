package bilan.pipelines.interpretation;

import bilan.pipelines.interpretation.Interpretation.Column;
import bilan.pipelines.interpretation.Interpretation.Context;
import bilan.pipelines.interpretation.RowRoles.Judged;
import bilan.pipelines.lexicon.Folded;
import bilan.pipelines.mapping.Ages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Columns of one table given to the meanings of a form: a beam over the columns, by header and by
 * what the cells are.
 */
final class Assignment {

  private static final int SEEN = 300;
  private static final int SEEN_PERIODS = 150;
  private static final int BEAM = 12;
  private static final int KEPT = 6;
  private static final int OPTIONS = 4;
  private static final int SUMMED_ROWS = 3;
  private static final BigDecimal TOLERANCE = new BigDecimal("0.011");
  private static final double UNUSED = 0.15;
  private static final double NEEDED = 0.12;
  private static final double FIT = 0.6;
  private static final double LEAST_FIT = 0.35;
  private static final double LEAST = 0.25;
  private static final double LABEL = 0.2;

  private static final int LEAST_DAYS = 10;
  private static final double PERIODS_FIT = 0.79;
  private static final double TEXT_FIT = 0.6;
  private static final double NARROW_FIT = 0.8;
  private static final Set<CellKind> TOLD_BY_CELLS =
      Set.of(CellKind.PLACE, CellKind.STATUS, CellKind.ACCOUNT);

  /** Meanings of the names at the beginning of rows. */
  private static final Set<String> LABELS = Set.of("activity", "product", "label");

  private final CellGrid grid;
  private final String file;
  private final Area area;
  private final @Nullable AxisKind crossed;
  private final List<Integer> periods;
  private final RowRoles roles;
  private final boolean swapped;
  private final List<Judged> rows;
  private final Forms forms;
  private final NamedPlaces places;
  private final CellMeanings meanings;
  private final Map<String, List<CellMeaning>> pools;
  private final Map<Integer, List<CellMeaning>> cells = new HashMap<>();
  private final Map<List<Object>, Double> shares = new HashMap<>();
  private final List<Integer> records = new ArrayList<>();

  /** Columns given so far. */
  private record Given(double score, List<Column> columns, Set<String> taken) {}

  private record Option(Slot slot, double score) {}

  /**
   * @param pools cells of columns with the same header in other sheets, by its key
   */
  Assignment(
      CellGrid grid,
      String file,
      Area area,
      @Nullable AxisKind crossed,
      List<Integer> periods,
      RowRoles roles,
      boolean swapped,
      Forms forms,
      NamedPlaces places,
      CellMeanings meanings,
      Map<String, List<CellMeaning>> pools) {
    this.grid = grid;
    this.file = file;
    this.area = area;
    this.crossed = crossed;
    this.periods = periods;
    this.roles = roles;
    this.swapped = swapped;
    this.rows = swapped ? roles.otherwise() : roles.rows();
    this.forms = forms;
    this.places = places;
    this.meanings = meanings;
    this.pools = pools;
    rows.stream().filter(r -> r.role() == RowJudge.Role.RECORD).forEach(r -> records.add(r.row()));
  }

  boolean hasRecords() {
    return !records.isEmpty();
  }

  /** The best assignments to a form that give a row what it must have, or all but one thing. */
  List<Interpretation> to(Form form) {
    if (AccountSections.isOf(grid) && !AccountSections.isOf(form)) {
      return List.of();
    }
    List<Given> beam = List.of(new Given(0, List.of(), Set.of()));
    for (int c = 0; c < grid.width(); c++) {
      if (periods.contains(c) || !isUsable(c)) {
        continue;
      }
      beam = step(beam, c, form);
    }
    List<Interpretation> found = new ArrayList<>();
    for (Given given : beam.subList(0, Math.min(KEPT, beam.size()))) {
      Interpretation it = interpretation(form, given);
      if (it != null) {
        found.add(it);
      }
    }
    return found;
  }

  private boolean isUsable(int c) {
    if (!grid.isBlank(area.head(), c)) {
      return true;
    }
    long filled = records.stream().filter(r -> !grid.isBlank(r, c)).count();
    return filled * 2 > records.size();
  }

  private List<Given> step(List<Given> beam, int c, Form form) {
    List<Given> next = new ArrayList<>();
    boolean total =
        crossed != null
            && (grid.meaning(area.head(), c).total > 0 || isSum(c, periods) || isSum(c, before(c)));
    List<Option> options = total ? List.of() : options(c, form);
    boolean empty = cells(c).isEmpty();
    for (Given given : beam) {
      if (total) {
        next.add(plus(given, new Column(c, null, true), 0.8, null));
        continue;
      }
      next.add(plus(given, new Column(c, null, false), empty ? 0 : -UNUSED, null));
      for (Option option : options) {
        String name = option.slot().name();
        if (option.score() > LEAST && (option.slot().many() || !given.taken().contains(name))) {
          double needed = form.needs(name) ? NEEDED : 0;
          next.add(plus(given, new Column(c, option.slot(), false), option.score() + needed, name));
        }
      }
    }
    next.sort(Comparator.comparingDouble((Given g) -> -g.score()));
    return next.subList(0, Math.min(BEAM, next.size()));
  }

  /** The periods right before a column: the months of a quarter. */
  private List<Integer> before(int c) {
    int from = c;
    while (periods.contains(from - 1)) {
      from--;
    }
    return IntStream.range(from, c).boxed().toList();
  }

  /** Whether every record has there the sum of its parts, of which some have several. */
  private boolean isSum(int c, List<Integer> parts) {
    int rows = 0;
    boolean several = false;
    for (int r : records.subList(0, Math.min(SEEN, records.size()))) {
      BigDecimal printed = grid.meaning(r, c).adds();
      BigDecimal sum = BigDecimal.ZERO;
      int added = 0;
      for (int p : parts) {
        BigDecimal adds = grid.meaning(r, p).adds();
        if (adds != null && adds.signum() != 0) {
          sum = sum.add(adds);
          added++;
        }
      }
      boolean blank = printed == null || printed.signum() == 0;
      if (blank ? added > 0 : sum.subtract(printed).abs().compareTo(TOLERANCE) >= 0) {
        return false;
      }
      rows += blank ? 0 : 1;
      several |= added > 1;
    }
    return several && rows >= SUMMED_ROWS;
  }

  private static Given plus(Given given, Column column, double score, @Nullable String name) {
    List<Column> columns = new ArrayList<>(given.columns());
    columns.add(column);
    Set<String> taken = given.taken();
    if (name != null) {
      taken = new HashSet<>(taken);
      taken.add(name);
    }
    return new Given(given.score() + score, columns, taken);
  }

  /** Meanings that a column may have: by its name, and by what its cells are. */
  private List<Option> options(int c, Form form) {
    List<Option> options = new ArrayList<>();
    String header = grid.header(area.head(), c);
    Map<Slot, Double> named = header == null ? Map.of() : forms.named(header);
    double read =
        form.slots().stream()
            .filter(slot -> slot.kind() == CellKind.ANY && slot.target() != null)
            .mapToDouble(slot -> named.getOrDefault(slot, 0.0))
            .max()
            .orElse(0);
    for (Slot slot : form.slots()) {
      double name = named.getOrDefault(slot, 0.0);
      if (slot.kind() == CellKind.ANY && slot.target() == null && name > 0 && name <= read) {
        continue; // a signature beside names is no contact
      }
      boolean about = form.counts() == Form.Counts.AWARD && slot.kind() == CellKind.PLACE;
      if (about && name == 0 && says(named, "purpose")) {
        continue; // what a grant is for may name a place
      }
      boolean told = TOLD_BY_CELLS.contains(slot.kind());
      boolean label = header == null && (isLabel(slot, c) || isDayOfMonth(slot, c));
      boolean headless = header == null && (form.needs(slot.name()) || label);
      boolean amount =
          slot.kind() == CellKind.ACCOUNT && header != null && !isShort(header) && !isSide(c);
      boolean only = form.needs(slot.name()) && isOnly(slot, c);
      if (name == 0 && ((!told && !headless && !only) || amount)) {
        continue;
      }
      boolean product = slot.name().equals("product") && form.counts() == Form.Counts.SALE;
      if (product && isSide(c) && new Statement(grid, area.head(), rows, meanings).hasBothSides()) {
        continue; // products beside charges are income
      }
      if (slot.name().equals("person_key") && isHalf(named)) {
        continue; // a name in two columns is one person
      }
      boolean counter = header != null && isShort(header) && isCounter(c);
      if (slot.kind() == CellKind.CODE && (counter || saysStatus(c))) {
        continue;
      }
      boolean beside = form.counts() == Form.Counts.AWARD && slot.target() == null;
      if (beside
          && header != null
          && slot.kind() == CellKind.MONEY
          && !slot.name().equals("planned")
          && isOfWhole(header)) {
        continue; // a part of what was awarded is nothing that came
      }
      if (name < 1 && isNamedElsewhere(slot, c)) {
        continue; // the original amount, beside the amount
      }
      boolean visits = form.counts() == Form.Counts.PARTICIPANTS;
      if (isOneOfAlike(slot, c)) {
        continue; // HT 5,5, HT 10, HT 20: none of them is the amount
      }
      if (visits
          && slot.kind() == CellKind.PLACE
          && says(named, "person_trait")
          && isOfPerson(slot, c)) {
        continue;
      }
      if (slot.kind() == CellKind.TEXT && name < 1 && areNumbers(c)) {
        continue;
      }
      double share = share(slot, c);
      boolean silent = share < 0;
      if ((!silent && share < LEAST_FIT && !label)
          || (name == 0 && !label && !(only && share >= TEXT_FIT) && (silent || share < 0.8))) {
        continue;
      }
      double said = label || (only && name == 0) ? Math.max(name, LABEL) : name;
      double fit = silent ? 0 : FIT * (2 * Math.max(share, label ? TEXT_FIT : 0) - 1);
      options.add(new Option(slot, said + fit));
    }
    Ages.Band band = header == null || crossed != null ? null : Ages.ofHeader(header);
    if (band != null && form.counts() == Form.Counts.PARTICIPANTS) {
      return List.of(new Option(forms.ofAges(band), 1 + FIT));
    }
    options.sort(Comparator.comparingDouble((Option o) -> -o.score()));
    return options.subList(0, Math.min(OPTIONS, options.size()));
  }

  /**
   * Whether a column is the only one of a table that can be a slot, whatever its header is: the
   * days of its rows, the names beside days that are columns.
   */
  private boolean isOnly(Slot slot, int c) {
    if (slot.kind() == CellKind.NAME) {
      return crossed == AxisKind.DAY && c == first() && areDistinct(c);
    }
    if (slot.kind() == CellKind.TEXT) {
      return crossed == null && isAlone(slot, c, TEXT_FIT);
    }
    boolean day = slot.kind() == CellKind.WHEN || slot.kind() == CellKind.DAY;
    boolean week = crossed == AxisKind.WEEKDAY && isFirst(slot, c);
    return day && (week || (crossed == null && isAlone(slot, c, NARROW_FIT)));
  }

  /** Whether a column without a header counts the days of a month. */
  private boolean isDayOfMonth(Slot slot, int c) {
    boolean when = slot.kind() == CellKind.WHEN || slot.kind() == CellKind.DAY;
    int last = 0;
    for (int r : when ? records : List.<Integer>of()) {
      int day = InterpretedRows.day(grid.meaning(r, c));
      if (day <= last) {
        return false;
      }
      last = day;
    }
    return last >= LEAST_DAYS;
  }

  /** Whether a column is the first one of a slot's kind. */
  private boolean isFirst(Slot slot, int c) {
    return share(slot, c) >= NARROW_FIT
        && grid.filled(area.head()).stream()
            .noneMatch(other -> other < c && share(slot, other) >= NARROW_FIT);
  }

  /** Whether a column is of a slot's kind, and no other one. */
  private boolean isAlone(Slot slot, int c, double least) {
    return share(slot, c) >= least
        && grid.filled(area.head()).stream()
            .noneMatch(other -> other != c && share(slot, other) >= least);
  }

  /** Whether a column without a header says, beside periods, of what each row is. */
  private boolean isLabel(Slot slot, int c) {
    return crossed != null
        && crossed.isPeriod()
        && LABELS.contains(slot.name())
        && IntStream.range(grid.first(), c).noneMatch(this::isUsable)
        && cells(c).stream().map(cell -> cell.key).distinct().count() == cells(c).size();
  }

  /** The first column that stands for no period. */
  private int first() {
    return grid.filled(area.head()).stream()
        .filter(c -> !periods.contains(c))
        .findFirst()
        .orElse(-1);
  }

  /** Whether another column of amounts is filled that bears the very name of a slot. */
  private boolean isNamedElsewhere(Slot slot, int c) {
    return slot.kind() == CellKind.MONEY
        && slot.target() != null
        && !slot.many()
        && grid.filled(area.head()).stream()
            .filter(
                other -> other != c && !cells(other).isEmpty() && share(slot, other) >= TEXT_FIT)
            .map(other -> forms.named(grid.text(area.head(), other)))
            .anyMatch(named -> named.getOrDefault(slot, 0.0) == 1);
  }

  /** Whether the names of several columns of amounts differ by a number only. */
  private boolean isOneOfAlike(Slot slot, int c) {
    String name = grid.text(area.head(), c).replaceAll("[\\d,.% ]+", "");
    return slot.kind() == CellKind.MONEY
        && !slot.many()
        && grid.filled(area.head()).stream()
                .filter(
                    other ->
                        grid.text(area.head(), other).replaceAll("[\\d,.% ]+", "").equals(name))
                .count()
            > 1;
  }

  /** Whether a column has known places only, and more than one. */
  boolean arePlaces(int c) {
    List<CellMeaning> all = cells(c);
    return all.stream().allMatch(this::isPlace)
        && all.stream().map(cell -> cell.key).distinct().count() > 1;
  }

  private boolean isSide(int c) {
    return grid.meaning(area.head(), c).side != null;
  }

  /** Whether a header says no more than that numbers stand below: {@code N°}. */
  private static boolean isShort(String header) {
    return Folded.key(header).length() <= 2;
  }

  private boolean areDistinct(int c) {
    List<CellMeaning> all = cells(c);
    long names = all.stream().map(cell -> cell.key).distinct().count();
    return all.size() >= SUMMED_ROWS && names * 10 >= all.size() * 9L;
  }

  /** Whether a header names one half of a name, and another column the other. */
  private boolean isHalf(Map<Slot, Double> named) {
    return (says(named, "last_name") && isSaid("first_name"))
        || (says(named, "first_name") && isSaid("last_name"));
  }

  private boolean isSaid(String name) {
    return grid.filled(area.head()).stream()
        .anyMatch(c -> says(forms.named(grid.text(area.head(), c)), name));
  }

  private boolean areNumbers(int c) {
    return cells(c).stream().allMatch(cell -> cell.number != null && !cell.text);
  }

  private boolean isOfWhole(String header) {
    return forms.lexicon().isPart(header) || forms.isPlanned(header);
  }

  /** Whether a town is where a person lives: names of persons stand beside it, and other towns. */
  private boolean isOfPerson(Slot slot, int c) {
    return share(slot, c) < 1
        && Stream.of("first_name", "last_name", "person_key").anyMatch(this::isSaid);
  }

  private static boolean says(Map<Slot, Double> named, String name) {
    return named.entrySet().stream()
        .anyMatch(each -> each.getKey().name().equals(name) && each.getValue() == 1);
  }

  /** Whether a column numbers the rows. */
  boolean isCounter(int c) {
    int last = 0;
    for (int r : records) {
      BigDecimal number = grid.meaning(r, c).number;
      if (grid.isBlank(r, c)) {
        continue; // a line left free is not numbered
      }
      if (number == null || number.compareTo(BigDecimal.valueOf(last + 1)) != 0) {
        return false;
      }
      last++;
    }
    return last > 1;
  }

  /** Whether most cells of a column say what became of their row. */
  private boolean saysStatus(int c) {
    List<CellMeaning> all = cells(c);
    return all.stream().filter(cell -> cell.status != null).count() * 2 > all.size();
  }

  CellMeanings meanings() {
    return meanings;
  }

  /** Whether a cell names a place that is known. */
  boolean isPlace(CellMeaning it) {
    return places.find(it.folded) != null;
  }

  /** How far a column's cells are of a slot's kind; negative if they say nothing. */
  double share(Slot slot, int c) {
    Object of = slot.kind() == CellKind.CHOICE ? slot.choices() : slot.kind();
    return shares.computeIfAbsent(
        List.of(of, c), k -> share(slot.kind(), slot, cells(c), places, meanings));
  }

  private static double share(
      CellKind kind,
      Slot slot,
      List<CellMeaning> cells,
      NamedPlaces places,
      CellMeanings meanings) {
    double sum = 0;
    int n = 0;
    for (CellMeaning cell : cells) {
      double fit = kind.fit(cell, slot, places, meanings);
      if (fit != CellKind.SILENT) {
        sum += fit;
        n++;
      }
    }
    return n == 0 ? -1 : sum / n;
  }

  /** Cells of a column's records that hold something, with those of other sheets. */
  private List<CellMeaning> cells(int c) {
    return cells.computeIfAbsent(
        c,
        column -> {
          List<CellMeaning> found = new ArrayList<>();
          for (int r : records.subList(0, Math.min(SEEN, records.size()))) {
            if (!grid.isBlank(r, column)) {
              found.add(grid.meaning(r, column));
            }
          }
          String key = grid.meaning(area.head(), column).key;
          if (!key.isEmpty()) {
            found.addAll(pools.getOrDefault(key, List.of()));
          }
          return found;
        });
  }

  /** How far the cells below periods are of a kind. */
  double shareOfPeriods(CellKind kind) {
    return shares.computeIfAbsent(
        List.of(kind, "periods"),
        k -> {
          List<CellMeaning> found = new ArrayList<>();
          for (int r : records.subList(0, Math.min(SEEN_PERIODS, records.size()))) {
            for (int c : periods) {
              if (!grid.isBlank(r, c)) {
                found.add(grid.meaning(r, c));
              }
            }
          }
          return share(kind, forms.all().get(0).slots().get(0), found, places, meanings);
        });
  }

  private @Nullable Interpretation interpretation(Form form, Given given) {
    Set<String> virtual = new HashSet<>();
    if (crossed == null) {
      virtual.add("@row");
    } else {
      if (crossed.isPeriod()) {
        virtual.add("@period");
      }
      cellsOfPeriods(virtual);
    }
    long classes =
        given.columns().stream()
            .filter(c -> c.slot() != null && c.slot().name().startsWith("gender/"))
            .count();
    if (classes >= 2) {
      virtual.add("@parts");
    }
    if (Contexts.day(grid, area.head()) != null) {
      virtual.add("@day");
    }
    if (given.taken().containsAll(Statement.BALANCES)) {
      virtual.add(Statement.BALANCE);
    }
    if (new Statement(grid, area.head(), rows, meanings).isTold(given.columns())) {
      virtual.add(Statement.SIDE);
    }
    Set<String> got = new HashSet<>(given.taken());
    got.addAll(virtual);
    if (!got.contains("quantity")) {
      got.remove("unit_price_incl_tax"); // a price without a quantity is no amount
    }
    int missing = 0;
    for (List<String> group : form.needs()) {
      missing += group.stream().anyMatch(got::contains) ? 0 : 1;
    }
    boolean crossing = crossed == null || form.crossed() != null;
    if (!crossing) {
      return null;
    }
    boolean near = missing == 0 || (form.needs().size() > 2 && missing == 1);
    return near
        ? new Interpretation(
            grid,
            file,
            area,
            crossed,
            periods,
            rows,
            swapped,
            roles.summed(),
            form,
            given.columns(),
            missing,
            virtual,
            Context.NONE)
        : null;
  }

  private void cellsOfPeriods(Set<String> virtual) {
    Map<String, CellKind> kinds =
        Map.of(
            "@count",
            CellKind.COUNT,
            "@tick",
            CellKind.TICK,
            "@money",
            CellKind.MONEY,
            "@hours",
            CellKind.HOURS);
    kinds.forEach(
        (name, kind) -> {
          if (shareOfPeriods(kind) >= PERIODS_FIT) {
            virtual.add(name);
          }
        });
    if (virtual.contains("@tick")) {
      virtual.remove("@hours");
    }
  }
}
