package bilan.queries.report.masking;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Column;
import bilan.queries.Identity;
import bilan.queries.Kind;
import bilan.queries.Publication;
import bilan.queries.figure.sheet.FigureSheet;
import bilan.queries.figure.sheet.GrantNames;
import bilan.queries.report.composition.AnswerShapes;
import bilan.text.Catalogue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Grants for people outside. Awarded grants are named by their purpose; those asked for, refused or
 * cancelled stand in one line together, without names.
 */
public final class PublicGrants {

  /** What a sentence lists behind its colon. */
  private static final Pattern LISTED = Pattern.compile("(?<=:[\\s\\u00a0\\u202f])[^:;]+");

  private final GrantNames names;
  private final Catalogue catalogue;

  public PublicGrants(GrantNames names, Catalogue catalogue) {
    this.names = names;
    this.catalogue = catalogue;
  }

  /** Answer without the names and amounts that stay inside. */
  public Answer shown(Answer answer) {
    int grant = AnswerShapes.at(answer, Identity.GRANT);
    List<Line> lines = new ArrayList<>();
    List<Line> unnamed = new ArrayList<>();
    for (Line line : answer.lines()) {
      String code = grant < 0 ? "" : text(line.cells().get(grant));
      boolean hidden = line.role().isBody() && names.others().contains(code);
      (hidden ? unnamed : lines).add(hidden ? line : named(answer, line));
    }
    if (unnamed.stream().anyMatch(line -> hasMoney(answer, line))) {
      lines.add(together(answer, unnamed));
    }
    return new Answer(
        answer.id(),
        answer.title(),
        answer.columns(),
        lines,
        answer.notes().stream().map(this::told).toList());
  }

  /** Notes may list grants too. */
  public FigureSheet shown(FigureSheet sheet) {
    return FigureNotes.of(sheet, (figure, words) -> told(words));
  }

  private Line named(Answer answer, Line line) {
    int purpose = AnswerShapes.at(answer, Identity.PURPOSE);
    List<@Nullable Object> cells = new ArrayList<>();
    for (int i = 0; i < line.cells().size(); i++) {
      Column column = answer.columns().get(i);
      Object cell = line.cells().get(i);
      if (cell != null && column.identity() == Identity.GRANT && line.role().isBody()) {
        // What it is for stands in a column of its own.
        cells.add(purpose >= 0 && line.cells().get(purpose) != null ? null : name(text(cell)));
      } else {
        cells.add(cell instanceof String words ? words(column, words) : told(cell));
      }
    }
    return new Line(line.role(), cells);
  }

  private String words(Column column, String words) {
    if (column.disclosure().published() == Publication.WITHOUT_LISTS) {
      return words.replaceAll("[\\s\\u00a0\\u202f]*:[^:;]+", "");
    }
    return column.identity() == Identity.GRANTS ? list(words) : words;
  }

  /** One line for all of them: their sums, and no word. */
  private Line together(Answer answer, List<Line> unnamed) {
    int at = AnswerShapes.at(answer, Identity.PURPOSE);
    int words = at >= 0 ? at : AnswerShapes.at(answer, Identity.GRANT);
    List<@Nullable Object> cells = new ArrayList<>();
    for (int i = 0; i < answer.columns().size(); i++) {
      BigDecimal sum = null;
      for (Line line : unnamed) {
        BigDecimal value = number(line.cells().get(i));
        sum = value == null ? sum : sum == null ? value : sum.add(value);
      }
      boolean adds = answer.columns().get(i).kind() == Kind.AMOUNT;
      cells.add(i == words ? catalogue.say("report.grants_unnamed") : adds ? sum : null);
    }
    return Line.body(cells);
  }

  private static boolean hasMoney(Answer answer, Line line) {
    for (int i = 0; i < line.cells().size(); i++) {
      BigDecimal value = number(line.cells().get(i));
      if (answer.columns().get(i).kind() == Kind.AMOUNT && value != null && value.signum() != 0) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Object told(@Nullable Object cell) {
    if (cell instanceof Missing missing && missing.reason() != null) {
      return new Missing(missing.mark(), told(missing.reason()));
    }
    if (cell instanceof Noted noted && noted.reason() != null) {
      return new Noted(noted.value(), noted.mark(), told(noted.reason()));
    }
    return cell;
  }

  private String told(String sentence) {
    return LISTED.matcher(sentence).replaceAll(this::quoted);
  }

  private String quoted(MatchResult listed) {
    return Matcher.quoteReplacement(list(listed.group()));
  }

  /** Codes that are listed, by their names; what is no code stays. */
  private String list(String words) {
    List<String> named = new ArrayList<>();
    for (String word : words.split(", ", -1)) {
      boolean known = names.labels().containsKey(word) || names.others().contains(word);
      named.add(known ? name(word) : word);
    }
    return String.join(", ", named);
  }

  private String name(String code) {
    String label = names.labels().get(code);
    boolean other = names.others().contains(code);
    return label != null
        ? label
        : catalogue.say(other ? "report.grant_unnamed" : "report.grant_undeclared");
  }

  private static String text(@Nullable Object cell) {
    Object value = cell instanceof Noted noted ? noted.value() : cell;
    return value == null ? "" : value.toString();
  }

  private static @Nullable BigDecimal number(@Nullable Object cell) {
    Object value = cell instanceof Noted noted ? noted.value() : cell;
    return value instanceof Number ? new BigDecimal(value.toString()) : null;
  }
}
