package bilan.queries.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions {@code {{ }}} of a bilan, while marks stand in their places. */
public final class Holes {

  /** A mark, and the number of what it stands for. */
  public static final Pattern STANDING = Pattern.compile("\uE000(\\d+)\uE001");

  private static final Pattern HOLE = Pattern.compile("\\{\\{(.*?)}}");

  private final List<Hole> holes = new ArrayList<>();

  /** Expression and the line of the bilan on which it stands. */
  public record Hole(String expression, int line) {}

  /**
   * The Markdown with each {@code {{ }}} replaced by a mark, so that nothing in it is read as
   * Markdown; what stands in fenced blocks is left for them.
   */
  public String withMarks(String markdown, int firstLine) {
    StringBuilder out = new StringBuilder();
    int line = firstLine;
    boolean fenced = false;
    for (String text : markdown.split("\n", -1)) {
      boolean fence =
          text.stripLeading().startsWith("```") || text.stripLeading().startsWith("~~~");
      fenced = fence != fenced;
      out.append(fenced || fence ? text : marked(text, line)).append('\n');
      line++;
    }
    return out.toString();
  }

  /** Text whose expressions are replaced by marks. */
  public String marked(String text, int line) {
    Matcher matcher = HOLE.matcher(withoutMarks(text));
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(out, "\uE000" + holes.size() + "\uE001");
      holes.add(new Hole(matcher.group(1), line));
    }
    return matcher.appendTail(out).toString();
  }

  /** So that no text of others stands for a figure. */
  public static String withoutMarks(String text) {
    return text.replace("\uE000", "").replace("\uE001", "");
  }

  /** What a mark stands for. */
  public Hole of(MatchResult mark) {
    return holes.get(Integer.parseInt(mark.group(1)));
  }

  /** All that is asked for in a text with marks. */
  public List<String> in(String text) {
    return STANDING.matcher(text).results().map(mark -> of(mark).expression()).toList();
  }
}
