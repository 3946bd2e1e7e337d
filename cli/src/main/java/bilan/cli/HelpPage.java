package bilan.cli;

import bilan.cli.output.TerminalText;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of {@code docs} in Markdown, as a terminal shows it. */
record HelpPage(String markdown) {

  private static final String NO_BREAK = "\u00a0";

  private static final Pattern PAGE = Pattern.compile("\\[([^]]+)]\\(([\\w-]+)\\.md(?:#[^)]*)?\\)");
  private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(([^)]+)\\)");
  private static final Pattern FENCE = Pattern.compile("(`{3,}).*");
  private static final Pattern ITEM = Pattern.compile("(?:[-*]|\\d+\\.) .*");
  private static final Pattern RULE = Pattern.compile("\\|[-:| ]+");
  private static final Pattern JOINED = Pattern.compile(" (?=[:;?!»])|(?<=«) ");
  private static final Pattern BETWEEN = Pattern.compile("(?<!\\\\)\\|");

  /** The heading at its top. */
  String title() {
    return shown(markdown.lines().findFirst().orElse("").replaceFirst("^#+ *", ""));
  }

  /** The whole page: commands stand indented, links as the line that shows what they lead to. */
  String text() {
    TerminalText out = new TerminalText();
    String fence = "";
    for (String line : markdown.lines().toList()) {
      Matcher mark = FENCE.matcher(line);
      if (mark.matches() && (fence.isEmpty() || line.equals(fence))) {
        fence = fence.isEmpty() ? mark.group(1) : "";
      } else if (!fence.isEmpty()) {
        out.code(line);
      } else if (line.startsWith("#")) {
        String heading = shown(line.replaceFirst("^#+ *", ""));
        out.say(heading).say((line.startsWith("##") ? "-" : "=").repeat(heading.length()));
      } else if (line.startsWith("|")) {
        row(line, out);
      } else if (ITEM.matcher(line.strip()).matches()) {
        out.item(shown(line));
      } else {
        out.say(shown(line));
      }
    }
    return out.text();
  }

  /** A table in a narrow window: each row by its first cell. */
  private static void row(String line, TerminalText out) {
    if (RULE.matcher(line).matches()) {
      return;
    }
    List<String> cells =
        Arrays.stream(BETWEEN.split(line.substring(1)))
            .map(cell -> shown(cell.strip().replace("\\|", "|")))
            .toList();
    String rest = cells.stream().skip(1).collect(Collectors.joining(" | "));
    out.item("- " + cells.get(0) + (rest.isEmpty() ? "" : NO_BREAK + ": " + rest));
  }

  private static String shown(String words) {
    String pages = PAGE.matcher(words).replaceAll("$1 (bilan help $2)");
    String plain = LINK.matcher(pages).replaceAll("$1 ($2)").replace("**", "");
    return JOINED.matcher(plain).replaceAll(NO_BREAK);
  }
}
