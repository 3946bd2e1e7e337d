package bilan.cli;

import bilan.cli.session.Session;
import bilan.pipelines.Rebuild;
import bilan.pipelines.Rebuild.Missing;
import bilan.pipelines.Rebuild.Rebuilt;
import bilan.pipelines.Rebuild.Why;
import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.warehouse.file.WarehouseComparison.Table;
import bilan.text.Exit;
import bilan.text.Json;
import bilan.text.Lang;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bilan rebuild}: makes the warehouse again from kept files and compares the two; replaces
 * nothing unless asked.
 */
@Command(name = "rebuild", sortOptions = false)
final class RebuildCommand implements BilanCommand {

  private final Session session;

  @Option(names = "--replace")
  boolean replace;

  RebuildCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    Rebuild rebuild = new Rebuild(session.workspace().settings(session.patience()));
    Rebuilt rebuilt = rebuild.run(replace, LocalDateTime.now(ZoneId.systemDefault()));
    List<Problem> problems = problems(rebuilt);
    boolean wanting = rebuilt.missing().stream().anyMatch(Missing::wanted);
    boolean refused = replace && rebuilt.aside() == null;
    if (session.json()) {
      session.out().print(Json.write(json(rebuilt)));
    } else if (!session.common().quiet) {
      print(rebuilt);
    }
    session.tell(problems);
    return rebuilt.isSame() && !wanting && !refused ? Exit.DONE : Exit.DIFFERENCE;
  }

  private void print(Rebuilt rebuilt) {
    long rows = rebuilt.tables().stream().mapToLong(Table::after).sum();
    session.print(
        rebuilt.isSame() ? "cli.rebuilt.same" : "cli.rebuilt.other",
        (long) rebuilt.deliveries(),
        (long) rebuilt.deliveries() + rebuilt.missing().size(),
        rows);
    for (Table table : rebuilt.tables()) {
      if (!table.same()) {
        Long before = table.before();
        session.print(
            before == null
                ? "cli.rebuilt.unreadable"
                : before == table.after() ? "cli.rebuilt.contents" : "cli.rebuilt.rows",
            label(table.name()),
            before == null ? 0L : before,
            table.after());
      }
    }
    if (!rebuilt.missing().isEmpty()) {
      session.print("cli.rebuilt.partly");
    }
    Path aside = rebuilt.aside();
    if (aside != null) {
      session.print("cli.rebuilt.replaced", aside.toString());
    }
  }

  private List<Problem> problems(Rebuilt rebuilt) {
    List<Problem> problems = new ArrayList<>();
    for (Missing one : rebuilt.missing()) {
      String key = "warehouse.rebuild.missing." + one.why().name().toLowerCase(Locale.ROOT);
      boolean unwanted = !one.wanted() && one.why() == Why.NO_FILE;
      problems.add(
          Problem.warning(
              "REBUILD-01",
              Message.of(key, one.delivery().id(), one.delivery().appliedAt().toLocalDate()),
              one.delivery().source(),
              Message.of(unwanted ? "warehouse.rebuild.unwanted.cure" : key + ".cure")));
    }
    String warehouse = session.workspace().warehouse().toString();
    if (!rebuilt.isSame()) {
      problems.add(
          Problem.error(
              "REBUILD-02",
              Message.of("warehouse.rebuild.differs"),
              warehouse,
              Message.of("warehouse.rebuild.differs.cure")));
    }
    if (replace && rebuilt.aside() == null) {
      problems.add(
          Problem.error(
              "REBUILD-03",
              Message.of("warehouse.rebuild.not_replaced", (long) rebuilt.missing().size()),
              warehouse,
              Message.of("warehouse.rebuild.not_replaced.cure")));
    }
    return problems;
  }

  /** Name of a table for people: the label of a declared one. */
  private String label(String table) {
    for (Dataset dataset : Datasets.load()) {
      for (DatasetTable declared : dataset.tables()) {
        if (table.equals(declared.name() + "_row")) {
          return session.lang() == Lang.FR ? declared.label() : declared.labelEn();
        }
      }
    }
    return session.catalogue().say("cli.rebuilt.table." + table);
  }

  private Map<String, @Nullable Object> json(Rebuilt rebuilt) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("schema_version", 1);
    map.put("same", rebuilt.isSame());
    map.put("deliveries", rebuilt.deliveries());
    List<Object> missing = new ArrayList<>();
    for (Missing one : rebuilt.missing()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("delivery", one.delivery().id());
      each.put("source", one.delivery().source());
      each.put("why", one.why().name().toLowerCase(Locale.ROOT));
      missing.add(each);
    }
    map.put("missing", missing);
    List<Object> tables = new ArrayList<>();
    for (Table table : rebuilt.tables()) {
      Map<String, @Nullable Object> each = new LinkedHashMap<>();
      each.put("table", table.name());
      each.put("rows", table.before());
      each.put("rebuilt", table.after());
      each.put("same", table.same());
      tables.add(each);
    }
    map.put("tables", tables);
    Path aside = rebuilt.aside();
    map.put("aside", aside == null ? null : aside.toString());
    return map;
  }
}
