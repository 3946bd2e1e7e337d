package bilan.queries.proof;

import java.util.ArrayList;
import java.util.List;

/** The paragraphs of a Markdown text that a person wrote: no front matter, no block, no table. */
public final class MarkdownPassages {

  private MarkdownPassages() {}

  /** Each with the line on which it begins. */
  public static List<Passage> of(String markdown) {
    List<Passage> passages = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<String> lines = markdown.lines().toList();
    boolean matter = !lines.isEmpty() && lines.get(0).strip().equals("---");
    boolean fence = false;
    int from = 1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean edge = line.strip().startsWith("```") || line.strip().startsWith("~~~");
      boolean matterEnds = matter && i > 0 && line.strip().equals("---");
      boolean silent = matter || fence || edge || line.isBlank() || line.strip().startsWith("|");
      boolean begins = line.startsWith("#") || line.strip().matches("[-*+] .*");
      if (silent || begins) {
        add(passages, from, text);
      }
      if (!silent) {
        from = text.isEmpty() ? i + 1 : from;
        text.append(text.isEmpty() ? "" : " ").append(plain(line));
      }
      fence ^= edge && !matter;
      matter = matter && !matterEnds;
    }
    add(passages, from, text);
    return passages;
  }

  private static void add(List<Passage> passages, int from, StringBuilder text) {
    if (!text.isEmpty()) {
      passages.add(new Passage(from, text.toString()));
      text.setLength(0);
    }
  }

  /** Without the figures that the program fills in, and without signs of layout. */
  private static String plain(String line) {
    return line.replaceAll("\\{\\{[^}]*}}", "¤")
        .replaceAll("]\\([^)]*\\)", "")
        .replaceAll("^\\s*(?:#+|[-*+]|>)\\s+", "")
        .replaceAll("[*_`\\[\\]]", "");
  }
}
