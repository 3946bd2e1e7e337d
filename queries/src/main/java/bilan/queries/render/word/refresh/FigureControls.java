package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Controls;
import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Memory;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts new figures into the controls of a document, wherever they stand. */
final class FigureControls {

  private final Docx to;
  private final Graft graft;
  private final Map<String, List<Element>> printed = new HashMap<>();
  private final Map<String, String> others;
  private final Set<Element> done = new HashSet<>();
  private final Left left;
  private final @Nullable Memory memory;
  private final FootnoteNumbers notes;
  private final FootnoteNumbers freshNotes;
  private final Moved moved;

  /**
   * @param others what figures say that the new document does not show, by their tags
   */
  FigureControls(
      Docx from, Docx to, Graft graft, Map<String, String> others, Left left, Moved moved)
      throws IOException {
    this.to = to;
    this.graft = graft;
    this.others = others;
    this.left = left;
    this.moved = moved;
    this.memory = Memory.of(to);
    this.notes = new FootnoteNumbers(to);
    this.freshNotes = new FootnoteNumbers(from);
    for (Element control : Controls.everywhere(from)) {
      printed.computeIfAbsent(Controls.tag(control), tag -> new ArrayList<>()).add(control);
    }
  }

  /** The figures of a piece, each by those of the same piece in the new document. */
  void update(Element piece, Element fresh) throws IOException {
    Map<String, Deque<Element>> with = new HashMap<>();
    for (Element control : Controls.in(fresh)) {
      with.computeIfAbsent(Controls.tag(control), tag -> new ArrayDeque<>()).add(control);
    }
    for (Element control : Controls.in(piece)) {
      Deque<Element> same = with.get(Controls.tag(control));
      Element one = same == null ? null : same.poll();
      if (one != null && !isSame(control, one)) {
        fill(control, one, notes.areByHand(control), false);
      }
      if (one != null) {
        done.add(control);
      }
    }
  }

  /** What was brought in as it is needs nothing more. */
  void isNew(Element piece) {
    done.addAll(Controls.in(piece));
  }

  /** Tags of a piece of the new document that the piece as it stands does not show. */
  static Set<String> lacking(Element piece, Element fresh) {
    Set<String> tags = new HashSet<>();
    Controls.in(fresh).forEach(control -> tags.add(Controls.tag(control)));
    Controls.in(piece).forEach(control -> tags.remove(Controls.tag(control)));
    return tags;
  }

  /** Every figure that stands where no piece of ours says what it should be: copied, moved. */
  void updateOthers() throws IOException {
    for (Element control : Controls.everywhere(to)) {
      if (done.contains(control)) {
        continue;
      }
      String tag = Controls.tag(control);
      String old = text(control);
      Element like = like(printed.getOrDefault(tag, List.of()), old);
      if (like != null) {
        fill(control, like, notesStay(control, like), true);
      } else if (others.containsKey(tag)) {
        String value = String.valueOf(others.get(tag));
        say(control, Phrase.with(old, value), value);
      } else if (tag.contains(".")) {
        left.figure(tag, old);
      }
      moved.add(control, old);
    }
  }

  /** That which is put as the old one was: with the same words around the number. */
  private static @Nullable Element like(List<Element> candidates, String old) {
    for (Element candidate : candidates) {
      if (Phrase.shape(text(candidate)).equals(Phrase.shape(old))) {
        return candidate;
      }
    }
    return candidates.isEmpty() ? null : candidates.get(0);
  }

  private static Element content(Element control) {
    return java.util.Objects.requireNonNull(Dom.child(control, "sdtContent"));
  }

  /** What it says, without the calls of its notes. */
  static String text(Element control) {
    StringBuilder text = new StringBuilder();
    for (Element child : Dom.children(holder(control))) {
      if (FootnoteNumbers.isCall(child)) {
        break;
      }
      Dom.all(child, "t").forEach(t -> text.append(t.getTextContent()));
    }
    return text.toString();
  }

  private boolean isSame(Element control, Element with) throws IOException {
    return text(control).equals(text(with)) && notes.said(control).equals(freshNotes.said(with));
  }

  /**
   * @param ownNotes its notes stay as they are
   * @param again it stands elsewhere too, and the notes are called there
   */
  private void fill(Element control, Element with, boolean ownNotes, boolean again)
      throws IOException {
    done.add(control);
    String old = text(control);
    if (ownNotes && old.equals(text(with))) {
      return;
    }
    boolean byHand = memory != null && memory.isByHand(control);
    boolean number = Phrase.shape(old).equals(Phrase.shape(text(with)));
    if (byHand && number) {
      boolean stays = isHighlighted(content(control));
      String key = stays ? "refresh.highlighted" : "refresh.typed_over";
      left.say(key, Controls.tag(control), old.strip(), text(with).strip());
      if (stays) {
        return;
      }
    }
    if (memory != null && byHand && !number) {
      String words = Phrase.within(old, memory.printed(Controls.tag(control)), text(with));
      say(control, words, text(with));
      if (words != null) {
        left.say("refresh.in_figure", Controls.tag(control), words);
      }
      if (!ownNotes) {
        new NotesWithin(holder(control)).renew(Dom.children(copy(with, again)));
      }
      return;
    }
    Element holder = holder(control);
    Element own = letters(content(control));
    Node place = empty(holder, ownNotes);
    boolean first = true;
    for (Element child : Dom.children(copy(with, again))) {
      if (ownNotes && FootnoteNumbers.isCall(child)) {
        return;
      }
      if (first && own != null) {
        keepLetters(own, child);
      }
      first = false;
      // A header is a document of its own.
      holder.insertBefore(Dom.owner(holder).adoptNode(child), place);
    }
  }

  private Element copy(Element with, boolean again) throws IOException {
    return graft.copy(again ? Repeats.of(content(with)) : content(with));
  }

  /** A copy in a table has its notes renewed; in somebody's sentence, if it brought any along. */
  private boolean notesStay(Element copy, Element like) throws IOException {
    boolean elsewhere = Dom.owner(copy) != Dom.owner(to.body());
    boolean cells = Dom.around(copy, "tc") != null && Dom.around(like, "tc") != null;
    return elsewhere || notes.areTheirs(copy) || !(cells || FootnoteNumbers.has(copy));
  }

  /**
   * Only other words, in the letters of the old ones.
   *
   * @param words null if it can't be told where the number stands: then all stays
   * @param value what the figure says now
   */
  private void say(Element control, @Nullable String words, String value) {
    done.add(control);
    if (words == null) {
      if (text(control).isBlank()) {
        left.say("refresh.in_figure_gone", Controls.tag(control), value);
      } else {
        left.say("refresh.in_figure_left", Controls.tag(control), text(control), value);
      }
      return;
    }
    boolean first = true;
    for (Element child : Dom.children(holder(control))) {
      if (FootnoteNumbers.isCall(child)) {
        return;
      }
      for (Element text : Dom.all(child, "t")) {
        text.setTextContent(first ? words : "");
        first = false;
      }
    }
  }

  /** Where the runs stand: in the control, or in the paragraph that it holds. */
  private static Element holder(Element control) {
    Element paragraph = Dom.child(content(control), "p");
    return paragraph == null ? content(control) : paragraph;
  }

  /** Takes its runs out; where the new ones go, null for the end. */
  private static @Nullable Node empty(Element holder, boolean ownNotes) {
    Set<String> marks = new HashSet<>();
    for (Element child : Dom.children(holder)) {
      boolean call = FootnoteNumbers.isCall(child);
      if (call && ownNotes) {
        return child;
      }
      if (Dom.is(child, "bookmarkStart") && call) {
        marks.add(Dom.attribute(child, "id"));
      }
      boolean end = Dom.is(child, "bookmarkEnd") && marks.contains(Dom.attribute(child, "id"));
      boolean run = Dom.is(child, "r") && Dom.all(child, "commentReference").isEmpty();
      if (call || end || run) {
        Dom.remove(child);
      }
    }
    return null;
  }

  /** The letters of the first words of a figure: bold, larger, coloured; null if they have none. */
  private static @Nullable Element letters(Element content) {
    for (Element run : Dom.all(content, "r")) {
      if (!Dom.all(run, "t").isEmpty()) {
        return Dom.child(run, "rPr");
      }
    }
    return null;
  }

  /** Whether somebody coloured the ground of its words, as Word or LibreOffice write it. */
  private static boolean isHighlighted(Element content) {
    Element letters = letters(content);
    return Dom.child(letters, "highlight") != null || Dom.child(letters, "shd") != null;
  }

  /** What somebody chose for the letters stays; what the figure is decides its style. */
  private static void keepLetters(Element own, Element run) {
    Element fresh = Dom.child(run, "rPr");
    Element style = Dom.child(fresh, "rStyle");
    Element kept = (Element) own.cloneNode(true);
    Element oldStyle = Dom.child(kept, "rStyle");
    if (oldStyle != null) {
      Dom.remove(oldStyle);
    }
    if (style != null) {
      kept.insertBefore(style.cloneNode(true), kept.getFirstChild());
    }
    if (fresh != null) {
      Dom.remove(fresh);
    }
    if (kept.hasChildNodes()) {
      run.insertBefore(kept, run.getFirstChild());
    }
  }
}
