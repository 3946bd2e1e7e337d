package bilan.pipelines.dataset;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a field holds; decides its parser, its column in the warehouse and how it is shown. */
public enum FieldType {
  /** Free text. */
  TEXT("varchar"),
  /** A name that recurs (a place, a product, a funder): text of few values. */
  NAME("varchar"),
  /** An identifier: text whose leading zeros and spelling matter (ticket, voucher). */
  CODE("varchar"),
  /** The number of an organisation: SIRET or RNA, in its plain form where it is one. */
  ORGANISATION("varchar"),
  /** The number of a bank account, of which only the last four signs are kept. */
  BANK_ACCOUNT("varchar"),
  /** One of the field's choices, stored by its English key. */
  CHOICE("varchar"),
  /** Several texts in one cell. */
  LIST("varchar[]"),
  /** A whole number, not negative unless the field says so. */
  COUNT("integer"),
  /** A decimal number that is not money. */
  DECIMAL("decimal(18,6)"),
  /** Euros. */
  AMOUNT("decimal(18,6)"),
  /** A share as a fraction: 20 % is 0.2. */
  RATE("decimal(12,6)"),
  DATE("date"),
  /** The first day of a month. */
  MONTH("date"),
  TIME("time"),
  DATETIME("timestamp"),
  /** Minutes. */
  DURATION("decimal(12,2)"),
  BOOLEAN("boolean"),
  /** A fiscal year by its first calendar year. */
  YEAR("integer"),
  /** A person's name, never stored: becomes a keyed hash. */
  PERSON("varchar"),
  /** A facilitator's name, never stored: becomes a code of the reference or a keyed pseudonym. */
  FACILITATOR("varchar");

  private final String sqlType;
  private final int whole;
  private final int scale;

  FieldType(String sqlType) {
    String[] digits = sqlType.replaceAll("[^0-9,]", "").split(",", -1);
    boolean decimal = digits.length == 2;
    this.sqlType = sqlType;
    this.scale = decimal ? Integer.parseInt(digits[1]) : 0;
    this.whole = decimal ? Integer.parseInt(digits[0]) - scale : 0;
  }

  /** Whether a number is one that its column can store; a barcode among amounts is none. */
  public boolean fits(BigDecimal number) {
    int digits = number.precision() - number.scale();
    return whole == 0
        || digits < whole
        || number.signum() == 0
        || (digits == whole
            && (number.scale() <= scale
                || number.setScale(scale, RoundingMode.HALF_UP).precision() - scale == whole));
  }

  /**
   * A number as its column stores it, rounded half up.
   *
   * @throws ArithmeticException if it has more digits than fit
   */
  public BigDecimal stored(BigDecimal number) {
    BigDecimal stored = number.setScale(scale, RoundingMode.HALF_UP);
    if (stored.precision() > whole + scale) {
      throw new ArithmeticException(stored.toPlainString() + ": " + sqlType);
    }
    return stored;
  }

  /** Whether no cell of it may be shown. */
  public boolean isSecret() {
    return this == PERSON || this == FACILITATOR || this == BANK_ACCOUNT;
  }

  /** Whether any text may stand in it, from which e-mails and telephone numbers are taken out. */
  public boolean isText() {
    return this == TEXT || this == NAME || this == CODE || this == ORGANISATION || this == LIST;
  }

  public String sqlType() {
    return sqlType;
  }
}
