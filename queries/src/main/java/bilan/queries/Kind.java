package bilan.queries;

/** What a column of an answer holds: decides its typing, its format and how it may be added up. */
public enum Kind {
  TEXT,
  YEAR,
  MONTH,
  DATE,
  COUNT,
  /** Euros. */
  AMOUNT,
  /** A percentage: 12.5 is 12,5 %. */
  RATE,
  HOURS,
  /** A number that is neither money nor a count (FTE). */
  NUMBER,
  BOOLEAN
}
