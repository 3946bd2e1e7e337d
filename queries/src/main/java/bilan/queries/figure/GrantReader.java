package bilan.queries.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads grants with their amendments, years and receipts, each view once. */
final class GrantReader {

  private final Warehouse warehouse;
  private final Map<String, List<Grant.Amendment>> amendments = new HashMap<>();
  private final Map<String, SortedMap<Integer, BigDecimal>> shares = new HashMap<>();
  private final Set<String> prorated = new HashSet<>();

  GrantReader(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  Grants read() {
    for (Line line : warehouse.ask("amendments")) {
      amendments
          .computeIfAbsent(line.word("code"), c -> new ArrayList<>())
          .add(new Grant.Amendment(line.day("amended_on"), line.sum("amount")));
    }
    for (Line line : warehouse.ask("grant_shares")) {
      if (line.amount("fiscal_year") != null) {
        shares
            .computeIfAbsent(line.word("code"), c -> new TreeMap<>())
            .put(Math.toIntExact(line.count("fiscal_year")), line.sum("amount"));
      }
      if (line.flag("prorated")) {
        prorated.add(line.word("code"));
      }
    }
    List<Line> lines = warehouse.ask("grants");
    boolean given = lines.stream().anyMatch(line -> line.flag("receipts_given"));
    return Grants.of(lines.stream().map(this::grant).toList(), receipts(), given);
  }

  private Grid<String> receipts() {
    Grid<String> receipts = new Grid<>();
    for (Line line : warehouse.ask("receipts")) {
      receipts.add(line.word("code"), line.word("place"), line.month("month"), line.sum("amount"));
    }
    return receipts;
  }

  private Grant grant(Line line) {
    String code = line.word("code");
    return new Grant(
        code,
        Objects.requireNonNullElse(line.text("place"), Network.NOWHERE),
        line.text("funder"),
        line.text("programme"),
        line.text("nature"),
        line.flag("stands"),
        line.date("decision_date"),
        line.sum("amount_awarded"),
        line.sum("total"),
        line.amount("owed"),
        line.sum("received"),
        amendments.getOrDefault(code, List.of()),
        shares.getOrDefault(code, new TreeMap<>()),
        prorated.contains(code));
  }
}
