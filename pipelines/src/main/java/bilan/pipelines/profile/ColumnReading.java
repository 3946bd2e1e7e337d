package bilan.pipelines.profile;

import bilan.pipelines.value.DateOrder;
import bilan.pipelines.value.DateRules;
import bilan.pipelines.value.DecimalMark;

/**
 * How the cells of one column are to be read, decided from the column as a whole or by the profile.
 *
 * @param header the sender's, to see the unit of a duration
 * @param months whether its dates are months
 */
record ColumnReading(
    String header,
    DateOrder order,
    boolean date1904,
    DecimalMark mark,
    boolean hours,
    boolean months) {

  /** Of a text that stands in no column. */
  static final ColumnReading PLAIN =
      new ColumnReading("", DateOrder.DMY, false, DecimalMark.UNKNOWN, false, false);

  DateRules dates() {
    return new DateRules(order, date1904);
  }

  /** The same, its true dates to the day though others of the column are months. */
  ColumnReading toTheDay() {
    return new ColumnReading(header, order, date1904, mark, hours, false);
  }

  ColumnReading with(DecimalMark decided) {
    return new ColumnReading(header, order, date1904, decided, hours, months);
  }
}
