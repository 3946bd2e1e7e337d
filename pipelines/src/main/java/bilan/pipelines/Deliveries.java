package bilan.pipelines;

import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.delivery.Decision;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.model.Undone;
import bilan.pipelines.warehouse.delivering.DeliveryList;
import bilan.pipelines.warehouse.delivering.UndoTransaction;
import bilan.pipelines.warehouse.file.WarehouseFile;
import bilan.text.Failure;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The deliveries of a workspace: listed, undone; and the decisions that were taken about them. */
public final class Deliveries {

  private final Settings settings;

  public Deliveries(Settings settings) {
    this.settings = settings;
  }

  /** In the order of their numbers, refused and undone ones included. */
  public List<DeliveryList.Line> list() {
    return with(warehouse -> new DeliveryList(warehouse).all());
  }

  /**
   * Takes a delivery away and decides again; nothing is undone if the outcome has questions.
   *
   * @throws Failure {@code USAGE} if there is no such live delivery, {@code DECIDE} if it is not
   *     the newest of its source
   */
  public Undone undo(int id, boolean cascade, boolean dryRun, Said said) {
    return with(
        warehouse ->
            new UndoTransaction(warehouse)
                .undo(id, cascade, dryRun, said, KeptWords.of(cascade, said)));
  }

  public List<Decision> decisions() {
    return with(warehouse -> new DeliveryList(warehouse).decisions());
  }

  /** Days and layouts of the deliveries since which decisions hold. */
  public Map<Integer, DeliveryList.Origin> origins() {
    return with(warehouse -> new DeliveryList(warehouse).origins());
  }

  /** From the next delivery on, what this decision answered is asked again. */
  public void forget(int decision) {
    with(
        warehouse -> {
          new DeliveryList(warehouse).forget(decision);
          return decision;
        });
  }

  private <T> T with(Function<WarehouseFile, T> work) {
    try (WarehouseFile warehouse = new Erasure(settings, Datasets.load()).open()) {
      return work.apply(warehouse);
    }
  }
}
