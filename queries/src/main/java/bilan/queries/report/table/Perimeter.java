package bilan.queries.report.table;

import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Role;
import bilan.queries.Basis;
import bilan.queries.Kind;
import bilan.queries.TraceId;
import bilan.queries.document.Block;
import bilan.queries.document.Cell;
import bilan.queries.document.Inline;
import bilan.queries.document.Table;
import bilan.queries.figure.Change;
import bilan.queries.figure.Figures;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.finding.ConstantPerimeter;
import bilan.queries.figure.finding.PerOpenMonth;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.composition.Picker;
import bilan.queries.report.sentence.Prose;
import bilan.queries.words.FigureKind;
import bilan.yaml.YamlMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Block {@code perimeter}: figures over what was open and covered in both years. Which places and
 * months these are is said below it, or by another such block of the annex.
 */
public final class Perimeter {

  private static final String MONTHS = "months";
  private static final String ELSEWHERE = "elsewhere";
  private static final String ONLY = "only";

  private static final String UNCOUNTED = "report.months_uncounted";

  private final Composition composition;
  private final Prose prose;

  public Perimeter(Composition composition, Prose prose) {
    this.composition = composition;
    this.prose = prose;
  }

  /** Blocks of the document that it becomes. */
  public List<Block> build(YamlMap options, int line) {
    List<String> ids = options.texts("show");
    String title = options.text("title", composition.say("report.constant_perimeter"));
    List<ConstantPerimeter> found = new ArrayList<>();
    List<Block> sentences = new ArrayList<>();
    for (ConstantPerimeter one : composition.material().figures().constantPerimeter()) {
      if (!ids.contains(one.id()) || !Objects.equals(one.place(), composition.cover().place())) {
        continue;
      }
      if (one.perimeter().isEmpty()) {
        sentences.add(sentence(one));
      } else if (saysSomething(one)) {
        found.add(one);
      }
    }
    String months = options.choice(MONTHS, List.of(ELSEWHERE, ONLY));
    List<Block> blocks = new ArrayList<>();
    if (!ONLY.equals(months)) {
      sentences.stream().distinct().forEach(blocks::add);
    }
    if (!found.isEmpty()) {
      blocks.add(
          ONLY.equals(months)
              ? monthsTable(found)
              : table(prose.plain(title, line), found, months == null));
    }
    if (!ELSEWHERE.equals(months)) {
      blocks.addAll(perOpenMonth(ids));
    }
    return blocks;
  }

  /** Which places and months two years share: a line for all figures that share the same. */
  private Table monthsTable(List<ConstantPerimeter> found) {
    Map<String, List<ConstantPerimeter>> alike = new TreeMap<>();
    found.forEach(
        one ->
            alike
                .computeIfAbsent(years(one) + " " + one.perimeter(), key -> new ArrayList<>())
                .add(one));
    List<Table.Row> rows = new ArrayList<>();
    for (List<ConstantPerimeter> all : alike.values()) {
      String names = all.stream().map(ConstantPerimeter::label).collect(Collectors.joining(", "));
      rows.add(
          new Table.Row(
              Role.BODY,
              List.of(
                  Cell.text(years(all.get(0))),
                  Cell.text(names),
                  Cell.text(all.get(0).perimeter()))));
    }
    return new Table(
        "perimeter-months",
        composition.nextTable(),
        composition.say("report.perimeter_months"),
        List.of(
            new Table.Head("years", composition.say("report.years"), Kind.TEXT),
            new Table.Head("figures", composition.say("report.figures"), Kind.TEXT),
            new Table.Head("months", composition.say("report.perimeter"), Kind.TEXT)),
        rows,
        List.of(),
        List.of(composition.say("report.constant_months")));
  }

  private String years(ConstantPerimeter one) {
    return one.before() + " → " + composition.named(one.period(), Kind.YEAR);
  }

  /** Whether any number stands in the line of two years. */
  private static boolean saysSomething(ConstantPerimeter one) {
    return one.valueBefore() != null || one.value() != null || one.told() != null;
  }

  /** <i>Par mois d'ouverture</i>: what places opened for longer, or in between, do each month. */
  private List<Block> perOpenMonth(List<String> ids) {
    List<String> periods = composition.cover().periods();
    FigureCells cells = new FigureCells(composition);
    List<Table.Head> heads = new ArrayList<>();
    heads.add(new Table.Head("figure", composition.say("report.figure"), Kind.TEXT));
    periods.forEach(
        period ->
            heads.add(new Table.Head(period, composition.named(period, Kind.YEAR), Kind.NUMBER)));
    Map<String, List<Cell>> rows = new LinkedHashMap<>();
    Map<String, Set<String>> counted = new LinkedHashMap<>();
    Set<String> uncounted = new LinkedHashSet<>();
    for (PerOpenMonth one : composition.material().figures().perOpenMonth()) {
      if (ids.contains(one.id())
          && isByPlaces(one)
          && Objects.equals(one.place(), composition.cover().place())) {
        rows.computeIfAbsent(one.label(), label -> new ArrayList<>(List.of(Cell.text(label))))
            .add(perOpenMonth(one, cells));
        if (one.value() != null) {
          counted
              .computeIfAbsent(monthsCounted(one), words -> new LinkedHashSet<>())
              .add(months(one));
          if (!one.ofSome() && one.months() != open(one)) {
            uncounted.add(isOfSales(one.id()) ? UNCOUNTED + ".sales" : UNCOUNTED);
          }
        }
      }
    }
    rows.values().removeIf(row -> row.size() != heads.size());
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Table.Row> lines =
        rows.values().stream().map(row -> new Table.Row(Role.BODY, row)).toList();
    List<String> remarks = new ArrayList<>();
    counted.forEach((key, months) -> remarks.add(composition.say(key, String.join(", ", months))));
    uncounted.forEach(key -> remarks.add(composition.say(key)));
    String title = composition.say("report.per_open_month");
    return List.of(
        new Table(
            "per-open-month",
            composition.nextTable(),
            title,
            heads,
            lines,
            cells.notes(),
            remarks));
  }

  /** {@code 73 en 2022}, and of how many that the places were open, if those are others. */
  private String months(PerOpenMonth one) {
    long open = open(one);
    return one.ofSome() || open == one.months()
        ? composition.say("report.months_counted.one", one.months(), one.period())
        : composition.say("report.months_counted.of", one.months(), one.period(), open);
  }

  /** The months that the places were open, as the key figure has them. */
  private long open(PerOpenMonth one) {
    KeyFigure open = new Picker(composition).find(Figures.MONTHS_OPEN, one.period(), one.place());
    BigDecimal value = open == null ? null : open.value();
    return value == null ? one.months() : value.longValue();
  }

  /** What the figures were divided by stands below them. */
  private String monthsCounted(PerOpenMonth one) {
    if (one.ofSome()) {
      return "report.months_counted.timed";
    }
    return isOfSales(one.id()) ? "report.months_counted.sales" : "report.months_counted";
  }

  /** Sales of the network hold services, which belong to no place and no month that it opened. */
  private boolean isByPlaces(PerOpenMonth one) {
    return one.place() != null || isTellingPlaces(basis(one.id()));
  }

  private Cell perOpenMonth(PerOpenMonth one, FigureCells cells) {
    BigDecimal value = one.value();
    Kind kind = one.unit().equals("count") ? Kind.NUMBER : FigureKind.of(one.unit());
    Object shown = value == null ? new Missing(composition.say("report.nc"), one.note()) : value;
    List<Integer> note = one.note() == null ? List.of() : cells.each(one.note());
    String id = TraceId.of(one.id(), one.period(), one.place());
    Cell cell = new Cell(shown, kind, one.unit(), false, note, TraceId.facet(id, "per-month"));
    return kind == Kind.NUMBER ? cell.withDecimals(1) : cell;
  }

  private static Block sentence(ConstantPerimeter one) {
    String note = one.note();
    return new Block.Paragraph(List.of(new Inline.Words(note == null ? one.label() : note)));
  }

  private Table table(String title, List<ConstantPerimeter> found, boolean withMonths) {
    FigureCells cells = new FigureCells(composition);
    List<Table.Head> heads =
        List.of(
            new Table.Head("figure", composition.say("report.figure"), Kind.TEXT),
            new Table.Head("years", composition.say("report.years"), Kind.TEXT),
            new Table.Head("before", composition.say("report.year_before"), Kind.NUMBER),
            new Table.Head("value", composition.say("report.year_after"), Kind.NUMBER),
            new Table.Head("change", composition.say("report.change"), Kind.RATE));
    List<Table.Row> rows = new ArrayList<>();
    for (ConstantPerimeter one : found) {
      Kind kind = FigureKind.of(one.unit());
      String id = TraceId.of(one.id(), one.period(), one.place());
      rows.add(
          new Table.Row(
              Role.BODY,
              List.of(
                  Cell.text(one.label()),
                  withMonths ? years(one, cells) : Cell.text(years(one)),
                  number(one.valueBefore(), kind, one, TraceId.facet(id, "constant-before")),
                  number(one.value(), kind, one, TraceId.facet(id, "constant-value")),
                  change(one, cells, TraceId.facet(id, TraceId.CONSTANT)))));
    }
    return new Table(
        "constant-perimeter",
        composition.nextTable(),
        title,
        heads,
        rows,
        cells.notes(),
        remarks(found, withMonths));
  }

  /** Which months count, and that sales of no place are in none of them. */
  private List<String> remarks(List<ConstantPerimeter> found, boolean withMonths) {
    List<String> remarks = new ArrayList<>();
    remarks.add(
        composition.say(withMonths ? "report.constant_months" : "report.constant_elsewhere"));
    if (found.stream().anyMatch(one -> one.place() == null && isOfSales(one.id()))) {
      remarks.add(composition.say("report.constant_sales"));
    }
    return remarks;
  }

  private boolean isOfSales(String id) {
    return basis(id).beyondPlaces();
  }

  private static boolean isTellingPlaces(Basis basis) {
    return basis.isFollowed() && !basis.beyondPlaces();
  }

  private Basis basis(String id) {
    return composition.material().figures().declared().find(id).basis();
  }

  /** The two years, and in a note the places and months that they share. */
  private Cell years(ConstantPerimeter one, FigureCells cells) {
    List<Integer> note = cells.note(years(one) + composition.wording().colon() + one.perimeter());
    return new Cell(years(one), Kind.TEXT, null, false, note, null);
  }

  private static Cell number(
      @Nullable BigDecimal value, Kind kind, ConstantPerimeter one, String id) {
    Object shown = value == null ? new Missing("–", null) : value;
    return new Cell(shown, kind, one.unit(), false, List.of(), id);
  }

  private Cell change(ConstantPerimeter one, FigureCells cells, String id) {
    Change.Told told = one.told();
    if (told == null) {
      return new Cell(
          new Missing(composition.say("report.nc"), one.note()),
          Kind.RATE,
          null,
          false,
          cells.note(one.note()),
          id);
    }
    return FigureCells.change(told, id, List.of());
  }
}
