package bilan.queries.figure.calendar;

import bilan.queries.Answer;
import bilan.queries.Identity;
import bilan.queries.database.Database;
import bilan.text.Lang;
import bilan.text.Typography;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people read in the place of a grant's derived code: funder, purpose and day. A code that
 * somebody typed is how they call it, and stays; a derived one stays in ids and where it is typed.
 */
public final class GrantLabels {

  private final Map<String, String> labels = new HashMap<>();
  private final Pattern codes;
  private final String between;

  /** Labels of the grants that a warehouse holds. */
  public GrantLabels(Database database, Lang lang) {
    Typography typography = Typography.of(lang);
    for (Line line : new Warehouse(database, Map.of()).ask("grant_labels")) {
      LocalDate day = line.date("day");
      String about = line.word("label");
      labels.put(line.word("code"), day == null ? about : about + ", " + typography.date(day));
    }
    String any =
        labels.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    String list = any + "(?:, " + any + ")*";
    codes = Pattern.compile("(?<![\\w./=-])(?<!--grant )" + list + "(?![\\w/-]|\\.\\w)");
    between = typography.semicolon();
  }

  /** A text with labels in the place of codes; a list of them has its own separator. */
  public String in(String words) {
    return labels.isEmpty()
        ? words
        : codes.matcher(words).replaceAll(found -> Matcher.quoteReplacement(list(found.group())));
  }

  /** An answer whose texts say labels; columns that name grants keep the codes, as keys. */
  public Answer in(Answer answer) {
    List<Answer.Line> lines = new ArrayList<>();
    for (Answer.Line line : answer.lines()) {
      List<@Nullable Object> cells = new ArrayList<>(line.cells());
      for (int i = 0; i < cells.size(); i++) {
        Identity named = answer.columns().get(i).identity();
        boolean key = named == Identity.GRANT || named == Identity.GRANTS;
        if (!key && cells.get(i) instanceof String words) {
          cells.set(i, in(words));
        }
      }
      lines.add(new Answer.Line(line.role(), cells, line.several()));
    }
    return new Answer(answer.id(), answer.title(), answer.columns(), lines, answer.notes());
  }

  private String list(String found) {
    return Stream.of(found.split(", ")).map(labels::get).collect(Collectors.joining(between));
  }
}
