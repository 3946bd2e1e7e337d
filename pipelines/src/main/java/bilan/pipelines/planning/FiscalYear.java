package bilan.pipelines.planning;

import bilan.pipelines.dataset.Trait;
import bilan.pipelines.model.Notices;
import bilan.text.Message;
import bilan.text.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fiscal year that the name of a FEC says, beside that of the workspace. */
final class FiscalYear {

  private static final Pattern NAME = Pattern.compile("\\d{9}FEC(\\d{8})");
  private static final int MONTHS = 12;

  private FiscalYear() {}

  /**
   * Says that a year closed at the end of a month begins in another than figures are told by.
   *
   * @param firstMonth of the workspace
   */
  static void say(TablePlan plan, String file, int firstMonth, Notices notices) {
    Matcher name = NAME.matcher(file);
    if (!plan.table().is(Trait.ENTRIES) || !name.find()) {
      return;
    }
    LocalDate closed;
    try {
      closed = LocalDate.parse(name.group(1), DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException none) {
      return; // The check of the entries says it.
    }
    int first = closed.getMonthValue() % MONTHS + 1;
    if (closed.getDayOfMonth() == closed.lengthOfMonth() && first != firstMonth) {
      notices.add(
          Problem.warning(
              "FEC-05",
              Message.of("profile.fiscal_year", closed, first, firstMonth),
              file,
              Message.of("profile.fiscal_year.cure", first)));
    }
  }
}
