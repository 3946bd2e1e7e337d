package bilan.queries.report.narrative;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.document.Block;
import bilan.queries.document.Inline;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.sentence.Prose;
import bilan.queries.report.text.FrenchSpaces;
import bilan.text.Lang;
import bilan.yaml.YamlMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Block {@code narrative}: texts that the team wrote in the reference, in their places. */
public final class Narratives {

  /** Words that stand for themselves, under no lead of their own. */
  private static final String TEXT = "text";

  static final List<String> FIELDS = List.of(TEXT, "difficulties", "lessons", "next");
  private static final Set<String> KNOWN = Set.copyOf(FIELDS);

  private final Composition composition;
  private final Prose prose;
  private final TypedMarkdown markdown;
  private final NarrativeRows rows;

  public Narratives(Composition composition, Prose prose) {
    this.composition = composition;
    this.prose = prose;
    this.markdown = new TypedMarkdown(prose);
    this.rows = new NarrativeRows(composition);
  }

  /** Blocks of the document that it becomes. */
  public List<Block> build(YamlMap options, int line) {
    List<String> sections =
        options.texts("section").stream().filter(name -> !name.isBlank()).toList();
    String priority = options.text("priority");
    List<String> fields = options.has("show") ? options.texts("show") : FIELDS;
    boolean each = options.choice("each", List.of("priority")) != null;
    int level = options.integer("heading", 0);
    String invitation = options.text("invitation");
    boolean isForm = options.flag("form", false);
    if (sections.size() == 1 && KNOWN.contains(sections.get(0))) {
      fields = sections;
      sections = List.of();
    }
    if (!new NarrativeNames(composition).areKnown(sections, priority, fields, line)) {
      return List.of();
    }
    Answer told = composition.material().answer("narratives", Map.of());
    if (each) {
      return eachPriority(told, fields);
    }
    List<Block> blocks = new ArrayList<>();
    String title = sections.isEmpty() ? "" : begun(sections.get(0));
    // Several names in an English bilan: its own, then those that French files give.
    boolean isTranslated = composition.lang() == Lang.EN && sections.size() > 1;
    for (Line row : rows.of(told, sections, priority)) {
      String named = NarrativeRows.text(told, row, "section");
      title = blocks.isEmpty() && named != null && !isTranslated ? named : title;
      blocks.addAll(chapter(level > 0 ? null : named, told, row, fields));
    }
    if (blocks.isEmpty() && !composition.isPublished()) {
      String asked = invitation == null ? rows.invitation(sections, priority) : invitation;
      blocks.add(new Block.Blank(prose.plain(asked, line), isForm));
    }
    if (level > 0 && !blocks.isEmpty()) {
      blocks.add(0, heading(Math.min(level, 3), title));
    }
    return blocks;
  }

  private static Block heading(int level, String title) {
    return new Block.Heading(level, List.of(new Inline.Words(FrenchSpaces.in(title))));
  }

  private List<Block> eachPriority(Answer told, List<String> fields) {
    List<Block> blocks = new ArrayList<>();
    Set<String> known = new HashSet<>();
    Answer priorities = composition.material().answer("priorities-overview", Map.of());
    for (Line priority : priorities.lines()) {
      String name = NarrativeRows.text(priorities, priority, "priority");
      String label = NarrativeRows.text(priorities, priority, "label");
      blocks.addAll(ofPriority(told, name, label == null ? name : label, fields));
      if (name != null) {
        known.add(name);
      }
    }
    for (String name : unknown(told, known)) {
      blocks.addAll(ofPriority(told, name, name, fields));
    }
    return blocks;
  }

  /** What was told of a priority that the reference does not list is told all the same. */
  private static Set<String> unknown(Answer told, Set<String> known) {
    Set<String> unknown = new TreeSet<>();
    for (Line row : told.lines()) {
      String name = NarrativeRows.text(told, row, "priority");
      if (name != null && !known.contains(name)) {
        unknown.add(name);
      }
    }
    return unknown;
  }

  /** Everything that was told of one priority, without a title; else the line to write. */
  List<Block> ofPriority(String priority) {
    Answer told = composition.material().answer("narratives", Map.of());
    List<Block> blocks = ofPriority(told, priority, null, FIELDS);
    if (blocks.isEmpty() && !composition.isPublished()) {
      blocks.add(new Block.Blank(rows.invitation(List.of(), priority)));
    }
    return blocks;
  }

  private List<Block> ofPriority(
      Answer told, @Nullable String priority, @Nullable String title, List<String> fields) {
    List<Block> blocks = new ArrayList<>();
    if (priority != null) {
      for (Line row : rows.of(told, List.of(), priority)) {
        blocks.addAll(chapter(title, told, row, fields));
      }
    }
    return blocks;
  }

  private List<Block> chapter(@Nullable String title, Answer told, Line row, List<String> fields) {
    String whose = rows.whose(told, row);
    List<Block> blocks = new ArrayList<>();
    boolean unwritten =
        FIELDS.stream().allMatch(field -> NarrativeRows.text(told, row, field) == null);
    if (unwritten && !composition.isPublished()) {
      String invitation = composition.say("report.to_write");
      blocks.add(
          new Block.Blank(
              title == null && whose != null ? begun(whose) + ". " + invitation : invitation));
    }
    boolean lead = fields.size() > 1;
    for (String field : fields) {
      String text = NarrativeRows.text(told, row, field);
      if (text != null) {
        String first = title == null && blocks.isEmpty() ? whose : null;
        blocks.addAll(led(lead(first, lead ? field : null), markdown.blocks(text)));
      }
    }
    if (title != null && !blocks.isEmpty()) {
      String named = whose == null ? title : title + " (" + whose + ")";
      blocks.add(0, heading(3, named));
    }
    return blocks;
  }

  private static String begun(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** What stands before the words of a field; empty if nothing does. */
  private String lead(@Nullable String whose, @Nullable String field) {
    String dated = whose == null ? "" : begun(whose) + ".";
    String named =
        field == null || field.equals(TEXT) ? "" : composition.say("report.lead." + field);
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
