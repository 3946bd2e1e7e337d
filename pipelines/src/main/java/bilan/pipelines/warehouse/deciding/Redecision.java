package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.delivery.Answers;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import bilan.pipelines.warehouse.view.PlaceNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides again once deliveries were taken away, or their rows were corrected. */
public final class Redecision {

  private final Statements sql;
  private final WordCodes words;
  private final Map<Integer, Said> own;
  private final Said said;
  private final Map<Integer, DecidedDelivery> decided = new HashMap<>();
  private final List<Replay> replays = new ArrayList<>();

  /**
   * @param own deliveries that are decided as if they were new, with the words of the command
   * @param said words that answer what the others ask
   */
  public Redecision(Statements sql, WordCodes words, Map<Integer, Said> own, Said said) {
    this.sql = sql;
    this.words = words;
    this.own = own;
    this.said = said;
  }

  /** How those that are decided as new were decided, by number. */
  public Map<Integer, DecidedDelivery> own() {
    return decided;
  }

  /** Keeps what the words answered for those that are not their own. */
  public void keepAnswers() {
    replays.forEach(Replay::keepAnswers);
  }

  /**
   * @param places codes of the canonical places to which it is limited, 0 for none
   * @return those that ask; empty if all is decided
   */
  public List<DecidedDelivery> run(Dataset dataset, Set<Integer> places) {
    Answers answers =
        new Answers(said, new Decisions(sql).read(), new KinDeliveries(sql, words).read());
    Replay replay = new Replay(sql, words, own);
    List<DecidedDelivery> asking = new ArrayList<>(replay.run(dataset, places, answers));
    if (dataset.use().reference()) {
      PlaceNames names = new PlaceNames(sql, words, Datasets.load());
      asking.addAll(new PlaceRenames(sql, names).run(replay, answers));
    }
    decided.putAll(replay.own());
    replays.add(replay);
    return asking;
  }

  /** Canonical places that the deliveries cover; 0 stands for none. */
  public Set<Integer> places(Set<Integer> deliveries) {
    String ids = deliveries.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return deliveries.isEmpty()
        ? new HashSet<>()
        : new HashSet<>(
            sql.list(
                Statements.resource("decide/covered-places.sql")
                    .replace("{{deliveries}}", ids)
                    .replace("{{daily}}", PlaceNames.daily()),
                row -> row.getInt(1)));
  }
}
