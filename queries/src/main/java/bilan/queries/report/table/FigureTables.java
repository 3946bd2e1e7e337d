package bilan.queries.report.table;

import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.document.Block;
import bilan.queries.document.Cell;
import bilan.queries.document.Inline;
import bilan.queries.document.Scoreboard;
import bilan.queries.document.Scoreboard.Card;
import bilan.queries.document.Table;
import bilan.queries.figure.Change;
import bilan.queries.figure.Figures;
import bilan.queries.figure.KeyFigure;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.composition.Picker;
import bilan.queries.report.composition.PlaceOrder;
import bilan.queries.report.sentence.Prose;
import bilan.queries.report.text.FrenchSpaces;
import bilan.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Block {@code figures}: key figures side by side by year, by place, or as cards. */
public final class FigureTables {

  private final Composition composition;
  private final Prose prose;
  private final Picker picker;

  public FigureTables(Composition composition, Prose prose) {
    this.composition = composition;
    this.prose = prose;
    this.picker = new Picker(composition);
  }

  /** Blocks of the document that it becomes. */
  public List<Block> build(YamlMap options, int line) {
    List<String> show = options.texts("show");
    String title = options.text("title", composition.say("report.key_figures"));
    String as = options.choice("as", List.of("table", "cards"));
    String by = options.choice("by", List.of("year", "place"));
    String changes = options.text("changes", "all");
    String query = options.text("query");
    Map<String, String> legend = options.map("legend").allTexts();
    List<String> lacking = known(options.texts("lacking"), line);
    List<String> optional = options.texts("optional");
    List<String> remarks =
        options.texts("remarks").stream().map(r -> prose.plain(r, line)).toList();
    if (!lacking.isEmpty() && lacking.stream().noneMatch(this::lacks)) {
      return List.of();
    }
    if (query != null) {
      return new YearsOfQuery(composition, prose)
          .build(query, show, prose.plain(title, line), line);
    }
    List<String> ids =
        known(show, line).stream().filter(id -> !optional.contains(id) || counts(id)).toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    String shown = prose.plain(title, line);
    if ("cards".equals(as)) {
      return cards(shown, ids, legend, line);
    }
    if ("place".equals(by)) {
      return byPlace(shown, ids.get(0), remarks);
    }
    return ids.size() == 1 && !optional.isEmpty()
        ? List.of(sentence(ids.get(0)))
        : byYear(shown, ids, changes, remarks);
  }

  /** The one figure that is left: {@code Ventes HT : 8 713 € en 2021, 29 407 € en 2022.} */
  private Block sentence(String id) {
    composition.uses(id);
    List<Inline> words = new ArrayList<>();
    String between = composition.material().label(id) + composition.wording().colon();
    for (KeyFigure figure : years(id, picker.place())) {
      if (figure != null && figure.value() != null) {
        words.add(new Inline.Words(between));
        String value = composition.wording().value(new FigureCells(composition).value(figure));
        String said = composition.say("report.in_year", value, figure.period());
        boolean partial = figure.state() == KeyFigure.State.PARTIAL;
        words.add(
            new Inline.Figure(
                partial ? said + " " + composition.say("report.partial") : said, figure.trace()));
        between = ", ";
      }
    }
    words.add(new Inline.Words("."));
    return new Block.Paragraph(words);
  }

  /** Whether it is more than nothing in one of the years. */
  private boolean counts(String id) {
    for (KeyFigure figure : years(id, picker.place())) {
      if (figure != null && figure.value() != null && figure.value().signum() != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a figure that the document has is not known in all of its years. */
  private boolean lacks(String id) {
    return picker.periods().stream()
        .map(period -> picker.find(id, period, picker.place()))
        .anyMatch(figure -> figure != null && figure.value() == null);
  }

  private List<String> known(List<String> ids, int line) {
    return ids.stream().filter(id -> composition.checkKeyFigure(id, line)).toList();
  }

  private List<Block> cards(String title, List<String> ids, Map<String, String> legend, int line) {
    List<Card> cards = new ArrayList<>();
    List<String> explained = new ArrayList<>();
    String period = picker.periods().get(picker.periods().size() - 1);
    for (String id : ids) {
      KeyFigure figure = picker.find(id, period, picker.place());
      if (figure == null || !matters(figure)) {
        continue;
      }
      composition.uses(id);
      if (legend.containsKey(id)) {
        explained.add(prose.plain(legend.get(id), line));
      }
      Cell value = new FigureCells(composition).value(figure);
      cards.add(
          new Card(
              figure.label(), composition.wording().value(value), aside(figure), figure.trace()));
    }
    List<Block> blocks = new ArrayList<>();
    if (!cards.isEmpty()) {
      blocks.add(new Scoreboard(title, cards));
    }
    if (!explained.isEmpty()) {
      blocks.add(new Block.Paragraph(List.of(new Inline.Emphasis(String.join(" ", explained)))));
    }
    return blocks;
  }

  /**
   * Whether a card tells something: a value, no nothing that was nothing the year before, and of a
   * place not that it is one.
   */
  private boolean matters(KeyFigure figure) {
    boolean itself = figure.place() != null && figure.id().equals(Figures.PLACES_OPEN);
    if (figure.value() == null || itself) {
      return false;
    }
    KeyFigure was = earlier(figure);
    return figure.value().signum() != 0
        || (was != null && was.value() != null && was.value().signum() != 0);
  }

  /** The change; or, where there is none, what the year before printed. */
  private @Nullable String aside(KeyFigure figure) {
    List<String> said = new ArrayList<>();
    if (figure.state() == KeyFigure.State.PARTIAL) {
      said.add(partial(figure));
    }
    Change.Told told = figure.told();
    KeyFigure was = earlier(figure);
    if (told != null && was != null && composition.wording().way(told) == 0) {
      said.add(composition.say("report.same", composition.wording().over(was.period(), told)));
    } else if (told != null) {
      said.add(composition.say("report.since", composition.wording().change(told)));
    } else if (figure.state() != KeyFigure.State.PARTIAL
        || !composition.isUnderWay(figure.period())) {
      String before = before(figure);
      if (before != null) {
        said.add(before);
      }
    }
    return said.isEmpty()
        ? null
        : FrenchSpaces.in(String.join(composition.wording().semicolon(), said));
  }

  /** A figure that waits for no month is partial by what it leaves out, and says that. */
  private String partial(KeyFigure figure) {
    boolean byMonths = composition.material().figures().declared().find(figure.id()).underWay();
    return byMonths || figure.lacks().size() != 1
        ? composition.say("report.partial_year")
        : composition.say("report.partial_for", figure.lacks().get(0));
  }

  private @Nullable String before(KeyFigure figure) {
    KeyFigure was = earlier(figure);
    if (was == null || was.value() == null) {
      return null;
    }
    String value = composition.wording().value(new FigureCells(composition).value(was));
    String partial =
        was.state() == KeyFigure.State.PARTIAL ? " " + composition.say("report.partial") : "";
    return composition.say("report.in_year", value, was.period()) + partial;
  }

  /** Figure of the period before, of the same id and place; null if the bilan shows none. */
  private @Nullable KeyFigure earlier(KeyFigure figure) {
    int at = picker.periods().indexOf(figure.period());
    return at < 1 ? null : picker.find(figure.id(), picker.periods().get(at - 1), figure.place());
  }

  private List<Block> byYear(String title, List<String> ids, String changes, List<String> remarks) {
    List<String> periods = picker.periods();
    boolean all = changes.equals("all");
    List<Table.Head> heads = new ArrayList<>();
    heads.add(new Table.Head("figure", composition.say("report.figure"), Kind.TEXT));
    for (int i = 0; i < periods.size(); i++) {
      String named = composition.named(periods.get(i), Kind.YEAR);
      heads.add(new Table.Head(periods.get(i), named, Kind.NUMBER));
      if (hasChange(i, periods, changes, all)) {
        heads.add(
            new Table.Head(
                "change_" + periods.get(i), composition.say("report.change"), Kind.RATE));
      }
    }
    FigureCells cells = new FigureCells(composition);
    KnownRows known =
        new KnownRows(composition, picker, cells, i -> hasChange(i, periods, changes, all));
    List<Table.Row> rows = new ArrayList<>();
    UnknownLines unknown = new UnknownLines(composition);
    for (String id : ids) {
      if (isNeverGiven(id)) {
        continue;
      }
      List<@Nullable KeyFigure> years = years(id, picker.place());
      String name = composition.material().label(id);
      if (!unknown.takes(name, years)) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.text(name));
        for (int i = 0; i < periods.size(); i++) {
          row.add(cells.value(years.get(i)));
          if (hasChange(i, periods, changes, all)) {
            row.add(cells.change(years.get(i - 1), years.get(i)));
          }
        }
        rows.add(new Table.Row(Role.BODY, row));
      }
      composition.uses(id);
      rows.addAll(known.of(id));
    }
    List<String> below = with(unknown, remarks);
    if (rows.isEmpty()) {
      return unknown.said().stream().map(FigureTables::paragraph).toList();
    }
    int number = composition.nextTable();
    return List.of(
        new Table("figures-" + number, number, title, heads, rows, cells.notes(), below));
  }

  private List<@Nullable KeyFigure> years(String id, @Nullable String place) {
    List<@Nullable KeyFigure> years = new ArrayList<>();
    picker.periods().forEach(period -> years.add(picker.find(id, period, place)));
    return years;
  }

  private static List<String> with(UnknownLines unknown, List<String> remarks) {
    List<String> below = new ArrayList<>(unknown.said());
    below.addAll(remarks);
    return below;
  }

  private static Block paragraph(String words) {
    return new Block.Paragraph(List.of(new Inline.Words(words)));
  }

  /** Whether nothing of it was given in any year: no team, say. */
  private boolean isNeverGiven(String id) {
    return picker.periods().stream()
        .map(period -> picker.find(id, period, picker.place()))
        .allMatch(figure -> figure == null || figure.state() == KeyFigure.State.MISSING);
  }

  private static boolean hasChange(int i, List<String> periods, String changes, boolean all) {
    return i > 0 && (all || (changes.equals("last") && i == periods.size() - 1));
  }

  /** One figure, a row a place, the network last; the rows add up only if the figure does. */
  private List<Block> byPlace(String title, String id, List<String> remarks) {
    if (picker.place() != null && composition.used().contains(id)) {
      // Of one place, the same row again.
      return List.of();
    }
    List<String> periods = picker.periods();
    List<Table.Head> heads = new ArrayList<>();
    heads.add(new Table.Head("place", composition.say("report.place"), Kind.TEXT));
    periods.forEach(
        p -> heads.add(new Table.Head(p, composition.named(p, Kind.YEAR), Kind.NUMBER)));
    FigureCells cells = new FigureCells(composition);
    List<Table.Row> rows = new ArrayList<>();
    composition.uses(id);
    UnknownLines unknown = new UnknownLines(composition);
    for (String place : PlaceOrder.inOrder(composition, picker.places(id))) {
      List<@Nullable KeyFigure> years = years(id, place);
      if (!unknown.takes(composition.placeName(place), years)) {
        rows.add(row(Role.BODY, place, years, cells));
      }
    }
    if (picker.place() == null) {
      rows.add(row(Role.TOTAL, composition.say("report.network"), years(id, null), cells));
    }
    if (rows.isEmpty()) {
      return unknown.said().stream().map(FigureTables::paragraph).toList();
    }
    List<String> below = with(unknown, remarks);
    int number = composition.nextTable();
    return List.of(new Table(id + "-by-place", number, title, heads, rows, cells.notes(), below));
  }

  private static Table.Row row(
      Role role, String name, List<@Nullable KeyFigure> years, FigureCells cells) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.text(name));
    years.forEach(figure -> row.add(cells.value(figure)));
    return new Table.Row(role, row);
  }
}
