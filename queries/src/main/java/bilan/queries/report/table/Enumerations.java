package bilan.queries.report.table;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Column;
import bilan.queries.Kind;
import bilan.queries.document.Block;
import bilan.queries.document.Inline;
import bilan.queries.report.composition.AnswerShapes;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.sentence.Prose;
import bilan.queries.report.sentence.QueryCell;
import bilan.queries.report.text.FrenchSpaces;
import bilan.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Block {@code enumeration}: the first lines of a saved query's answer as one sentence. */
public final class Enumerations {

  private final Composition composition;
  private final Prose prose;
  private final QueryTables tables;

  public Enumerations(Composition composition, Prose prose, QueryTables tables) {
    this.composition = composition;
    this.prose = prose;
    this.tables = tables;
  }

  /** Cells of an answer, and the columns that are told with their label or with their sign. */
  private record Spoken(
      QueryCell cells, Answer answer, List<String> labelled, List<String> signed) {}

  /** Blocks of the document that it becomes: none where the answer has no line. */
  public List<Block> build(YamlMap options, int line) {
    String query = options.required("query");
    Map<String, String> parameters = options.map("parameters").allTexts();
    Map<String, String> where = options.map("where").allTexts();
    Map<String, String> without = options.map("without").allTexts();
    List<String> names = options.texts("name");
    List<String> details = options.texts("show");
    List<String> lines = options.texts("lines");
    List<String> labelled = options.texts("labelled");
    List<String> signed = options.texts("signed");
    int most = options.integer("most", 3);
    String lead = options.required("lead");
    String only = options.choice("only", List.of("place", "network"));
    boolean elsewhere =
        only != null && only.equals("place") == (composition.cover().place() == null);
    if (elsewhere || query.isEmpty() || tables.isInner(query)) {
      return List.of();
    }
    Answer whole = composition.material().answer(query, parameters);
    List<String> filtered = new ArrayList<>(where.keySet());
    filtered.addAll(without.keySet());
    if (!tables.knows(whole, filtered, line)) {
      return List.of();
    }
    Answer answer = Dated.readable(AnswerShapes.where(whole, where, without), composition);
    if (!tables.knows(answer, names, line) || !tables.knows(answer, details, line)) {
      return List.of();
    }
    List<Line> chosen = chosen(answer, names, lines);
    List<Line> shown = chosen.subList(0, Math.min(most, chosen.size()));
    List<Inline> sentence = new ArrayList<>(words(prose.plain(lead, line) + " "));
    QueryCell cells = new QueryCell(composition, answer, parameters);
    Spoken named = new Spoken(cells, answer, List.of(), List.of());
    Spoken told = new Spoken(cells, answer, labelled, signed);
    for (Line one : shown) {
      sentence.addAll(sentence.size() == 1 ? List.of() : words(semicolon()));
      sentence.addAll(joined(named, one, tables.told(answer, names)));
      sentence.addAll(behind(joined(told, one, tables.told(answer, details))));
    }
    int others = chosen.size() - shown.size();
    sentence.addAll(words(others == 0 ? "." : composition.say("report.enumeration.others")));
    return shown.isEmpty() ? List.of() : List.of(new Block.Paragraph(together(sentence)));
  }

  private String semicolon() {
    return FrenchSpaces.in(composition.wording().semicolon());
  }

  /** What is said behind a name: a figure behind a colon, because a line may end before it. */
  private List<Inline> behind(List<Inline> about) {
    if (about.isEmpty()) {
      return about;
    }
    boolean figure = about.get(0) instanceof Inline.Figure;
    List<Inline> behind = new ArrayList<>(words(figure ? composition.wording().colon() : " ("));
    behind.addAll(about);
    behind.addAll(words(figure ? "" : ")"));
    return behind;
  }

  /** Those whose name is asked for; all of them if none is. */
  private static List<Line> chosen(Answer answer, List<String> names, List<String> asked) {
    int at = names.isEmpty() ? -1 : AnswerShapes.at(answer, names.get(0));
    return answer.lines().stream()
        .filter(
            line ->
                asked.isEmpty()
                    || asked.stream().anyMatch(w -> AnswerShapes.isCalled(answer, line, at, w)))
        .toList();
  }

  /** The cells that say something new, with commas between them. */
  private List<Inline> joined(Spoken told, Line line, List<String> keys) {
    List<Inline> pieces = new ArrayList<>();
    for (String key : keys) {
      int at = AnswerShapes.at(told.answer(), key);
      Inline cell = told.cells().words(line, at, told.signed().contains(key));
      Inline words = unsaid(Inline.plain(pieces), cell);
      if (line.cells().get(at) != null && !words.plain().isEmpty()) {
        pieces.addAll(pieces.isEmpty() ? List.of() : words(", "));
        pieces.addAll(told.labelled().contains(key) ? words(label(told.answer(), at)) : List.of());
        pieces.add(words);
      }
    }
    return pieces;
  }

  /** What words say beyond those before them: of “postponed, no date” only the end. */
  private static Inline unsaid(String before, Inline said) {
    if (before.endsWith(said.plain())) {
      return new Inline.Words("");
    }
    int comma = said.plain().indexOf(", ");
    boolean repeats =
        said instanceof Inline.Words
            && comma > 0
            && before.endsWith(said.plain().substring(0, comma));
    return repeats ? new Inline.Words(said.plain().substring(comma + 2)) : said;
  }

  /** {@code part inconnue : }, {@code ouvert le }. */
  private String label(Answer answer, int at) {
    Column column = answer.columns().get(at);
    String label = column.label();
    return label.substring(0, 1).toLowerCase(Locale.ROOT)
        + label.substring(1)
        + (column.kind() == Kind.DATE ? " " : composition.wording().colon());
  }

  /** Words that follow each other become one piece: a line may end between two. */
  private static List<Inline> together(List<Inline> pieces) {
    List<Inline> whole = new ArrayList<>();
    for (Inline piece : pieces) {
      int last = whole.size() - 1;
      if (piece instanceof Inline.Words more
          && last >= 0
          && whole.get(last) instanceof Inline.Words before) {
        whole.set(last, new Inline.Words(before.plain() + more.plain()));
      } else {
        whole.add(piece);
      }
    }
    return whole;
  }

  private static List<Inline> words(String words) {
    return List.of(new Inline.Words(words));
  }
}
