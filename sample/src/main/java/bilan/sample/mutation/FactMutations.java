package bilan.sample.mutation;

import static bilan.sample.network.Scenario.day;

import bilan.sample.french.French;
import bilan.sample.mutation.Mutations.Mutation;
import bilan.sample.network.Edit;
import bilan.sample.network.InventedFacts;
import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.Activity;
import bilan.sample.network.InventedNetwork.Person;
import bilan.sample.network.InventedNetwork.Sale;
import bilan.sample.network.Scenario;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Other attendance, other sales. */
final class FactMutations {
  private static final List<String> MOVABLE =
      List.of(Scenario.WAZEMMES, Scenario.BOIS_BLANCS, Scenario.MEDIATHEQUE, Scenario.FERME);
  private static final Set<String> KINDED =
      Set.of(
          Scenario.WAZEMMES,
          Scenario.OUTSIDE,
          Scenario.REMOTE,
          Scenario.MEDIATHEQUE,
          Scenario.FERME);

  private final InventedNetwork network;
  private final Mutations to;

  FactMutations(InventedNetwork network, Mutations to) {
    this.network = network;
    this.to = to;
  }

  void activities() {
    List<Activity> all = network.activities();
    Predicate<Activity> counted = a -> !a.place().equals(Scenario.FIVES);
    to.field(all, counted, "participants", a -> a.participants() + 1 + to.chance().nextInt(40));
    to.field(all, counted, "minutes", a -> to.one(List.of(15, 50, 75, 135)));
    to.field(all, counted, "date", a -> inside(a));
    to.field(
        all,
        a -> KINDED.contains(a.place()),
        "kind",
        a -> to.one(List.copyOf(new java.util.TreeSet<>(French.KIND.keySet()))));
    to.field(all, a -> MOVABLE.contains(a.place()), "place", a -> to.one(MOVABLE));
    to.field(all, counted, "title", a -> "Un autre titre");
    to.field(all, counted, "facilitator", a -> "M04");
    Predicate<Activity> signed = a -> a.place().equals(Scenario.FIVES);
    to.field(all, signed, "people", a -> person(a, "birthYear", 1930 + to.chance().nextInt(80)));
    to.field(
        all,
        signed,
        "people",
        a -> person(a, "first", to.one(List.of("Aliénor", "Chloé", "Théo"))));
    to.field(all, signed.and(a -> a.kind().equals("individual")), "date", a -> inside(a));
  }

  /** Another day of the same year, between the first and the last of that place and year. */
  private LocalDate inside(Activity activity) {
    List<LocalDate> days =
        network.activities().stream()
            .filter(
                a ->
                    a.place().equals(activity.place())
                        && a.date().getYear() == activity.date().getYear())
            .map(Activity::date)
            .sorted()
            .toList();
    boolean edge =
        activity.date().equals(days.get(0)) || activity.date().equals(days.get(days.size() - 1));
    return edge
        ? activity.date()
        : days.get(0)
            .plusDays(
                1
                    + to.chance()
                        .nextInt(
                            Math.max(
                                1,
                                days.get(days.size() - 1).getDayOfYear()
                                    - days.get(0).getDayOfYear()
                                    - 1)));
  }

  private List<Person> person(Activity activity, String component, Object value) {
    List<Person> people = new ArrayList<>(activity.people());
    int at = to.chance().nextInt(people.size());
    people.set(at, InventedFacts.with(people.get(at), component, value));
    return people;
  }

  void sales() {
    List<Sale> all = network.sales();
    Predicate<Sale> line = s -> s.channel().equals("till") && s.ticket() != null && !s.cancelled();
    to.field(all, line, "incl", s -> s.inclTax().add(new BigDecimal("1.50")));
    to.field(all, line, "rate", s -> new BigDecimal(to.one(List.of("0.055", "0.10", "0.20"))));
    to.field(all, line, "date", s -> s.date().withDayOfMonth(15 + to.chance().nextInt(10)));
    to.field(all, line, "ticket", s -> "9" + (10000 + to.chance().nextInt(90000)));
    to.field(all, line, "cancelled", s -> true);
    to.field(all, line, "product", s -> "Café gourmand");
    to.field(all, line, "quantity", s -> s.quantity() + 1);
    List<String> elsewhere = List.of(Scenario.BOIS_BLANCS, Scenario.MEDIATHEQUE, Scenario.OUTSIDE);
    to.field(all, line, "place", s -> to.one(elsewhere));
    Predicate<Sale> total = s -> s.channel().equals("till") && s.ticket() == null;
    to.field(all, total, "excl", s -> s.exclTax().subtract(BigDecimal.ONE));
    to.field(all, total, "incl", s -> s.inclTax().add(BigDecimal.ONE));
    to.field(all, total, "channel", s -> "ticketing");
    to.field(all, total, "place", s -> to.one(elsewhere));
    invoices(all);
    Predicate<Sale> evening = s -> s.channel().equals("ticketing");
    to.field(all, evening, "incl", s -> s.inclTax().add(BigDecimal.TEN));
    to.field(all, evening, "rate", s -> new BigDecimal("0.10"));
    to.field(all, evening, "channel", s -> to.one(List.of("training", "donation")));
    to.field(all, evening, "place", s -> to.one(elsewhere));
    Predicate<Sale> own = s -> s.invoice() == null && s.place() == null;
    to.field(all, own, "incl", s -> s.inclTax().add(BigDecimal.TEN));
    to.field(all, own, "channel", s -> s.channel().equals("donation") ? "membership" : "donation");
    to.field(all, own, "payment", s -> "Espèces");
  }

  private void invoices(List<Sale> all) {
    Predicate<Sale> invoice = s -> s.invoice() != null;
    invoice(invoice, "excl", s -> s.exclTax().add(new BigDecimal("100.10")));
    invoice(invoice, "incl", s -> s.inclTax().add(new BigDecimal("60")));
    invoice(invoice, "rate", s -> new BigDecimal("0.10"));
    invoice(invoice, "channel", s -> s.channel().equals("service") ? "training" : "service");
    invoice(
        invoice,
        "place",
        s -> Scenario.OUTSIDE.equals(s.place()) ? Scenario.FERME : Scenario.OUTSIDE);
    invoice(
        invoice.and(s -> s.from() != null),
        "from",
        s -> s.from() == null ? null : s.from().minusDays(30));
    invoice(
        invoice.and(s -> s.to() != null), "to", s -> s.to() == null ? null : s.to().plusDays(20));
    invoice(
        invoice.and(s -> s.date().getMonthValue() > 2 && s.date().getMonthValue() < 11),
        "date",
        s -> s.date().plusDays(to.chance().nextInt(40) - 20));
    invoice(invoice, "customerKind", s -> "particulier");
    to.field(all, invoice, "paid", s -> day("2023-01-05"));
  }

  /** Both amounts stand in the file: one may change alone. */
  private void invoice(
      Predicate<Sale> which, String component, Function<Sale, @Nullable Object> value) {
    List<Sale> chosen = network.sales().stream().filter(which).toList();
    to.touch("Sale." + component);
    to.add(
        me -> {
          Sale before = to.one(chosen);
          Sale given = InventedFacts.with(before, "incl", before.inclTax());
          Sale after = InventedFacts.with(given, component, value.apply(given));
          return given.equals(after)
              ? null
              : new Mutation("Sale." + component + " : " + before, new Edit(before, after), true);
        });
  }
}
