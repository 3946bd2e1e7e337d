package bilan.queries.report.table;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Column;
import bilan.queries.FigureQuestion;
import bilan.queries.Kind;
import bilan.queries.Pivot;
import bilan.queries.Totals;
import bilan.queries.document.Block;
import bilan.queries.document.Cell;
import bilan.queries.document.Inline;
import bilan.queries.document.Table;
import bilan.queries.report.composition.AnswerShapes;
import bilan.queries.report.composition.CellIds;
import bilan.queries.report.composition.CellOrigins;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.sentence.Prose;
import bilan.queries.words.Decimals;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.yaml.YamlMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Block {@code table}: a saved query's answer, perhaps turned and totalled. */
public final class QueryTables {

  private final Composition composition;
  private final Prose prose;

  public QueryTables(Composition composition, Prose prose) {
    this.composition = composition;
    this.prose = prose;
  }

  /** Blocks of the document that it becomes. */
  public List<Block> build(YamlMap options, int line) {
    QueryTableOptions asked = QueryTableOptions.read(options, prose, line);
    String query = asked.query();
    boolean ofPlace = composition.cover().place() != null;
    if (asked.isLeftOut(ofPlace) || query.isEmpty() || isInner(query)) {
      return List.of();
    }
    Answer whole = composition.material().answer(query, asked.parameters());
    if (!knows(whole, asked.filtering(), line)) {
      return List.of();
    }
    Answer answer =
        Dated.readable(AnswerShapes.where(whole, asked.where(), asked.without()), composition);
    if (!knows(answer, asked.columns(), line)) {
      return List.of();
    }
    if (answer.lines().isEmpty()) {
      return nothing(asked, answer, line);
    }
    Answer shaped = shaped(asked, answer, line);
    if (shaped == null) {
      return List.of();
    }
    String title = asked.title() == null ? answer.title() : prose.plain(asked.title(), line);
    List<String> remarks = remarks(asked, answer, shaped, line);
    Table table = table(shaped, composition.titled(title, query), remarks, asked.definitions());
    new CellOrigins(
            composition.material(), answer, asked.parameters(), asked.pivot(), asked.group())
        .shaped(shaped, table);
    Block block = block(table);
    return asked.alone() != null && block instanceof Block.Paragraph
        ? List.of(new Block.Paragraph(prose.sentence(asked.alone(), line), List.of(table)))
        : List.of(block);
  }

  /** A table with the next number, or the sentence of its one line. */
  public Block block(Table table) {
    return new LoneLine(composition).of(table);
  }

  /** The lines and columns that the table shows; null if it can't be made or shown. */
  private @Nullable Answer shaped(QueryTableOptions asked, Answer answer, int line) {
    List<String> keys = fit(answer, chosen(answer, asked.show(), asked.pivot(), asked.value()));
    if (keys.isEmpty() && composition.isPublished()) {
      return null;
    }
    Answer shaped = AnswerShapes.only(answer, keys);
    String pivot = asked.pivot();
    if (pivot != null && Pivot.loses(shaped, pivot)) {
      composition
          .problems()
          .add(
              line,
              Message.of("report.pivot_loses", asked.query(), pivot),
              Message.of("report.pivot_loses.cure", String.join(", ", words(answer, keys))));
      return null;
    }
    if (pivot != null) {
      Kind kind = shaped.columns().get(AnswerShapes.at(shaped, pivot)).kind();
      shaped = Pivot.across(shaped, pivot, v -> composition.named(v, kind));
    }
    shaped = "largest".equals(asked.sort()) ? AnswerShapes.largestFirst(shaped) : shaped;
    shaped = AnswerShapes.withoutZeros(AnswerShapes.withoutEmpty(shaped), asked.optional());
    // Nothing adds up to nothing: a total of no rows would say that something was counted.
    boolean summed = asked.total() && !shaped.lines().isEmpty();
    shaped = summed ? Totals.below(shaped, composition.lang()) : shaped;
    return asked.group() == null ? shaped : AnswerShapes.grouped(shaped, asked.group());
  }

  /** Sentences below the table. */
  private List<String> remarks(QueryTableOptions asked, Answer answer, Answer shaped, int line) {
    List<String> remarks =
        new Asides(composition)
            .below(answer, told(answer, asked.beside()), asked.group(), asked.rejected());
    remarks.addAll(asked.remarks());
    for (Map.Entry<String, String> column : asked.explains().entrySet()) {
      if (AnswerShapes.at(shaped, column.getKey()) >= 0) {
        remarks.add(prose.plain(column.getValue(), line));
      }
    }
    return remarks;
  }

  /** A sentence rather than an empty frame. */
  private List<Block> nothing(QueryTableOptions asked, Answer answer, int line) {
    String title = asked.title() == null ? answer.title() : asked.title();
    String words =
        asked.empty() == null
            ? composition.say("report.nothing_to_show", prose.plain(title, line))
            : prose.plain(asked.empty(), line);
    if (words.isBlank()) {
      return List.of();
    }
    String told =
        isElsewhere(asked)
            ? composition.elsewhere(words)
            : composition.nothing(words, asked.query());
    return List.of(new Block.Paragraph(List.of(new Inline.Words(told))));
  }

  /** Whether a place has nothing of what the network has: in other places, or in none. */
  private boolean isElsewhere(QueryTableOptions asked) {
    if (composition.cover().place() == null || composition.isWider(asked.query())) {
      return false;
    }
    Map<String, String> everywhere = new HashMap<>(asked.parameters());
    everywhere.put("place", "");
    Answer all = composition.material().answer(asked.query(), everywhere);
    return !AnswerShapes.where(all, asked.where(), asked.without()).lines().isEmpty();
  }

  /** The columns of words and dates that a table leaves out, which may tell its lines apart. */
  private static List<String> words(Answer answer, List<String> shown) {
    return answer.columns().stream()
        .filter(column -> !column.kind().isFigure())
        .map(Column::key)
        .filter(key -> !shown.contains(key))
        .toList();
  }

  /** Whether people outside are shown none of a query. */
  public boolean isInner(String query) {
    return composition.isPublished()
        && (composition.material().isInner(query) || isByWhatIsInner(query));
  }

  private boolean isByWhatIsInner(String query) {
    FigureQuestion question = composition.material().question(query);
    return question != null && composition.material().figures().declared().isInner(question);
  }

  /** Those of some columns of an answer that may be told to whoever reads this. */
  public List<String> told(Answer answer, List<String> keys) {
    return keys.stream()
        .filter(
            key ->
                !composition.isPublished()
                    || !answer.columns().get(AnswerShapes.at(answer, key)).disclosure().isInner())
        .toList();
  }

  /** What people outside may be shown of them. */
  private List<String> fit(Answer answer, List<String> keys) {
    if (!composition.isPublished()) {
      return keys;
    }
    List<String> all = keys.isEmpty() ? answer.columns().stream().map(Column::key).toList() : keys;
    return told(answer, all);
  }

  /** With a pivot of one value, the other figures are left out. */
  private static List<String> chosen(
      Answer answer, List<String> show, @Nullable String pivot, @Nullable String value) {
    if (pivot == null || value == null) {
      return show;
    }
    return answer.columns().stream()
        .filter(c -> !c.kind().isFigure() || c.key().equals(value) || c.key().equals(pivot))
        .map(Column::key)
        .filter(key -> show.isEmpty() || show.contains(key) || key.equals(pivot))
        .toList();
  }

  /** Whether the answer has all columns; each that it lacks becomes a problem of the line. */
  public boolean knows(Answer answer, List<String> columns, int line) {
    List<String> keys = answer.columns().stream().map(Column::key).toList();
    boolean all = true;
    for (String column : columns) {
      if (!keys.contains(column)) {
        String near = Nearest.of(column, keys);
        composition
            .problems()
            .add(
                line,
                Message.of("report.no_column", answer.id(), column),
                near == null
                    ? Message.of("report.known_words", String.join(", ", keys))
                    : Message.of("report.did_you_mean", near));
        all = false;
      }
    }
    return all;
  }

  /** An answer as the next table of the document. */
  Table table(Answer answer, String title, List<String> remarks, boolean definitions) {
    return table(answer, answer, title, remarks, definitions);
  }

  /**
   * The same of a part of an answer.
   *
   * @param whole its lines with all their words, by which figures are told from those of other
   *     parts
   */
  public Table table(
      Answer answer, Answer whole, String title, List<String> remarks, boolean definitions) {
    FigureCells notes = new FigureCells(composition);
    CellIds ids = new CellIds(whole, composition.cover(), composition.row());
    int[] decimals = Decimals.read(answer, composition.cover().cents());
    List<Table.Row> rows = new ArrayList<>();
    for (Line line : answer.lines()) {
      Line all = whole.lines().get(rows.size());
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < answer.columns().size(); i++) {
        Column column = answer.columns().get(i);
        int at = AnswerShapes.at(whole, column.key());
        String id = line.cells().get(i) == null ? null : ids.of(all, at);
        cells.add(
            YearsOfQuery.cell(line.cells().get(i), column, notes, id).withDecimals(decimals[i]));
      }
      rows.add(new Table.Row(line.role(), cells));
    }
    List<Table.Head> heads =
        answer.columns().stream()
            .map(c -> new Table.Head(c.key(), c.label(), c.kind(), c.definition(), c.tax()))
            .toList();
    List<String> below = new ArrayList<>(remarks);
    if (definitions) {
      below.addAll(answer.notes());
    }
    return new Table(answer.id(), 0, title, heads, rows, notes.notes(), below);
  }
}
