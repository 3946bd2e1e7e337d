package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.model.TypedRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of a sale without and with tax, in euros: as given, else derived from the rate,
 * rounded half up to 6 decimals a row.
 *
 * <p>Memberships and donations bear no tax. Without a rate what the place says decides; that may
 * change with the reference, so it is settled when what counts is decided.
 */
final class SalesTax {

  private static final int SCALE = 6;
  private static final Set<String> UNTAXED = Set.of("membership", "donation");

  private final int incl;
  private final int excl;
  private final int rate;
  private final int tax;
  private final int channel;

  SalesTax(DatasetTable sales) {
    incl = sales.indexOf("amount_incl_tax");
    excl = sales.indexOf("amount_excl_tax");
    rate = sales.indexOf("tax_rate");
    tax = sales.indexOf("tax");
    channel = sales.indexOf("channel");
  }

  @Nullable BigDecimal excl(TypedRow row) {
    BigDecimal given = amount(row, excl);
    BigDecimal other = amount(row, incl);
    if (given != null || other == null) {
      return given;
    }
    BigDecimal factor = factor(row);
    if (factor != null) {
      return other.divide(factor, SCALE, RoundingMode.HALF_UP);
    }
    BigDecimal tax = amount(row, this.tax);
    return tax != null ? other.subtract(tax) : untaxed(row) ? other : null;
  }

  @Nullable BigDecimal incl(TypedRow row) {
    BigDecimal given = amount(row, incl);
    BigDecimal other = amount(row, excl);
    if (given != null || other == null) {
      return given;
    }
    BigDecimal factor = factor(row);
    if (factor != null) {
      BigDecimal with = other.multiply(factor).setScale(SCALE, RoundingMode.HALF_UP);
      return FieldType.AMOUNT.fits(with) ? with : null;
    }
    BigDecimal tax = amount(row, this.tax);
    return tax != null ? other.add(tax) : untaxed(row) ? other : null;
  }

  private @Nullable BigDecimal factor(TypedRow row) {
    BigDecimal share = amount(row, rate);
    return share == null ? null : share.add(BigDecimal.ONE);
  }

  private boolean untaxed(TypedRow row) {
    return channel >= 0 && row.values()[channel] instanceof String word && UNTAXED.contains(word);
  }

  private static @Nullable BigDecimal amount(TypedRow row, int field) {
    return field < 0 ? null : (BigDecimal) row.values()[field];
  }
}
