package bilan.pipelines.warehouse.meeting;

import bilan.pipelines.warehouse.Statements;
import java.util.List;

/** The version that a source sent last: what it left out is not asked about again. */
final class FormerVersion {

  private final Statements sql;
  private final Coverages coverages;

  FormerVersion(Statements sql, Coverages coverages) {
    this.sql = sql;
    this.coverages = coverages;
  }

  /** The live delivery before that told of these streams, on whatever dates; 0 if there is none. */
  int of(LiveDelivery delivery, List<CodedStream> streams) {
    return sql
        .list(
            "select delivery_id from store.delivery where state = 'applied' and dataset = ? and source = ? and delivery_id < ? order by delivery_id desc",
            row -> row.getInt(1),
            delivery.dataset(),
            delivery.source(),
            delivery.id())
        .stream()
        .filter(
            id ->
                coverages.at(id, streams.get(0).place()).stream()
                    .anyMatch(s -> streams.stream().anyMatch(s::overlaps)))
        .findFirst()
        .orElse(0);
  }
}
