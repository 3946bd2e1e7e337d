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
import bilan.queries.report.sentence.Evaluator;
import bilan.queries.report.sentence.Prose;
import bilan.queries.report.sentence.When;
import bilan.queries.report.table.Enumerations;
import bilan.queries.report.table.FigureTables;
import bilan.queries.report.table.Perimeter;
import bilan.queries.report.table.QueryTables;
import bilan.queries.report.text.MarkdownReader;
import bilan.text.Catalogue;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/** Fills a bilan with its figures: Markdown in, document out, every problem of the file at once. */
public final class Composer {

  private static final String NARRATIVE = "narrative";
  private static final String RESERVATIONS = "reservations";

  private final BilanFile bilan;
  private final Composition composition;
  private final Prose prose;
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
    fences.put("enumeration", new Enumerations(composition, prose, tables)::build);
    fences.put("definitions", annex::definitions);
    fences.put(RESERVATIONS, annex::reservations);
    fences.put("revised", new Revised(composition)::build);
    fences.put("images", new Pictures(composition, prose)::build);
    fences.put("quotes", new Quotes(composition)::build);
    fences.put("page-break", (options, line) -> List.of(new Block.PageBreak()));
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
        new Cover(
            cover.bilan(),
            titled(prose.plain(cover.title(), 1)),
            subtitle == null ? null : prose.plain(subtitle, 1),
            cover.organisation(),
            cover.periods(),
            cover.asOf(),
            cover.place(),
            cover.lang(),
            cover.published(),
            cover.opening(),
            cover.grant());
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
    for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof FencedCodeBlock fence) {
        List<Block> blocks = fence(fence, bilan.firstLine() + MarkdownReader.line(node));
        parts.add(anchors.ofFence(fence.getInfo().strip(), fence.getLiteral(), blocks));
      } else {
        String source = MarkdownReader.source(node, bilan.body());
        parts.add(anchors.ofProse(source, prose.blocks(node)));
      }
    }
    return composition.chartIds().settled(parts.without());
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

  private List<Block> fence(FencedCodeBlock block, int line) {
    String name = block.getInfo().strip();
    Fence fence = fences.get(name);
    if (fence == null) {
      String near = Nearest.of(name, fences.keySet());
      composition
          .problems()
          .add(
              line,
              Message.of("report.unknown_block", name),
              near == null
                  ? Message.of("report.known_words", String.join(", ", fences.keySet()))
                  : Message.of("report.did_you_mean", near));
      return List.of();
    }
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
