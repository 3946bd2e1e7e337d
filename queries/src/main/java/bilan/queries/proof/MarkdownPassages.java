package bilan.queries.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads what a person wrote in a Markdown text: no front matter, no block; a table by cells. */
public final class MarkdownPassages {

  private final List<Passage> passages = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> breaks = new ArrayList<>();
  private int from = 1;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();

  private MarkdownPassages() {}

  /** Passages with the line on which each begins. */
  public static List<Passage> of(String markdown) {
    return new MarkdownPassages().read(markdown.lines().toList());
  }

  private List<Passage> read(List<String> all) {
    boolean matter = !all.isEmpty() && all.get(0).strip().equals("---");
    boolean fence = false;
    for (int i = 0; i < all.size(); i++) {
      String line = all.get(i).strip();
      boolean edge = line.startsWith("```") || line.startsWith("~~~");
      boolean row = !matter && !fence && line.startsWith("|");
      boolean silent = matter || fence || edge || row || line.isBlank();
      if (silent || line.startsWith("#") || line.matches("[-*+] .*")) {
        endParagraph();
      }
      if (!row) {
        endTable();
      } else if (!line.matches("[\\s|:-]+")) {
        String bare = line.replaceAll("^\\||\\|$", "");
        rows.add(Stream.of(bare.split("(?<!\\\\)\\|", -1)).map(MarkdownPassages::words).toList());
        lines.add(i + 1);
      }
      if (!silent) {
        add(words(line), i + 1);
      }
      fence ^= edge && !matter;
      matter = matter && (i == 0 || !line.equals("---"));
    }
    endParagraph();
    endTable();
    return passages;
  }

  private void add(String words, int line) {
    if (text.isEmpty()) {
      from = line;
    } else {
      text.append(' ');
      breaks.add(text.length());
    }
    text.append(words);
  }

  private void endTable() {
    passages.addAll(Passage.ofTable(Passage.Part.CELL, rows, lines));
    rows.clear();
    lines.clear();
  }

  private void endParagraph() {
    if (!text.isEmpty()) {
      passages.add(new Passage(Passage.Part.LINE, from, text.toString(), breaks));
      text.setLength(0);
      breaks.clear();
    }
  }

  /** A line without the figures that the program fills in, and without signs of layout. */
  private static String words(String line) {
    return Passage.plain(
        line.replaceAll("\\{\\{[^}]*}}", "¤")
            .replaceAll("]\\([^)]*\\)", "")
            .replaceAll("^\\s*(?:#+|[-*+]|>)\\s+", "")
            .replaceAll("(?<!\\\\)[*_`\\[\\]]", "")
            .replaceAll("\\\\([*_`\\[\\]|\\\\])", "$1"));
  }
}
