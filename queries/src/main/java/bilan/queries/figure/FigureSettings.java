package bilan.queries.figure;

import bilan.queries.AccountCharts;
import bilan.queries.Asking;
import bilan.queries.SimplifiedCosts;
import bilan.text.Lang;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a workspace settles about its figures; shares are fractions (0.80 is 80 %).
 *
 * @param firstMonth of the fiscal year, 1 to 12
 * @param identifiedShare of participations under which no total of unique people is given
 * @param structureShare of the structure axis in the cost per participation
 * @param ownAccounts what own resources are in the self-financing rate, {@code incomeAccounts} what
 *     they are compared with
 * @param onTrack of the expected progress from which a priority is <i>en bonne voie</i>
 * @param watch of the expected progress from which it is <i>à surveiller</i>
 * @param declared the figures at hand
 * @param charts of accounts at hand
 * @param simplified costs of European programmes at hand
 */
public record FigureSettings(
    int firstMonth,
    BigDecimal identifiedShare,
    BigDecimal structureShare,
    AccountPick ownAccounts,
    AccountPick incomeAccounts,
    BigDecimal onTrack,
    BigDecimal watch,
    Figures declared,
    AccountCharts charts,
    SimplifiedCosts simplified) {

  /** The settings that a known share may be compared with. */
  static final List<String> SHARES = List.of("identified_share", "structure_share");

  /** The settings that a declaration may say. */
  static final List<String> SAID = List.of("identified_share", "structure_share", "convention");

  private static final FigureSettings DEFAULTS =
      new FigureSettings(
          1,
          new BigDecimal("0.80"),
          BigDecimal.ZERO,
          AccountPick.of("70 75 76 -7551"),
          AccountPick.of("7 -78 -79"),
          new BigDecimal("0.90"),
          new BigDecimal("0.60"),
          Figures.builtIn(),
          AccountCharts.builtIn(),
          SimplifiedCosts.builtIn());

  public FigureSettings {
    if (firstMonth < 1 || firstMonth > 12) {
      throw new IllegalArgumentException("First month " + firstMonth);
    }
  }

  /** What holds where nothing is settled. */
  public static FigureSettings defaults() {
    return DEFAULTS;
  }

  /** Settings with another first month of the fiscal year, from 1 to 12; all else is as here. */
  public FigureSettings startingIn(int month) {
    return with(month, declared, charts, simplified);
  }

  /**
   * Settings with these figures to choose from, such as an organisation's own beside the program's.
   */
  public FigureSettings declaring(Figures figures) {
    return with(firstMonth, figures, charts, simplified);
  }

  /** Settings with these charts of accounts. */
  public FigureSettings charted(AccountCharts other) {
    return with(firstMonth, declared, other, simplified);
  }

  /** Settings with these simplified costs. */
  public FigureSettings simplified(SimplifiedCosts other) {
    return with(firstMonth, declared, charts, other);
  }

  /**
   * What a question is asked with.
   *
   * @param month first of the fiscal year, from 1 to 12; {@code today} as in {@link Asking}
   */
  public Asking asking(Lang lang, int month, LocalDate today) {
    return new Asking(lang, month, today, charts, simplified);
  }

  private FigureSettings with(
      int month, Figures figures, AccountCharts accounts, SimplifiedCosts costs) {
    return new FigureSettings(
        month,
        identifiedShare,
        structureShare,
        ownAccounts,
        incomeAccounts,
        onTrack,
        watch,
        figures,
        accounts,
        costs);
  }

  /** Whether a setting is a share. */
  public boolean isShare(String setting) {
    return SHARES.contains(setting);
  }

  /** A share that is settled, as a fraction. */
  public BigDecimal share(String setting) {
    return setting.equals("structure_share") ? structureShare : identifiedShare;
  }

  /** What a sentence says of a setting; nothing where the usual one says enough. */
  public List<Object> said(String setting) {
    if (!setting.equals("convention")) {
      return List.of(FigureWording.percent(share(setting), BigDecimal.ONE));
    }
    return hasOwnConvention() ? List.of(ownAccounts.words(), incomeAccounts.words()) : List.of();
  }

  /** Whether self-financing follows another convention than the usual one. */
  boolean hasOwnConvention() {
    return !ownAccounts.equals(DEFAULTS.ownAccounts)
        || !incomeAccounts.equals(DEFAULTS.incomeAccounts);
  }
}
