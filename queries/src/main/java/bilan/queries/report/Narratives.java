package bilan.queries.report;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.document.Block;
import bilan.queries.document.Inline;
import bilan.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code narrative} block: what the director wrote in the reference, where it belongs. */
final class Narratives {

  private static final Set<String> FIELDS = Set.of("difficulties", "lessons", "next");

  private final Composition composition;
  private final Prose prose;

  Narratives(Composition composition, Prose prose) {
    this.composition = composition;
    this.prose = prose;
  }

  List<Block> build(YamlMap options, int line) {
    String section = options.text("section");
    String priority = options.text("priority");
    List<String> fields = options.has("show") ? options.texts("show") : List.of();
    String invitation = options.text("invitation");
    if (section != null && FIELDS.contains(section)) {
      fields = List.of(section);
      section = null;
    }
    Answer answer = composition.material().answer("narratives", Map.of());
    List<Block> blocks = new ArrayList<>();
    for (Line row : answer.lines()) {
      if (matches(answer, row, "priority", priority)
          && (section == null || matches(answer, row, "section", section))) {
        add(
            blocks,
            answer,
            row,
            fields.isEmpty() ? List.of("difficulties", "lessons", "next") : fields);
      }
    }
    if (blocks.isEmpty() && !composition.isPublished()) {
      String text =
          invitation == null ? composition.say("report.to_write") : prose.plain(invitation, line);
      return List.of(new Block.Blank(text));
    }
    return blocks;
  }

  /** Without a wanted value, only rows that have none: a priority's prose belongs to it. */
  private static boolean matches(Answer answer, Line row, String key, @Nullable String wanted) {
    Object cell = row.cells().get(AnswerShapes.at(answer, key));
    return wanted == null ? cell == null : wanted.equals(String.valueOf(cell));
  }

  private static void add(List<Block> blocks, Answer answer, Line row, List<String> fields) {
    Object section = row.cells().get(AnswerShapes.at(answer, "section"));
    boolean lead = section != null;
    for (String field : fields) {
      Object text = row.cells().get(AnswerShapes.at(answer, field));
      if (text == null || text.toString().isBlank()) {
        continue;
      }
      for (String paragraph : text.toString().strip().split("\\R+", -1)) {
        List<Inline> words = new ArrayList<>();
        if (lead) {
          words.add(new Inline.Strong(FrenchSpaces.in(sentence(String.valueOf(section)))));
          words.add(new Inline.Words(" "));
          lead = false;
        }
        words.add(new Inline.Words(FrenchSpaces.in(paragraph.strip())));
        blocks.add(new Block.Paragraph(words));
      }
    }
  }

  private static String sentence(String title) {
    return title.matches(".*[.!?…:]") ? title : title + ".";
  }
}
