package bilan.sample.mutation;

import static bilan.sample.network.Scenario.day;

import bilan.sample.network.Edit;
import bilan.sample.network.InventedFacts;
import bilan.sample.network.InventedNetwork;
import bilan.sample.network.Plans;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Seeded changes of one cell to another value that a person might have written there. */
public final class Mutations {

  /**
   * An edit in words.
   *
   * @param isPredicted whether the maker's arithmetic tells what it must move; a name that others
   *     refer to moves whatever stands under it
   */
  public record Mutation(String what, Edit edit, boolean isPredicted) {}

  /** Names that rows of other tables refer to. */
  private static final Set<String> NAMES =
      Set.of(
          "Grant.code",
          "Priority.code",
          "Indicator.code",
          "Place.name",
          "Place.aliases",
          "Funder.name");

  private final InventedNetwork network;
  private final Random chance;
  private final List<Function<Mutations, @Nullable Mutation>> makers = new ArrayList<>();
  private final Set<String> touched = new HashSet<>();

  private Mutations(InventedNetwork network, long seed) {
    this.network = network;
    this.chance = new Random(seed);
    FactMutations facts = new FactMutations(network, this);
    facts.activities();
    facts.sales();
    FundingMutations funding = new FundingMutations(network, this);
    funding.funding();
    ReferenceMutations reference = new ReferenceMutations(network, this);
    reference.reference();
    reference.plans();
    funding.choices();
    rest();
    Collections.shuffle(makers, new Random(seed));
  }

  /** Endless: one of each kind in an order by chance, so that few are of any table, and again. */
  public static Iterator<Mutation> of(InventedNetwork network, long seed) {
    Mutations mutations = new Mutations(network, seed);
    return Stream.iterate(0, i -> (i + 1) % mutations.makers.size())
        .map(i -> mutations.makers.get(i).apply(mutations))
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .iterator();
  }

  /** Notes that a column is changed by a maker of its own. */
  void touch(String column) {
    touched.add(column);
  }

  Random chance() {
    return chance;
  }

  void add(Function<Mutations, @Nullable Mutation> maker) {
    makers.add(maker);
  }

  <T extends Record> void field(
      List<T> records, String component, Function<T, @Nullable Object> value) {
    field(records, record -> true, component, value);
  }

  <T extends Record> void field(
      List<T> records, Predicate<T> which, String component, Function<T, @Nullable Object> value) {
    List<T> chosen = records.stream().filter(which).toList();
    chosen.stream()
        .findFirst()
        .ifPresent(one -> touched.add(one.getClass().getSimpleName() + "." + component));
    makers.add(
        me -> {
          T before = chosen.get(chance.nextInt(chosen.size()));
          Object now = value.apply(before);
          T after = InventedFacts.with(before, component, now);
          return before.equals(after)
              ? null
              : new Mutation(
                  before.getClass().getSimpleName()
                      + "."
                      + component
                      + " → "
                      + now
                      + " : "
                      + before,
                  new Edit(before, after),
                  !NAMES.contains(before.getClass().getSimpleName() + "." + component));
        });
  }

  <T> T one(List<T> list) {
    return list.get(chance.nextInt(list.size()));
  }

  static BigDecimal add(@Nullable BigDecimal amount, String more) {
    return (amount == null ? BigDecimal.ZERO : amount).add(new BigDecimal(more));
  }

  /** Every column that nothing above touches, changed as its type allows. */
  private void rest() {
    var f = network.funding();
    Plans p = network.plans();
    for (List<? extends Record> records :
        List.of(
            network.activities(),
            network.sales(),
            network.accounts(),
            network.team(),
            network.places(),
            network.closures(),
            network.breaks(),
            f.funders(),
            f.grants(),
            f.amendments(),
            f.years(),
            f.instalments(),
            f.receipts(),
            f.budget(),
            f.claims(),
            f.claimLines(),
            p.priorities(),
            p.indicators(),
            p.readings(),
            p.actions(),
            p.shares(),
            p.milestones(),
            p.narratives())) {
      others(records);
    }
  }

  private <T extends Record> void others(List<T> records) {
    if (records.isEmpty()) {
      return;
    }
    Class<?> type = records.get(0).getClass();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = component.getName();
      if (!touched.contains(type.getSimpleName() + "." + name)) {
        field(records, name, r -> other(component, InventedFacts.at(r, name)));
      }
    }
  }

  /** Another value of the same type that somebody might have written. */
  private @Nullable Object other(RecordComponent component, @Nullable Object value) {
    Class<?> type = component.getType();
    if (type == LocalDate.class) {
      LocalDate day = value == null ? day("2022-05-17") : (LocalDate) value;
      return day.plusDays(1 + chance.nextInt(40));
    }
    if (type == LocalTime.class) {
      return value == null ? LocalTime.NOON : ((LocalTime) value).plusMinutes(30);
    }
    if (type == YearMonth.class) {
      return ((YearMonth) Objects.requireNonNull(value)).plusMonths(1);
    }
    if (type == BigDecimal.class) {
      return add((BigDecimal) value, "3.21");
    }
    if (type == Integer.class || type == int.class) {
      return value == null ? (Integer) 2 : (Integer) value + 1;
    }
    if (type == boolean.class) {
      return !Boolean.TRUE.equals(value);
    }
    if (type == String.class) {
      return value == null || value.equals("") ? "Ajouté" : value + " bis";
    }
    if (type == List.class && component.getName().equals("aliases")) {
      return List.of("Un autre nom");
    }
    return type == InventedNetwork.Splits.class ? splits((InventedNetwork.Splits) value) : value;
  }

  private InventedNetwork.@Nullable Splits splits(InventedNetwork.@Nullable Splits splits) {
    if (splits == null || splits.women() == null) {
      return splits;
    }
    List<String> names = List.of("women", "men", "under12", "from12", "from18", "from40", "from60");
    String name = one(names);
    return InventedFacts.at(splits, name) instanceof Integer count
        ? InventedFacts.with(splits, name, count + 1)
        : splits;
  }
}
