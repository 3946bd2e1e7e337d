package bilan.pipelines.planning;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.mapping.Choices;
import bilan.pipelines.mapping.TitleMeaning;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.typing.CellReaders;
import bilan.pipelines.typing.Draft;
import bilan.pipelines.value.MonthLabel;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Titles that stand above the rows of a table, instead of a column, and say the place, the month or
 * a choice of the rows below them; in levels, where a title stands right above another.
 *
 * @param fields what each level says, the outermost first; null for a level that says nothing new
 * @param titles of each level, as far as the rows at hand show them
 * @param year of months without one; 0 if nothing says it
 */
public record TitledSections(List<@Nullable Field> fields, List<Set<String>> titles, int year) {

  public static final TitledSections NONE = new TitledSections(List.of(), List.of(), 0);

  private static final int LONGEST = 60;
  private static final String PLACE = "place";
  private static final String BETWEEN = "\u001f";

  /** Whether they say a field. */
  public boolean give(String field) {
    return fields.stream().anyMatch(f -> f != null && f.name().equals(field));
  }

  /**
   * What the titles of a table say: its first row is one, and nothing else says the same.
   *
   * @param choices the profile's own writings of choices, by field
   * @param decisions takes the question which of two levels is the place
   */
  public static TitledSections of(
      TablePlan plan,
      Map<String, Map<String, String>> choices,
      List<Row> head,
      List<Problem> decisions) {
    if (head.isEmpty()
        || !isTitle(head.get(0))
        || head.stream().allMatch(TitledSections::isTitle)) {
      return NONE;
    }
    List<@Nullable Field> fields = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    TitleMeaning meaning =
        new TitleMeaning(
            plan.table(), choices, f -> taken.contains(f) || plan.says(f) || !plan.has(f));
    List<String> places = new ArrayList<>();
    List<Set<String>> levels = levels(head);
    for (Set<String> written : levels) {
      Set<String> titles = new LinkedHashSet<>();
      written.forEach(title -> titles.add(said(plan.table().fields(), title)));
      boolean months = titles.stream().allMatch(t -> MonthLabel.parse(t) != null);
      Field field = months ? date(plan) : meaning.of(titles);
      if (field != null && field.name().equals(PLACE)) {
        places.add(titles.iterator().next());
      } else if (field != null) {
        taken.add(field.name());
      }
      fields.add(field);
    }
    if (places.size() > 1) {
      decisions.add(
          Problem.error(
                  "TABLE-12",
                  Message.of("profile.levels", String.join(", ", places)),
                  plan.where(),
                  Message.of("profile.levels.cure"))
              .answeredBy("--place", Reply.OPEN));
    }
    return fields.stream().allMatch(f -> f == null)
        ? NONE
        : new TitledSections(fields, levels, plan.year());
  }

  /** A title without the name of the field before it: {@code Lieu : Fives} says Fives. */
  private static String said(List<Field> fields, String title) {
    int colon = title.indexOf(':');
    String label = colon < 0 ? "" : Headers.normalise(title.substring(0, colon));
    String said = title.substring(colon + 1).strip();
    boolean named = !label.isEmpty() && fields.stream().anyMatch(f -> SheetContext.means(f, label));
    return named && !said.isEmpty() ? said : title;
  }

  private static @Nullable Field date(TablePlan plan) {
    String date = plan.table().date();
    return date == null || plan.says(date) ? null : plan.field(date);
  }

  /** The titles of each level, the outermost first: the last of some in a row is the innermost. */
  private static List<Set<String>> levels(List<Row> head) {
    List<List<String>> runs = new ArrayList<>();
    boolean inRun = false;
    for (Row row : head) {
      if (!isTitle(row)) {
        inRun = false;
        continue;
      }
      if (!inRun) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(text(row));
      inRun = true;
    }
    int deepest = runs.stream().mapToInt(List::size).max().orElse(0);
    int depth = runs.isEmpty() || runs.get(0).size() < deepest ? 1 : deepest;
    List<Set<String>> levels = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      levels.add(new LinkedHashSet<>());
    }
    for (List<String> run : runs) {
      List<String> last = run.subList(Math.max(0, run.size() - depth), run.size());
      for (int i = 0; i < last.size(); i++) {
        levels.get(depth - last.size() + i).add(last.get(i));
      }
    }
    return levels;
  }

  /** A few words alone in their row, that are no total and no footnote. */
  public static boolean isTitle(Row row) {
    SheetCell only = null;
    for (SheetCell cell : row.cells()) {
      if (!cell.isBlank()) {
        if (only != null) {
          return false;
        }
        only = cell;
      }
    }
    String text = only == null || only.type() != SheetCell.Type.TEXT ? null : only.text();
    return text != null
        && text.length() <= LONGEST
        && text.chars().anyMatch(Character::isLetter)
        && "(*".indexOf(text.strip().charAt(0)) < 0
        && !TotalRow.isBare(text);
  }

  public static String text(Row row) {
    for (SheetCell cell : row.cells()) {
      String text = CellReaders.text(cell);
      if (text != null) {
        return text;
      }
    }
    return "";
  }

  /** The titles above a row, outermost first, as one text to be kept with it. */
  public static String joined(List<String> titles) {
    return String.join(BETWEEN, titles);
  }

  /** Gives a row what the titles above it say, where it does not say so itself. */
  public void give(String joined, Map<String, Map<String, String>> choices, Draft draft) {
    String[] titles = joined.split(BETWEEN, -1);
    for (int i = 0; i < Math.min(titles.length, fields.size()); i++) {
      Field field = fields.get(i);
      if (field != null && !titles[i].isEmpty()) {
        draft.setIfAbsent(field.name(), value(field, said(List.of(field), titles[i]), choices));
      }
    }
  }

  private @Nullable Object value(
      Field field, String title, Map<String, Map<String, String>> choices) {
    if (field.type() == FieldType.CHOICE) {
      return TitleMeaning.key(
          field, new Choices(field, choices.getOrDefault(field.name(), Map.of())), title);
    }
    if (field.type() != FieldType.DATE) {
      return title;
    }
    MonthLabel month = MonthLabel.parse(title);
    return month == null || (month.year() == null && year == 0)
        ? null
        : LocalDate.of(month.year() == null ? year : month.year(), month.month(), 1);
  }
}
