package bilan.deliveries;

import bilan.deliveries.DeliveryModel.Asked;
import bilan.deliveries.DeliveryModel.Counted;
import bilan.deliveries.DeliveryModel.Recorded;
import bilan.deliveries.ModelFixes.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who answers questions, corrects rejected rows and undoes what was sent. */
record Person(Chance chance) {

  private static final LocalDate SOME_DAY = LocalDate.of(2022, 1, 7);

  /** A delivery to undo; 0 if there is none. */
  int undoable(DeliveryModel model) {
    List<Integer> live = model.live();
    return live.isEmpty() ? 0 : chance.in100(50) ? live.get(live.size() - 1) : chance.one(live);
  }

  /** A file sent before, sometimes under another name; null if there is none. */
  @Nullable Sent again(DeliveryModel model) {
    List<Recorded> all = List.copyOf(model.deliveries());
    if (all.isEmpty()) {
      return null;
    }
    Sent sent = chance.one(all).sent().unanswered();
    return chance.in100(40) ? sent.as(chance.one(List.of("copie.csv", "copie d'été.csv"))) : sent;
  }

  /** Some of the rejected rows with a readable amount, or still without one. */
  List<Line> corrections(List<Counted> rejected, DeliveryModel model) {
    List<Line> lines = new ArrayList<>();
    Set<Row> seen = new HashSet<>();
    for (Counted at : rejected) {
      Row row = model.row(at);
      if (chance.in100(80) && seen.add(row)) {
        BigDecimal amount = BigDecimal.valueOf(1L + chance.below(9));
        LocalDate day = row.dated() || !dates(row) ? row.on() : SOME_DAY;
        lines.add(
            new Line(
                at,
                chance.in100(85)
                    ? row.corrected(day, amount)
                    : row.of(row.what(), amount.negate())));
      }
    }
    return lines;
  }

  private static boolean dates(Row row) {
    return List.of("sales", "attendance", "receipts", "expenses", "ledger_entries")
        .contains(row.table());
  }

  /** The same file with words that answer what asked, as a person might. */
  Sent answering(Sent sent, List<Asked> questions) {
    boolean replace = sent.replace();
    Set<String> same = new LinkedHashSet<>(sent.same());
    Set<String> other = new LinkedHashSet<>(sent.other());
    List<String> prefer = new ArrayList<>(sent.prefer());
    for (Asked asked : questions) {
      String source = asked.source() == null || chance.in100(30) ? "" : asked.source();
      boolean one = chance.in100(50);
      switch (asked.kind()) {
        case ENDS_BEFORE, MANY_GONE, FEW_KEPT, LOST, VANISHING -> replace = true;
        case UNCLEAR, NUMBERED_ALIKE, CONTRADICTED ->
            answer(one ? same : other, one ? other : same, source);
        case GRAINS -> {
          if (chance.in100(75)) {
            prefer = List.of(chance.in100(60) ? "line" : "total");
          } else {
            answer(other, same, source);
          }
        }
        case TIE -> answer(same, other, source);
        case NAME_BOTH -> {}
      }
    }
    return sent.words(replace, List.copyOf(same), List.copyOf(other), prefer);
  }

  private static void answer(Set<String> yes, Set<String> no, String source) {
    no.remove(source);
    no.remove("");
    yes.remove("");
    yes.add(source);
  }
}
