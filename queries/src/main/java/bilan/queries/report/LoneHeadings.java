package bilan.queries.report;

import bilan.queries.document.Block;
import bilan.queries.document.Document.Part;
import bilan.queries.document.Inline;
import bilan.queries.document.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading whose blocks all had nothing to say goes with them: a place has no team of its own. One
 * under which nobody asked for anything is somebody's, and stays.
 */
final class LoneHeadings {

  /** In the order of the file; null for a block that said nothing. */
  private final List<@Nullable Part> said = new ArrayList<>();

  void add(List<Part> parts) {
    said.addAll(parts);
    if (parts.isEmpty()) {
      said.add(null);
    }
  }

  /**
   * Adds sentences to the paragraph that was said last; as a paragraph of their own where the last
   * thing said was none.
   */
  void join(List<Part> parts) {
    int last = said.size() - 1;
    while (last >= 0 && said.get(last) == null) {
      last--;
    }
    Part before = last < 0 ? null : said.get(last);
    if (parts.size() == 1
        && parts.get(0).block() instanceof Block.Paragraph more
        && before != null
        && before.block() instanceof Block.Paragraph first) {
      List<Inline> text = new ArrayList<>(first.text());
      text.add(new Inline.Words(" "));
      text.addAll(more.text());
      List<Table> told = new ArrayList<>(first.told());
      told.addAll(more.told());
      said.set(last, new Part(before.anchor(), new Block.Paragraph(text, told)));
    } else {
      add(parts);
    }
  }

  /** Adds what goes on one page under its first heading. */
  void whole(Runnable adding) {
    int from = said.size();
    adding.run();
    for (int i = from; i < said.size(); i++) {
      Part part = said.get(i);
      if (part != null && part.block() instanceof Block.Heading first) {
        Block whole = new Block.Heading(first.level(), first.text(), true);
        said.set(i, new Part(part.anchor(), whole));
        return;
      }
    }
  }

  /** All parts but those headings. */
  List<Part> without() {
    List<Part> kept = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      Part part = said.get(i);
      if (part != null && !isLone(i, part)) {
        kept.add(part);
      }
    }
    return kept;
  }

  private boolean isLone(int at, Part part) {
    if (!(part.block() instanceof Block.Heading heading)) {
      return false;
    }
    boolean silent = false;
    for (int i = at + 1; i < said.size(); i++) {
      Part next = said.get(i);
      if (next == null) {
        silent = true;
      } else if (next.block() instanceof Block.Heading under) {
        if (under.level() <= heading.level()) {
          break;
        }
        if (!isLone(i, next)) {
          return false;
        }
      } else if (!(next.block() instanceof Block.PageBreak)) {
        return false;
      }
    }
    return silent;
  }
}
