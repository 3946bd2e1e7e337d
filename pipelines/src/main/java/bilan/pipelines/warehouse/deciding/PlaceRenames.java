package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.delivery.Answers;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import bilan.pipelines.warehouse.view.PlaceNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Resolves every name of a place anew; what places sent that it renames is decided again. */
public final class PlaceRenames {

  private final Statements sql;
  private final PlaceNames places;
  private Set<Integer> changed = Set.of();

  public PlaceRenames(Statements sql, PlaceNames places) {
    this.sql = sql;
    this.places = places;
  }

  /**
   * @return the deliveries that ask; empty if all is decided
   */
  public List<DecidedDelivery> run(Replay replay, Answers answers) {
    changed = places.refresh();
    places.settleTax();
    return decide(replay, answers, changed);
  }

  /** Decides once more what was renamed, with other words. */
  public List<DecidedDelivery> again(Replay replay, Answers answers) {
    return decide(replay, answers, changed);
  }

  private List<DecidedDelivery> decide(Replay replay, Answers answers, Set<Integer> renamed) {
    List<DecidedDelivery> asking = new ArrayList<>();
    if (!renamed.isEmpty()) {
      Answers now = new Answers(answers.said(), new Decisions(sql).read());
      for (Dataset dataset : Datasets.load()) {
        if (dataset.has(Trait.DAILY)) {
          asking.addAll(replay.run(dataset, renamed, now));
        }
      }
    }
    return asking;
  }

  /**
   * For a program that reads names otherwise than the one before it. Where deciding would ask,
   * nobody is there to answer: names are resolved, as every delivery does, and what counts stays.
   */
  public static void upgrade(Statements sql, List<Dataset> datasets) {
    boolean[] settled = new boolean[1];
    sql.transaction(
        () -> {
          settled[0] = settled(sql, datasets);
          return settled[0];
        });
    if (!settled[0]) {
      sql.transaction(
          () -> {
            new PlaceNames(sql, new WordCodes(sql), datasets).refresh();
            return true;
          });
    }
  }

  private static boolean settled(Statements sql, List<Dataset> datasets) {
    WordCodes words = new WordCodes(sql);
    PlaceNames places = new PlaceNames(sql, words, datasets);
    Set<Integer> changed = places.refresh();
    if (changed.isEmpty()) {
      return true;
    }
    places.settleTax();
    Answers answers = new Answers(Said.NOTHING, List.of());
    return new PlaceRenames(sql, places).decide(new Replay(sql, words), answers, changed).isEmpty();
  }
}
