package bilan.pipelines.warehouse.checking;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.checking.CheckFindings.Example;
import bilan.text.Message;
import bilan.text.Problem.Severity;
import bilan.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes out the rows that a check finds impossible, as if they had never been typed. */
public final class ImpossibleRows {

  private static final int ALL = Integer.MAX_VALUE;

  private final Statements sql;
  private final Dataset dataset;
  private final int delivery;

  public ImpossibleRows(Statements sql, Dataset dataset, int delivery) {
    this.sql = sql;
    this.dataset = dataset;
    this.delivery = delivery;
  }

  public List<Rejection> reject(List<String> tables) {
    List<Rejection> rejections = new ArrayList<>();
    DeliveryChecks checking = new DeliveryChecks(sql, dataset, delivery);
    for (CheckFindings found : checking.ask(tables, c -> c.severity() == Severity.ERROR, ALL)) {
      BaseTable table = new BaseTable(found.table());
      for (Example example : found.examples()) {
        rejections.addAll(taken(table, found.check(), example));
      }
    }
    return rejections;
  }

  /** The row of an example, taken out of its table; nothing if another check took it before. */
  private List<Rejection> taken(BaseTable table, Check check, Example example) {
    String here = "source_row = ? and sheet = ?";
    List<Rejection> rejections =
        sql.list(
            new Candidate(sql, table, delivery)
                .ask("select " + columns(table) + " from candidate where " + here),
            row -> {
              Map<String, Object> fields = new LinkedHashMap<>();
              for (Field field : table.declared().fields()) {
                Object value = row.getObject(field.name());
                if (value != null) {
                  fields.put(field.name(), value);
                }
              }
              return rejection(table.declared(), check, example, fields);
            },
            example.row(),
            example.sheet());
    sql.run(
        "delete from %s where delivery_id = %d and source_row = ? and sheet_id in (select sheet_id from store.sheet where delivery_id = %d and sheet = ?)"
            .formatted(table.name(), delivery, delivery),
        example.row(),
        example.sheet());
    return rejections;
  }

  private static String columns(BaseTable table) {
    return table.declared().fields().stream()
        .map(field -> BaseTable.quoted(field.name()))
        .collect(Collectors.joining(", "));
  }

  private Rejection rejection(
      DatasetTable table, Check check, Example example, Map<String, Object> fields) {
    Rejection.Fault fault =
        new Rejection.Fault(
            check.code(),
            null,
            null,
            null,
            null,
            Message.of("check.says", check.message().about(example.values())),
            said(check.cause()),
            said(check.cure()));
    LocalDate date = table.date() == null ? null : (LocalDate) fields.get(table.date());
    String sheet = String.valueOf(example.sheet());
    return new Rejection(
        table.name(),
        sheet,
        example.row(),
        List.of(fault),
        date,
        new HashMap<>(fields),
        0,
        Rejection.Raw.NONE);
  }

  private static Message said(@Nullable Sentence sentence) {
    return sentence == null ? Message.of("check.nothing") : Message.of("check.says", sentence);
  }
}
