package bilan.queries.report.composition;

import bilan.queries.Answer;
import bilan.queries.Identity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Colours of things in charts: the same in every chart of every document. Places follow the order
 * in which they came; kinds of money follow the order of the catalogue.
 */
public final class Colours {

  /** After the places; neighbours of a family are dark and light in turn. */
  private static final List<String> FAMILIES = List.of("granted", "earned", "others");

  private static final int FAMILY = 8;

  /** The colours before those of no family, and all. */
  private static final int OTHERS = 4 * FAMILY;

  private static final int ALL = 5 * FAMILY;

  /** Says how an amount is counted, not what it is. */
  private static final Pattern TAX = Pattern.compile(" \\((HT|TTC|excl\\. tax|incl\\. tax)\\)$");

  /** Says of which kind something is, like the grants of a level: in the catalogue's words. */
  private final Pattern kind;

  private final Supplier<Answer> network;
  private final Map<String, Shade> known = new LinkedHashMap<>();
  private boolean hasPlaces;

  /** How many things had no room in their family, or have none. */
  private int more;

  /**
   * @param rank things lie upon each other in this order
   * @param index in the palette; its first colour is left to charts of one series
   */
  private record Shade(int rank, int index) {}

  /**
   * @param said the sentences of the catalogue
   * @param network the places of the network; asked where something is no money
   */
  Colours(UnaryOperator<String> said, Supplier<Answer> network) {
    this.network = network;
    this.kind =
        Pattern.compile("^" + Pattern.quote(said.apply("report.colours.kind")) + "\\h*:\\h*");
    for (int i = 0; i < FAMILIES.size(); i++) {
      String things = said.apply("report.colours." + FAMILIES.get(i));
      family(i + 1, List.of(things.split(" *\\| *", -1)));
    }
  }

  private void family(int number, List<String> things) {
    int first = 1 + number * FAMILY;
    for (int i = 0; i < things.size(); i++) {
      int index = i < FAMILY ? first + i : another();
      known.putIfAbsent(things.get(i), new Shade(first * FAMILY + i, index));
    }
  }

  /** A colour of no family; after the last they come round again. */
  private int another() {
    return 1 + (OTHERS + more++) % ALL;
  }

  /** Where it lies among what lies upon each other. */
  public int rank(String thing) {
    return shade(thing).rank();
  }

  /** Its index in the palette. */
  public int of(String thing) {
    return shade(thing).index();
  }

  private Shade shade(String thing) {
    String bare = kind.matcher(TAX.matcher(thing).replaceFirst("")).replaceFirst("");
    if (!known.containsKey(thing) && !known.containsKey(bare) && !hasPlaces) {
      hasPlaces = true;
      places();
    }
    String name = known.containsKey(thing) ? thing : bare;
    return known.computeIfAbsent(name, any -> new Shade(Integer.MAX_VALUE, another()));
  }

  private void places() {
    Answer answer = network.get();
    int at = AnswerShapes.at(answer, Identity.PLACE);
    List<String> names = new ArrayList<>();
    answer.lines().forEach(line -> names.add(String.valueOf(line.cells().get(at))));
    family(0, names);
  }
}
