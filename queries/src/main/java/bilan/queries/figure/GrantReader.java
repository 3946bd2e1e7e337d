package bilan.queries.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads grants with their amendments, years, receipts and claims, each view once. */
final class GrantReader {

  private final Warehouse warehouse;
  private final List<Line> lines;
  private final Map<String, String> byReference = new HashMap<>();
  private final Map<String, List<Grant.Amendment>> amendments = new HashMap<>();
  private final Map<String, SortedMap<Integer, BigDecimal>> years = new HashMap<>();
  private final Map<String, BigDecimal> received = new HashMap<>();
  private final Map<String, BigDecimal> certified = new HashMap<>();

  GrantReader(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.lines = warehouse.ask("grants");
  }

  Grants read() {
    Map<String, String> places = new HashMap<>();
    for (Line line : lines) {
      places.put(line.word("code"), place(line));
      if (line.text("reference") != null) {
        byReference.putIfAbsent(line.word("reference"), line.word("code"));
      }
    }
    Grid<String> receipts = receipts(places);
    readAmendments();
    for (Line line : warehouse.ask("grant_years")) {
      years
          .computeIfAbsent(line.word("code"), c -> new TreeMap<>())
          .put(Math.toIntExact(line.count("fiscal_year")), line.sum("amount"));
    }
    for (Line line : warehouse.ask("certified")) {
      if (line.text("code") != null && line.amount("certified") != null) {
        certified.put(line.word("code"), line.sum("certified"));
      }
    }
    return Grants.of(lines.stream().map(this::grant).toList(), receipts);
  }

  private static String place(Line line) {
    return Objects.requireNonNullElse(line.text("place"), Network.NOWHERE);
  }

  /** Receipts say their grant, or the funder's reference of it. */
  private Grid<String> receipts(Map<String, String> places) {
    Grid<String> receipts = new Grid<>();
    for (Line line : warehouse.ask("receipts")) {
      String given = line.text("code");
      String reference = line.text("reference");
      String code = given == null && reference != null ? byReference.get(reference) : given;
      String place = code == null ? null : places.get(code);
      receipts.add(
          Grants.RECEIVED,
          Objects.requireNonNullElse(place, Network.NOWHERE),
          line.month("month"),
          line.sum("amount"));
      if (code != null) {
        received.merge(code, line.sum("amount"), BigDecimal::add);
      }
    }
    return receipts;
  }

  private void readAmendments() {
    for (Line line : warehouse.ask("amendments")) {
      amendments
          .computeIfAbsent(line.word("code"), c -> new ArrayList<>())
          .add(
              new Grant.Amendment(
                  line.day("amended_on"), line.amount("amount"), line.date("end_on")));
    }
  }

  private Grant grant(Line line) {
    String code = line.word("code");
    @Nullable String place = line.text("place");
    return new Grant(
        code,
        place,
        line.text("nature"),
        line.text("status"),
        line.text("payment_basis"),
        line.date("decision_date"),
        line.date("start_on"),
        line.date("end_on"),
        line.amount("amount_awarded"),
        line.amount("amount_final"),
        line.amount("rate"),
        received.getOrDefault(code, BigDecimal.ZERO),
        certified.get(code),
        amendments.getOrDefault(code, List.of()),
        years.getOrDefault(code, new TreeMap<>()));
  }
}
