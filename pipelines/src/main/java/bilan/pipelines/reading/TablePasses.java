package bilan.pipelines.reading;

import bilan.pipelines.control.PrintedTotals;
import bilan.pipelines.control.RowsTold;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.mapping.YearColumn;
import bilan.pipelines.model.Notices;
import bilan.pipelines.model.Reading;
import bilan.pipelines.model.RowAccount;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.planning.Rollups;
import bilan.pipelines.planning.SpreadCells;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.row.BesideFinisher;
import bilan.pipelines.row.Finisher;
import bilan.pipelines.row.Finishers;
import bilan.pipelines.row.GarbledCells;
import bilan.pipelines.row.RowReading;
import bilan.pipelines.row.RowTyper;
import bilan.pipelines.sheet.OddRows;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.typing.PersonKeys;
import bilan.pipelines.typing.RawHash;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the rows of tables that are planned, sheet by sheet, and tells what came of it. */
final class TablePasses {

  private final ReadRequest request;
  private final Profile profile;
  private final List<FoundTable> found;
  private final PersonKeys people;
  private final Notices notices;
  private final RejectNumbers rejects;
  private final Whose whose;
  private final Map<String, PrintedTotals> before = new HashMap<>();
  private final List<RowFilter> filters = new ArrayList<>();
  private final Set<String> said = new HashSet<>();
  private final String encoding;

  TablePasses(
      ReadRequest request,
      Profile profile,
      List<FoundTable> found,
      PersonKeys people,
      Notices notices,
      String encoding) {
    this.encoding = encoding;
    this.request = request;
    this.profile = profile;
    this.found = found;
    this.people = people;
    this.notices = notices;
    this.rejects =
        new RejectNumbers(
            request.following(), new RejectedParents(Datasets.get(request.dataset())));
    this.whose = new Whose(request);
  }

  Reading read(List<TablePlan> plans, RowSink sink) throws IOException {
    Map<Sheet, List<TableRows>> readers = readers(plans, sink);
    for (Map.Entry<Sheet, List<TableRows>> entry : readers.entrySet()) {
      pass(entry.getKey(), entry.getValue());
    }
    whose.end(notices);
    return reading(readers);
  }

  /** The readers of some tables, by sheet. */
  private Map<Sheet, List<TableRows>> readers(List<TablePlan> plans, RowSink sink) {
    Map<Sheet, List<TableRows>> readers = new LinkedHashMap<>();
    for (TablePlan plan : plans) {
      RowFilter filter = new RowFilter(profile, plan, plans, whose, notices);
      filters.add(filter);
      List<TableRows> tables = readers.computeIfAbsent(plan.area().sheet(), s -> new ArrayList<>());
      TableRows main = tables.stream().filter(t -> t.isOf(plan)).findFirst().orElse(null);
      tables.add(tableRows(plan, main, plans, filters.size(), filter, sink));
    }
    return readers;
  }

  private TableRows tableRows(
      TablePlan plan,
      @Nullable TableRows main,
      List<TablePlan> plans,
      int area,
      RowFilter filter,
      RowSink sink) {
    List<Row> head = head(plan);
    RowTyper typer = new RowTyper(plan, new RawHash(people.derived("rows")), notices);
    List<Finisher> finishers = Finishers.of(profile, plan, head, people, notices);
    plans.stream()
        .filter(p -> plan.isShared() && !p.isShared() && p.area().equals(plan.area()))
        .findFirst()
        .map(p -> new RowTyper(p, new RawHash(people.derived("rows")), new Notices()))
        .ifPresent(grants -> finishers.add(new BesideFinisher(plan, grants, notices)));
    RowReading reading = new RowReading(plan, typer, finishers, profile.choices());
    PrintedTotals totals = new PrintedTotals(plan, before.get(plan.table().name()));
    before.put(plan.table().name(), totals);
    SpreadCells spread = new SpreadCells(plan, profile.fillDown());
    return new TableRows(
        plan,
        main,
        area,
        reading,
        rejects,
        filter,
        new Rollups(plan, head),
        spread,
        totals,
        notices,
        sink);
  }

  private List<Row> head(TablePlan plan) {
    return found.stream()
        .filter(f -> f.area().equals(plan.area()))
        .findFirst()
        .map(FoundTable::rows)
        .orElse(List.of());
  }

  private void pass(Sheet sheet, List<TableRows> all) throws IOException {
    TableRows[] tables = all.toArray(TableRows[]::new);
    int hidden = 0;
    RowsOutside outside = outside(sheet);
    GarbledCells garbled = new GarbledCells(where(sheet));
    try (Sheet.Rows rows = sheet.rows()) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        garbled.see(row);
        boolean taken = false;
        for (TableRows table : tables) {
          if (table.takes(row)) {
            taken = true;
            hidden += row.hidden() ? 1 : 0;
            table.accept(row);
          }
        }
        if (!taken) {
          outside.see(row);
        }
      }
      odd("profile.repaired", rows.repaired(), sheet);
      odd("profile.longer", rows.longer(), sheet);
    }
    garbled.say(notices, encoding);
    all.forEach(TableRows::end);
    outside.say(notices);
    if (hidden > 0) {
      notices.add(
          Problem.note("TABLE-08", Message.of("profile.hidden_rows", sheet.name(), hidden)));
    }
  }

  private String where(Sheet sheet) {
    return request.file().getFileName() + "!" + sheet.name();
  }

  /** Rows that the reader had to put right. */
  private void odd(String key, OddRows rows, Sheet sheet) {
    if (rows.count() > 0 && said.add(key + sheet.name())) {
      String lines =
          rows.first().stream().map(String::valueOf).collect(Collectors.joining(", "))
              + (rows.count() > rows.first().size() ? "…" : "");
      notices.add(
          Problem.warning(
              "TABLE-19",
              Message.of(key, rows.count(), lines),
              where(sheet),
              Message.of(key + ".cure")));
    }
  }

  private RowsOutside outside(Sheet sheet) {
    List<TableArea> areas =
        found.stream().map(FoundTable::area).filter(a -> a.sheet().equals(sheet)).toList();
    return new RowsOutside(areas, where(sheet));
  }

  /** Rows that don't count are said, never left out in silence. */
  private void leftOut(List<TableRows> tables) {
    int others = filters.stream().mapToInt(RowFilter::setAside).sum();
    int skipped = filters.stream().mapToInt(RowFilter::skipped).sum();
    int cancelled = tables.stream().mapToInt(t -> t.leftOut() - t.absent()).sum();
    int spread = tables.stream().mapToInt(TableRows::spread).sum();
    if (others > 0) {
      notices.add(Problem.note("PROF-13", Message.of("profile.others", others)));
    }
    if (skipped > 0) {
      notices.add(Problem.note("PROF-14", Message.of("profile.skipped", skipped, profile.name())));
    }
    if (cancelled > 0) {
      boolean bank = found.stream().anyMatch(f -> f.mapping().table().is(Trait.BANK));
      String key = bank ? "profile.pending" : "profile.cancelled";
      notices.add(Problem.note("PROF-15", Message.of(key, cancelled)));
    }
    if (spread > 0) {
      notices.add(Problem.note("TABLE-14", Message.of("profile.spread", spread)));
    }
  }

  private Reading reading(Map<Sheet, List<TableRows>> readers) {
    Set<String> columns = new LinkedHashSet<>();
    Set<String> ignored = new LinkedHashSet<>();
    for (FoundTable table : found) {
      table.area().columns().stream().map(ColumnHead::text).forEach(columns::add);
      table.mapping().ignored().stream()
          .filter(h -> readers.containsKey(table.area().sheet()))
          .filter(h -> !profile.knows(h) && !YearColumn.isOf(table.mapping(), h))
          .map(ColumnHead::text)
          .forEach(ignored::add);
    }
    List<TableRows> tables = readers.values().stream().flatMap(List::stream).toList();
    leftOut(tables);
    RowsTold.of(
        tables.stream().filter(t -> !t.isShared()).map(TableRows::account).toList(), notices);
    Map<Integer, String> plans = new TreeMap<>();
    tables.forEach(table -> table.remember(plans));
    return new Reading(
        profile.name(),
        profile.version(),
        request.register() == null ? profile.defaults().get("register") : request.register(),
        List.copyOf(columns),
        List.copyOf(ignored),
        request.periodFrom(),
        request.periodTo(),
        notices.all(),
        filters.stream().mapToInt(RowFilter::setAside).sum(),
        tables.stream().mapToInt(TableRows::leftOut).sum()
            + filters.stream().mapToInt(RowFilter::skipped).sum(),
        tables.stream().map(t -> t.account().whole()).reduce(RowAccount.NOTHING, RowAccount::plus),
        plans,
        whose.theirs(),
        null,
        null);
  }
}
