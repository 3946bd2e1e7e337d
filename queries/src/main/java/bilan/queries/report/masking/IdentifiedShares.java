package bilan.queries.report.masking;

import bilan.queries.figure.sheet.FigureSheet;
import bilan.text.Catalogue;
import java.util.regex.Pattern;

/**
 * Share of participations whose persons are identified, for people outside: in words, because a
 * number would tell how many persons are not.
 */
public final class IdentifiedShares {

  private static final String NUMBER = "\ue001";

  private final Catalogue catalogue;

  public IdentifiedShares(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Figures whose notes give no such share as a number. */
  public FigureSheet shown(FigureSheet sheet) {
    return FigureNotes.of(sheet, (figure, words) -> told(words));
  }

  private String told(String words) {
    String some = catalogue.say("figure.identified_some");
    String told = said("figure.identified_share").matcher(words).replaceAll(some);
    return said("figure.identified_too_few")
        .matcher(told)
        .replaceAll(found -> catalogue.say("figure.identified_few", found.group(2)));
  }

  /** A sentence of the catalogue with any numbers in it. */
  private Pattern said(String key) {
    String sentence = Pattern.quote(catalogue.say(key, NUMBER, NUMBER));
    return Pattern.compile(sentence.replace(NUMBER, "\\E(\\d+(?:[.,]\\d+)?)\\Q"));
  }
}
