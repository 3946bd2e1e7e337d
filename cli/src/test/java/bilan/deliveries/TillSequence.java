package bilan.deliveries;

import bilan.deliveries.Row.Grain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tills, or activities, of one or two places: sales or attendance. */
final class TillSequence implements Sequence {

  private static final LocalDate START = LocalDate.of(2022, 1, 1);
  private static final int DAYS = 14;
  private static final List<String> PLACES = List.of("Wazemmes", "Moulins");

  /** A till (or a place's activities): what it really sold, day by day. */
  private record Till(String place, String alias, @Nullable String register, List<Row> truth) {}

  private final Chance chance;
  private final String dataset;
  private final boolean numbered;
  private final boolean totals;
  private final boolean months;
  private final boolean channels;

  /** How often a list of activities names each of those who came. */
  private final int named;

  private final List<Row> cursed = new ArrayList<>();
  private final int naming;
  private final List<Till> tills = new ArrayList<>();

  TillSequence(Chance chance) {
    this.chance = chance;
    dataset = chance.in100(70) ? "sales" : "attendance";
    boolean sales = dataset.equals("sales");
    numbered = chance.in100(45);
    totals = chance.in100(25);
    naming =
        !sales ? 0 : chance.one(numbered ? List.of(0, 0, 1, 1, 2, 4) : List.of(0, 0, 1, 1, 4, 5));
    months = chance.in100(25);
    channels = chance.in100(15);
    named = sales ? 0 : chance.one(numbered ? List.of(0, 100) : List.of(0, 50, 100));
    boolean alike = chance.in100(40);
    int products = 2 + chance.below(8);
    for (String place : chance.in100(50) ? PLACES.subList(0, 1) : PLACES) {
      int count = sales && chance.in100(60) ? (chance.in100(35) ? 3 : 2) : 1;
      for (int i = 0; i < count; i++) {
        int first = alike ? 1 : 1 + 1000 * i;
        tills.add(new Till(place, "POP " + place, "C" + i, truth(place, first, products)));
      }
    }
    for (int i = chance.in100(30) ? 2 : 0; i > 0; i--) {
      List<Row> truth = chance.one(tills).truth();
      if (!truth.isEmpty()) {
        cursed.add(chance.one(truth));
      }
    }
  }

  private List<Row> truth(String place, int first, int products) {
    List<Row> rows = new ArrayList<>();
    int number = first;
    for (int day = 0; day < DAYS; day++) {
      int units = chance.in100(12) ? 0 : 1 + chance.below(4);
      for (int u = 0; u < units; u++) {
        int lines = numbered && dataset.equals("sales") && chance.in100(25) ? 2 : 1;
        for (int line = 0; line < lines; line++) {
          int product = chance.below(products);
          rows.add(
              Row.fact(
                  dataset,
                  START.plusDays(day),
                  place,
                  numbered ? String.valueOf(number) : null,
                  "P" + product,
                  product + 1L));
        }
        number++;
      }
    }
    return rows;
  }

  @Override
  public List<String> tables() {
    return List.of(dataset);
  }

  @Override
  public Sent reference() {
    List<Row> places = new ArrayList<>();
    for (String place : chance.in100(70) ? PLACES : PLACES.subList(0, 1)) {
      boolean renamed = chance.in100(15);
      String other = chance.in100(10) ? "Moulins" : "POP " + place;
      places.add(Row.entity("places", renamed ? other : place, renamed ? place : other, 0));
    }
    return Sent.of("reference", chance.in100(80) ? "lieux.xlsx" : "reseau.xlsx", places);
  }

  @Override
  public Sent next() {
    Till till = chance.one(tills);
    if (totals && chance.in100(30)) {
      return totals(till);
    }
    boolean persons = named > 0 && chance.in100(named);
    List<Row> rows = new ArrayList<>(window(till));
    Till more = chance.one(tills);
    boolean elsewhere = !more.place().equals(till.place());
    if (chance.in100(30) && (elsewhere || naming == 1)) {
      rows.addAll(window(more));
    }
    if (rows.isEmpty()) {
      return next();
    }
    if (persons) {
      rows = persons(rows);
    }
    int mutation = chance.below(100);
    if (mutation < 25) {
      change(rows, 1 + chance.below(2));
    } else if (mutation < 32) {
      change(rows, rows.size() / 2);
    } else if (mutation < 42) {
      drop(rows);
    } else if (mutation < 47) {
      rows.replaceAll(r -> r.of("X" + r.what(), r.amount()));
    } else if (mutation < 57) {
      reject(rows, chance.in100(15) ? 5 : 1 + chance.below(3));
    }
    if (chance.in100(70)) {
      rows.replaceAll(this::cursed);
    }
    Sent sent = Sent.of(dataset, source(till), rows);
    if (chance.in100(5)) {
      sent = sent.period(START, START.plusDays(DAYS - 1));
    }
    if (chance.in100(6)) {
      String other = chance.in100(50) ? "" : source(till);
      sent = chance.in100(50) ? sent.same(other) : sent.other(other);
    }
    return chance.in100(12) ? sent.replacing() : sent;
  }

  /** A row for each of those who came. */
  private static List<Row> persons(List<Row> rows) {
    List<Row> persons = new ArrayList<>();
    for (Row row : rows) {
      for (int i = 1; i <= row.amount().intValue(); i++) {
        persons.add(row.of(row.what() + "/" + i, BigDecimal.ONE).grain(Grain.PERSON));
      }
    }
    return persons;
  }

  /** Rows that the software exports badly every time. */
  private Row cursed(Row row) {
    boolean bad =
        cursed.stream()
            .anyMatch(c -> c.day().equals(row.on()) && c.what().equals(row.what()) && row.dated());
    return bad ? row.rejected(row.amount().intValue() % 3 != 0) : row;
  }

  private String source(Till till) {
    String own = till.place() + till.register() + ".csv";
    return chance.one(List.of(own, own, own, "ventes d'été.csv", "copie-" + own));
  }

  private List<Row> window(Till till) {
    int from = chance.in100(40) ? 0 : chance.below(DAYS - 2);
    int to = chance.in100(40) ? DAYS - 1 : from + chance.below(DAYS - from);
    boolean aliased = chance.in100(15);
    boolean keys = numbered && chance.in100(92);
    String wide = chance.in100(30) ? "service" : null;
    int how = naming == 4 && chance.in100(50) ? 0 : naming;
    List<Row> rows = new ArrayList<>();
    for (Row row : till.truth()) {
      if (!row.day().isBefore(START.plusDays(from)) && !row.day().isAfter(START.plusDays(to))) {
        boolean named = how == 1 || how == 4 || (how == 5 && chance.in100(80));
        Row written =
            row.with(named ? till.register() : null, channel(wide), keys ? row.key() : null);
        rows.add(aliased ? written.at(till.alias()) : written);
      }
    }
    return rows;
  }

  /** Where channels are told: mostly the till's, for some files another, or none. */
  private @Nullable String channel(@Nullable String wide) {
    if (!dataset.equals("sales")) {
      return null;
    }
    return !channels ? "till" : wide != null ? wide : chance.in100(4) ? null : "till";
  }

  private Sent totals(Till till) {
    boolean month = months || dataset.equals("attendance");
    List<Row> rows = new ArrayList<>();
    for (String place : chance.in100(50) ? PLACES : List.of(till.place())) {
      rows.addAll(totals(place, month));
    }
    return Sent.of(dataset, month ? "mois.csv" : "z.csv", rows);
  }

  private List<Row> totals(String place, boolean month) {
    List<Row> rows = new ArrayList<>();
    int from = chance.below(DAYS);
    int to = from + chance.below(DAYS - from);
    for (int day = month ? 0 : from; day <= (month ? 0 : to); day++) {
      rows.add(
          Row.fact(dataset, START.plusDays(day), place, null, "Total", 1L + chance.below(9))
              .with(null, channel(null), null)
              .grain(month ? Grain.MONTH : Grain.DAY));
    }
    return rows;
  }

  private void change(List<Row> rows, int count) {
    for (int i = 0; i < count && !rows.isEmpty(); i++) {
      int at = chance.below(rows.size());
      Row row = rows.get(at);
      rows.set(at, row.of(row.what(), row.amount().add(BigDecimal.valueOf(10 + chance.below(3)))));
    }
  }

  private void drop(List<Row> rows) {
    for (int left = 1 + chance.below(5); left > 0 && !rows.isEmpty(); left--) {
      rows.remove(chance.below(rows.size()));
    }
  }

  private void reject(List<Row> rows, int count) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, chance.random());
    for (int at : order.subList(0, Math.min(count, order.size()))) {
      rows.set(at, rows.get(at).rejected(!chance.in100(10)));
    }
  }
}
