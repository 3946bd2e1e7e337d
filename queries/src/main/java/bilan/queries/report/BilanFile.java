package bilan.queries.report;

import bilan.queries.Label;
import bilan.queries.document.Opening;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A bilan as it is written: what it is called, what it asks for, and its Markdown.
 *
 * @param name the file's name without {@code .md}
 * @param origin the file as it is shown in errors
 * @param subtitle null if it has none
 * @param forOnePlace it is asked about one place only; {@code forOneGrant} about one grant
 * @param forOneYear it is asked about one year only
 * @param cents whether all its euros have them
 * @param body the Markdown under the front matter, whose first line is {@code firstLine} of the
 *     file
 */
public record BilanFile(
    String name,
    String origin,
    Label title,
    @Nullable Label subtitle,
    @Nullable Label description,
    String years,
    boolean forOneYear,
    boolean forOnePlace,
    boolean forOneGrant,
    Opening opening,
    boolean cents,
    String body,
    int firstLine) {

  private static final String FENCE = "---";
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w.*?^```");
  private static final Pattern QUERY = Pattern.compile("(?m)^query: *([\\w-]+) *$");

  /**
   * Reads the front matter.
   *
   * @throws Failure (2) with all its problems
   */
  public static BilanFile read(String name, String origin, String text) {
    String unix = text.replace("\r\n", "\n").replace("\uFEFF", "");
    int end = unix.indexOf("\n" + FENCE, FENCE.length());
    if (!unix.startsWith(FENCE + "\n") || end < 0) {
      throw new Failure(
          Exit.USAGE,
          Problem.error(
              "REPORT-02",
              Message.of("report.no_front_matter"),
              origin + ":1",
              Message.of("report.no_front_matter.cure")));
    }
    YamlFile file = new YamlFile(origin, 2);
    YamlMap front = file.read(unix.substring(FENCE.length() + 1, end + 1));
    int body = unix.indexOf('\n', end + 1) + 1;
    int firstLine = 1 + (int) unix.substring(0, body).chars().filter(c -> c == '\n').count();
    BilanFile bilan = read(name, origin, front, body == 0 ? "" : unix.substring(body), firstLine);
    file.orFail();
    return bilan;
  }

  private static BilanFile read(
      String name, String origin, YamlMap front, String body, int firstLine) {
    front.required("bilan");
    Label title = label(front, "title");
    Label subtitle = label(front, "subtitle");
    Label description = label(front, "description");
    Opening opening =
        new Opening(
            !"none".equals(front.choice("cover", List.of("page", "none"))),
            front.flag("toc", true));
    boolean cents = front.flag("cents", true);
    YamlMap parameters = front.map("parameters");
    boolean oneYear = parameters.has("year");
    YamlMap years = parameters.map(oneYear ? "year" : "years");
    String typed = years.text("default", oneYear ? "last 1" : "last 3");
    years.text("type");
    years.finish();
    YamlMap place = parameters.map("place");
    boolean onePlace = parameters.has("place") && !place.flag("optional", false);
    place.text("type");
    place.finish();
    boolean oneGrant = parameters.has("grant");
    YamlMap grant = parameters.map("grant");
    grant.text("type");
    grant.finish();
    parameters.finish();
    front.finish();
    return new BilanFile(
        name,
        origin,
        title == null ? new Label(name, null) : title,
        subtitle,
        description,
        typed,
        oneYear,
        onePlace,
        oneGrant,
        opening,
        cents,
        body,
        firstLine);
  }

  private static @Nullable Label label(YamlMap front, String key) {
    if (!front.isMap(key)) {
      String text = front.text(key);
      return text == null ? null : new Label(text, null);
    }
    YamlMap both = front.map(key);
    Label label = new Label(both.required("fr"), both.text("en"));
    both.finish();
    return label;
  }

  /** The saved queries that its blocks name and give no parameters of their own, in order. */
  List<String> queries() {
    return BLOCK
        .matcher(body)
        .results()
        .map(MatchResult::group)
        .filter(block -> !block.contains("parameters:"))
        .map(QUERY::matcher)
        .filter(Matcher::find)
        .map(query -> query.group(1))
        .distinct()
        .toList();
  }
}
