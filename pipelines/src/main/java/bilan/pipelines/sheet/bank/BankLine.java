package bilan.pipelines.sheet.bank;

import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.number.Numbers;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One line of a bank statement while it is read; texts that its parts repeat are kept once. */
final class BankLine {

  private static final int YEAR = 4;
  private static final int MONTH = 6;
  private static final int DAY = 8;

  @Nullable String booked;
  @Nullable String valued;
  @Nullable String amount;
  boolean debit;
  @Nullable String currency;
  @Nullable String kind;
  @Nullable String status;
  @Nullable String id;
  final Set<String> labels = new LinkedHashSet<>();
  final Set<String> references = new LinkedHashSet<>();
  final Set<String> counterparties = new LinkedHashSet<>();

  /** {@code 2022-01-05}, {@code 2022-01-05T10:00:00+01:00} or {@code 20220105120000[+1:CET]}. */
  static SheetCell date(@Nullable String written) {
    if (written == null) {
      return SheetCell.BLANK;
    }
    String day = written.strip().replace("-", "");
    try {
      return SheetCell.date(
          LocalDate.of(
                  Integer.parseInt(day.substring(0, YEAR)),
                  Integer.parseInt(day.substring(YEAR, MONTH)),
                  Integer.parseInt(day.substring(MONTH, DAY)))
              .atStartOfDay(),
          null,
          null);
    } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException e) {
      return SheetCell.text(written);
    }
  }

  /** With a point or a comma; a text that is no number stays one, and its row is rejected. */
  static SheetCell money(@Nullable String written, boolean negative) {
    if (written == null) {
      return SheetCell.BLANK;
    }
    String plain = written.strip().replace(',', '.');
    BigDecimal number = Numbers.of(plain.startsWith("+") ? plain.substring(1) : plain);
    return number == null
        ? SheetCell.text(written)
        : SheetCell.number(negative ? number.negate() : number, null);
  }

  static void put(Set<String> texts, String text) {
    String plain = text.strip().replaceAll("\\s+", " ");
    if (!plain.isEmpty() && !plain.equals("NOTPROVIDED")) {
      texts.add(plain);
    }
  }
}
