package bilan.deliveries;

import bilan.deliveries.DeliveryModel.Answer;
import bilan.deliveries.DeliveryModel.Asked;
import bilan.deliveries.DeliveryModel.Counted;
import bilan.deliveries.DeliveryModel.Kind;
import bilan.deliveries.DeliveryModel.Recorded;
import bilan.deliveries.ModelRules.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Decides all live deliveries in their order, with the answers that were given. */
final class ModelReplay {

  private static final Map<String, List<String>> FACTS =
      Map.of(
          "sales", List.of("sales"),
          "attendance", List.of("attendance"),
          "ledger", List.of("ledger_entries"),
          "funding", List.of("receipts", "expenses"),
          "reference", List.of());

  private static final Map<String, List<String>> ENTITIES =
      Map.of(
          "funding", List.of("grants", "instalments", "budget_lines", "accounts"),
          "reference", List.of("places"));

  private final List<Recorded> all;
  private final List<Answer> answers;
  private final List<Asked> questions = new ArrayList<>();
  private final Set<Integer> forced = new TreeSet<>();
  private boolean corrected;
  private final Map<String, ModelRules> facts = new LinkedHashMap<>();
  private final Map<String, ModelEntities> entities = new LinkedHashMap<>();

  ModelReplay(List<Recorded> all, List<Answer> answers) {
    this.all = all;
    this.answers = new ArrayList<>(answers);
    ENTITIES.forEach((dataset, tables) -> entities.put(dataset, new ModelEntities(tables)));
  }

  /**
   * How replaying ended.
   *
   * @param forced those that needed the {@code --replace} said of the reference
   */
  record Replayed(
      List<Asked> questions, List<Answer> answers, Set<Counted> counting, Set<Integer> forced) {}

  /**
   * @param asking those that may answer anew, and whose entities may not vanish unasked
   * @param others words that answer what other deliveries ask
   */
  Replayed run(Set<Integer> asking, Words others) {
    Map<String, String> aliases = aliases(all);
    FACTS.values().stream()
        .flatMap(List::stream)
        .forEach(table -> facts.put(table, new ModelRules(table, aliases, answers)));
    Words reference =
        all.stream()
            .filter(d -> asking.contains(d.id()) && d.sent().dataset().equals("reference"))
            .map(d -> Words.of(d.sent(), false))
            .findFirst()
            .orElse(others);
    for (Recorded delivery : all) {
      boolean fresh = asking.contains(delivery.id());
      meet(delivery, fresh, fresh ? Words.of(delivery.sent(), true) : reference);
    }
    Set<Counted> counting = new TreeSet<>();
    facts.values().forEach(rules -> counting.addAll(rules.counting()));
    entities.values().forEach(rules -> counting.addAll(rules.counting()));
    return new Replayed(questions, answers, counting, forced);
  }

  /** As {@link #run}, once rows of those that may answer were corrected. */
  Replayed runCorrected(Set<Integer> asking, Words others) {
    corrected = true;
    return run(asking, others);
  }

  private void meet(Recorded delivery, boolean fresh, Words words) {
    Sent sent = delivery.sent();
    Set<String> gone = new TreeSet<>();
    for (String table : FACTS.getOrDefault(sent.dataset(), List.of())) {
      ModelRules rules = rules(table);
      if (sent.workbook()) {
        gone.addAll(rules.replace(delivery.id(), sent));
      } else if (!sent.rows(table).isEmpty()) {
        questions.addAll(rules.meet(delivery.id(), sent, words, fresh && !corrected));
        if (rules.wasForced()) {
          forced.add(delivery.id());
        }
      }
    }
    ModelEntities tables = entities.get(sent.dataset());
    if (tables != null) {
      if (fresh && !sent.replace() && tables.shrinks(delivery.id(), sent)) {
        questions.add(new Asked(Kind.VANISHING, null));
      }
      gone.addAll(tables.meet(delivery.id(), sent));
    }
    if (fresh && !sent.replace() && !gone.isEmpty()) {
      questions.add(new Asked(Kind.VANISHING, null));
    }
  }

  private ModelRules rules(String table) {
    return facts.computeIfAbsent(table, t -> new ModelRules(t, Map.of(), answers));
  }

  /** Every other name of a place that the reference knows. */
  static Map<String, String> aliases(List<Recorded> all) {
    ModelEntities reference = new ModelEntities(List.of("places"));
    all.stream()
        .filter(d -> d.sent().dataset().equals("reference"))
        .forEach(d -> reference.meet(d.id(), d.sent()));
    List<Row> places = reference.rows("places");
    Map<String, String> aliases = new HashMap<>();
    places.stream()
        .filter(row -> !row.what().isEmpty())
        .forEach(row -> aliases.putIfAbsent(row.what(), row.place()));
    places.forEach(row -> aliases.remove(row.place()));
    return aliases;
  }

  /** Whether a later delivery of the same source takes the place of something of the first. */
  static boolean meets(Recorded first, Recorded later, Map<String, String> aliases) {
    List<String> tables = ENTITIES.getOrDefault(first.sent().dataset(), List.of());
    boolean entities = first.sent().rows().stream().anyMatch(row -> tables.contains(row.table()));
    return entities
        || later.sent().workbook()
        || FACTS.getOrDefault(first.sent().dataset(), List.of()).stream()
            .anyMatch(table -> overlap(table, first, later, aliases));
  }

  private static boolean overlap(
      String table, Recorded first, Recorded later, Map<String, String> aliases) {
    List<Span> spans = Span.of(first.id(), first.sent(), table, aliases);
    return Span.of(later.id(), later.sent(), table, aliases).stream()
        .anyMatch(theirs -> spans.stream().anyMatch(theirs::overlaps));
  }
}
