package bilan.mess;

import java.util.function.BiFunction;

/** Kinds of mess that people make of a book, in the order in which they are made. */
enum Kind {
  NAMES_LIKE_TOTALS((book, dice) -> book),
  WORD_FOR_NUMBER(Values::word),
  USELESS_COLUMN(Columns::useless),
  TOTAL_COLUMN(Sums::column),
  SUBTOTALS(Sums::subtotals),
  TOTAL_ROW(Sums::row),
  MEAN_ROW(Sums::mean),
  FOOTER(Sums::footer),
  FILLER_ROWS(Rows::filler),
  BLANK_ROWS(Rows::blank),
  REPEATED_HEADER(Rows::repeatedHeader),
  MERGED_GROUP(Columns::merged),
  MIXED_DATES(Values::dates),
  NUMBERS_AS_TEXT(Values::texts),
  SHOUTED_HEADER(Rows::shouted),
  NOTE_IN_BETWEEN(Rows::note),
  NOTES_BELOW(Rows::below),
  TITLES(Rows::titles),
  BLANK_COLUMN(Columns::left),
  HIDDEN_COLUMN(Columns::hidden),
  RECAP_SHEET(Sheets::recap),
  EMPTY_SHEET(Sheets::empty),
  SECOND_COPY(Sheets::copy);

  private final BiFunction<Book, Dice, Book> change;

  Kind(BiFunction<Book, Dice, Book> change) {
    this.change = change;
  }

  Book change(Book book, long seed) {
    return change.apply(book, Dice.of(seed, name()));
  }
}
