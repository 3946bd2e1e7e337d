package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Controls;
import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Memory;
import bilan.queries.render.word.file.Sections;
import bilan.text.Message;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Brings a document that people have edited up to date with a new one: what nobody touched is
 * replaced, what somebody touched keeps its words and gets new figures, what is theirs stays.
 */
public final class Refresh {

  private static final Pattern SEQUENCE = Pattern.compile("\\bSEQ\\s+\"?(\\p{L}+)");

  private final Docx to;
  private final Docx from;
  private final Story there;
  private final Story fresh;
  private final Graft graft;
  private final FigureControls figures;
  private final Heads heads;
  private final Rewriting rewriting;
  private final FootnoteNumbers notes;
  private final FootnoteNumbers freshNotes;
  private final Recall recall;
  private final Set<String> known;
  private final Left left = new Left();
  private final Moved moved = new Moved();
  private final TakenOut takenOut;
  private final boolean coverIsTheirs;

  private Refresh(Docx to, Docx from, Set<String> known, Map<String, String> others)
      throws IOException {
    this.to = to;
    this.from = from;
    this.there = Story.of(to);
    this.fresh = Story.of(from);
    this.graft = new Graft(from, to);
    this.figures = new FigureControls(from, to, graft, others, left, moved);
    this.heads = new Heads(to.body());
    this.rewriting = new Rewriting(graft, figures, heads);
    this.notes = new FootnoteNumbers(to);
    this.freshNotes = new FootnoteNumbers(from);
    this.recall = new Recall(from, graft);
    this.known = known;
    this.takenOut = new TakenOut(there, fresh, known, left);
    this.coverIsTheirs = TemplatePlaces.hasTitle(to.body());
  }

  /**
   * What was made.
   *
   * @param own how many passages of somebody's own were kept
   * @param left what it could not place, and what it left out
   */
  public record Refreshed(Docx docx, int own, List<Message> left) {}

  /**
   * The edited document with new figures.
   *
   * @param edited is changed
   * @param from the same bilan written anew
   * @param memory what the document remembers; null if it was lost, and then nothing is added
   * @param others figures by tag that the new one does not show
   * @param template on which it was begun; null for the program's
   */
  public static Refreshed of(
      Docx edited,
      Docx from,
      @Nullable Memory memory,
      Map<String, String> others,
      @Nullable Docx template)
      throws IOException {
    Memory now = java.util.Objects.requireNonNull(Memory.of(from));
    Set<String> known = memory == null ? now.pieces() : memory.pieces();
    Refresh refresh = new Refresh(edited, from, known, others);
    int own = Own.count(edited, refresh.there, template);
    refresh.pieces();
    new Gone(refresh.there, refresh.fresh, refresh.graft.styles(), refresh.left)
        .takeOut(refresh.takenOut.said());
    refresh.finish();
    Memory.keep(edited, now.bilan(), refresh.fresh.keys(), from, false);
    return new Refreshed(edited, own, refresh.left.messages());
  }

  /**
   * A template filled: its cover, headers, styles and page stay, the bilan stands where its control
   * {@code bilan.content} stood, or last.
   *
   * @param template is changed
   */
  public static Docx into(Docx template, Docx from, Map<String, String> others) throws IOException {
    for (Piece old : Story.of(template).all()) {
      Dom.remove(old.element());
    }
    Refresh refresh = new Refresh(template, from, Set.of(), others);
    refresh.fill();
    Memory now = java.util.Objects.requireNonNull(Memory.of(from));
    Memory.keep(template, now.bilan(), refresh.fresh.keys(), from, true);
    return template;
  }

  private void fill() throws IOException {
    TemplatePlaces.sizeTitle(to, from, graft.styles());
    Element place = TemplatePlaces.place(to.body());
    boolean contents = Contents.find(to.body()) != null;
    Node last = place;
    for (Element element : Dom.children(fresh.body())) {
      boolean ours = !Dom.is(element, "sectPr") && !isNotOurs(element);
      if (ours && !(contents && Controls.isContents(element))) {
        Element copy = graft.copy(element);
        figures.isNew(copy);
        Dom.after(last, copy);
        last = copy;
      }
    }
    Dom.remove(place);
    finish();
  }

  /** Whether a document holds anything that bilan wrote. */
  public static boolean isOurs(Docx docx) throws IOException {
    return !Story.of(docx).all().isEmpty();
  }

  /** A cover that a template gave holds what ours would say. */
  private boolean isNotOurs(Element element) {
    return coverIsTheirs && fresh.isCover(element);
  }

  private void pieces() throws IOException {
    Node last = null;
    String before = "";
    for (Piece piece : fresh.all()) {
      Piece old = there.find(piece.mark().key());
      if (old != null && takenOut.takesAlong(old)) {
        Dom.remove(old.element());
      } else if (old != null) {
        meet(old, piece);
        last = TemplatePlaces.top(old.element(), to.body());
      } else if (!isNotOurs(piece.element())) {
        last = lacking(piece, last, before);
      }
      before = piece.mark().block();
    }
  }

  /** A piece that the edited document does not have: somebody took it out, or it is new. */
  private @Nullable Node lacking(Piece piece, @Nullable Node last, String before)
      throws IOException {
    if (known.contains(piece.mark().key())) {
      takenOut.say(piece, last);
      return last;
    }
    boolean first = !piece.mark().block().equals(before);
    if (first && !piece.title().isEmpty()) {
      left.say("refresh.added", piece.title());
    }
    return insert(piece, last);
  }

  /** A piece that is in both. */
  private void meet(Piece old, Piece piece) throws IOException {
    var before = Moved.said(old.element());
    // The same words of other years are not the same.
    boolean same =
        old.print().equals(piece.print())
            && old.tags().equals(piece.tags())
            && notes.saidOutside(old.element()).equals(freshNotes.saidOutside(piece.element()));
    if (same) {
      figures.update(old.element(), piece.element());
    } else if (old.isUntouched()) {
      rewriting.replace(old, piece);
      moved.add(() -> name(old), before, Moved.said(piece.element()));
      return;
    } else {
      figures.update(old.element(), piece.element());
      touched(old, piece);
    }
    Rewriting.rename(old, piece.mark());
    moved.add(() -> name(old), before, Moved.said(old.element()));
  }

  private String name(Piece old) {
    return old.isTable() ? there.name(old) : old.title();
  }

  private void touched(Piece old, Piece piece) {
    if (piece.isTable()) {
      int lacking = FigureControls.lacking(old.element(), piece.element()).size();
      left.say(lacking == 0 ? "refresh.table" : "refresh.table_lacks", fresh.name(piece), lacking);
    } else if (!old.mark().print().equals(piece.mark().print())) {
      left.say("refresh.reworded", old.title(), piece.title());
    }
  }

  private Node insert(Piece piece, @Nullable Node last) throws IOException {
    Element copy = graft.copy(piece.element());
    heads.dress(copy);
    figures.isNew(copy);
    if (last == null) {
      to.body().insertBefore(copy, TemplatePlaces.coverEnd(to.body(), there));
    } else {
      Dom.after(last, copy);
    }
    PageBreaks.take(copy, fresh);
    return copy;
  }

  private void finish() throws IOException {
    figures.updateOthers();
    graft.drawings().update();
    numberCaptions(to.body());
    moved.tell(left);
    notes.settle(recall);
    Sections.first(to.body());
    new Contents(to, graft).update();
  }

  /**
   * Numbers tables and charts in the order in which they now stand, as Word would, since it does so
   * only when asked.
   */
  private static void numberCaptions(Element body) {
    Map<String, Integer> numbers = new HashMap<>();
    for (Element paragraph : Dom.all(body, "p")) {
      for (Element simple : Dom.all(paragraph, "fldSimple")) {
        Matcher sequence = SEQUENCE.matcher(Dom.attribute(simple, "instr"));
        if (sequence.find()) {
          write(Dom.all(simple, "t"), numbers.merge(sequence.group(1), 1, Integer::sum));
        }
      }
      for (Element instruction : Dom.all(paragraph, "instrText")) {
        Matcher sequence = SEQUENCE.matcher(instruction.getTextContent());
        if (sequence.find()) {
          write(Fields.result(instruction), numbers.merge(sequence.group(1), 1, Integer::sum));
        }
      }
    }
  }

  private static void write(List<Element> texts, int number) {
    for (int i = 0; i < texts.size(); i++) {
      texts.get(i).setTextContent(i == 0 ? Integer.toString(number) : "");
    }
  }
}
