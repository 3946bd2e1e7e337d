package bilan.pipelines.warehouse;

import static bilan.pipelines.warehouse.Sender.days;
import static bilan.pipelines.warehouse.Sender.sale;
import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.delivery.Said;
import bilan.pipelines.warehouse.Sender.Line;
import bilan.pipelines.warehouse.delivering.DeliveryOutcome;
import bilan.pipelines.warehouse.delivering.UndoTransaction;
import bilan.testing.Slow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Slow
class DeliveryTransactionTest {

  @TempDir Path folder;
  private Sender sender;

  @BeforeEach
  void open() {
    sender = new Sender(folder);
  }

  @AfterEach
  void close() {
    sender.close();
  }

  @Test
  void twoMonthsOfOneSourceBothCount() {
    sender.sales("export.csv", days("2022-01", 1, 31, 4, "T"));
    DeliveryOutcome delivered = sender.sales("export.csv", days("2022-02", 1, 28, 4, "T"));
    assertThat(sender.questions(delivered)).isEmpty();
    assertThat(sender.total()).startsWith("236 ");
  }

  @Test
  void aCorrectedAmountIsAVersion() {
    List<Line> lines = days("2022-01", 1, 20, 20, null);
    sender.sales("export.csv", lines);
    List<Line> corrected = new ArrayList<>(lines);
    corrected.set(
        7, sender.with(lines.get(7), "amount_incl_tax", new java.math.BigDecimal("99.00")));
    DeliveryOutcome delivered = sender.sales("export.csv", corrected);
    assertThat(sender.questions(delivered)).isEmpty();
    assertThat(sender.total()).startsWith("400 ");
    assertThat(delivered.plan().streams().get(0).changed().rows()).isEqualTo(1);
    assertThat(delivered.plan().streams().get(0).unchanged().rows()).isEqualTo(399);
  }

  @Test
  void aShorterVersionAsks() {
    sender.sales("export.csv", days("2022-01", 3, 12, 5, null));
    String before = sender.total();
    DeliveryOutcome delivered = sender.sales("export.csv", days("2022-01", 3, 5, 5, null));
    assertThat(sender.questions(delivered)).containsExactly("DELIV-01");
    assertThat(sender.total()).isEqualTo(before);
  }

  @Test
  void numberedTicketsOfAnotherSourceUnite() {
    List<Line> lines = days("2022-01", 1, 10, 5, "T");
    sender.sales("caisse.csv", lines);
    List<Line> corrected = new ArrayList<>(lines);
    corrected.set(
        3, sender.with(lines.get(3), "amount_incl_tax", new java.math.BigDecimal("99.00")));
    DeliveryOutcome delivered = sender.sales("caisse-corrigée.csv", corrected);
    assertThat(sender.questions(delivered)).isEmpty();
    assertThat(sender.total()).startsWith("50 ");
    assertThat(delivered.plan().changes()).hasSize(1);
  }

  @Test
  void theSameUnnumberedSalesRelabelledAsk() {
    List<Line> lines = days("2022-01", 1, 10, 5, null);
    sender.sales("caisse.csv", lines);
    List<Line> relabelled =
        lines.stream()
            .map(l -> sender.with(l, "product", "X" + l.values().get("product")))
            .toList();
    DeliveryOutcome delivered = sender.sales("autre.csv", relabelled);
    assertThat(sender.questions(delivered)).containsExactly("DELIV-07");
    sender.same = "";
    assertThat(sender.questions(sender.sales("autre.csv", relabelled))).isEmpty();
    assertThat(sender.total()).startsWith("50 ");
  }

  @Test
  void twoUnnumberedTillsBothCountWithANote() {
    sender.sales("comptoir.csv", days("2022-01", 1, 10, 5, null));
    List<Line> terrace =
        days("2022-01", 1, 10, 7, null).stream().map(l -> sender.with(l, "product", "Z")).toList();
    DeliveryOutcome delivered = sender.sales("terrasse.csv", terrace);
    assertThat(sender.questions(delivered)).isEmpty();
    assertThat(delivered.notes().get(0).code()).isEqualTo("DOUBLE-01");
    assertThat(sender.total()).startsWith("120 ");
  }

  @Test
  void twoTillsThatNumberAlikeAskOnce() {
    sender.sales("a.csv", days("2022-01", 1, 10, 5, "1"));
    List<Line> other =
        days("2022-01", 1, 10, 5, "1").stream()
            .map(l -> sender.with(l, "amount_incl_tax", new java.math.BigDecimal("7.77")))
            .toList();
    assertThat(sender.questions(sender.sales("b.csv", other))).containsExactly("DELIV-05");
    sender.other = "";
    assertThat(sender.questions(sender.sales("b.csv", other))).isEmpty();
    assertThat(sender.total()).startsWith("100 ");
    List<Line> next = days("2022-02", 1, 10, 5, "1");
    sender.sales("a.csv", next);
    assertThat(
            sender.questions(
                sender.sales(
                    "b.csv",
                    next.stream()
                        .map(
                            l ->
                                sender.with(l, "amount_incl_tax", new java.math.BigDecimal("7.77")))
                        .toList())))
        .isEmpty();
    assertThat(sender.total()).startsWith("200 ");
  }

  @Test
  void aDailyTotalBesideLinesAsksWhichCounts() {
    sender.sales("caisse.csv", days("2022-01", 1, 10, 3, null));
    List<Line> z = new ArrayList<>();
    for (int day = 1; day <= 31; day++) {
      Line line = sale("2022-01-%02d".formatted(day), null, "Z", "50.00");
      z.add(new Line(line.values(), "day"));
    }
    assertThat(sender.questions(sender.sales("z.csv", z))).containsExactly("DELIV-10");
    sender.prefer = "line";
    DeliveryOutcome delivered = sender.sales("z.csv", z);
    assertThat(sender.questions(delivered)).isEmpty();
    assertThat(sender.total()).startsWith("51 ");
    assertThat(sender.questions(sender.sales("z.csv", z))).isEmpty();
  }

  @Test
  void aRowOfOneTicketRemovedByAnotherSource() {
    List<Line> lines = new ArrayList<>(days("2022-01", 1, 10, 5, "T"));
    lines.add(lines.get(0));
    sender.sales("caisse.csv", lines);
    DeliveryOutcome delivered = sender.sales("corrigée.csv", lines.subList(0, 50));
    assertThat(sender.questions(delivered)).isEmpty();
    assertThat(sender.total()).startsWith("50 ");
  }

  @Test
  void aValueThatALaterDeliveryReplacedDoesNotComeBackByItself() {
    List<Line> lines = days("2022-01", 1, 10, 5, "T");
    List<Line> corrected = new ArrayList<>(lines);
    corrected.set(
        3, sender.with(lines.get(3), "amount_incl_tax", new java.math.BigDecimal("99.00")));
    sender.sales("caisse.csv", lines);
    sender.sales("caisse-corrigée.csv", corrected);
    String mended = sender.total();
    List<Line> more = new ArrayList<>(lines);
    more.addAll(days("2022-01", 11, 11, 1, "T"));
    sender.replace = true;
    sender.sales("caisse.csv", more);
    assertThat(sender.total()).startsWith("51 ").isNotEqualTo(mended);
    assertThat(
            sender
                .warehouse
                .sql()
                .number("select count(*) from sales where amount_incl_tax = 99.00"))
        .isEqualTo(1);
  }

  @Test
  void anAnswerIsOnlyAboutTheStreamThatAsked() {
    List<Line> wazemmes = days("2022-01", 1, 10, 5, "T");
    List<Line> moulins = wazemmes.stream().map(l -> sender.with(l, "place", "Moulins")).toList();
    List<Line> first = new ArrayList<>(wazemmes);
    first.addAll(moulins);
    sender.sales("a.csv", first);
    List<Line> second = new ArrayList<>(wazemmes);
    moulins.forEach(
        l -> second.add(sender.with(l, "amount_incl_tax", new java.math.BigDecimal("7.77"))));
    assertThat(sender.questions(sender.sales("b.csv", second))).containsExactly("DELIV-05");
    sender.other = "a.csv";
    assertThat(sender.questions(sender.sales("b.csv", second))).isEmpty();
    assertThat(sender.total()).startsWith("150 ");
  }

  @Test
  void aRejectedTicketOfAnotherSourceStaysAsItWas() {
    List<Line> lines = days("2022-01", 1, 10, 5, "T");
    sender.sales("caisse.csv", lines);
    sender.rejected = List.of(lines.get(3));
    List<Line> others = new ArrayList<>(lines);
    others.remove(3);
    assertThat(sender.questions(sender.sales("copie.csv", others))).isEmpty();
    assertThat(sender.total()).startsWith("50 ");
  }

  @Test
  void aReferenceThatArrivesLastMendsThePast() {
    List<Line> lines = days("2022-01", 1, 10, 5, "T");
    sender.sales("a.csv", lines);
    sender.sales(
        "b.csv", lines.stream().map(l -> sender.with(l, "place", "POP Café Wazemmes")).toList());
    assertThat(sender.total()).startsWith("100 ");
    Line place =
        new Line(
            java.util.Map.of("place", "Wazemmes", "aliases", List.of("POP Café Wazemmes")), null);
    DeliveryOutcome delivered = sender.send("reference", "places", "ref.xlsx", List.of(place));
    assertThat(sender.questions(delivered)).isEmpty();
    assertThat(sender.total()).startsWith("50 ");
  }

  @Test
  void aGrantMissingFromTheNextVersionAsks() {
    Line one =
        new Line(
            java.util.Map.of(
                "grant",
                "ANCT",
                "funder",
                "ANCT",
                "amount_awarded",
                new java.math.BigDecimal("100")),
            null);
    Line two =
        new Line(
            java.util.Map.of(
                "grant",
                "HDF",
                "funder",
                "Région",
                "amount_awarded",
                new java.math.BigDecimal("200")),
            null);
    sender.send("funding", "grants", "f.xlsx", List.of(one, two));
    assertThat(sender.questions(sender.send("funding", "grants", "f.xlsx", List.of(one))))
        .containsExactly("DELIV-11");
    sender.replace = true;
    sender.send("funding", "grants", "f.xlsx", List.of(one));
    assertThat(sender.warehouse.sql().number("select count(*) from grants")).isEqualTo(1);
  }

  @Test
  void undoingOneOfTwoThatShareTicketsLeavesTheOtherWhole() {
    sender.sales("a.csv", days("2022-01", 1, 10, 5, "T"));
    sender.sales("b.csv", days("2022-01", 8, 20, 5, "T"));
    assertThat(sender.total()).startsWith("100 ");
    bilan.pipelines.model.Undone undone =
        new UndoTransaction(sender.warehouse).undo(1, false, false, Said.NOTHING, "{}");
    assertThat(undone.questions()).isEmpty();
    assertThat(sender.total()).startsWith("65 ");
  }

  @Test
  void undoingTheMiddleOfThreeLeavesOne() {
    List<Line> lines = days("2022-01", 1, 10, 5, null);
    sender.sales("a.csv", lines);
    sender.sales("b.csv", lines);
    sender.sales("c.csv", lines);
    new UndoTransaction(sender.warehouse).undo(2, false, false, Said.NOTHING, "{}");
    assertThat(sender.total()).startsWith("50 ");
    new UndoTransaction(sender.warehouse).undo(3, false, false, Said.NOTHING, "{}");
    assertThat(sender.total()).startsWith("50 ");
  }

  @Test
  void undoingAReferencePartsThePlacesAgain() {
    List<Line> lines = days("2022-01", 1, 10, 5, "T");
    sender.sales("a.csv", lines);
    sender.sales(
        "b.csv", lines.stream().map(l -> sender.with(l, "place", "POP Café Wazemmes")).toList());
    Line place =
        new Line(
            java.util.Map.of("place", "Wazemmes", "aliases", List.of("POP Café Wazemmes")), null);
    sender.send("reference", "places", "ref.xlsx", List.of(place));
    new UndoTransaction(sender.warehouse).undo(3, false, false, Said.NOTHING, "{}");
    assertThat(sender.total()).startsWith("100 ");
  }
}
