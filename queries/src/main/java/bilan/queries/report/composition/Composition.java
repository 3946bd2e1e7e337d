package bilan.queries.report.composition;

import bilan.queries.Kind;
import bilan.queries.document.Cover;
import bilan.queries.figure.Figure;
import bilan.queries.figure.Figures;
import bilan.queries.figure.calendar.RefusedFile;
import bilan.queries.words.Wording;
import bilan.text.Catalogue;
import bilan.text.Lang;
import bilan.text.Message;
import bilan.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * State that the parts of one document share while it is composed: numbers of tables and charts,
 * colours, figures used.
 */
public final class Composition {

  private Material material;
  private List<String> row = List.of();
  private final Catalogue catalogue;
  private final Problems problems;
  private final Cover cover;
  private final Colours colours;
  private final ChartIds chartIds = new ChartIds(this);
  private final Set<String> figures = new LinkedHashSet<>();
  private final Set<String> shortened = new LinkedHashSet<>();
  private final Set<String> left = new LinkedHashSet<>();
  private final List<String> listed = new ArrayList<>();
  private final Set<String> sections = new LinkedHashSet<>();
  private boolean reservations;
  private int tables;
  private int charts;

  public Composition(Material material, Catalogue catalogue, Problems problems, Cover cover) {
    this.material = material;
    this.catalogue = catalogue;
    this.problems = problems;
    this.cover = cover;
    this.colours = new Colours(catalogue::say, () -> material.answer("places", Map.of()));
  }

  /** Source of figures and answers. */
  public Material material() {
    return material;
  }

  /**
   * Composes a part that is about one row: of each answer with these columns only the lines with
   * these words are there.
   */
  public void about(Map<String, String> words, Runnable part) {
    Material whole = material;
    material = new RowMaterial(whole, words);
    row = List.copyOf(words.values());
    try {
      part.run();
    } finally {
      material = whole;
      row = List.of();
    }
  }

  /** Words of the row that the part being composed is repeated for; none of any other part. */
  public List<String> row() {
    return row;
  }

  /** Problems of the bilan found so far. */
  public Problems problems() {
    return problems;
  }

  /**
   * Whether a key figure has this id; if not, a problem of the line says so. Other figures are
   * shown by tables and charts that name them, because no document computes them otherwise.
   */
  public boolean checkKeyFigure(String id, int line) {
    Figures declared = material.figures().declared();
    List<String> keys = declared.keys().stream().map(Figure::id).toList();
    if (keys.contains(id)) {
      return true;
    }
    if (declared.isFigure(id)) {
      problems.add(
          line,
          Message.of("report.no_key_figure", id),
          Message.of("report.no_key_figure.cure", id));
      return false;
    }
    String near = Nearest.of(id, keys);
    problems.add(
        line,
        Message.of("report.unknown_figure", id),
        near == null
            ? Message.of("report.known_words", String.join(", ", keys))
            : Message.of("report.did_you_mean", near));
    return false;
  }

  /** Head of the document: its title, period and audience. */
  public Cover cover() {
    return cover;
  }

  /** Whether the document goes to people outside: no line left to write in it. */
  public boolean isPublished() {
    return cover.published();
  }

  /** Whether readers, not accountants, are its public: no cents, no table of one line. */
  public boolean isForReaders() {
    return !cover.cents();
  }

  /** Language of the document. */
  public Lang lang() {
    return catalogue.lang();
  }

  /** Words for months, values and notes in the language of the document. */
  public Wording wording() {
    return new Wording(catalogue, cover);
  }

  /** Sentence of the catalogue in the language of the document. */
  public String say(String key, Object... arguments) {
    return catalogue.say(key, arguments);
  }

  /**
   * Sentence about the rows of a dataset; the general one where the dataset has none of its own.
   */
  public String sayOf(String dataset, String key, Object... arguments) {
    return catalogue.say(catalogue.variant(key, dataset), arguments);
  }

  /** A period as a sentence names it: {@code 2026 (année en cours, au 30 novembre 2026)}. */
  public String periodDated(String period) {
    return isUnderWay(period)
        ? say("report.under_way_as_of", period, wording().date(cover.asOf()))
        : period;
  }

  /** A year or other value as it heads a column or names a bar: {@code 2026 (en cours)}. */
  public String named(@Nullable Object cell, Kind kind) {
    String name = wording().value(cell, kind, null);
    return kind == Kind.YEAR && isUnderWay(name) ? say("report.under_way", name) : name;
  }

  /** Whether a period is not over at as-of. */
  public boolean isUnderWay(@Nullable Object period) {
    return period != null && String.valueOf(period).equals(cover.underWay());
  }

  /** A place by its name; what belongs to none has one in each language. */
  public String placeName(String place) {
    return wording().value(place, Kind.TEXT, null);
  }

  /** The title of what a query answered; in a bilan of one place, whether it is about all. */
  public String titled(String title, String query) {
    return isWider(query) ? title + " (" + say("report.whole_network") + ")" : title;
  }

  /** What a place has nothing of, where the network has some. */
  public String elsewhere(String words) {
    String place = cover.place();
    return place == null ? words : say("report.elsewhere", placeName(place), words);
  }

  /** Words that say that there is nothing, with the refused files for which there may be. */
  public String nothing(String words, String query) {
    StringBuilder said = new StringBuilder(words);
    for (RefusedFile file : material.refused(query)) {
      String name =
          isPublished() ? say("report.refused.one") : say("report.refused.this", file.source());
      String key = file.hasEarlier() ? "report.refused.lacks_earlier" : "report.refused.lacks";
      said.append(' ').append(say(key, name, wording().date(file.refusedOn())));
    }
    return said.toString();
  }

  /** Whether a query answers for the whole network, in a bilan of one place. */
  public boolean isWider(String query) {
    return cover.place() != null && !material.isAboutPlaces(query);
  }

  /** Number of the next table, from 1. */
  public int nextTable() {
    return ++tables;
  }

  /** Number of the next chart, from 1. */
  public int nextChart() {
    return ++charts;
  }

  /** Where the values of charts come from. */
  public ChartIds chartIds() {
    return chartIds;
  }

  /** Which colour a thing has, in whatever chart. */
  public Colours colours() {
    return colours;
  }

  /** A key figure that is shown: the annex says what it means. */
  public void uses(String figure) {
    figures.add(figure);
  }

  /** A figure by its trace, whose reason for no change was shown in fewer words. */
  public void shortens(String trace) {
    shortened.add(trace);
  }

  /** A figure by its trace, of which the annex says what no note below a table does. */
  public void leaves(String trace) {
    left.add(trace);
  }

  /** Whether the annex is to say all that is to be said of a figure. */
  public boolean isLeft(String trace) {
    return left.contains(trace);
  }

  /** Whether the annex is to say at length why a figure has no change. */
  public boolean isShortened(String trace) {
    return shortened.contains(trace);
  }

  /** Sections of narratives that a block of the bilan names: no other block tells them. */
  public Set<String> sections() {
    return sections;
  }

  /** Whether the bilan has an annex of what is missing, which may list what is long. */
  public boolean hasReservations() {
    return reservations;
  }

  /** Says that the bilan has such an annex. */
  public void hasReservations(boolean has) {
    reservations = has;
  }

  /** Leaves a list to the annex of what is missing. */
  public void lists(String words) {
    listed.add(words);
  }

  /** Lists that were left to the annex so far. */
  public List<String> listed() {
    return List.copyOf(listed);
  }

  /** Ids of the figures that the document uses, to be defined at its end. */
  public Set<String> used() {
    return figures;
  }
}
