package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.delivery.Answers;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.model.Plan.Question;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import bilan.pipelines.warehouse.deciding.DecidedDelivery.Judged;
import bilan.pipelines.warehouse.deciding.DeliveryDecision.Met;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides for a new delivery, and where something asks tries what other answers would lead to, from
 * the state before. The transaction is rolled back afterwards.
 */
public final class Trial {

  private final Statements sql;
  private final WordCodes words;
  private final Dataset dataset;
  private final LiveDelivery delivery;
  private @Nullable Met met;
  private @Nullable DecidedDelivery decided;
  private boolean kept;

  public Trial(Statements sql, WordCodes words, Dataset dataset, LiveDelivery delivery) {
    this.sql = sql;
    this.words = words;
    this.dataset = dataset;
    this.delivery = delivery;
  }

  /** Decides with the words of the command. */
  public DecidedDelivery decide(Answers answers) {
    DeliveryDecision deciding = new DeliveryDecision(sql, words, dataset, true, true);
    Met here = deciding.meet(delivery, Set.of());
    List<Judged> judged = deciding.judge(here, answers);
    boolean asks =
        !here.mixed().isEmpty()
            || judged.stream().anyMatch(j -> !j.verdict().questions().isEmpty());
    if (asks || here.streams().keySet().stream().anyMatch(t -> severalGrains(t, here))) {
      keep(here);
    }
    met = here;
    DecidedDelivery now = deciding.withEntities(deciding.settle(here, judged, answers), answers);
    decided = now;
    return now;
  }

  private boolean severalGrains(BaseTable table, Met here) {
    return sql.number(
            "select count(distinct grain) from %s where latest and %s"
                .formatted(table.name(), atPlaces(table, here)))
        > 1;
  }

  private static String atPlaces(BaseTable table, Met here) {
    List<CodedStream> streams = Objects.requireNonNull(here.streams().get(table));
    return CodedStream.at(streams.stream().map(CodedStream::place).distinct().toList());
  }

  /** Notes what counts before anything is changed. */
  private void keep(Met here) {
    kept = true;
    for (BaseTable table : here.streams().keySet()) {
      sql.script(script("trial-keep", table).replace("{{places}}", atPlaces(table, here)));
    }
  }

  private void restore(Met here) {
    for (BaseTable table : here.streams().keySet()) {
      sql.script(script("trial-restore", table));
    }
  }

  private static String script(String name, BaseTable table) {
    return table.script("decide/" + name);
  }

  /** What would ask with these words. */
  public List<Question> questions(Answers answers) {
    Said said = answers.said();
    LiveDelivery as =
        new LiveDelivery(
            delivery.id(),
            delivery.dataset(),
            said.as() == null ? delivery.source() : said.as(),
            said.replace(),
            delivery.workbook());
    Met here = Objects.requireNonNull(met);
    boolean anew = said.as() != null || said.register() != null;
    if (kept) {
      restore(here);
    }
    if (anew) {
      change(as.source(), said, here, false);
    }
    DeliveryDecision deciding = new DeliveryDecision(sql, words, dataset, false, true);
    Met tried = anew ? deciding.meet(as, Set.of()) : here;
    DecidedDelivery was = Objects.requireNonNull(decided);
    DecidedDelivery now = deciding.settle(tried, deciding.judge(tried, answers), answers);
    if (anew) {
      change(delivery.source(), said, here, true);
    }
    return Questions.again()
        .of(
            said.replace()
                ? now.with(List.of(), List.of(), was.alike(), said)
                : now.with(was.vanishing(), was.shrinking(), was.alike(), said));
  }

  /**
   * As if the file had another name, or its rows a register; or as it is again.
   *
   * @param back whether the register is taken away from the rows that were given it
   */
  private void change(String source, Said said, Met here, boolean back) {
    sql.run("update store.delivery set source = ? where delivery_id = ?", source, delivery.id());
    if (said.register() != null) {
      String code = String.valueOf(words.code(said.register()));
      String change =
          " set register = %s where delivery_id = %d and register is not distinct from %s"
              .formatted(back ? "null" : code, delivery.id(), back ? code : "null");
      for (BaseTable table : here.streams().keySet()) {
        if (table.has("register")) {
          sql.run("update " + table.name() + change);
          sql.run("update store.coverage" + change);
        }
      }
    }
  }
}
