package bilan.pipelines.interpretation;

/**
 * What is known of the organisation before a file is opened.
 *
 * @param firstMonth of its fiscal year, 1 to 12
 * @param placed whether somebody said the place of all rows that name none
 */
record KnownOrganisation(int firstMonth, NamedPlaces places, boolean placed) {

  private static final int SEPTEMBER = 9;

  /** Month in which a season begins: that of the fiscal year, September in calendar years. */
  int seasonBegins() {
    return firstMonth == 1 ? SEPTEMBER : firstMonth;
  }

  /** First calendar year of the fiscal year in which a month lies. */
  int fiscalYear(int year, int month) {
    return month >= firstMonth ? year : year - 1;
  }
}
