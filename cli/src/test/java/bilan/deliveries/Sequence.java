package bilan.deliveries;

import bilan.deliveries.DeliveryModel.Asked;
import bilan.deliveries.DeliveryModel.Recorded;
import bilan.deliveries.DeliveryModel.State;
import bilan.deliveries.Row.Grain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A small organisation at random, and what its people may send next. */
final class Sequence {

  private static final LocalDate START = LocalDate.of(2022, 1, 1);
  private static final int DAYS = 14;

  /** A till (or a place's activities): what it really sold, day by day. */
  private record Till(String place, String alias, @Nullable String register, List<Row> truth) {}

  private final Random random;
  private final String dataset;
  private final boolean numbered;
  private final boolean totals;
  private final boolean months;
  private final int naming;
  private final List<Till> tills = new ArrayList<>();

  Sequence(long seed) {
    random = new Random(seed);
    dataset = chance(70) ? "sales" : "attendance";
    boolean sales = dataset.equals("sales");
    numbered = chance(45);
    totals = chance(25);
    naming = !sales ? 0 : one(numbered ? List.of(0, 0, 1, 1, 2, 4) : List.of(0, 0, 1, 1, 4));
    months = chance(25);
    boolean alike = chance(40);
    int products = 2 + random.nextInt(8);
    for (String place : chance(50) ? List.of("Wazemmes") : List.of("Wazemmes", "Moulins")) {
      int count = sales && chance(60) ? 2 : 1;
      for (int i = 0; i < count; i++) {
        int first = alike ? 1 : 1 + 1000 * i;
        tills.add(
            new Till(
                place, "POP " + place, count == 2 ? "C" + i : "C0", truth(place, first, products)));
      }
    }
  }

  private List<Row> truth(String place, int first, int products) {
    List<Row> rows = new ArrayList<>();
    int number = first;
    for (int day = 0; day < DAYS; day++) {
      int units = chance(12) ? 0 : 1 + random.nextInt(4);
      for (int u = 0; u < units; u++) {
        int lines = numbered && dataset.equals("sales") && chance(25) ? 2 : 1;
        for (int line = 0; line < lines; line++) {
          int product = random.nextInt(products);
          rows.add(
              new Row(
                  START.plusDays(day),
                  place,
                  null,
                  numbered ? String.valueOf(number) : null,
                  "P" + product,
                  BigDecimal.valueOf(product + 1),
                  Grain.DETAIL,
                  false));
        }
        number++;
      }
    }
    return rows;
  }

  String dataset() {
    return dataset;
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  String alias(String place) {
    return "POP " + place;
  }

  String place() {
    return one(tills).place();
  }

  /** A delivery to undo; 0 if there is none. */
  int undoable(DeliveryModel model) {
    List<Integer> live =
        model.deliveries().stream()
            .filter(d -> d.state() == State.APPLIED)
            .map(Recorded::id)
            .toList();
    return live.isEmpty() ? 0 : chance(50) ? live.get(live.size() - 1) : one(live);
  }

  /** A file sent before; null if there is none. */
  @Nullable Sent again(DeliveryModel model) {
    List<Recorded> all = List.copyOf(model.deliveries());
    return all.isEmpty() ? null : one(all).sent().unanswered();
  }

  Sent next() {
    Till till = one(tills);
    if (totals && chance(30)) {
      return totals(till);
    }
    List<Row> rows = new ArrayList<>(window(till));
    Till more = one(tills);
    boolean elsewhere = !more.place().equals(till.place());
    if (chance(30) && (elsewhere || naming == 1)) {
      rows.addAll(window(more));
    }
    if (rows.isEmpty()) {
      return next();
    }
    int mutation = random.nextInt(100);
    if (mutation < 25) {
      change(rows, 1 + random.nextInt(2));
    } else if (mutation < 32) {
      change(rows, rows.size() / 2);
    } else if (mutation < 42) {
      drop(rows);
    } else if (mutation < 47) {
      rows.replaceAll(r -> r.of("X" + r.what(), r.amount()));
    } else if (mutation < 57) {
      reject(rows, chance(15) ? 5 : 1 + random.nextInt(3));
    }
    Sent sent = Sent.of(dataset, source(till), rows);
    if (chance(5)) {
      sent = sent.period(START, START.plusDays(DAYS - 1));
    }
    if (chance(6)) {
      String other = chance(50) ? "" : source(till);
      sent = chance(50) ? sent.same(other) : sent.other(other);
    }
    return chance(12) ? sent.replacing() : sent;
  }

  private String source(Till till) {
    String own = till.place() + till.register() + ".csv";
    return one(List.of(own, own, own, "ventes.csv", "copie-" + own));
  }

  private List<Row> window(Till till) {
    int from = chance(40) ? 0 : random.nextInt(DAYS - 2);
    int to = chance(40) ? DAYS - 1 : from + random.nextInt(DAYS - from);
    boolean aliased = chance(15);
    boolean keys = numbered && chance(92);
    int how = naming == 4 && chance(50) ? 0 : naming;
    List<Row> rows = new ArrayList<>();
    for (Row row : till.truth()) {
      if (!row.day().isBefore(START.plusDays(from)) && !row.day().isAfter(START.plusDays(to))) {
        boolean named = how == 1 || how == 4;
        Row written = row.with(named ? till.register() : null, keys ? row.key() : null);
        rows.add(aliased ? written.at(till.alias()) : written);
      }
    }
    return rows;
  }

  private Sent totals(Till till) {
    boolean month = months || dataset.equals("attendance");
    List<Row> rows = new ArrayList<>();
    int from = random.nextInt(DAYS);
    int to = from + random.nextInt(DAYS - from);
    for (int day = month ? 0 : from; day <= (month ? 0 : to); day++) {
      rows.add(
          new Row(
              START.plusDays(day),
              till.place(),
              null,
              null,
              "Total",
              BigDecimal.valueOf(1L + random.nextInt(9)),
              month ? Grain.MONTH : Grain.DAY,
              false));
    }
    return Sent.of(dataset, month ? "mois.csv" : "z.csv", rows);
  }

  private void change(List<Row> rows, int count) {
    for (int i = 0; i < count && !rows.isEmpty(); i++) {
      int at = random.nextInt(rows.size());
      Row row = rows.get(at);
      rows.set(
          at, row.of(row.what(), row.amount().add(BigDecimal.valueOf(10 + random.nextInt(3)))));
    }
  }

  private void drop(List<Row> rows) {
    for (int left = 1 + random.nextInt(5); left > 0 && !rows.isEmpty(); left--) {
      rows.remove(random.nextInt(rows.size()));
    }
  }

  private void reject(List<Row> rows, int count) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    for (int at : order.subList(0, Math.min(count, order.size()))) {
      rows.set(at, rows.get(at).rejected(!chance(10)));
    }
  }

  /** The same file with words that answer what asked, as a person might. */
  Sent answering(Sent sent, List<Asked> questions) {
    Sent answered = sent;
    for (Asked asked : questions) {
      String source = asked.source() == null || chance(30) ? "" : asked.source();
      switch (asked.kind()) {
        case ENDS_BEFORE, MANY_GONE, FEW_KEPT, LOST -> answered = answered.replacing();
        case UNCLEAR, NUMBERED_ALIKE, CONTRADICTED ->
            answered = chance(50) ? answered.same(source) : answered.other(source);
        case GRAINS ->
            answered =
                chance(75)
                    ? answered.prefer(chance(60) ? "line" : "total")
                    : answered.other(source);
        case TIE -> answered = answered.same(source);
        case NAME_BOTH -> {}
      }
    }
    return answered;
  }
}
