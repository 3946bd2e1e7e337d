package bilan.sample;

import static bilan.sample.Scenario.day;

import bilan.sample.Network.AccountLine;
import bilan.sample.Network.Activity;
import bilan.sample.Network.Grant;
import bilan.sample.Network.Person;
import bilan.sample.Network.Place;
import bilan.sample.Network.Sale;
import bilan.sample.Network.TeamRow;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Seeded changes of one cell to another value that a person might have written there. */
final class Mutations {

  /** An edit in words. */
  record Mutation(String what, Edit edit) {}

  private static final List<String> MOVABLE =
      List.of(Scenario.WAZEMMES, Scenario.BOIS_BLANCS, Scenario.MEDIATHEQUE, Scenario.FERME);
  private static final Set<String> KINDED =
      Set.of(
          Scenario.WAZEMMES,
          Scenario.OUTSIDE,
          Scenario.REMOTE,
          Scenario.MEDIATHEQUE,
          Scenario.FERME);

  private final Network network;
  private final Random chance;
  private final List<Function<Mutations, @Nullable Mutation>> makers = new ArrayList<>();

  private Mutations(Network network, long seed) {
    this.network = network;
    this.chance = new Random(seed);
    activities();
    sales();
    funding();
    reference();
  }

  static List<Mutation> some(Network network, int count, long seed) {
    Mutations mutations = new Mutations(network, seed);
    List<Mutation> made = new ArrayList<>();
    while (made.size() < count) {
      Mutation mutation =
          mutations.makers.get(made.size() % mutations.makers.size()).apply(mutations);
      if (mutation != null) {
        made.add(mutation);
      }
    }
    return made;
  }

  private <T extends Record> void field(
      List<T> records, Predicate<T> which, String component, Function<T, @Nullable Object> value) {
    List<T> chosen = records.stream().filter(which).toList();
    makers.add(
        me -> {
          T before = chosen.get(chance.nextInt(chosen.size()));
          Object now = value.apply(before);
          T after = with(before, component, now);
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
                  new Edit(before, after));
        });
  }

  /** A copy of a record with one component changed. */
  @SuppressWarnings("unchecked")
  static <T extends Record> T with(T record, String component, @Nullable Object value) {
    try {
      RecordComponent[] components = record.getClass().getRecordComponents();
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        values[i] =
            components[i].getName().equals(component)
                ? value
                : components[i].getAccessor().invoke(record);
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return (T) record.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T one(List<T> list) {
    return list.get(chance.nextInt(list.size()));
  }

  private void activities() {
    List<Activity> all = network.activities();
    Predicate<Activity> counted = a -> !a.place().equals(Scenario.FIVES);
    field(all, counted, "participants", a -> a.participants() + 1 + chance.nextInt(40));
    field(all, counted, "minutes", a -> one(List.of(15, 50, 75, 135)));
    field(all, counted, "date", a -> inside(a));
    field(
        all,
        a -> KINDED.contains(a.place()),
        "kind",
        a -> one(List.copyOf(new java.util.TreeSet<>(French.KIND.keySet()))));
    field(all, a -> MOVABLE.contains(a.place()), "place", a -> one(MOVABLE));
    field(all, counted, "title", a -> "Un autre titre");
    field(all, counted, "facilitator", a -> "M04");
    Predicate<Activity> signed = a -> a.place().equals(Scenario.FIVES);
    field(all, signed, "people", a -> person(a, "birthYear", 1930 + chance.nextInt(80)));
    field(all, signed, "people", a -> person(a, "first", one(List.of("Aliénor", "Chloé", "Théo"))));
    field(all, signed.and(a -> a.kind().equals("individual")), "date", a -> inside(a));
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
                    + chance.nextInt(
                        Math.max(
                            1,
                            days.get(days.size() - 1).getDayOfYear()
                                - days.get(0).getDayOfYear()
                                - 1)));
  }

  private List<Person> person(Activity activity, String component, Object value) {
    List<Person> people = new ArrayList<>(activity.people());
    int at = chance.nextInt(people.size());
    people.set(at, with(people.get(at), component, value));
    return people;
  }

  private void sales() {
    List<Sale> all = network.sales();
    Predicate<Sale> line = s -> s.channel().equals("till") && s.ticket() != null && !s.cancelled();
    field(all, line, "incl", s -> s.inclTax().add(new BigDecimal("1.50")));
    field(all, line, "rate", s -> new BigDecimal(one(List.of("0.055", "0.10", "0.20"))));
    field(all, line, "date", s -> s.date().withDayOfMonth(15 + chance.nextInt(10)));
    field(all, line, "ticket", s -> "9" + (10000 + chance.nextInt(90000)));
    field(all, line, "cancelled", s -> true);
    field(all, line, "product", s -> "Café gourmand");
    field(all, line, "quantity", s -> s.quantity() + 1);
    Predicate<Sale> total = s -> s.channel().equals("till") && s.ticket() == null;
    field(all, total, "excl", s -> s.exclTax().subtract(BigDecimal.ONE));
    field(all, total, "incl", s -> s.inclTax().add(BigDecimal.ONE));
    invoices(all);
    Predicate<Sale> evening = s -> s.channel().equals("ticketing");
    field(all, evening, "incl", s -> s.inclTax().add(BigDecimal.TEN));
    field(all, evening, "rate", s -> new BigDecimal("0.10"));
    Predicate<Sale> own = s -> s.invoice() == null && s.place() == null;
    field(all, own, "incl", s -> s.inclTax().add(BigDecimal.TEN));
    field(all, own, "channel", s -> s.channel().equals("donation") ? "membership" : "donation");
    field(all, own, "payment", s -> "Espèces");
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
        s -> s.date().plusDays(chance.nextInt(40) - 20));
    invoice(invoice, "customerKind", s -> "particulier");
    field(all, invoice, "paid", s -> day("2023-01-05"));
  }

  /** Both amounts stand in the file: one may change alone. */
  private void invoice(
      Predicate<Sale> which, String component, Function<Sale, @Nullable Object> value) {
    List<Sale> chosen = network.sales().stream().filter(which).toList();
    makers.add(
        me -> {
          Sale before = one(chosen);
          Sale given = with(before, "incl", before.inclTax());
          Sale after = with(given, component, value.apply(given));
          return given.equals(after)
              ? null
              : new Mutation("Sale." + component + " : " + before, new Edit(before, after));
        });
  }

  private void funding() {
    var f = network.funding();
    Predicate<Grant> awarded = g -> g.awarded() != null;
    field(f.grants(), awarded, "awarded", g -> add(g.awarded(), "1234.50"));
    field(
        f.grants(),
        awarded,
        "status",
        g -> one(List.of("signed", "notified", "cancelled", "closed")));
    field(
        f.grants(),
        awarded,
        "decision",
        g -> g.decision() == null ? null : g.decision().plusDays(chance.nextInt(500) - 250));
    field(
        f.grants(),
        awarded,
        "start",
        g -> g.start() == null ? null : g.start().minusDays(chance.nextInt(300)));
    field(
        f.grants(),
        awarded,
        "end",
        g -> g.end() == null ? null : g.end().plusDays(chance.nextInt(300)));
    field(f.grants(), awarded, "place", g -> one(network.places()).name());
    field(f.grants(), g -> g.rate() != null, "rate", g -> new BigDecimal("0.55"));
    field(
        f.grants(),
        g -> g.finalAmount() != null,
        "finalAmount",
        g -> add(g.finalAmount(), "-500.25"));
    field(f.grants(), g -> true, "purpose", g -> "Autre objet");
    field(f.amendments(), a -> a.amount() != null, "amount", a -> add(a.amount(), "777.77"));
    field(f.amendments(), a -> true, "on", a -> a.on().plusDays(chance.nextInt(400) - 200));
    field(f.amendments(), a -> true, "end", a -> day("2023-02-28").minusDays(chance.nextInt(90)));
    field(f.years(), y -> true, "amount", y -> y.amount().add(new BigDecimal("55.55")));
    field(f.receipts(), r -> true, "amount", r -> r.amount().add(new BigDecimal("12.34")));
    field(f.receipts(), r -> true, "on", r -> r.on().plusDays(chance.nextInt(300) - 150));
    field(f.receipts(), r -> true, "grant", r -> one(f.grants()).code());
    field(f.claimLines(), l -> true, "certified", l -> add(l.certified(), "321.09"));
    Predicate<AccountLine> any = a -> true;
    field(network.accounts(), any, "amount", a -> a.amount().add(new BigDecimal("99.99")));
    field(
        network.accounts(),
        any,
        "axis",
        a -> one(List.of("café", "mediation", "design", "structure")));
    field(
        network.accounts(),
        a -> a.side().equals("income"),
        "account",
        a -> one(List.of("7069", "7419", "7551", "7588", "7718", "7815")));
    field(network.accounts(), any, "label", a -> "Autre intitulé");
  }

  private void reference() {
    Predicate<Place> real = p -> !Set.of("off_site", "remote").contains(p.kind());
    field(
        network.places(),
        p -> p.joined() != null,
        "joined",
        p -> p.joined() == null ? null : p.joined().plusDays(chance.nextInt(120) - 60));
    field(
        network.places(),
        p -> p.joined() == null,
        "opened",
        p -> p.opened() == null ? null : p.opened().plusDays(chance.nextInt(90) - 60));
    field(network.places(), real, "left", p -> day("2022-06-30").plusDays(chance.nextInt(180)));
    field(network.places(), real, "kind", p -> one(List.of("own", "partner", "off_site")));
    field(
        network.places(),
        real,
        "expects",
        p -> one(List.of(List.of(), List.of("attendance"), List.of("attendance", "sales"))));
    field(network.places(), p -> true, "city", p -> "Tourcoing");
    field(network.closures(), c -> true, "from", c -> c.from().minusDays(chance.nextInt(40)));
    field(network.closures(), c -> true, "to", c -> c.to().plusDays(chance.nextInt(40)));
    field(network.closures(), c -> true, "scope", c -> one(List.of("all", "attendance", "sales")));
    field(network.closures(), c -> true, "place", c -> one(network.places()).name());
    field(network.breaks(), b -> true, "on", b -> b.on().plusDays(chance.nextInt(800) - 400));
    field(
        network.breaks(),
        b -> true,
        "field",
        b -> one(List.of("participants", "duration_minutes")));
    Predicate<TeamRow> row = t -> true;
    field(network.team(), row, "fte", t -> t.fte().add(new BigDecimal("0.15")));
    field(network.team(), row, "headcount", t -> t.headcount() + 1);
    field(network.team(), t -> t.hours() != null, "hours", t -> add(t.hours(), "7.5"));
    field(
        network.team(),
        t -> t.hours() == null,
        "contract",
        t -> one(List.of("cdi", "cdd", "aidé", "service_civique", "prestataire")));
    field(network.team(), row, "axis", t -> "design");
  }

  private static BigDecimal add(@Nullable BigDecimal amount, String more) {
    return (amount == null ? BigDecimal.ZERO : amount).add(new BigDecimal(more));
  }
}
