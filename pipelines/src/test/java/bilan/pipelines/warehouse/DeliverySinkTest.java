package bilan.pipelines.warehouse;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.warehouse.file.WarehouseFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliverySinkTest {

  /** Rows of most files are stored at the end: a full disk is met there. */
  @Test
  void whatFailsAtTheEndIsSaidAndNotWaitedFor() {
    try (WarehouseFile warehouse = WarehouseFile.inMemory(Datasets.load())) {
      Statements sql = warehouse.sql();
      sql.run("drop table store.audience_row");
      List<Map<String, String>> rows =
          List.of(Map.of("activity_date", "2024-03-05", "participants", "3", "class_women", "2"));
      assertTimeoutPreemptively(
          Duration.ofSeconds(30),
          () ->
              assertThatThrownBy(() -> new Planted(sql).store("attendance", "a.csv", rows))
                  .hasMessageContaining("WARE-07"));
    }
  }
}
