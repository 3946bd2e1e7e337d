package bilan.queries.report;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.document.Block;
import bilan.queries.document.Inline;
import bilan.queries.figure.Period;
import bilan.yaml.YamlMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code narrative} block: what the team wrote in the reference, where it belongs. */
final class Narratives {

  private static final List<String> FIELDS = List.of("difficulties", "lessons", "next");
  private static final Set<String> KNOWN = Set.copyOf(FIELDS);

  private final Composition composition;
  private final Prose prose;
  private final TypedMarkdown markdown;

  Narratives(Composition composition, Prose prose) {
    this.composition = composition;
    this.prose = prose;
    this.markdown = new TypedMarkdown(prose);
  }

  List<Block> build(YamlMap options, int line) {
    String section = options.text("section");
    String priority = options.text("priority");
    List<String> fields = options.has("show") ? options.texts("show") : FIELDS;
    boolean each = options.choice("each", List.of("priority")) != null;
    String invitation = options.text("invitation", composition.say("report.to_write"));
    if (section != null && KNOWN.contains(section)) {
      fields = List.of(section);
      section = null;
    }
    Answer told = composition.material().answer("narratives", Map.of());
    if (each) {
      return eachPriority(told, fields);
    }
    List<Block> blocks = new ArrayList<>();
    for (Line row : told.lines()) {
      boolean wanted = section == null || section.equals(text(told, row, "section"));
      if (wanted && isOf(told, row, priority)) {
        blocks.addAll(chapter(text(told, row, "section"), told, row, fields));
      }
    }
    if (blocks.isEmpty() && !composition.isPublished()) {
      return List.of(new Block.Blank(prose.plain(invitation, line)));
    }
    return blocks;
  }

  private List<Block> eachPriority(Answer told, List<String> fields) {
    List<Block> blocks = new ArrayList<>();
    Answer priorities = composition.material().answer("priorities-overview", Map.of());
    for (Line priority : priorities.lines()) {
      String name = text(priorities, priority, "priority");
      String label = text(priorities, priority, "label");
      blocks.addAll(ofPriority(told, name, label == null ? name : label, fields));
    }
    return blocks;
  }

  /** Everything that was told of one priority, without a title. */
  List<Block> ofPriority(String priority) {
    return ofPriority(
        composition.material().answer("narratives", Map.of()), priority, null, FIELDS);
  }

  private List<Block> ofPriority(
      Answer told, @Nullable String priority, @Nullable String title, List<String> fields) {
    List<Block> blocks = new ArrayList<>();
    for (Line row : told.lines()) {
      if (priority != null && isOf(told, row, priority)) {
        blocks.addAll(chapter(title, told, row, fields));
      }
    }
    return blocks;
  }

  /** Without a wanted priority, only rows of none: a priority's prose belongs to it. */
  private static boolean isOf(Answer told, Line row, @Nullable String priority) {
    String own = text(told, row, "priority");
    return priority == null ? own == null : priority.equals(own);
  }

  private static @Nullable String text(Answer answer, Line row, String key) {
    int at = AnswerShapes.at(answer, key);
    Object cell = at < 0 ? null : row.cells().get(at);
    return cell == null || cell.toString().isBlank() ? null : cell.toString().strip();
  }

  /** The year of a row where those of several years are told; null where none need be said. */
  private @Nullable String year(Answer told, Line row) {
    Set<String> years = new HashSet<>();
    for (Line other : told.lines()) {
      String year = text(told, other, "year");
      years.addAll(year == null ? List.of() : List.of(year));
    }
    String own = text(told, row, "year");
    if (own == null || years.size() < 2) {
      return null;
    }
    return composition.material().figures().request().periods().stream()
        .filter(period -> Integer.toString(period.year()).equals(own))
        .map(Period::label)
        .findFirst()
        .orElse(own);
  }

  private List<Block> chapter(@Nullable String title, Answer told, Line row, List<String> fields) {
    String year = year(told, row);
    List<Block> blocks = new ArrayList<>();
    boolean unwritten = FIELDS.stream().allMatch(field -> text(told, row, field) == null);
    if (unwritten && !composition.isPublished()) {
      String invitation = composition.say("report.to_write");
      blocks.add(
          new Block.Blank(title == null && year != null ? year + ". " + invitation : invitation));
    }
    boolean lead = fields.size() > 1;
    for (String field : fields) {
      String text = text(told, row, field);
      if (text != null) {
        String first = title == null && blocks.isEmpty() ? year : null;
        blocks.addAll(led(lead(first, lead ? field : null), markdown.blocks(text)));
      }
    }
    if (title != null && !blocks.isEmpty()) {
      String dated = year == null ? title : title + " (" + year + ")";
      blocks.add(0, new Block.Heading(3, List.of(new Inline.Words(FrenchSpaces.in(dated)))));
    }
    return blocks;
  }

  /** What stands before the words of a field; empty if nothing does. */
  private String lead(@Nullable String year, @Nullable String field) {
    String dated = year == null ? "" : year + ".";
    String named = field == null ? "" : composition.say("report.lead." + field);
    return (dated + " " + named).strip();
  }

  private static List<Block> led(String lead, List<Block> told) {
    List<Block> blocks = new ArrayList<>(told);
    if (!lead.isEmpty()) {
      List<Inline> words = new ArrayList<>(List.of(new Inline.Strong(lead)));
      if (!told.isEmpty() && told.get(0) instanceof Block.Paragraph first) {
        words.add(new Inline.Words(" "));
        words.addAll(first.text());
        blocks.remove(0);
      }
      blocks.add(0, new Block.Paragraph(words));
    }
    return blocks;
  }
}
