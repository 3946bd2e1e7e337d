package bilan.queries.report;

import bilan.queries.Kind;
import bilan.queries.document.Cover;
import bilan.queries.words.Wording;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What the parts of one document share while it is composed: numbers, colours, figures used. */
final class Composition {

  private final Material material;
  private final Catalogue catalogue;
  private final Problems problems;
  private final Cover cover;
  private final Colours colours;
  private final ChartIds chartIds = new ChartIds(this);
  private final Set<String> figures = new LinkedHashSet<>();
  private int tables;
  private int charts;

  Composition(Material material, Catalogue catalogue, Problems problems, Cover cover) {
    this.material = material;
    this.catalogue = catalogue;
    this.problems = problems;
    this.cover = cover;
    this.colours = new Colours(catalogue::say, () -> material.answer("places", Map.of()));
  }

  Material material() {
    return material;
  }

  Problems problems() {
    return problems;
  }

  Cover cover() {
    return cover;
  }

  /** Whether the document goes to people outside: no line left to write in it. */
  boolean isPublished() {
    return cover.published();
  }

  Lang lang() {
    return catalogue.lang();
  }

  Wording wording() {
    return new Wording(catalogue);
  }

  String say(String key, Object... arguments) {
    return catalogue.say(key, arguments);
  }

  /** A place by its name; what belongs to none has one in each language. */
  String placeName(String place) {
    return wording().value(place, Kind.TEXT, null);
  }

  /** The title of what a query answered; in a bilan of one place, whether it is about all. */
  String titled(String title, String query) {
    return isWider(query) ? title + " (" + say("report.whole_network") + ")" : title;
  }

  /** What a place has nothing of, where the network has some. */
  String elsewhere(String words) {
    String place = cover.place();
    return place == null ? words : say("report.elsewhere", placeName(place), words);
  }

  /** Whether a query answers for the whole network, in a bilan of one place. */
  boolean isWider(String query) {
    return cover.place() != null && !material.isAboutPlaces(query);
  }

  int nextTable() {
    return ++tables;
  }

  int nextChart() {
    return ++charts;
  }

  /** Where the values of charts come from. */
  ChartIds chartIds() {
    return chartIds;
  }

  /** Which colour a thing has, in whatever chart. */
  Colours colours() {
    return colours;
  }

  /** A key figure that is shown: the annex says what it means. */
  void uses(String figure) {
    figures.add(figure);
  }

  Set<String> used() {
    return figures;
  }
}
