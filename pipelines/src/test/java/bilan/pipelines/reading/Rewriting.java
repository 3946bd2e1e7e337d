package bilan.pipelines.reading;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** Other ways to write the same values. */
enum Rewriting {
  NUMBERS_AS_FRENCH_TEXT(
      (c, random) -> isPlain(c) ? SheetCell.text(c.text().replace('.', ',')) : c),
  CENTS_WITH_A_CURRENCY(
      (c, random) ->
          isPlain(c) && c.number().scale() == 2
              ? SheetCell.text(
                  String.format(java.util.Locale.ROOT, "%,.2f €", c.number())
                      .replace(",", "\u202f")
                      .replace('.', ','))
              : c),
  MINUS_BEHIND_OR_IN_BRACKETS(
      (c, random) ->
          isPlain(c) && c.number().signum() < 0
              ? SheetCell.text(
                  random.nextBoolean()
                      ? "(" + c.number().negate().toPlainString().replace('.', ',') + ")"
                      : "−" + c.number().negate().toPlainString().replace('.', ','))
              : c),
  DATES_AS_FRENCH_TEXT(
      (c, random) -> isDay(c) ? SheetCell.text("%1$td/%1$tm/%1$tY".formatted(c.date())) : c),
  DATES_AS_ISO_TEXT((c, random) -> isDay(c) ? SheetCell.text("%1$tF".formatted(c.date())) : c),
  DATES_AS_SERIALS(
      (c, random) ->
          isDay(c)
              ? SheetCell.number(
                  BigDecimal.valueOf(
                      java.time.temporal.ChronoUnit.DAYS.between(
                          java.time.LocalDate.of(1899, 12, 30), c.date().toLocalDate())),
                  null)
              : c),
  DATES_WITH_TWO_DIGITS_OF_THE_YEAR(
      (c, random) ->
          isDay(c) && c.date().getYear() >= 2000
              ? SheetCell.text("%1$td/%1$tm/%1$ty".formatted(c.date()))
              : c),
  DATES_WITH_DOTS(
      (c, random) -> isDay(c) ? SheetCell.text("%1$td.%1$tm.%1$tY".formatted(c.date())) : c),
  DATES_WITH_THEIR_WEEKDAY(
      (c, random) ->
          isDay(c)
              ? SheetCell.text(
                  String.format(java.util.Locale.FRENCH, "%1$tA %1$te %1$tB %1$tY", c.date()))
              : c),
  AMOUNTS_IN_EUROS_BEFORE(
      (c, random) ->
          isPlain(c) && c.number().scale() == 2
              ? SheetCell.text("EUR " + c.number().toPlainString().replace('.', ','))
              : c),
  DATES_IN_WORDS(
      (c, random) ->
          isDay(c)
              ? SheetCell.text(
                  String.format(java.util.Locale.FRENCH, "%1$te %1$tB %1$tY", c.date()))
              : c),
  SPACES(
      (c, random) ->
          c.type() == SheetCell.Type.TEXT && random.nextInt(5) == 0
              ? SheetCell.text(c.text() + "\u00a0 ")
              : c);

  private final BiFunction<SheetCell, Random, SheetCell> change;

  Rewriting(BiFunction<SheetCell, Random, SheetCell> change) {
    this.change = change;
  }

  Copy apply(Copy copy, Random random) {
    return copy.with(
        sheet ->
            new Copy.Rowed(
                sheet.name(),
                sheet.hidden(),
                sheet.merges(),
                sheet.content().stream().map(r -> row(r, random)).toList()));
  }

  private Row row(Row row, Random random) {
    List<SheetCell> cells = row.cells().stream().map(c -> change.apply(c, random)).toList();
    return new Row(row.number(), cells, row.hidden());
  }

  private static boolean isPlain(SheetCell cell) {
    return cell.type() == SheetCell.Type.NUMBER && cell.format() == null;
  }

  private static boolean isDay(SheetCell cell) {
    return cell.type() == SheetCell.Type.DATE
        && cell.date().getYear() > 1900
        && cell.date().toLocalTime().toSecondOfDay() == 0;
  }
}
