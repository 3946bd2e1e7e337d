package bilan.queries.report.table;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Answer.Role;
import bilan.queries.Column;
import bilan.queries.Kind;
import bilan.queries.document.Block;
import bilan.queries.document.Cell;
import bilan.queries.document.Table;
import bilan.queries.report.composition.AnswerShapes;
import bilan.queries.report.composition.CellIds;
import bilan.queries.report.composition.CellOrigins;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.sentence.Prose;
import bilan.queries.words.Decimals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code figures} block of a saved query by year: a row a figure, a column a year. */
final class YearsOfQuery {

  private static final String YEAR = "year";

  private final Composition composition;
  private final Prose prose;

  YearsOfQuery(Composition composition, Prose prose) {
    this.composition = composition;
    this.prose = prose;
  }

  List<Block> build(String query, List<String> show, String title, int line) {
    Answer answer = composition.material().answer(query, Map.of());
    List<String> asked = new ArrayList<>(show);
    asked.add(YEAR);
    if (!new QueryTables(composition, prose).knows(answer, asked, line)) {
      return List.of();
    }
    List<Table.Head> heads = new ArrayList<>();
    heads.add(new Table.Head("figure", composition.say("report.figure"), Kind.TEXT));
    int year = AnswerShapes.at(answer, YEAR);
    for (Line row : answer.lines()) {
      String label = String.valueOf(row.cells().get(year));
      heads.add(new Table.Head(label, composition.named(label, Kind.YEAR), Kind.NUMBER));
    }
    FigureCells notes = new FigureCells(composition);
    List<Table.Row> rows = new ArrayList<>();
    for (String key : show) {
      rows.add(row(answer, AnswerShapes.at(answer, key), notes));
    }
    return List.of(
        new Table(
            answer.id(),
            composition.nextTable(),
            composition.titled(title, query),
            heads,
            rows,
            notes.notes(),
            definitions(answer, show)));
  }

  /** Of what is shown only. */
  private List<String> definitions(Answer answer, List<String> show) {
    List<String> definitions = new ArrayList<>();
    for (String key : show) {
      Column column = answer.columns().get(AnswerShapes.at(answer, key));
      if (column.definition() != null) {
        definitions.add(composition.say("query.definition", column.label(), column.definition()));
      }
    }
    return definitions;
  }

  private Table.Row row(Answer answer, int at, FigureCells notes) {
    Column column = answer.columns().get(at);
    int decimals = Decimals.read(answer, composition.cover().cents())[at];
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(column.label()));
    CellIds ids = new CellIds(answer, composition.cover());
    CellOrigins origins = new CellOrigins(composition.material(), answer, Map.of(), null, null);
    for (Line line : answer.lines()) {
      Object value = line.cells().get(at);
      String period = String.valueOf(line.cells().get(AnswerShapes.at(answer, YEAR)));
      Cell cell =
          value instanceof Missing missing
              ? new Cell(
                  missing,
                  column.kind(),
                  column.unit(),
                  false,
                  notes.note(answer.id() + "." + column.key(), period, missing.reason()),
                  ids.of(line, at))
              : cell(value, column, notes, ids.of(line, at));
      origins.one(cell, column.key(), line);
      cells.add(cell.withDecimals(decimals));
    }
    return new Table.Row(Role.BODY, cells);
  }

  /** A cell of an answer, its reason among the notes. */
  static Cell cell(
      @Nullable Object value, Column column, FigureCells notes, @Nullable String trace) {
    if (value instanceof Noted noted) {
      return new Cell(
          noted.value(),
          column.kind(),
          column.unit(),
          column.kind().isFigure(),
          notes.note(noted.reason()),
          trace);
    }
    List<Integer> note =
        value instanceof Missing missing
            ? notes.note(missing.reason())
            : column.kind() == Kind.YEAR ? notes.underWay(value) : List.of();
    return new Cell(value, column.kind(), column.unit(), false, note, trace);
  }
}
