package bilan.queries.figure;

import bilan.queries.Basis;
import bilan.queries.Kind;
import bilan.queries.Label;
import bilan.queries.Persons;
import bilan.queries.Publication;
import bilan.text.Lang;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure as its file declares it: what it is called, how it is made, in what it is counted, over
 * what it adds up and when two of it compare.
 *
 * @param id stable, used in bilans, queries, json and {@code trace}
 * @param origin the file as it is shown; {@code own} whether it is the organisation's
 * @param rank its place among all figures, the smallest first
 * @param key whether it is one of the key figures, which every bilan has at hand
 * @param counts which rows count, in words; null if the SQL says it
 * @param blank what a row without a number is told as; null if there is none
 * @param unit a number of things ("count"), "EUR", "h", "%", "FTE" or a word of its own
 * @param tax {@code excl}, {@code incl}, or null where there is no tax
 * @param better the good direction, "up" or "down"; null if neither
 * @param dataset whose rejected rows stand beside it; null for none
 * @param channels of sales whose rows it is made of; empty for any
 * @param network whether it has no sense but for the network
 * @param places the places that it is told of, as a SELECT; null for those of its rows
 * @param underWay whether it is partial in a year that goes on; else that year is told whole
 * @param persons which persons it counts; a few of them are hidden from people outside
 * @param published where people outside may read it
 * @param among the figure whose persons are the same and others; null if there is none: a few
 *     others are hidden by hiding this one
 * @param tells the figures whose number it would tell: it is hidden where one of them is
 * @param madeFrom the fields by whose change it no longer means the same
 */
public record Figure(
    String id,
    String origin,
    boolean own,
    int rank,
    boolean key,
    Label label,
    Label definition,
    Formula formula,
    @Nullable Label counts,
    @Nullable String blank,
    String unit,
    @Nullable String tax,
    Adds adds,
    @Nullable String better,
    Basis basis,
    @Nullable String dataset,
    Set<String> channels,
    boolean network,
    @Nullable String places,
    boolean underWay,
    Persons persons,
    Publication published,
    @Nullable String among,
    List<String> tells,
    List<String> madeFrom,
    List<Lack> lacks) {

  public Figure {
    channels = Set.copyOf(channels);
    madeFrom = List.copyOf(madeFrom);
    tells = List.copyOf(tells);
    lacks = List.copyOf(lacks);
  }

  /** Over what its values may be added up. */
  public enum Adds {
    /** Over places and over months. */
    BOTH,
    OVER_PLACES,
    NOT
  }

  /** What it is called, with its basis (HT, TTC, notifié…). */
  public String label(Lang lang) {
    return label.in(lang);
  }

  /** What it means. */
  public String definition(Lang lang) {
    return definition.in(lang);
  }

  /** Whether it is divided by something else than a constant: its change has no base of its own. */
  public boolean isAverage() {
    return formula instanceof Formula.Ratio
        || (formula instanceof Formula.Total total && total.isMean());
  }

  /** Whether a year under way is told whole, as what belongs to it of a grant. */
  public boolean isToldWhole() {
    return parts().isEmpty() ? !underWay : parts().stream().allMatch(Figure::isToldWhole);
  }

  /** Whether it is a rate, which changes in points. */
  public boolean isRate() {
    return unit.equals("%");
  }

  /** The figures that it is made of; none if it is made of rows. */
  public List<Figure> parts() {
    return formula instanceof Formula.Ratio ratio
        ? List.of(ratio.of(), ratio.by())
        : formula instanceof Formula.Together together ? together.parts() : List.of();
  }

  /** Whether it is told of each place, as its parts are. */
  public boolean isToldByPlace() {
    return !network && parts().stream().allMatch(Figure::isToldByPlace);
  }

  /** Whether its rows belong to whole years, so that it has no months. */
  boolean isYearly() {
    return parts().stream().anyMatch(Figure::isYearly)
        || (formula instanceof Formula.OfRows rows && rows.relation().yearly());
  }

  /** Whether it is told on the cut-off date only, as one of its parts is. */
  boolean isOfTheCutOff() {
    return parts().stream().anyMatch(Figure::isOfTheCutOff)
        || (formula instanceof Formula.OfRows rows
            && rows.relation().given() != null
            && rows.relation().given().elsewhere() != null);
  }

  /** Whether it has this id. */
  public boolean is(String other) {
    return id.equals(other);
  }

  /** Whether its number would tell who took part. */
  public boolean tellsParticipations(Figures figures) {
    return persons == Persons.PARTICIPATIONS
        || tells.stream().anyMatch(told -> figures.find(told).persons() == Persons.PARTICIPATIONS);
  }

  /** How its values are printed. */
  public Kind kind() {
    return switch (unit) {
      case "EUR" -> Kind.AMOUNT;
      case "%" -> Kind.RATE;
      case "h" -> Kind.HOURS;
      case "count" ->
          formula instanceof Formula.Total total && total.isMean() ? Kind.NUMBER : Kind.COUNT;
      default -> Kind.NUMBER;
    };
  }

  /** Whether a break in a field of its dataset touches it. */
  public boolean isMadeFrom(String field) {
    String name = field.strip().toLowerCase(Locale.ROOT);
    return madeFrom.contains(name) || !basis.isApart(name);
  }
}
