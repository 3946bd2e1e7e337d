package bilan.pipelines.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A thing that holds of the rows of one table and not of all, as {@code is:} of its YAML says. */
public enum Trait {
  /** Something that happens at a place, told by day or by month. */
  DAILY,
  /** Activities that people take part in; what a row comes to is participations. */
  ACTIVITIES,
  /** Things sold at tills, with and without tax. */
  SALES,
  /** Grants, which rows of other tables and datasets name by their code. */
  GRANTS,
  /** Money that came of a grant. */
  RECEIPTS,
  /** Money of a grant that is awaited. */
  INSTALMENTS,
  /** What of a grant is of which fiscal year. */
  YEARS,
  /** Grants as funders publish them, of which a part may be ours. */
  PUBLISHED,
  /** Accounts with what they came to in a fiscal year. */
  ACCOUNTS,
  /** Planned costs and income, by account. */
  BUDGET,
  /** Lines of a bank account, credits positive. */
  BANK,
  /** Entries of the books, by the columns that the law names. */
  ENTRIES,
  /** The list of places: their names, aliases and tax. */
  PLACES,
  /** The list of funders and their names. */
  FUNDERS,
  /** What a row comes to is euros. */
  EUROS,
  /** Money of which each row is ours: another body's column speaks against it. */
  OURS,
  /** Rows of money: an amount in a column that nothing reads is asked about. */
  MONEY;

  /** The names of all traits, as a declaration writes them. */
  static List<String> words() {
    return Arrays.stream(values()).map(t -> t.name().toLowerCase(Locale.ROOT)).toList();
  }
}
