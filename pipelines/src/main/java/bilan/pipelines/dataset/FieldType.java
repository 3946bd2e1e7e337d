package bilan.pipelines.dataset;

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

  FieldType(String sqlType) {
    this.sqlType = sqlType;
  }

  public String sqlType() {
    return sqlType;
  }
}
