package bilan.queries;

import bilan.text.Lang;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Flat rate, hourly rate or other number that a regulation settles, with its legal source.
 *
 * @param what {@code kind} for a simplified cost of a grant; else the name of the number
 * @param kind its word in the funding workbook's table of simplified costs; empty for a number
 * @param replaces categories of expenses that it stands for, {@code of} those that it is a share of
 * @param value highest rate as a fraction, hours, or a day; null if none is settled
 * @param method whether the managing authority must have accepted a method of calculation
 * @param voucher by which a claim names it; empty if it has none
 * @param names others that a claim may give it, as people type them
 * @param source where the number was read, as it is printed
 */
record SimplifiedCost(
    String what,
    String kind,
    Label label,
    List<String> replaces,
    List<String> of,
    @Nullable String value,
    boolean method,
    String voucher,
    List<String> names,
    Label source) {

  /** What no name has, since its letters and digits are all that count. */
  private static final String BETWEEN_NAMES = "|";

  SimplifiedCost {
    replaces = List.copyOf(replaces);
    of = List.copyOf(of);
    names = List.copyOf(names);
  }

  /** One line of tab-separated words, as {@code simplified_rules} reads it. */
  String inSql() {
    return String.join(
        "\t",
        what,
        kind,
        label.in(Lang.FR),
        label.in(Lang.EN),
        String.join(" ", replaces),
        String.join(" ", of),
        value == null ? "" : value,
        method ? "1" : "",
        voucher.toUpperCase(Locale.ROOT),
        source.in(Lang.FR),
        source.in(Lang.EN),
        String.join(BETWEEN_NAMES, names));
  }

  /** A share as it is written, such as {@code 15%} or {@code 7,5 %}, as a fraction; null if bad. */
  static @Nullable String share(String text) {
    String plain = text.replace(',', '.').replaceAll("\\s", "");
    if (!plain.matches("\\d{1,3}(\\.\\d+)?%")) {
      return null;
    }
    BigDecimal percent = new BigDecimal(plain.substring(0, plain.length() - 1));
    return percent.compareTo(BigDecimal.valueOf(100)) > 0
        ? null
        : percent.movePointLeft(2).toPlainString();
  }
}
