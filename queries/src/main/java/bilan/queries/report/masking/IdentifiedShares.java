package bilan.queries.report.masking;

import bilan.queries.Persons;
import bilan.queries.figure.Figure;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.sheet.FigureSheet;
import bilan.text.Catalogue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Share of participations whose persons are identified, for people outside: in words where a number
 * would prove that only a few are, or that all but a few are.
 */
public final class IdentifiedShares {

  private static final String SHARE = "figure.identified_share";
  private static final String TOO_FEW = "figure.identified_too_few";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Shares are printed to one decimal. */
  private static final BigDecimal HALF = new BigDecimal("0.05");

  private final Catalogue catalogue;
  private final int least;
  private final Map<List<@Nullable String>, BigDecimal> participations = new HashMap<>();

  /**
   * @param least the smallest count that may be shown
   */
  public IdentifiedShares(FigureSheet sheet, int least, Catalogue catalogue) {
    this.catalogue = catalogue;
    this.least = least;
    for (KeyFigure figure : sheet.figures()) {
      BigDecimal value = figure.value();
      Figure declared = figure.declared();
      if (declared != null && declared.persons() == Persons.PARTICIPATIONS && value != null) {
        participations.put(Arrays.asList(figure.period(), figure.place()), value);
      }
    }
  }

  /** Figures whose share is given in words where a number would prove too much. */
  public FigureSheet shown(FigureSheet sheet) {
    return FigureNotes.of(sheet, this::told);
  }

  private String told(KeyFigure figure, String words) {
    BigDecimal came = participations.get(Arrays.asList(figure.period(), figure.place()));
    return came == null ? words : told(SHARE, came, told(TOO_FEW, came, words));
  }

  private String told(String key, BigDecimal came, String words) {
    String[] around = catalogue.say(key, "\ue001", "\ue002").split("[\ue001\ue002]", -1);
    StringBuilder said = new StringBuilder(Pattern.quote(around[0]));
    for (int i = 1; i < around.length; i++) {
      said.append("(\\d+(?:[.,]\\d+)?)").append(Pattern.quote(around[i]));
    }
    Matcher found = Pattern.compile(said.toString()).matcher(words);
    if (!found.find()) {
      return words;
    }
    BigDecimal share = new BigDecimal(found.group(1).replace(',', '.'));
    String in = null;
    if (provesFew(HUNDRED.subtract(share), came, key.equals(SHARE))) {
      in = catalogue.say("figure.identified_nearly");
    } else if (provesFew(share, came, false)) {
      in = catalogue.say("figure.identified_hardly");
    }
    return in == null
        ? words
        : words.substring(0, found.start()) + in + words.substring(found.end());
  }

  /**
   * Whether a share of those who came is one of at least one person and of few only.
   *
   * @param some it is one of somebody, however little: that all are identified is said otherwise
   */
  private boolean provesFew(BigDecimal share, BigDecimal came, boolean some) {
    BigDecimal low = share.subtract(HALF).multiply(came).divide(HUNDRED, 0, RoundingMode.CEILING);
    BigDecimal high = share.add(HALF).multiply(came).divide(HUNDRED, 0, RoundingMode.FLOOR);
    return (some || low.signum() > 0) && high.compareTo(BigDecimal.valueOf(least)) < 0;
  }
}
