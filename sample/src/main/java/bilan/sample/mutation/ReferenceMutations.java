package bilan.sample.mutation;

import static bilan.sample.network.Scenario.day;

import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.Grant;
import bilan.sample.network.InventedNetwork.Place;
import bilan.sample.network.Plans;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Another network, other plans. */
final class ReferenceMutations {

  private final InventedNetwork network;
  private final Mutations to;

  ReferenceMutations(InventedNetwork network, Mutations to) {
    this.network = network;
    this.to = to;
  }

  void reference() {
    Predicate<Place> real = p -> !Set.of("off_site", "remote").contains(p.kind());
    to.field(
        network.places(),
        p -> p.joined() != null,
        "joined",
        p -> p.joined() == null ? null : p.joined().plusDays(to.chance().nextInt(120) - 60));
    to.field(
        network.places(),
        p -> p.joined() == null,
        "opened",
        p -> p.opened() == null ? null : p.opened().plusDays(to.chance().nextInt(90) - 60));
    to.field(
        network.places(), real, "left", p -> day("2022-06-30").plusDays(to.chance().nextInt(180)));
    to.field(network.places(), real, "kind", p -> to.one(List.of("own", "partner", "off_site")));
    to.field(
        network.places(),
        real,
        "expects",
        p -> to.one(List.of(List.of(), List.of("attendance"), List.of("attendance", "sales"))));
    to.field(network.places(), "city", p -> "Tourcoing");
    to.field(network.closures(), "from", c -> c.from().minusDays(to.chance().nextInt(40)));
    to.field(network.closures(), "to", c -> c.to().plusDays(to.chance().nextInt(40)));
    to.field(network.closures(), "scope", c -> to.one(List.of("all", "attendance", "sales")));
    to.field(network.closures(), "place", c -> to.one(network.places()).name());
    to.field(network.breaks(), "place", b -> to.one(network.places()).name());
    to.field(network.breaks(), "on", b -> b.on().plusDays(to.chance().nextInt(800) - 400));
    to.field(network.breaks(), "field", b -> to.one(List.of("participants", "duration_minutes")));
    to.field(network.team(), "fte", t -> t.fte().add(new BigDecimal("0.15")));
    to.field(network.team(), "headcount", t -> t.headcount() + 1);
    to.field(network.team(), t -> t.hours() != null, "hours", t -> Mutations.add(t.hours(), "7.5"));
    to.field(
        network.team(),
        t -> t.hours() == null,
        "contract",
        t -> to.one(List.of("cdi", "cdd", "aidé", "service_civique", "prestataire")));
    to.field(network.team(), "axis", t -> "design");
  }

  void plans() {
    Plans p = network.plans();
    List<String> priorities = p.priorities().stream().map(Plans.Priority::code).toList();
    List<String> indicators = p.indicators().stream().map(Plans.Indicator::code).toList();
    List<String> grants = network.funding().grants().stream().map(Grant::code).toList();
    to.field(p.indicators(), "priority", i -> to.one(priorities));
    to.field(p.indicators(), "aggregation", i -> to.one(List.of("sum", "last", "mean")));
    to.field(p.readings(), "indicator", r -> to.one(indicators));
    to.field(p.actions(), "priority", a -> to.one(priorities));
    to.field(p.actions(), "place", a -> to.one(network.places()).name());
    to.field(p.shares(), "grant", s -> to.one(grants));
    to.field(p.shares(), "priority", s -> to.one(priorities));
    to.field(p.shares(), "share", s -> new BigDecimal("0.35"));
    to.field(p.milestones(), "precision", m -> to.one(List.of(Plans.Precision.values())));
    to.field(p.milestones(), "priority", m -> to.one(priorities));
    to.field(p.milestones(), "place", m -> to.one(network.places()).name());
    to.field(p.milestones(), "status", m -> m.isDone() ? "à venir" : "fait");
    to.field(p.narratives(), n -> n.priority() != null, "priority", n -> to.one(priorities));
  }
}
