package bilan.pipelines.value;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.sheet.SheetCell;
import bilan.text.Lang;
import bilan.text.Typography;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Whatever a cell says, it is a value, nothing or a fault, and a value is found again in its own
 * French writing.
 */
final class ValueFuzzTest {

  private static final int LONGEST = 200;

  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static <T> void isOne(ParsedValue<T> parsed) {
    assertThat(parsed.value() != null && parsed.fault() != null).isFalse();
  }

  @FuzzTest(maxDuration = "2m")
  void amounts(byte[] bytes) {
    SheetCell cell = SheetCell.text(text(bytes));
    DecimalMark.Evidence evidence = new DecimalMark.Evidence();
    if (cell.text() != null) {
      evidence.see(cell.text());
    }
    for (DecimalMark mark : DecimalMark.values()) {
      ParsedValue<BigDecimal> amount = Amounts.parse(cell, mark);
      isOne(amount);
      BigDecimal value = amount.value();
      if (value != null) {
        assertThat(value.scale()).isGreaterThanOrEqualTo(0);
        String plain = value.toPlainString().replace('.', ',');
        assertThat(Amounts.parse(SheetCell.text(plain), DecimalMark.COMMA).value())
            .as(plain)
            .isEqualByComparingTo(value);
      }
      isOne(Counts.parse(cell, mark));
      isOne(Rates.parse(cell, mark));
      isOne(Durations.parse(cell, mark));
    }
    isOne(Booleans.parse(cell));
    isOne(Codes.parse(cell));
    isOne(Codes.siret(cell));
    isOne(Codes.rna(cell));
    isOne(Codes.organisation(cell));
    Lists.parse(cell);
  }

  @FuzzTest(maxDuration = "2m")
  void dates(byte[] bytes) {
    String text = text(bytes);
    SheetCell cell = SheetCell.text(text);
    Typography french = Typography.of(Lang.FR);
    for (DateOrder order : DateOrder.values()) {
      DateRules rules = new DateRules(order, bytes.length % 2 == 0);
      ParsedValue<LocalDateTime> moment = Dates.dateTime(cell, rules);
      isOne(moment);
      LocalDateTime value = moment.value();
      if (value != null) {
        LocalDate day = value.toLocalDate();
        assertThat(day.getYear()).isBetween(1900, 2100);
        assertThat(Dates.parse(SheetCell.text(french.date(day)), rules).value()).isEqualTo(day);
      }
      isOne(Dates.month(cell, rules));
      isOne(Dates.year(cell, rules, 1));
    }
    OrderShown.by(text);
    isOne(Times.parse(cell));
    MonthLabel.find(text);
    MonthLabel.parse(text);
    MonthLabel.findYear(text);
  }
}
