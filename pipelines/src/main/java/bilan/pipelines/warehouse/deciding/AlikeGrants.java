package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.delivery.Answers;
import bilan.pipelines.delivery.Decision;
import bilan.pipelines.delivery.Decision.Answer;
import bilan.pipelines.delivery.FactStream;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.warehouse.Statements;
import bilan.text.Message;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grant whose derived code meets another grant of the same reference, or of the same funder and
 * amount: two that may be one.
 *
 * @param provisional the derived code, {@code other} the one it meets
 * @param amount awarded to the first one, as its {@code source} says; {@code otherAmount}, {@code
 *     otherSource} likewise of the other
 */
record AlikeGrants(
    String provisional,
    String other,
    @Nullable String funder,
    @Nullable BigDecimal amount,
    String source,
    @Nullable BigDecimal otherAmount,
    String otherSource) {

  /** Whether its row stands twice in one file. */
  boolean isTwice() {
    return provisional.equals(other);
  }

  /** The file of the one that the delivery of this source meets. */
  String met(String delivered) {
    return otherSource.equals(delivered) ? source : otherSource;
  }

  /** Both, and where they stand. */
  Message told() {
    return Message.of(
        "delivery.alike.pair",
        provisional,
        other,
        funder == null ? "–" : funder,
        StreamNouns.euros(amount),
        source,
        StreamNouns.euros(otherAmount),
        otherSource);
  }

  /** Those of a delivery that are not yet told apart. */
  static List<AlikeGrants> of(Statements sql, LiveDelivery delivery, Answers answers) {
    return sql
        .list(
            Statements.resource("decide/alike-grants.sql")
                .replace("{{delivery}}", String.valueOf(delivery.id())),
            row ->
                new AlikeGrants(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    Statements.amount(row, 4),
                    row.getString(5),
                    Statements.amount(row, 6),
                    row.getString(7)))
        .stream()
        .filter(pair -> !isToldApart(pair, answers, delivery.id()))
        .toList();
  }

  private static FactStream stream() {
    return new FactStream(Datasets.table(Trait.GRANTS).name(), null, null, null);
  }

  private static boolean isToldApart(AlikeGrants pair, Answers answers, int delivery) {
    Decision kept = answers.about(stream(), pair.provisional(), pair.other(), delivery);
    return kept != null && kept.answer() == Answer.OTHER_REGISTER;
  }

  /** What the words answer of these. */
  static List<Decision> answered(List<AlikeGrants> pairs, Said said, int delivery) {
    return pairs.stream()
        .filter(pair -> answers(said, pair, pairs.size()))
        .map(
            pair ->
                Decision.since(
                    delivery,
                    stream(),
                    pair.provisional(),
                    pair.other(),
                    Answer.OTHER_REGISTER,
                    false))
        .toList();
  }

  /** Those that the words don't answer. */
  static List<AlikeGrants> open(List<AlikeGrants> pairs, Said said) {
    return pairs.stream().filter(pair -> !answers(said, pair, pairs.size())).toList();
  }

  /** By the code of the other one, or by a file for all pairs of which one stands in it. */
  private static boolean answers(Said said, AlikeGrants pair, int asking) {
    return said.about(List.of(pair.other(), pair.otherSource(), pair.source()))
            == Answer.OTHER_REGISTER
        || (asking == 1 && said.loose() == Answer.OTHER_REGISTER);
  }
}
