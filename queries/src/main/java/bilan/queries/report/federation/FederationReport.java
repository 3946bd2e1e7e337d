package bilan.queries.report.federation;

import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Role;
import bilan.queries.Basis;
import bilan.queries.Kind;
import bilan.queries.document.Block;
import bilan.queries.document.Cell;
import bilan.queries.document.Cover;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.document.Table;
import bilan.queries.figure.Change;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.KeyFigure.State;
import bilan.queries.report.federation.FederationResult.Line;
import bilan.queries.report.federation.FederationResult.Told;
import bilan.queries.report.text.Apostrophes;
import bilan.queries.report.text.FrenchSpaces;
import bilan.queries.words.FigureKind;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The bilan of a federation: all networks together, each figure by network, what is missing where,
 * and a page a network.
 */
public final class FederationReport {

  private static final String NAME = "federation";

  private final FederationResult result;
  private final Lang lang;
  private final Catalogue catalogue;
  private final List<Told> keys;
  private final List<Integer> years;
  private final List<Block> blocks = new ArrayList<>();
  private int tables;

  /** A reader of files whose first line has the names of the columns. */
  public interface RowReader {
    List<Map<String, String>> read(Reader file) throws IOException;
  }

  private FederationReport(FederationResult result, Catalogue catalogue, Lang lang) {
    this.result = result;
    this.catalogue = catalogue;
    this.lang = lang;
    this.years = List.copyOf(result.years().keySet());
    List<Told> told = result.figures().stream().filter(Told::key).toList();
    this.keys = told.isEmpty() ? result.figures() : told;
  }

  /**
   * The document of an answer.
   *
   * @param folder that an engine wrote
   * @param reader of its rows
   * @throws bilan.text.Failure (2) or (3) if it is no answer that can be read
   */
  public static Document compose(Path folder, RowReader reader, Catalogue catalogue, Lang lang)
      throws IOException {
    return new FederationReport(FederationResult.read(folder, reader), catalogue, lang).document();
  }

  private Document document() {
    LocalDate asOf = Collections.max(result.networks().values());
    Cover cover =
        new Cover(
            NAME,
            say("report.federation.title"),
            say("report.federation.networks", result.networks().size()),
            null,
            List.copyOf(result.years().values()),
            asOf,
            null,
            lang);
    chapter(say("report.federation.together"));
    days();
    network(FederationResult.ALL, say("report.federation.all"));
    chapter(say("report.federation.by_network"));
    keys.forEach(this::byNetwork);
    chapter(say("report.federation.missing"));
    missing();
    lacking();
    for (String network : result.networks().keySet()) {
      blocks.add(new Block.PageBreak());
      chapter(network);
      network(network, network);
    }
    Document document = Document.of(cover, blocks, List.of());
    return lang == Lang.FR ? Apostrophes.curly(document) : document;
  }

  private String say(String key, Object... arguments) {
    return catalogue.say(key, arguments);
  }

  private void chapter(String title) {
    blocks.add(new Block.Heading(1, List.of(new Inline.Words(title))));
  }

  private void sentence(String words) {
    blocks.add(new Block.Callout(List.of(new Inline.Words(FrenchSpaces.in(words)))));
  }

  /** That networks stop on different days, which their sums don't show. */
  private void days() {
    TreeSet<LocalDate> days = new TreeSet<>(result.networks().values());
    if (days.size() > 1) {
      sentence(say("report.federation.days", days.first(), days.last()));
    }
  }

  /** Every figure of a network by year, and below it what does not depend on which months came. */
  private void network(String network, String title) {
    Notes notes = new Notes();
    List<Table.Row> rows = new ArrayList<>();
    List<Table.Row> constant = new ArrayList<>();
    List<String> never = new ArrayList<>();
    for (Told figure : keys) {
      if (years.stream().allMatch(year -> isUnknown(network, year, figure))) {
        never.add(figure.label().in(lang));
        continue;
      }
      List<Cell> cells = new ArrayList<>(List.of(Cell.text(figure.label().in(lang))));
      cells.addAll(cells(network, figure, notes));
      rows.add(new Table.Row(Role.BODY, cells));
      constant.addAll(constant(network, figure));
    }
    List<Table.Head> heads = new ArrayList<>();
    heads.add(new Table.Head("figure", say("report.figure"), Kind.TEXT));
    heads.addAll(heads());
    String unknown = say("report.federation.never", String.join(", ", never));
    if (rows.isEmpty()) {
      sentence(unknown);
      return;
    }
    add("figures", title, heads, rows, notes.all(), never.isEmpty() ? List.of() : List.of(unknown));
    if (constant.isEmpty()) {
      sentence(say("report.federation.no_perimeter"));
      return;
    }
    add(
        "constant",
        say("report.federation.constant", title),
        List.of(
            new Table.Head("figure", say("report.figure"), Kind.TEXT),
            new Table.Head("years", say("report.years"), Kind.TEXT),
            new Table.Head("before", say("report.federation.before"), Kind.NUMBER),
            new Table.Head("value", say("report.federation.after"), Kind.NUMBER),
            new Table.Head("change", say("report.change"), Kind.RATE)),
        constant,
        List.of(),
        List.of());
  }

  private boolean isUnknown(String network, int year, Told figure) {
    Line line = result.line(network, year, figure.id());
    return line == null || (line.value() == null && line.state() != State.NOT_OPEN);
  }

  /** One figure of every network by year, with that of all. */
  private void byNetwork(Told figure) {
    Notes notes = new Notes();
    List<Table.Row> rows = new ArrayList<>();
    for (String network : result.networks().keySet()) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.text(network)));
      cells.addAll(cells(network, figure, notes));
      rows.add(new Table.Row(Role.BODY, cells));
    }
    List<Cell> all = new ArrayList<>(List.of(Cell.text(say("report.federation.all"))));
    all.addAll(cells(FederationResult.ALL, figure, notes));
    rows.add(new Table.Row(Role.TOTAL, all));
    List<Table.Head> heads = new ArrayList<>();
    heads.add(new Table.Head("network", say("report.federation.network"), Kind.TEXT));
    heads.addAll(heads());
    add(figure.id(), figure.label().in(lang), heads, rows, notes.all(), List.of());
  }

  private List<Table.Head> heads() {
    List<Table.Head> heads = new ArrayList<>();
    result
        .years()
        .forEach(
            (year, label) -> {
              heads.add(new Table.Head("y" + year, label, Kind.NUMBER));
              if (!year.equals(years.get(0))) {
                heads.add(new Table.Head("c" + year, say("report.change"), Kind.RATE));
              }
            });
    return heads;
  }

  /** The value of a figure each year; each but the first has its change. */
  private List<Cell> cells(String network, Told figure, Notes notes) {
    List<Cell> cells = new ArrayList<>();
    Line before = null;
    for (int year : years) {
      Line line = result.line(network, year, figure.id());
      cells.add(value(network, figure, line, notes));
      if (year != years.get(0)) {
        cells.add(change(figure, before, line, notes));
      }
      before = line;
    }
    return cells;
  }

  private Cell value(String network, Told figure, @Nullable Line line, Notes notes) {
    Kind kind = FigureKind.of(figure.unit());
    if (line == null) {
      return Cell.of(new Missing("–", null), kind);
    }
    State state = line.state();
    String why =
        figure.lacking().contains(network)
            ? say("report.federation.state.lacking")
            : state == State.COMPLETE || state == State.NOT_OPEN ? null : why(state);
    Object shown = line.value();
    if (shown == null) {
      shown = new Missing(state == State.NOT_OPEN ? "–" : say("report.nc"), why);
    }
    return new Cell(shown, kind, figure.unit(), state == State.PARTIAL, notes.of(why), null);
  }

  private String why(State state) {
    return say("report.federation.state." + state.name().toLowerCase(Locale.ROOT));
  }

  private Cell change(Told figure, @Nullable Line before, @Nullable Line line, Notes notes) {
    if (before == null || line == null || line.compares() == null) {
      return Cell.of(new Missing("–", null), Kind.RATE);
    }
    if (!line.compares().equals("yes")) {
      String why = say("report.federation.why." + line.compares());
      boolean unknown = before.value() == null || line.value() == null;
      List<Integer> numbers = unknown ? List.of() : notes.of(why);
      return new Cell(new Missing(say("report.nc"), why), Kind.RATE, null, false, numbers, null);
    }
    return change(figure, before.value(), line.value(), before.divisor());
  }

  private Cell change(
      Told figure,
      @Nullable BigDecimal from,
      @Nullable BigDecimal to,
      @Nullable BigDecimal divisor) {
    if (from == null || to == null) {
      return Cell.of(new Missing(say("report.nc"), null), Kind.RATE);
    }
    Change.Told told =
        Change.between(from, to, divisor == null ? from : divisor, figure.unit().equals("%"), null)
            .told(figure.unit());
    return told == null
        ? Cell.of(new Missing(say("report.nc"), null), Kind.RATE)
        : new Cell(
                told.amount(),
                FigureKind.ofChange(told.unit()),
                told.unit(),
                false,
                List.of(),
                null)
            .asChange();
  }

  /**
   * A figure over the months that both of two years cover, for each two years that have some;
   * nothing in both is not told.
   */
  private List<Table.Row> constant(String network, Told figure) {
    List<Table.Row> rows = new ArrayList<>();
    for (int year : years) {
      Line line = result.line(network, year, figure.id());
      String label = result.years().get(year - 1);
      if (line == null
          || line.constant() == null
          || line.constantBefore() == null
          || label == null
          || (line.constantBefore().signum() == 0 && line.constant().signum() == 0)) {
        continue;
      }
      Kind kind = FigureKind.of(figure.unit());
      rows.add(
          new Table.Row(
              Role.BODY,
              List.of(
                  Cell.text(figure.label().in(lang)),
                  Cell.text(label + " → " + result.years().get(year)),
                  new Cell(line.constantBefore(), kind, figure.unit(), false, List.of(), null),
                  new Cell(line.constant(), kind, figure.unit(), false, List.of(), null),
                  change(figure, line.constantBefore(), line.constant(), null))));
    }
    return rows;
  }

  private void missing() {
    FigureWording wording = new FigureWording(lang);
    List<Table.Row> rows = new ArrayList<>();
    for (FederationResult.Missing one : result.missing()) {
      rows.add(
          new Table.Row(
              Role.BODY,
              List.of(
                  Cell.text(one.network()),
                  Cell.text(one.place()),
                  Cell.text(labelOf(one.dataset())),
                  Cell.text(String.valueOf(result.years().get(one.year()))),
                  Cell.text(wording.months(one.months())))));
    }
    if (rows.isEmpty()) {
      sentence(say("report.federation.nothing_missing"));
      return;
    }
    add(
        "missing",
        say("report.federation.missing_months"),
        List.of(
            new Table.Head("network", say("report.federation.network"), Kind.TEXT),
            new Table.Head("place", say("report.federation.place"), Kind.TEXT),
            new Table.Head("dataset", say("report.federation.dataset"), Kind.TEXT),
            new Table.Head("year", say("report.years"), Kind.TEXT),
            new Table.Head("months", say("report.federation.months"), Kind.TEXT)),
        rows,
        List.of(),
        List.of());
  }

  /** What months are missing of: a figure that is told itself, or else a dataset. */
  private String labelOf(String of) {
    return result.figures().stream()
        .filter(figure -> figure.id().equals(of))
        .map(figure -> figure.label().in(lang))
        .findFirst()
        .orElseGet(() -> Basis.of(of).label(lang));
  }

  /** Figures that some packages lack. */
  private void lacking() {
    for (Told figure : result.figures()) {
      if (!figure.lacking().isEmpty()) {
        String networks = String.join(", ", figure.lacking());
        sentence(say("report.federation.lacking", figure.label().in(lang), networks));
      }
    }
  }

  private void add(
      String id,
      String title,
      List<Table.Head> heads,
      List<Table.Row> rows,
      List<String> notes,
      List<String> remarks) {
    tables++;
    blocks.add(new Table(id, tables, title, heads, rows, notes, remarks));
  }

  /** What stands below a table, each sentence once. */
  private static final class Notes {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    List<Integer> of(@Nullable String said) {
      if (said == null) {
        return List.of();
      }
      numbers.putIfAbsent(FrenchSpaces.in(said), numbers.size() + 1);
      return List.of(numbers.get(FrenchSpaces.in(said)));
    }

    List<String> all() {
      return List.copyOf(numbers.keySet());
    }
  }
}
