package bilan.queries.report;

import bilan.queries.document.Block;
import bilan.queries.document.Cover;
import bilan.queries.document.Document;
import bilan.queries.document.Document.Part;
import bilan.queries.report.chart.Charts;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.composition.Material;
import bilan.queries.report.composition.Problems;
import bilan.queries.report.narrative.Narratives;
import bilan.queries.report.narrative.Pictures;
import bilan.queries.report.narrative.PrioritySheets;
import bilan.queries.report.narrative.Quotes;
import bilan.queries.report.sentence.Contributions;
import bilan.queries.report.sentence.Evaluator;
import bilan.queries.report.sentence.Prose;
import bilan.queries.report.sentence.TurningPoints;
import bilan.queries.report.sentence.When;
import bilan.queries.report.table.Enumerations;
import bilan.queries.report.table.FigureTables;
import bilan.queries.report.table.Perimeter;
import bilan.queries.report.table.QueryTables;
import bilan.queries.report.table.RepeatedRows;
import bilan.queries.report.text.MarkdownReader;
import bilan.text.Catalogue;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Fills a bilan with its figures: Markdown in, document out, every problem of the file at once. */
public final class Composer {

  private static final String NARRATIVE = "narrative";
  private static final String RESERVATIONS = "reservations";
  private static final String CONTROL = "control";
  private static final String EACH = "each";
  private static final String END = "end";

  private final BilanFile bilan;
  private final Composition composition;
  private final Prose prose;
  private final RepeatedRows repeats;
  private final Map<String, Fence> fences = new LinkedHashMap<>();

  /** What a fenced block of one name makes. */
  interface Fence {
    List<Block> build(YamlMap options, int line);
  }

  private Composer(BilanFile bilan, Composition composition) {
    this.bilan = bilan;
    this.composition = composition;
    this.prose = new Prose(composition, new Evaluator(composition));
    FigureTables figures = new FigureTables(composition, prose);
    QueryTables tables = new QueryTables(composition, prose);
    this.repeats = new RepeatedRows(composition, tables);
    Charts charts = new Charts(composition, prose);
    Narratives narratives = new Narratives(composition, prose);
    Annex annex = new Annex(composition);
    fences.put("figures", figures::build);
    fences.put("table", tables::build);
    fences.put("chart", charts::build);
    fences.put(NARRATIVE, narratives::build);
    fences.put("priorities", new PrioritySheets(composition, tables, narratives)::build);
    fences.put("perimeter", new Perimeter(composition, prose)::build);
    fences.put("when", new When(composition, prose)::build);
    fences.put("moved", new Contributions(composition)::build);
    fences.put("turns", new TurningPoints(composition)::build);
    fences.put("enumeration", new Enumerations(composition, prose, tables)::build);
    fences.put("definitions", annex::definitions);
    fences.put("identifiers", annex::identifiers);
    fences.put(RESERVATIONS, annex::reservations);
    fences.put("revised", new Revised(composition)::build);
    Pictures pictures = new Pictures(composition, prose);
    fences.put("images", pictures::build);
    fences.put("quotes", new Quotes(composition, pictures)::build);
    fences.put("page-break", (options, line) -> List.of(new Block.PageBreak()));
    fences.put(CONTROL, (options, line) -> List.of(new Block.PageBreak()));
    fences.put(EACH, (options, line) -> List.of());
    fences.put(END, this::strayEnd);
  }

  /**
   * The document.
   *
   * @throws Failure (2) with every problem of the file
   */
  public static Document compose(
      BilanFile bilan, Cover cover, Material material, Catalogue catalogue) {
    Problems problems = new Problems(bilan.origin());
    Composition composition = new Composition(material, catalogue, problems, cover);
    Document document = new Composer(bilan, composition).compose();
    problems.orFail();
    return document;
  }

  private Document compose() {
    Cover cover = composition.cover();
    String subtitle = cover.subtitle();
    Cover filled =
        cover.titled(
            titled(prose.plain(cover.title(), 1)),
            subtitle == null ? null : prose.plain(subtitle, 1));
    return new Document(filled, parts(), composition.material().figures().figures());
  }

  /**
   * Of one place, with its name, and that it is the public version: it stands on each page and in
   * each list of files.
   */
  private String titled(String title) {
    String place = composition.cover().place();
    String name = place == null ? "" : composition.placeName(place);
    String whole =
        title.contains(name) ? title : composition.say("report.title_of_place", title, name);
    return composition.isPublished() ? composition.say("report.title_published", whole) : whole;
  }

  private List<Part> parts() {
    LoneHeadings parts = new LoneHeadings();
    Anchors anchors = new Anchors();
    Node root = MarkdownReader.parse(prose.withMarks(bilan.body(), bilan.firstLine()));
    lookAhead(root);
    Node node = root.getFirstChild();
    while (node != null && !isForInside(node)) {
      if (node instanceof FencedCodeBlock fence && name(fence).equals(EACH)) {
        node = each(fence, parts, anchors);
      } else {
        add(node, parts, anchors);
      }
      node = node == null ? null : node.getNext();
    }
    return composition.chartIds().settled(parts.without());
  }

  /** Whether people outside see nothing of what follows. */
  private boolean isForInside(Node node) {
    return composition.isPublished()
        && node instanceof FencedCodeBlock fence
        && name(fence).equals(CONTROL);
  }

  private void add(Node node, LoneHeadings parts, Anchors anchors) {
    List<Part> made = part(node, anchors);
    if (node instanceof FencedCodeBlock fence && When.isJoined(fence.getLiteral())) {
      parts.join(made);
    } else {
      parts.add(made);
    }
  }

  private List<Part> part(Node node, Anchors anchors) {
    if (node instanceof FencedCodeBlock fence) {
      return anchors.ofFence(name(fence), fence.getLiteral(), fence(fence));
    }
    String source = MarkdownReader.source(node, bilan.body());
    return anchors.ofProse(source, prose.blocks(node));
  }

  private static String name(FencedCodeBlock fence) {
    return fence.getInfo().strip();
  }

  private int line(Node node) {
    return bilan.firstLine() + MarkdownReader.line(node);
  }

  /**
   * Composes what stands between {@code each} and {@code end} once for each row of its query.
   *
   * @return the block {@code end}; null, with a problem noted, if there is none
   */
  private @Nullable Node each(FencedCodeBlock fence, LoneHeadings parts, Anchors anchors) {
    List<Node> repeated = new ArrayList<>();
    Node node = fence.getNext();
    while (node != null && !(node instanceof FencedCodeBlock f && name(f).equals(END))) {
      if (node instanceof FencedCodeBlock inner && name(inner).equals(EACH)) {
        problem(inner, "report.each_within", "report.each.cure");
      }
      repeated.add(node);
      node = node.getNext();
    }
    if (node == null) {
      problem(fence, "report.each_without_end", "report.each.cure");
    }
    List<Map<String, String>> rows = rows(fence);
    if (rows.isEmpty()) {
      parts.add(List.of());
    }
    for (Map<String, String> row : rows) {
      anchors.within(String.join("/", row.values()));
      composition.about(
          row, () -> parts.whole(() -> repeated.forEach(one -> add(one, parts, anchors))));
    }
    anchors.within("");
    return node;
  }

  /** The words of the rows that a block {@code each} asks for. */
  private List<Map<String, String>> rows(FencedCodeBlock fence) {
    List<Map<String, String>> rows = new ArrayList<>();
    options(
        fence,
        (options, line) -> {
          rows.addAll(repeats.rows(options, line));
          return List.of();
        });
    return rows;
  }

  private List<Block> strayEnd(YamlMap options, int line) {
    composition
        .problems()
        .add(line, Message.of("report.end_alone"), Message.of("report.each.cure"));
    return List.of();
  }

  private void problem(Node node, String what, String cure) {
    composition.problems().add(line(node), Message.of(what), Message.of(cure));
  }

  /** Looks for what some blocks must know of others before they are built. */
  private void lookAhead(Node root) {
    for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof FencedCodeBlock fence) {
        String name = fence.getInfo().strip();
        composition.hasReservations(composition.hasReservations() || name.equals(RESERVATIONS));
        if (name.equals(NARRATIVE)) {
          YamlFile ahead =
              new YamlFile(bilan.origin(), 1); // its problems are said when it is built
          composition.sections().addAll(ahead.read(fence.getLiteral()).texts("section"));
        }
      }
    }
  }

  private List<Block> fence(FencedCodeBlock block) {
    String name = name(block);
    Fence fence = fences.get(name);
    if (fence == null) {
      String near = Nearest.of(name, fences.keySet());
      composition
          .problems()
          .add(
              line(block),
              Message.of("report.unknown_block", name),
              near == null
                  ? Message.of("report.known_words", String.join(", ", fences.keySet()))
                  : Message.of("report.did_you_mean", near));
      return List.of();
    }
    return options(block, fence);
  }

  /** What a block makes of its options; every problem with them is noted. */
  private List<Block> options(FencedCodeBlock block, Fence fence) {
    int line = line(block);
    YamlFile file = new YamlFile(bilan.origin(), line + 1);
    YamlMap options = file.read(block.getLiteral());
    try {
      List<Block> blocks = fence.build(options, line);
      options.finish();
      return blocks;
    } catch (Failure e) {
      composition.problems().addAll(line, e);
      return List.of();
    } finally {
      composition.problems().addAll(file.problems());
    }
  }
}
