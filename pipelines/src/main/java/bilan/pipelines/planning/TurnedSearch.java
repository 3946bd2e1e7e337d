package bilan.pipelines.planning;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.HeaderPeriod;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.mapping.ColumnConflicts;
import bilan.pipelines.mapping.Implausible;
import bilan.pipelines.mapping.Mapping;
import bilan.pipelines.mapping.NumberColumns;
import bilan.pipelines.mapping.PlaceColumns;
import bilan.pipelines.mapping.TurnedColumns;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.request.TypedLine;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.typing.CellReaders;
import bilan.pipelines.typing.ColumnReading;
import bilan.pipelines.value.Fault;
import bilan.pipelines.value.MonthLabel;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what columns stand for whose numbers are rows of their own. */
final class TurnedSearch {

  private static final String PAYMENT = "payment_method";

  /** What an unknown means of payment is taken for in a line that a person completes. */
  private static final String UNSURE = "credit";

  private final Profile profile;
  private final SheetContext context;
  private final CellReaders readers;
  private final List<Problem> decisions;

  TurnedSearch(
      Profile profile, SheetContext context, CellReaders readers, List<Problem> decisions) {
    this.profile = profile;
    this.context = context;
    this.readers = readers;
    this.decisions = decisions;
  }

  /** What each turned column stands for; it asks if nothing says the year, or two are the same. */
  List<TurnedColumn> turned(Mapping mapping, TableArea area, String where) {
    List<TurnedColumn> turned = new ArrayList<>();
    Map<Object, ColumnHead> seen = new HashMap<>();
    for (TurnedColumns.Head each : mapping.turned()) {
      HeaderPeriod period = each.period();
      LocalDate date = period == null ? null : firstDay(period, each.head(), area, where);
      if (period != null && date == null) {
        return List.of();
      }
      TurnedColumn column = new TurnedColumn(each.head(), date, values(each, mapping.table()));
      ColumnHead same =
          seen.putIfAbsent(List.of(column.values(), String.valueOf(date)), each.head());
      if (same != null) {
        decisions.add(
            Problem.error(
                "TABLE-13",
                Message.of(
                    "profile.same_column",
                    ColumnConflicts.shown(same),
                    ColumnConflicts.shown(each.head())),
                where,
                Message.of("profile.same_column.cure")));
      }
      turned.add(column);
    }
    return turned;
  }

  /** Completed by what the sheet, the titles and the file say; null if it had to ask. */
  private @Nullable LocalDate firstDay(
      HeaderPeriod period, ColumnHead head, TableArea area, String where) {
    MonthLabel month = context.month(area);
    HeaderPeriod whole = period.in(context.year(area), month == null ? 0 : month.month());
    LocalDate day = whole.firstDay();
    if (day != null && whole.year() > 0 && !whole.isBareDay()) {
      return day;
    }
    String key = "profile.no_" + (whole.year() == 0 ? "year" : whole.isBareDay() ? "month" : "day");
    decisions.add(
        Problem.error("TABLE-04", Message.of(key, head.text()), where, Message.of(key + ".cure")));
    return null;
  }

  /**
   * Beside means of payment, another column of amounts may be one: left out, the whole would be
   * wrong.
   */
  void beside(TablePlan plan, List<Row> head, ReadRequest request) {
    if (plan.turned().stream().anyMatch(t -> t.values().containsKey(PlaceColumns.FIELD))) {
      besidePlaces(plan, head, request);
    }
    if (plan.turned().stream().noneMatch(t -> t.values().containsKey(PAYMENT))) {
      return;
    }
    List<ColumnHead> asked =
        plan.mapping().ignored().stream()
            .filter(c -> !profile.knows(c) && !request.before().isDone(c.text()))
            .filter(c -> Implausible.areAmounts(c, head))
            .toList();
    Reply line = TypedLine.ingest(request);
    for (ColumnHead column : asked) {
      decisions.add(
          Problem.error(
              "PROF-16",
              Message.of("profile.payment_or_not", column.text()),
              plan.where(),
              Message.of(
                  "profile.payment_or_not.cure",
                  line.with(payments(plan, asked, request)),
                  line.with("--without", column.text()))));
    }
  }

  /** The columns that are means of payment, named like those that are asked about. */
  private static String[] payments(TablePlan plan, List<ColumnHead> asked, ReadRequest request) {
    Map<String, Object> named = new LinkedHashMap<>();
    plan.turned()
        .forEach(t -> named.put(t.head().text(), t.values().getOrDefault(PAYMENT, UNSURE)));
    asked.forEach(column -> named.put(column.text(), UNSURE));
    request.before().said().named().keySet().forEach(named::remove); // in the line anyway
    return named.entrySet().stream()
        .flatMap(n -> Stream.of("--column", n.getKey() + "=" + PAYMENT + "/" + n.getValue()))
        .toArray(String[]::new);
  }

  /** A column of numbers whose name is not known may be a place too. */
  private void besidePlaces(TablePlan plan, List<Row> head, ReadRequest request) {
    for (ColumnHead column : plan.mapping().ignored()) {
      if (!profile.knows(column)
          && !request.before().isDone(column.text())
          && NumberColumns.mayCount(column, head)) {
        String place = column.text() + "=" + PlaceColumns.FIELD + "/" + column.own();
        decisions.add(
            Problem.error(
                "PROF-16",
                Message.of("profile.place_or_not", column.text()),
                plan.where(),
                Message.of(
                    "profile.place_or_not.cure",
                    TypedLine.ingest(request).with("--column", place),
                    TypedLine.ingest(request).with("--without", column.text()))));
      }
    }
  }

  private Map<String, Object> values(TurnedColumns.Head head, DatasetTable table) {
    Map<String, Object> values = new HashMap<>();
    head.given()
        .forEach(
            (name, text) -> {
              Field field = table.fields().get(table.indexOf(name));
              Object value = readers.of(field, ColumnReading.PLAIN).read(SheetCell.text(text));
              if (value != null && !(value instanceof Fault)) {
                values.put(name, value);
              }
            });
    return values;
  }
}
