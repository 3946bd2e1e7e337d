package bilan.pipelines.value;

/**
 * How the dates of a column are to be read.
 *
 * @param order of day, month and year in numbers
 * @param date1904 whether bare serial numbers count from 1904
 */
public record DateRules(DateOrder order, boolean date1904) {

  /** Day, month, year; serial numbers from 1900. */
  public static final DateRules FRENCH = new DateRules(DateOrder.DMY, false);
}
