package bilan.pipelines.warehouse;

import bilan.pipelines.Rejection;
import bilan.pipelines.Rejection.Fault;
import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Table;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps rejected rows with their reasons; what could be read of them belongs to the delivery's
 * coverage.
 */
final class Quarantine {

  private final Sql sql;
  private final Words words;
  private final Dataset dataset;
  private final Catalogue catalogue = new Catalogue(Lang.FR);

  Quarantine(Sql sql, Words words, Dataset dataset) {
    this.sql = sql;
    this.words = words;
    this.dataset = dataset;
  }

  void keep(int delivery, List<Rejection> rejections) {
    int id = (int) sql.number("select coalesce(max(reject_id), 0) from store.reject");
    for (Rejection rejection : rejections) {
      keep(++id, delivery, rejection);
    }
    words.store();
  }

  private void keep(int id, int delivery, Rejection rejection) {
    Table table = dataset.table(rejection.table());
    Map<String, Object> read = rejection.fields();
    String place = table.stream().isEmpty() ? null : text(read, table.stream().get(0));
    sql.run(
        "insert into store.reject values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        delivery,
        rejection.table(),
        rejection.sheet(),
        rejection.row(),
        rejection.date(),
        place,
        words.codeOrNull(place),
        words.codeOrNull(text(read, "register")),
        words.codeOrNull(text(read, "channel")),
        new RowHashes(table).unit(read),
        rejection.rawHash(),
        rejection.cells().entrySet().stream()
            .map(cell -> cell.getKey() + "\t" + cell.getValue())
            .collect(Collectors.joining("\n")));
    for (Fault fault : rejection.faults()) {
      sql.run(
          "insert into store.fault values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          id,
          fault.code(),
          fault.field(),
          fault.column(),
          fault.cell(),
          fault.value(),
          catalogue.say(fault.what()),
          catalogue.say(fault.cause()),
          catalogue.say(fault.cure()));
    }
  }

  private static @Nullable String text(Map<String, Object> read, String field) {
    Object value = read.get(field);
    return value == null ? null : value.toString();
  }
}
