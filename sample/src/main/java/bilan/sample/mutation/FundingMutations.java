package bilan.sample.mutation;

import static bilan.sample.network.Scenario.day;

import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.Grant;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** Other grants, other accounts. */
final class FundingMutations {

  private final InventedNetwork network;
  private final Mutations to;

  FundingMutations(InventedNetwork network, Mutations to) {
    this.network = network;
    this.to = to;
  }

  void funding() {
    var f = network.funding();
    Predicate<Grant> awarded = g -> g.awarded() != null;
    to.field(f.grants(), awarded, "awarded", g -> Mutations.add(g.awarded(), "1234.50"));
    to.field(
        f.grants(),
        awarded,
        "status",
        g -> to.one(List.of("signed", "notified", "cancelled", "closed")));
    to.field(
        f.grants(),
        awarded,
        "decision",
        g -> g.decision() == null ? null : g.decision().plusDays(to.chance().nextInt(500) - 250));
    to.field(
        f.grants(),
        awarded,
        "start",
        g -> g.start() == null ? null : g.start().minusDays(to.chance().nextInt(300)));
    to.field(
        f.grants(),
        awarded,
        "end",
        g -> g.end() == null ? null : g.end().plusDays(to.chance().nextInt(300)));
    to.field(f.grants(), awarded, "place", g -> to.one(network.places()).name());
    to.field(f.grants(), g -> g.rate() != null, "rate", g -> new BigDecimal("0.55"));
    to.field(
        f.grants(),
        g -> g.finalAmount() != null,
        "finalAmount",
        g -> Mutations.add(g.finalAmount(), "-500.25"));
    to.field(f.grants(), "purpose", g -> "Autre objet");
    to.field(
        f.amendments(),
        a -> a.amount() != null,
        "amount",
        a -> Mutations.add(a.amount(), "777.77"));
    to.field(f.amendments(), "on", a -> a.on().plusDays(to.chance().nextInt(400) - 200));
    to.field(f.amendments(), "end", a -> day("2023-02-28").minusDays(to.chance().nextInt(90)));
    to.field(f.years(), "amount", y -> y.amount().add(new BigDecimal("55.55")));
    to.field(f.receipts(), "amount", r -> r.amount().add(new BigDecimal("12.34")));
    to.field(f.receipts(), "on", r -> r.on().plusDays(to.chance().nextInt(300) - 150));
    to.field(f.receipts(), "grant", r -> to.one(f.grants()).code());
    to.field(f.claimLines(), "certified", l -> Mutations.add(l.certified(), "321.09"));
    to.field(network.accounts(), "amount", a -> a.amount().add(new BigDecimal("99.99")));
    to.field(
        network.accounts(),
        "axis",
        a -> to.one(List.of("café", "mediation", "design", "structure")));
    to.field(
        network.accounts(),
        a -> a.side().equals("income"),
        "account",
        a -> to.one(List.of("7069", "7419", "7551", "7588", "7718", "7815")));
    to.field(network.accounts(), "label", a -> "Autre intitulé");
  }

  void choices() {
    var f = network.funding();
    List<String> codes = f.grants().stream().map(Grant::code).toList();
    List<String> axes = List.of("café", "mediation", "design", "structure");
    to.field(f.grants(), "funder", g -> to.one(f.funders()).name());
    to.field(f.grants(), "nature", g -> to.one(List.of("operating", "project", "investment")));
    to.field(f.grants(), "axis", g -> to.one(axes));
    to.field(f.grants(), g -> g.awarded() != null, "basis", g -> "reimbursement");
    to.field(f.funders(), "level", g -> to.one(List.of("État", "Région", "private")));
    to.field(f.instalments(), "grant", i -> to.one(codes));
    to.field(f.instalments(), "kind", i -> to.one(List.of("advance", "interim", "balance")));
    to.field(f.amendments(), "grant", a -> to.one(codes.subList(0, 9)));
    to.field(f.years(), "grant", y -> to.one(codes.subList(0, 9)));
    to.field(f.budget(), "grant", b -> to.one(codes));
    to.field(f.budget(), "side", b -> b.side().equals("cost") ? "income" : "cost");
    to.field(f.claims(), "grant", c -> to.one(codes));
    to.field(f.claimLines(), "claim", l -> to.one(f.claims()).claim());
    to.field(network.accounts(), "side", a -> a.side().equals("cost") ? "income" : "cost");
    to.field(network.breaks(), "dataset", b -> "sales");
  }
}
