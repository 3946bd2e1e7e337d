package bilan.queries.report.table;

import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.TraceId;
import bilan.queries.document.Block;
import bilan.queries.document.Cell;
import bilan.queries.document.Inline;
import bilan.queries.document.Table;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.text.FrenchSpaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table of one line as the sentence that a person would write, in a bilan for readers: its words,
 * and in brackets its dates and figures with their labels.
 */
final class LoneLine {

  private final Composition composition;

  LoneLine(Composition composition) {
    this.composition = composition;
  }

  /** The sentence of a table with one line; any other table with the next number. */
  Block of(Table table) {
    List<Table.Row> body = table.rows().stream().filter(row -> row.role() == Role.BODY).toList();
    boolean grouped = table.rows().stream().anyMatch(row -> row.role() == Role.SUBTOTAL);
    if (body.size() != 1 || grouped || !composition.isForReaders()) {
      return table.numbered(composition.nextTable());
    }
    List<Inline> sentence = new ArrayList<>();
    sentence.add(new Inline.Strong(FrenchSpaces.in(table.title()) + "."));
    sentence.add(new Inline.Words(" "));
    List<Inline> words = new ArrayList<>();
    List<Inline> labelled = new ArrayList<>();
    for (int i = 0; i < table.heads().size(); i++) {
      Table.Head head = table.heads().get(i);
      Cell cell = body.get(0).cells().get(i);
      String said = composition.wording().value(cell);
      boolean isWord = head.kind() == Kind.TEXT || head.kind() == Kind.YEAR;
      if (!said.isEmpty()) {
        List<Inline> into = isWord ? words : labelled;
        into.addAll(into.isEmpty() ? List.of() : List.of(new Inline.Words(", ")));
        into.addAll(isWord ? List.of() : List.of(new Inline.Words(label(head))));
        into.add(figure(cell, said));
      }
    }
    sentence.addAll(words);
    sentence.addAll(labelled.isEmpty() ? List.of() : bracketed(labelled));
    String notes = String.join(composition.wording().semicolon(), table.notes());
    if (!notes.isEmpty()) {
      sentence.add(new Inline.Words(" – "));
      sentence.add(noted(sentence, notes));
    }
    sentence.add(new Inline.Words(notes.endsWith(".") ? "" : "."));
    return new Block.Paragraph(sentence, List.of(table));
  }

  /** The notes, which follow the first figure that they may be about when a document is renewed. */
  private static Inline noted(List<Inline> sentence, String notes) {
    for (Inline piece : sentence) {
      if (piece instanceof Inline.Figure figure) {
        return new Inline.Figure(notes, TraceId.facet(figure.trace(), "note"));
      }
    }
    return new Inline.Words(notes);
  }

  private Inline figure(Cell cell, String said) {
    String whole = cell.partial() ? said + " " + composition.say("report.partial") : said;
    return cell.trace() == null ? new Inline.Words(whole) : new Inline.Figure(whole, cell.trace());
  }

  private static List<Inline> bracketed(List<Inline> labelled) {
    List<Inline> bracketed = new ArrayList<>();
    bracketed.add(new Inline.Words(" ("));
    bracketed.addAll(labelled);
    bracketed.add(new Inline.Words(")"));
    return bracketed;
  }

  /** {@code activités : }, {@code première fois }. */
  private String label(Table.Head head) {
    String label = head.label();
    return label.substring(0, 1).toLowerCase(Locale.ROOT)
        + label.substring(1)
        + (head.kind() == Kind.DATE ? " " : composition.wording().colon());
  }
}
