package bilan.pipelines.reading;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.detect.DatasetJudge;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** What people do to a sheet without changing what it says: where things stand, and headers. */
enum Mutation {
  TITLES(Mutation::titles),
  BLANK_COLUMN(
      (sheet, at) -> {
        int column = at.random().nextInt(4);
        return sheet.with(
            each(sheet, cells -> cells.add(Math.min(column, cells.size()), SheetCell.BLANK)));
      }),
  BLANK_ROWS((sheet, at) -> sheet.with(inserted(sheet, at, row -> List.of()))),
  MOVED_DOWN_AND_RIGHT(
      (sheet, at) ->
          sheet.with(
              each(sheet, cells -> cells.addAll(0, List.of(SheetCell.BLANK, SheetCell.BLANK)))
                  .stream()
                  .map(r -> new Row(r.number() + 3, r.cells(), r.hidden()))
                  .toList())),
  EXTRA_COLUMN(Mutation::extraColumn),
  MOVED_COLUMN(Mutation::movedColumn),
  COLUMNS_IN_ANOTHER_ORDER(Mutation::reordered),
  RUNNING_TOTAL(Mutation::runningTotal),
  UNITS_IN_HEADERS(
      (sheet, at) ->
          withHeader(
              sheet,
              at,
              c ->
                  c.type() == SheetCell.Type.TEXT
                          && Headers.normalise(c.text()).matches("montant( ttc| ht)?|prix.*ttc")
                      ? SheetCell.text(c.text() + "\n(en €)")
                      : c)),
  REPEATED_HEADER(
      (sheet, at) -> {
        int header = at.header(sheet);
        return header < 0 || header + 3 >= sheet.content().size()
            ? sheet
            : sheet.with(inserted(sheet, at, row -> sheet.content().get(header).cells()));
      }),
  SHOUTED_HEADERS(
      (sheet, at) ->
          withHeader(
              sheet,
              at,
              c ->
                  c.type() == SheetCell.Type.TEXT
                      ? SheetCell.text("  " + c.text().toUpperCase(Locale.FRENCH) + "\u00a0*\n")
                      : c)),
  OTHER_HEADERS(
      (sheet, at) ->
          withHeader(
              sheet,
              at,
              c ->
                  c.type() == SheetCell.Type.TEXT
                      ? SheetCell.text(synonym(at.dataset(), c.text(), at.random()))
                      : c)),
  MERGED_GROUPS_ABOVE(Mutation::groups),
  HEADER_ON_TWO_ROWS(Mutation::twoRows),
  RENAMED_COLUMN(
      (sheet, at) -> {
        int column = at.column(sheet);
        return column < 0 ? sheet : renamed(sheet, at, column, "Zorglub");
      }),
  MISTYPED_COLUMN(
      (sheet, at) -> {
        int column = at.column(sheet);
        String text = column < 0 ? "" : at.head(sheet).cell(column).text();
        return text.length() < 5
            ? sheet
            : renamed(sheet, at, column, text.substring(0, 3) + text.substring(4));
      }),
  FOOTNOTE(
      (sheet, at) -> {
        List<Row> all = new ArrayList<>(sheet.content());
        int last = all.isEmpty() ? 0 : all.get(all.size() - 1).number();
        SheetCell note = SheetCell.text("(1) chiffres arrêtés en fin de mois, sous réserve");
        all.add(new Row(last + 2, List.of(note), false));
        return sheet.with(all);
      });

  /** Where a mutation happens. */
  record At(String dataset, Random random) {

    /** Position of the first row that names most columns; -1 if none does. */
    int header(Copy.Rowed sheet) {
      DatasetJudge judge = new DatasetJudge(Datasets.get(dataset), Profile.generic(dataset));
      List<Row> rows = sheet.content();
      int best = -1;
      int most = 1;
      for (int i = 0; i < Math.min(12, rows.size()); i++) {
        List<ColumnHead> heads = new ArrayList<>();
        for (int c = 0; c < rows.get(i).cells().size(); c++) {
          SheetCell cell = rows.get(i).cells().get(c);
          if (cell.type() == SheetCell.Type.TEXT) {
            heads.add(
                new ColumnHead(c, cell.text(), List.of(Headers.normalise(cell.text())), null));
          }
        }
        if (judge.known(heads) > most) {
          most = judge.known(heads);
          best = i;
        }
      }
      return best;
    }

    Row head(Copy.Rowed sheet) {
      return sheet.content().get(header(sheet));
    }

    /** A column with a text header; -1 if there is none. */
    int column(Copy.Rowed sheet) {
      if (header(sheet) < 0) {
        return -1;
      }
      List<SheetCell> cells = head(sheet).cells();
      int column = random.nextInt(cells.size());
      return cells.get(column).type() == SheetCell.Type.TEXT ? column : -1;
    }
  }

  private final BiFunction<Copy.Rowed, At, Copy.Rowed> change;

  Mutation(BiFunction<Copy.Rowed, At, Copy.Rowed> change) {
    this.change = change;
  }

  Copy apply(Copy copy, At at) {
    return copy.with(sheet -> change.apply(sheet, at));
  }

  private static Copy.Rowed titles(Copy.Rowed sheet, At at) {
    List<Row> all = new ArrayList<>();
    all.add(new Row(1, List.of(SheetCell.text("POP Café, document de travail")), false));
    all.add(new Row(2, List.of(SheetCell.BLANK, SheetCell.text("à ne pas diffuser")), false));
    sheet.content().forEach(r -> all.add(new Row(r.number() + 4, r.cells(), r.hidden())));
    return sheet.with(all);
  }

  private static Copy.Rowed extraColumn(Copy.Rowed sheet, At at) {
    int header = at.header(sheet);
    int width = header < 0 ? 0 : sheet.content().get(header).cells().size();
    List<Row> all = new ArrayList<>();
    for (int i = 0; i < sheet.content().size(); i++) {
      Row row = sheet.content().get(i);
      List<SheetCell> cells = new ArrayList<>(row.cells());
      if (header >= 0 && i >= header && cells.size() > 1) {
        while (cells.size() < width) {
          cells.add(SheetCell.BLANK);
        }
        boolean line = row.cells().stream().filter(c -> !c.isBlank()).count() * 2 > width;
        cells.add(
            i == header
                ? SheetCell.text("Vérifié par Zoé")
                : line ? SheetCell.text("ok") : SheetCell.BLANK);
      }
      all.add(new Row(row.number(), cells, row.hidden()));
    }
    return sheet.with(all);
  }

  /** All columns in another order, where no cell of the header is blank. */
  private static Copy.Rowed reordered(Copy.Rowed sheet, At at) {
    int header = at.header(sheet);
    int width = header < 0 ? 0 : sheet.content().get(header).cells().size();
    if (width < 3 || sheet.content().get(header).cells().stream().anyMatch(SheetCell::isBlank)) {
      return sheet;
    }
    List<Integer> order = new ArrayList<>();
    for (int c = 0; c < width; c++) {
      order.add(c);
    }
    Collections.shuffle(order, at.random());
    List<Row> all = new ArrayList<>();
    for (int i = 0; i < sheet.content().size(); i++) {
      Row row = sheet.content().get(i);
      boolean line = i >= header && row.cells().size() > 1;
      all.add(line ? new Row(row.number(), cells(row, order), row.hidden()) : row);
    }
    return sheet.with(all);
  }

  private static List<SheetCell> cells(Row row, List<Integer> order) {
    List<SheetCell> cells = new ArrayList<>(order.stream().map(row::cell).toList());
    cells.addAll(
        row.cells().subList(Math.min(order.size(), row.cells().size()), row.cells().size()));
    return cells;
  }

  /** One more column, which adds up one of the others. */
  private static Copy.Rowed runningTotal(Copy.Rowed sheet, At at) {
    int header = at.header(sheet);
    int column = at.column(sheet);
    if (column < 0) {
      return sheet;
    }
    int width = sheet.content().get(header).cells().size();
    BigDecimal sum = BigDecimal.ZERO;
    List<Row> all = new ArrayList<>();
    for (int i = 0; i < sheet.content().size(); i++) {
      Row row = sheet.content().get(i);
      List<SheetCell> cells = new ArrayList<>(row.cells());
      BigDecimal number = row.cell(column).number();
      if (i == header || (i > header && number != null)) {
        sum = number == null ? sum : sum.add(number);
        while (cells.size() < width) {
          cells.add(SheetCell.BLANK);
        }
        cells.add(i == header ? SheetCell.text("Cumul") : SheetCell.number(sum, null));
      }
      all.add(new Row(row.number(), cells, row.hidden()));
    }
    return sheet.with(all);
  }

  /** The last column goes to the front of the table's second half. */
  private static Copy.Rowed movedColumn(Copy.Rowed sheet, At at) {
    int header = at.header(sheet);
    int width = header < 0 ? 0 : sheet.content().get(header).cells().size();
    if (width < 3 || sheet.content().get(header).cells().stream().anyMatch(SheetCell::isBlank)) {
      return sheet;
    }
    int to = at.random().nextInt(width - 1);
    List<Row> all = new ArrayList<>();
    for (int i = 0; i < sheet.content().size(); i++) {
      Row row = sheet.content().get(i);
      List<SheetCell> cells = new ArrayList<>(row.cells());
      if (i >= header && cells.size() > 1) {
        while (cells.size() < width) {
          cells.add(SheetCell.BLANK);
        }
        cells.add(to, cells.remove(width - 1));
      }
      all.add(new Row(row.number(), cells, row.hidden()));
    }
    return sheet.with(all);
  }

  /** A row above the header, whose merged cells stand over several columns. */
  private static Copy.Rowed groups(Copy.Rowed sheet, At at) {
    int header = at.header(sheet);
    if (header < 0 || sheet.content().get(header).cells().size() < 4) {
      return sheet;
    }
    int width = sheet.content().get(header).cells().size();
    int half = 1 + at.random().nextInt(width - 2);
    List<Row> all = new ArrayList<>();
    List<bilan.pipelines.sheet.Sheet.Merge> merges = new ArrayList<>();
    for (int i = 0; i < sheet.content().size(); i++) {
      Row row = sheet.content().get(i);
      if (i == header) {
        List<SheetCell> cells = new ArrayList<>(Collections.nCopies(half + 1, SheetCell.BLANK));
        cells.set(0, SheetCell.text("Qui et quoi"));
        cells.set(half, SheetCell.text("Le reste"));
        all.add(new Row(row.number(), cells, false));
        merges.add(new bilan.pipelines.sheet.Sheet.Merge(row.number(), row.number(), 0, half - 1));
        merges.add(
            new bilan.pipelines.sheet.Sheet.Merge(row.number(), row.number(), half, width - 1));
      }
      all.add(new Row(row.number() + (i >= header ? 1 : 0), row.cells(), row.hidden()));
    }
    return new Copy.Rowed(sheet.name(), sheet.hidden(), merges, all);
  }

  /** Long headers broken over two rows of cells, as people do who don't know of line breaks. */
  private static Copy.Rowed twoRows(Copy.Rowed sheet, At at) {
    int header = at.header(sheet);
    if (header < 0) {
      return sheet;
    }
    List<SheetCell> first = new ArrayList<>();
    List<SheetCell> second = new ArrayList<>();
    for (SheetCell cell : sheet.content().get(header).cells()) {
      String text = cell.type() == SheetCell.Type.TEXT ? cell.text().strip() : "";
      int space = text.indexOf(' ');
      first.add(space > 0 ? SheetCell.text(text.substring(0, space)) : cell);
      second.add(space > 0 ? SheetCell.text(text.substring(space + 1)) : SheetCell.BLANK);
    }
    List<Row> all = new ArrayList<>();
    for (int i = 0; i < sheet.content().size(); i++) {
      Row row = sheet.content().get(i);
      all.add(
          new Row(row.number() + (i > header ? 1 : 0), i == header ? first : row.cells(), false));
      if (i == header) {
        all.add(new Row(row.number() + 1, second, false));
      }
    }
    return sheet.with(all);
  }

  private static Copy.Rowed renamed(Copy.Rowed sheet, At at, int column, String name) {
    SheetCell old = at.head(sheet).cell(column);
    return withHeader(sheet, at, c -> c == old ? SheetCell.text(name) : c);
  }

  /** Changes the header, and each row that repeats it. */
  private static Copy.Rowed withHeader(Copy.Rowed sheet, At at, UnaryOperator<SheetCell> change) {
    int header = at.header(sheet);
    if (header < 0) {
      return sheet;
    }
    List<String> old = words(sheet.content().get(header));
    List<SheetCell> changed = sheet.content().get(header).cells().stream().map(change).toList();
    return sheet.with(
        sheet.content().stream()
            .map(r -> words(r).equals(old) ? new Row(r.number(), changed, r.hidden()) : r)
            .toList());
  }

  /** One more row somewhere below the header; the rows after it move down. */
  static List<Row> inserted(
      Copy.Rowed sheet, At at, java.util.function.Function<Row, List<SheetCell>> made) {
    int header = at.header(sheet);
    List<Row> rows = sheet.content();
    if (header < 0 || header + 2 >= rows.size()) {
      return rows;
    }
    int after = header + 1 + at.random().nextInt(rows.size() - header - 1);
    List<Row> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      all.add(new Row(row.number() + (i > after ? 1 : 0), row.cells(), row.hidden()));
      if (i == after && !made.apply(row).isEmpty()) {
        all.add(new Row(row.number() + 1, made.apply(row), false));
      }
    }
    return all;
  }

  private static List<Row> each(
      Copy.Rowed sheet, java.util.function.Consumer<List<SheetCell>> change) {
    List<Row> all = new ArrayList<>();
    for (Row row : sheet.content()) {
      List<SheetCell> cells = new ArrayList<>(row.cells());
      change.accept(cells);
      all.add(new Row(row.number(), cells, row.hidden()));
    }
    return all;
  }

  private static List<String> words(Row row) {
    return row.cells().stream()
        .map(c -> c.text() == null ? "" : Headers.normalise(c.text()))
        .toList();
  }

  /** Another header of the field that this one means, in the only table that knows it. */
  private static String synonym(String dataset, String header, Random random) {
    Dataset declared = Datasets.get(dataset);
    if (declared.tables().size() > 1) {
      return header;
    }
    DatasetTable table = declared.tables().get(0);
    for (Field field : table.fields()) {
      List<String> names = new ArrayList<>(field.synonyms());
      names.add(field.label());
      if (!field.name().endsWith("_minutes")
          && names.stream().anyMatch(n -> Headers.normalise(n).equals(Headers.normalise(header)))) {
        names.removeIf(n -> Set.of("mois", "période", "period", "total").contains(n));
        Collections.shuffle(names, random);
        return names.get(0);
      }
    }
    return header;
  }
}
