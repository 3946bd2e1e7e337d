package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.delivery.Answers;
import bilan.pipelines.delivery.Decision;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.PlaceNames;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides again from the start, once deliveries were taken away, corrected or renamed: the live
 * ones in their order, with the answers kept.
 */
public final class Replay {

  private final Statements sql;
  private final WordCodes words;
  private final Set<Integer> own;
  private final Said said;
  private final Map<Integer, DecidedDelivery> decidedOwn = new HashMap<>();
  private final Set<Decision> answered = new LinkedHashSet<>();
  private final Set<Integer> forced = new TreeSet<>();

  public Replay(Statements sql, WordCodes words) {
    this(sql, words, Said.NOTHING, Set.of());
  }

  /**
   * @param said words that answer what asks
   * @param own deliveries that the words are about: they are decided as if they were new
   */
  public Replay(Statements sql, WordCodes words, Said said, Set<Integer> own) {
    this.sql = sql;
    this.words = words;
    this.own = own;
    this.said = said;
  }

  /** Keeps what the words of the command answered: a person decides once. */
  public void keepAnswers() {
    new Decisions(sql).keep(answered());
    for (int delivery : forced) {
      sql.run("update store.delivery set replaced = true where delivery_id = ?", delivery);
    }
  }

  /** What the words of the command answered. */
  public List<Decision> answered() {
    return List.copyOf(answered);
  }

  /** How those that are decided as new were decided, by number. */
  public Map<Integer, DecidedDelivery> own() {
    return decidedOwn;
  }

  /** Canonical places that the deliveries cover; 0 stands for none. */
  public Set<Integer> places(Set<Integer> deliveries) {
    return new HashSet<>(
        sql.list(
            Statements.resource("decide/covered-places.sql")
                .replace("{{deliveries}}", Statements.numbers(deliveries))
                .replace("{{daily}}", PlaceNames.daily()),
            row -> row.getInt(1)));
  }

  /**
   * Decides a dataset again, and what its places rename.
   *
   * @param places codes of the canonical places to which it is limited, 0 for none
   * @return the deliveries that ask; empty if all is decided
   */
  public List<DecidedDelivery> run(Dataset dataset, Set<Integer> places) {
    List<DecidedDelivery> asking = new ArrayList<>(decide(dataset, places));
    if (dataset.use().reference()) {
      asking.addAll(again(renamed(new PlaceNames(sql, words, Datasets.load()))));
    }
    return asking;
  }

  /** Resolves every name of a place anew; the places of which it follows that they are decided. */
  public static Set<Integer> renamed(PlaceNames places) {
    Set<Integer> renamed = places.refresh();
    places.settleTax();
    return renamed;
  }

  /**
   * Decides again what places sent that were renamed.
   *
   * @return the deliveries that ask; empty if all is decided
   */
  public List<DecidedDelivery> again(Set<Integer> renamed) {
    List<DecidedDelivery> asking = new ArrayList<>();
    for (Dataset dataset : renamed.isEmpty() ? List.<Dataset>of() : Datasets.load()) {
      if (dataset.has(Trait.DAILY)) {
        asking.addAll(decide(dataset, renamed));
      }
    }
    return asking;
  }

  /**
   * For a program that reads names otherwise than the one before it. Where deciding would ask,
   * nobody is there to answer: names are resolved, as every delivery does, and what counts stays.
   */
  public static void upgrade(Statements sql, List<Dataset> datasets) {
    boolean settled =
        sql.transaction(
            () -> {
              WordCodes words = new WordCodes(sql);
              PlaceNames places = new PlaceNames(sql, words, datasets);
              Set<Integer> renamed = places.refresh();
              if (!renamed.isEmpty()) {
                places.settleTax();
              }
              return new Replay(sql, words).again(renamed).isEmpty();
            });
    if (!settled) {
      sql.transaction(
          () -> {
            new PlaceNames(sql, new WordCodes(sql), datasets).refresh();
            return true;
          });
    }
  }

  /** Decides the facts of the given places (all if none is given), and every entity. */
  private List<DecidedDelivery> decide(Dataset dataset, Set<Integer> places) {
    List<BaseTable> facts = BaseTable.factsOf(dataset);
    facts.forEach(table -> table.silence(sql, at(table, places)));
    List<DecidedDelivery> asking = new ArrayList<>();
    List<Decision> decisions = new ArrayList<>(new Decisions(sql).read());
    for (LiveDelivery delivery : live(dataset.name())) {
      for (BaseTable table : facts) {
        sql.run(
            "update %s set latest = true, counts = true where delivery_id = %d and %s"
                .formatted(table.name(), delivery.id(), at(table, places)));
      }
      Said given = delivery.replace() ? said.and(Said.replacing()) : said;
      DecidedDelivery decided =
          new DeliveryDecision(sql, words, dataset, delivery, own.contains(delivery.id()))
              .again(new Answers(given, decisions), places);
      decisions.addAll(decided.answered());
      answered.addAll(decided.answered());
      if (decided.forced() && !delivery.replace()) {
        forced.add(delivery.id());
      }
      if (own.contains(delivery.id())) {
        decidedOwn.put(delivery.id(), decided);
      }
      if (asks(decided)) {
        asking.add(decided);
      }
    }
    return asking;
  }

  /** What vanished or looked alike was answered when the delivery was new. */
  private boolean asks(DecidedDelivery decided) {
    return own.contains(decided.delivery().id())
        ? decided.asks()
        : decided.judged().stream().anyMatch(Encounter::asks) || !decided.grains().isEmpty();
  }

  List<LiveDelivery> live(String dataset) {
    return sql.list(
        "select delivery_id, dataset, source, replaced, workbook from store.delivery where state = 'applied' and dataset = ? order by delivery_id",
        row ->
            new LiveDelivery(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getBoolean(5)),
        dataset);
  }

  private static String at(BaseTable table, Set<Integer> places) {
    boolean byPlace = table.has("place") && !places.isEmpty();
    return byPlace ? CodedStream.at(places) : "true";
  }
}
