package bilan.queries.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a person wrote in a Markdown text: no front matter, no block; a table cell by cell. */
public final class MarkdownPassages {

  private final List<Passage> passages = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> breaks = new ArrayList<>();
  private int from = 1;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();

  private MarkdownPassages() {}

  /** Each with the line on which it begins. */
  public static List<Passage> of(String markdown) {
    return new MarkdownPassages().read(markdown.lines().toList());
  }

  private List<Passage> read(List<String> all) {
    boolean matter = !all.isEmpty() && all.get(0).strip().equals("---");
    boolean fence = false;
    for (int i = 0; i < all.size(); i++) {
      String line = all.get(i);
      boolean edge = line.strip().startsWith("```") || line.strip().startsWith("~~~");
      boolean matterEnds = matter && i > 0 && line.strip().equals("---");
      boolean row = !matter && !fence && line.strip().startsWith("|");
      boolean silent = matter || fence || edge || row || line.isBlank();
      if (silent || line.startsWith("#") || line.strip().matches("[-*+] .*")) {
        endParagraph();
      }
      if (row) {
        row(line, i + 1);
      } else {
        endTable();
      }
      if (!silent) {
        from = text.isEmpty() ? i + 1 : from;
        add(plain(line).replaceAll("[\\s\u00a0\u202f]+", " ").strip());
      }
      fence ^= edge && !matter;
      matter = matter && !matterEnds;
    }
    endParagraph();
    endTable();
    return passages;
  }

  private void add(String words) {
    if (!text.isEmpty()) {
      text.append(' ');
      breaks.add(text.length());
    }
    text.append(words);
  }

  private void row(String line, int number) {
    if (!line.matches("[\\s|:-]+")) {
      String bare = line.strip().replaceAll("^\\||\\|$", "");
      rows.add(Stream.of(bare.split("(?<!\\\\)\\|", -1)).map(cell -> plain(cell).strip()).toList());
      lines.add(number);
    }
  }

  private void endTable() {
    passages.addAll(TypedTable.passages(Passage.Part.CELL, rows, lines));
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

  /** Without the figures that the program fills in, and without signs of layout. */
  private static String plain(String line) {
    return line.replaceAll("\\{\\{[^}]*}}", "¤")
        .replaceAll("]\\([^)]*\\)", "")
        .replaceAll("^\\s*(?:#+|[-*+]|>)\\s+", "")
        .replaceAll("(?<!\\\\)[*_`\\[\\]]", "")
        .replaceAll("\\\\([*_`\\[\\]|\\\\])", "$1");
  }
}
