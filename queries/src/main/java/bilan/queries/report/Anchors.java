package bilan.queries.report;

import bilan.queries.document.Block;
import bilan.queries.document.Chart;
import bilan.queries.document.Document.Part;
import bilan.queries.document.Inline;
import bilan.queries.document.Scoreboard;
import bilan.queries.document.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the blocks of a bilan by what its file asks for, so that each is known again next year:
 * neither a title reworded nor a row more makes another block of it.
 */
final class Anchors {

  /** What a fenced block is about; titles, remarks and sentences are how it is said. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?m)^(query|where|without|by|as|x|y|series|priority|each|section|known|compared|constant"
              + "|show|figures)\\s*:\\s*(.*)$");

  /** Of a list of figures the first will do: one more shown is the same table. */
  private static final Pattern FIRST = Pattern.compile("^\\[\\s*([^,\\]]*).*$");

  private final Map<String, Integer> times = new HashMap<>();
  private String row = "";

  /** Names the blocks that follow after the row that they are repeated for; blank for none. */
  void within(String words) {
    row = words.isEmpty() ? "" : words + "/";
  }

  /** Blocks of prose, whose source is their name. */
  List<Part> ofProse(String source, List<Block> blocks) {
    return name(source.strip().replaceAll("\\s+", " "), blocks);
  }

  /** Blocks that a fenced block made; under a heading of its own, each is named after it too. */
  List<Part> ofFence(String fence, String options, List<Block> blocks) {
    StringBuilder about = new StringBuilder("```").append(fence);
    Matcher matcher = ABOUT.matcher(options);
    while (matcher.find()) {
      String key = matcher.group(1);
      String value = matcher.group(2).strip();
      boolean list = key.equals("show") || key.equals("figures");
      String first = list ? FIRST.matcher(value).replaceFirst("$1") : value;
      about.append(' ').append(key).append('=').append(first);
    }
    return name(about.toString(), blocks);
  }

  private List<Part> name(String source, List<Block> blocks) {
    List<Part> parts = new ArrayList<>();
    String scope = "";
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading && blocks.size() > 1) {
        scope = "/" + Inline.plain(heading.text());
      }
      parts.add(new Part(once(row + source + scope + "/" + kind(block)), block));
    }
    return parts;
  }

  private String once(String name) {
    int time = times.merge(name, 1, Integer::sum);
    return time == 1 ? name : name + "#" + time;
  }

  private static String kind(Block block) {
    if (block instanceof Table table) {
      return "table " + (table.id().startsWith("figures-") ? "figures" : table.id());
    }
    if (block instanceof Chart) {
      return "chart";
    }
    if (block instanceof Scoreboard) {
      return "cards";
    }
    return block instanceof Block.Heading ? "heading" : "prose";
  }
}
