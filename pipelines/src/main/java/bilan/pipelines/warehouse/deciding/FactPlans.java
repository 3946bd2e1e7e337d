package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.Comparison;
import bilan.pipelines.delivery.Comparison.Evidence;
import bilan.pipelines.delivery.Comparison.Tally;
import bilan.pipelines.delivery.Verdict.Outcome;
import bilan.pipelines.model.Plan.Open;
import bilan.pipelines.model.Plan.StreamPlan;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a delivery changes in one table of facts, place by place. */
final class FactPlans {

  /** What a row comes to, by the names that tables have for it. */
  private static final List<String> AMOUNTS =
      List.of("amount_incl_tax", "amount_excl_tax", "amount");

  private final Statements sql;
  private final WordCodes words;
  private final BaseTable table;
  private final StandingRows standing;
  private final IdentityHashMap<Encounter, Changes.Found> changes = new IdentityHashMap<>();
  private final Set<Integer> notTaken = new HashSet<>();

  FactPlans(Statements sql, WordCodes words, BaseTable table, StandingRows standing) {
    this.sql = sql;
    this.words = words;
    this.table = table;
    this.standing = standing;
  }

  /**
   * @param place its code, 0 for none
   */
  private record Arrived(int place, Tally all, Tally aside) {}

  /**
   * @param rejections what could be read of the rows that could not be taken; empty where that is
   *     not known any more
   */
  List<StreamPlan> plans(DecidedDelivery decided, List<Rejection> rejections) {
    String amount = table.euros() ? table.amount() : "null::decimal(18,6)";
    List<Arrived> arrived = new ArrayList<>();
    arrived.addAll(
        sql.list(
            table
                .script("plan/arrived")
                .replace("{{euros}}", amount)
                .replace("{{delivery}}", String.valueOf(decided.delivery().id())),
            row ->
                new Arrived(
                    row.getInt(1),
                    new Tally(row.getLong(2), Statements.amount(row, 3)),
                    new Tally(row.getLong(4), Statements.amount(row, 5)))));
    boolean told = !arrived.isEmpty() && !decided.asks();
    Map<Integer, Tally> after = told ? standing.after(table) : Map.of();
    Map<Integer, List<Encounter>> judged =
        decided.judged().stream()
            .filter(j -> j.table().equals(table))
            .collect(Collectors.groupingBy(Encounter::placeCode));
    decided.changes().forEach(found -> changes.put(found.encounter(), found));
    notTaken.addAll(judged.isEmpty() ? List.of() : placesNotTaken(decided.delivery().id()));
    Map<Integer, Tally> rejects = rejected(decided.delivery().id(), rejections);
    arrived.addAll(nothingElse(rejects, arrived));
    return arrived.stream()
        .map(
            a ->
                stream(
                    a,
                    judged.getOrDefault(a.place(), List.of()),
                    rejects.getOrDefault(a.place(), Tally.NONE),
                    told ? after.getOrDefault(a.place(), Tally.NONE) : null))
        .toList();
  }

  /** The places at which all rows are rejected; those without a place come last. */
  private static List<Arrived> nothingElse(Map<Integer, Tally> rejects, List<Arrived> arrived) {
    Set<Integer> there = arrived.stream().map(Arrived::place).collect(Collectors.toSet());
    return rejects.keySet().stream()
        .filter(place -> !there.contains(place))
        .sorted(Comparator.comparing(place -> place == 0 ? Integer.MAX_VALUE : place))
        .map(place -> new Arrived(place, Tally.NONE, Tally.NONE))
        .toList();
  }

  private StreamPlan stream(
      Arrived arrived, List<Encounter> here, Tally rejected, @Nullable Tally after) {
    Counted met = new Counted();
    for (Encounter judged : here) {
      if (judged.supersedes()) {
        met.add(judged);
      }
    }
    String name = words.word(arrived.place());
    return new StreamPlan(
        table.declared().name(),
        name == null ? "" : name,
        met.added(arrived),
        new Tally(met.changed, met.arriving.minus(met.leaving).euros()),
        met.gone,
        met.unchanged,
        met.duplicate,
        arrived.aside(),
        rejected,
        StandingRows.told(table, standing.before(table, arrived.place())),
        StandingRows.told(table, after),
        open(here),
        null);
  }

  /** Rows that stand in both files, where a person must say if these are the same. */
  private static @Nullable Open open(List<Encounter> here) {
    long also = 0;
    Set<String> others = new TreeSet<>();
    for (Encounter judged : here) {
      if (judged.asksIfTheSame()) {
        Comparison c = judged.meeting().comparison();
        Evidence evidence = c.evidence();
        also += evidence == null ? c.kept().rows() : evidence.coincide();
        others.addAll(judged.meeting().others());
      }
    }
    return others.isEmpty() ? null : new Open(also, List.copyOf(others));
  }

  /** What the encounters of one place come to. */
  private final class Counted {
    private Tally unchanged = Tally.NONE;
    private Tally duplicate = Tally.NONE;
    private Tally gone = Tally.NONE;
    private long changed;

    /** What changed rows come to before, and now. */
    private Tally leaving = Tally.NONE;

    private Tally arriving = Tally.NONE;

    void add(Encounter e) {
      Outcome outcome = e.verdict().outcome();
      Comparison c = e.meeting().comparison();
      Tally kept = table.euros() ? c.kept() : new Tally(c.kept().rows(), null);
      if (e.meeting().sameSource()) {
        unchanged = unchanged.plus(kept);
      } else {
        duplicate = duplicate.plus(kept);
      }
      changed += Math.max(0, c.changed()) - (outcome == Outcome.UNION ? notTaken(e) : 0);
      Changes.Found found = table.euros() ? changes.get(e) : null;
      if (found != null) {
        leaving = leaving.plus(new Tally(0, found.old()));
        arriving = arriving.plus(new Tally(0, found.now()));
      }
      if (outcome == Outcome.VERSION) {
        BigDecimal left =
            found == null ? null : e.meeting().keyed() ? c.gone().euros() : found.gone();
        gone = gone.plus(new Tally(c.gone().rows(), left));
      }
    }

    /** What arrived without counterpart, but for what is set aside. */
    Tally added(Arrived arrived) {
      Tally all = arrived.all();
      Tally rest = all.minus(unchanged).minus(duplicate).minus(arriving);
      long rows = Math.max(0, rest.rows() - changed);
      long aside = Math.min(rows, arrived.aside().rows());
      boolean whole = aside == 0 || aside == arrived.aside().rows();
      Tally left = aside == 0 ? rest : rest.minus(arrived.aside());
      return rows == aside
          ? Tally.NONE
          : new Tally(rows - aside, all.euros() == null || !whole ? null : left.euros());
    }
  }

  /** Rows whose value a later delivery had replaced: they don't come back. */
  private long notTaken(Encounter e) {
    if (!notTaken.contains(e.placeCode())) {
      return 0;
    }
    PartyTable.of(sql, List.of(e)).show();
    return sql.number("select count(*) from met_newer where not latest");
  }

  /** The places with such rows. */
  private List<Integer> placesNotTaken(int delivery) {
    return sql.list(
        "select distinct stream_place from %s where delivery_id = %d and not latest"
            .formatted(table.name(), delivery),
        row -> row.getInt(1));
  }

  /**
   * The rejected rows by the code of the canonical place: each is told once, where it belongs; 0
   * stands for those without a place.
   */
  private Map<Integer, Tally> rejected(int delivery, List<Rejection> rejections) {
    Map<@Nullable String, Integer> places = new HashMap<>();
    Map<Integer, Long> rows = new HashMap<>();
    sql.list(
        Statements.resource("plan/rejected.sql"),
        row -> {
          places.put(row.getString(1), row.getInt(2));
          return rows.merge(row.getInt(2), row.getLong(3), Long::sum);
        },
        delivery,
        table.declared().name());
    Map<Integer, @Nullable BigDecimal> euros = rejectedEuros(places, rejections);
    Map<Integer, Tally> tallies = new HashMap<>();
    rows.forEach(
        (place, count) -> {
          if (count > 0) {
            tallies.put(place, new Tally(count, euros.get(place)));
          }
        });
    return tallies;
  }

  /** What those come to of whose rows all amounts could be read. */
  private Map<Integer, @Nullable BigDecimal> rejectedEuros(
      Map<@Nullable String, Integer> places, List<Rejection> rejections) {
    Map<Integer, @Nullable BigDecimal> sums = new HashMap<>();
    if (rejections.isEmpty() || !table.euros()) {
      return sums;
    }
    String field = table.declared().stream().get(0);
    for (Rejection rejection : rejections) {
      if (rejection.table().equals(table.declared().name())) {
        Object written = rejection.fields().get(field);
        int place = written == null ? 0 : places.getOrDefault(written.toString(), 0);
        BigDecimal amount = amount(rejection);
        BigDecimal before = sums.getOrDefault(place, BigDecimal.ZERO);
        sums.put(place, amount == null || before == null ? null : before.add(amount));
      }
    }
    return sums;
  }

  private static @Nullable BigDecimal amount(Rejection rejection) {
    return AMOUNTS.stream()
        .map(name -> rejection.fields().get(name))
        .flatMap(value -> value instanceof BigDecimal amount ? Stream.of(amount) : Stream.empty())
        .findFirst()
        .orElse(null);
  }
}
