package bilan.pipelines.control;

import bilan.pipelines.control.RowAccounting.Named;
import bilan.pipelines.control.TotalRows.Doubt;
import bilan.pipelines.model.Notices;
import bilan.pipelines.model.RowAccount;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Says which rows were left out, by name and amount, and which count in spite of their words: one
 * note for all of a kind.
 */
public final class RowsTold {

  private final List<Named> named = new ArrayList<>();
  private final List<Named> fillers = new ArrayList<>();
  private final Notices notices;

  private RowsTold(List<RowAccounting> tables, Notices notices) {
    this.notices = notices;
    for (RowAccounting table : tables) {
      named.addAll(table.named());
      fillers.addAll(table.fillers());
    }
  }

  public static void of(List<RowAccounting> tables, Notices notices) {
    RowsTold told = new RowsTold(tables, notices);
    told.totals();
    told.doubts();
    told.fillers();
    long lost = tables.stream().map(RowAccounting::whole).mapToLong(RowAccount::unaccounted).sum();
    if (lost > 0) {
      notices.add(Problem.warning("ROW-02", Message.of("profile.rows_lost", lost), null, null));
    }
  }

  private void totals() {
    List<Named> left = named(n -> n.total() && n.doubt() == Doubt.NONE);
    if (!left.isEmpty()) {
      notices.add(
          Problem.note("TOTAL-05", Message.of("profile.totals_left", left.size(), list(left))));
    }
  }

  private void doubts() {
    say(Doubt.WHOLE, "profile.total_whole");
    say(Doubt.SUM, "profile.row_is_sum");
    say(Doubt.PLAIN, "profile.row_is_plain");
    List<Named> less = named(n -> n.doubt() == Doubt.LESS);
    if (!less.isEmpty()) {
      notices.add(
          Problem.note("TOTAL-07", Message.of("profile.row_is_less", less.size(), list(less))));
    }
  }

  private void say(Doubt doubt, String key) {
    List<Named> found = named(n -> n.doubt() == doubt);
    if (!found.isEmpty()) {
      notices.add(
          Problem.warning(
              "TOTAL-06",
              Message.of(key, found.size(), list(found)),
              found.get(0).where(),
              Message.of(key + ".cure")));
    }
  }

  private void fillers() {
    if (!fillers.isEmpty()) {
      notices.add(
          Problem.note(
              "ROW-01", Message.of("profile.fillers", fillers.size(), fillers.get(0).where())));
    }
  }

  private List<Named> named(Predicate<Named> which) {
    return named.stream().filter(which).toList();
  }

  /** The first of them, each with its amount and row; and that there are more. */
  private static Message list(List<Named> found) {
    Message list = one(found.get(0));
    for (int i = 1; i < Math.min(found.size(), RowAccounting.NAMED); i++) {
      list = Message.of("profile.rows_list", list, one(found.get(i)));
    }
    return found.size() > RowAccounting.NAMED
        ? Message.of("profile.rows_more", list, found.size() - RowAccounting.NAMED)
        : list;
  }

  private static Message one(Named row) {
    String place = row.where().substring(row.where().indexOf('!') + 1);
    if (row.label().isEmpty()) {
      return row.amount() == null
          ? Message.of("profile.row_nameless_bare", place)
          : Message.of("profile.row_nameless", row.amount(), place);
    }
    return row.amount() == null
        ? Message.of("profile.row_named_bare", row.label(), place)
        : Message.of("profile.row_named", row.label(), row.amount(), place);
  }
}
