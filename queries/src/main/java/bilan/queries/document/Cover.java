package bilan.queries.document;

import bilan.queries.Years;
import bilan.text.Lang;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bilan is about.
 *
 * @param bilan its name, like {@code retrospective}
 * @param subtitle one sentence under the title; null if it has none
 * @param organisation null if the workspace does not say it
 * @param periods as labelled, in order
 * @param asOf facts after this day are not in it
 * @param place the only place told about; null for the network
 * @param grant the code of the only grant told about; null for all of them
 * @param published it goes to people outside
 * @param underWay the one of its periods that is not over at as-of; null if there is none
 * @param cents whether all euros that people read have them; else prices and averages alone do
 */
public record Cover(
    String bilan,
    String title,
    @Nullable String subtitle,
    @Nullable String organisation,
    List<String> periods,
    LocalDate asOf,
    @Nullable String place,
    Lang lang,
    boolean published,
    Opening opening,
    @Nullable String grant,
    @Nullable String underWay,
    boolean cents) {

  private static final int YEAR = 4;

  public Cover {
    periods = List.copyOf(periods);
  }

  /** All its periods, as ids say it: {@code 2022}, {@code 2020_2022}. */
  public String spanInId() {
    if (periods.isEmpty()) {
      return "";
    }
    String first = periods.get(0);
    String last = periods.get(periods.size() - 1);
    return periods.size() == 1 ? first : first.substring(0, YEAR) + "_" + last.substring(0, YEAR);
  }

  /** The name of the document among all: that of its bilan, and of its grant if it has one. */
  public String named() {
    return grant == null ? bilan : bilan + "-" + grant.replaceAll("[^\\p{L}\\p{N}]+", "-");
  }

  /**
   * Cover of a document about all grants, for people inside, with a page of its own and contents.
   */
  public Cover(
      String bilan,
      String title,
      @Nullable String subtitle,
      @Nullable String organisation,
      List<String> periods,
      LocalDate asOf,
      @Nullable String place,
      Lang lang) {
    this(
        bilan,
        title,
        subtitle,
        organisation,
        periods,
        asOf,
        place,
        lang,
        false,
        Opening.WHOLE,
        null,
        null,
        true);
  }

  /** This cover under another title. */
  public Cover titled(String other, @Nullable String under) {
    return titled(other, under, opening);
  }

  /** This cover as a title above the text, with nothing before it. */
  Cover plain(String other) {
    return titled(other, null, new Opening(false, false));
  }

  private Cover titled(String other, @Nullable String under, Opening opens) {
    return new Cover(
        bilan,
        other,
        under,
        organisation,
        periods,
        asOf,
        place,
        lang,
        published,
        opens,
        grant,
        underWay,
        cents);
  }

  /** {@code 2020–2022}, {@code 2023-2026} where years end in the next, or the only period. */
  public String span() {
    if (periods.isEmpty()) {
      return "";
    }
    return Years.spanning(periods.get(0), periods.get(periods.size() - 1));
  }

  /**
   * The name of its files, without their ending: each language has a document of its own, and what
   * is published another than what stays inside, so that nobody sends the wrong one.
   */
  public String fileName() {
    return named().replace('/', '-')
        + "-"
        + span().replace('–', '-')
        + (place == null ? "" : "-" + place.replaceAll("[^\\p{L}\\p{N}]+", "-"))
        + (lang == Lang.EN ? "-en" : "")
        + (published ? "-public" : "");
  }
}
