package bilan.pipelines.typing;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.value.DateOrder;
import bilan.pipelines.value.DateRules;
import bilan.pipelines.value.DecimalMark;
import java.util.ArrayList;
import java.util.List;

/**
 * How the cells of one column are to be read, decided from the column as a whole or by the profile.
 *
 * @param header the sender's, to see the unit of a duration
 * @param months whether its dates are months
 * @param power of ten of its unit: 3 if its amounts are thousands of euros, -2 if cents, 0 if euros
 */
public record ColumnReading(
    String header,
    DateOrder order,
    boolean date1904,
    DecimalMark mark,
    boolean hours,
    boolean months,
    int power) {

  /** Of a text that stands in no column. */
  public static final ColumnReading PLAIN =
      new ColumnReading("", DateOrder.DMY, false, DecimalMark.UNKNOWN, false, false, 0);

  /** What a reader of French would not expect of it, by the names of {@code inspect.how}. */
  public List<String> unusual(Field field) {
    List<String> unusual = new ArrayList<>();
    if (mark == DecimalMark.POINT) {
      unusual.add("point");
    }
    if (order == DateOrder.MDY) {
      unusual.add("month_first");
    }
    if (hours && field.type() == FieldType.DURATION) {
      unusual.add("hours");
    }
    if (power != 0) {
      unusual.add(moneyUnit());
    }
    return unusual;
  }

  /** The name of the unit of its amounts. */
  public String moneyUnit() {
    return switch (power) {
      case MoneyUnits.THOUSANDS -> "thousands";
      case MoneyUnits.MILLIONS -> "millions";
      case MoneyUnits.HUNDREDTHS -> "cents";
      default -> "euros";
    };
  }

  DateRules dates() {
    return new DateRules(order, date1904);
  }

  /** This reading with true dates kept to the day though others of the column are months. */
  ColumnReading toTheDay() {
    return new ColumnReading(header, order, date1904, mark, hours, false, power);
  }

  public ColumnReading with(DecimalMark decided) {
    return new ColumnReading(header, order, date1904, decided, hours, months, power);
  }
}
