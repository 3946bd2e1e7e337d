package bilan.pipelines.profile;

import bilan.pipelines.RowSink;
import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.SheetHead;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.layout.TableFinder;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One workbook on its way to the sink: find the tables, map them, ask what must be asked, then read
 * the rows.
 */
final class WorkbookReading {

  private final Workbook workbook;
  private final ReadRequest request;
  private final PersonKeys people;
  private final String file;
  private final Dataset dataset;
  private final Notices notices = new Notices();

  WorkbookReading(Workbook workbook, ReadRequest request, PersonKeys people) {
    this.workbook = workbook;
    this.request = request;
    this.people = people;
    this.file = String.valueOf(request.file().getFileName());
    this.dataset = Datasets.get(request.dataset());
  }

  /** One table with the rows at hand when it was planned. */
  private record Found(TableArea area, Mapping mapping, SheetHead head) {}

  Reading read(RowSink sink) throws IOException {
    List<SheetHead> heads = new ArrayList<>();
    for (Sheet sheet : sheets()) {
      heads.add(SheetHead.read(sheet));
    }
    Profile profile = profile(heads);
    checkBeneficiary(profile);
    List<Found> found = find(profile, heads);
    TablePlanner planner =
        new TablePlanner(
            file,
            dataset,
            profile,
            request,
            context(found),
            people,
            "true".equals(workbook.facts().get("date1904")),
            notices);
    Map<Sheet, List<TableRows>> readers = new LinkedHashMap<>();
    List<RowFilter> filters = new ArrayList<>();
    for (Found table : found) {
      TablePlan plan = planner.plan(table.area(), table.mapping(), rows(table));
      RowFilter filter =
          new RowFilter(
              profile,
              table.area(),
              plan,
              request.allBeneficiaries() ? List.of() : request.organisation());
      filters.add(filter);
      if (planner.decisions().isEmpty()) {
        readers
            .computeIfAbsent(table.area().sheet(), s -> new ArrayList<>())
            .add(tableRows(plan, planner, filter, sink));
      }
    }
    if (!planner.decisions().isEmpty()) {
      throw new Failure(Exit.DECIDE, planner.decisions());
    }
    for (Map.Entry<Sheet, List<TableRows>> entry : readers.entrySet()) {
      pass(entry.getKey(), entry.getValue());
    }
    return reading(profile, found, readers, filters);
  }

  /** A file that holds others' rows needs to know which are ours. */
  private void checkBeneficiary(Profile profile) {
    if (!profile.beneficiary().isEmpty()
        && request.organisation().isEmpty()
        && !request.allBeneficiaries()) {
      throw new Failure(
          Exit.DECIDE,
          Problem.error(
              "PROF-07",
              Message.of("profile.whose", profile.name()),
              file,
              Message.of("profile.whose.cure")));
    }
  }

  private Profile profile(List<SheetHead> heads) {
    Profiles profiles = new Profiles(dataset.name(), request.ownProfiles());
    String named = request.profile();
    return named == null
        ? new Detection(file, heads).choose(profiles.all(), dataset.name())
        : profiles.named(named, dataset.name());
  }

  private List<Found> find(Profile profile, List<SheetHead> heads) {
    DatasetJudge judge = new DatasetJudge(dataset, profile);
    List<Found> complete = new ArrayList<>();
    List<Found> incomplete = new ArrayList<>();
    for (SheetHead head : heads) {
      for (TableArea area : areas(profile, head, judge)) {
        Mapping mapping = judge.fits(area).get(0).mapping();
        (area.complete() ? complete : incomplete).add(new Found(area, mapping, head));
      }
    }
    if (!complete.isEmpty()) {
      incomplete.forEach(
          f ->
              notices.add(
                  Problem.warning(
                      "TABLE-02",
                      Message.of("profile.sheet_left_out", f.area().sheet().name()),
                      file,
                      null)));
      return complete;
    }
    if (incomplete.isEmpty()) {
      throw new Failure(
          Exit.DECIDE,
          Problem.error(
              "TABLE-01",
              Message.of("profile.no_table", dataset.label()),
              file,
              Message.of("profile.no_table.cure", dataset.name())));
    }
    return incomplete;
  }

  private List<TableArea> areas(Profile profile, SheetHead head, DatasetJudge judge) {
    if (!profile.reads(head.sheet().name())) {
      return List.of();
    }
    TableFinder finder = new TableFinder(head, judge);
    if (profile.layout().headerFirst() == 0) {
      return finder.find();
    }
    TableArea area = finder.at(profile.layout().headerFirst(), profile.layout().headerLast());
    return area == null ? List.of() : List.of(area);
  }

  private List<Sheet> sheets() {
    List<Sheet> chosen = new ArrayList<>();
    for (Sheet sheet : workbook.sheets()) {
      boolean wanted =
          request.sheets().isEmpty() ? !sheet.hidden() : request.sheets().contains(sheet.name());
      if (wanted) {
        chosen.add(sheet);
      } else if (sheet.hidden() && request.sheets().isEmpty()) {
        notices.add(Problem.note("TABLE-03", Message.of("profile.hidden_sheet", sheet.name())));
      }
    }
    List<String> names = workbook.sheets().stream().map(Sheet::name).toList();
    List<Problem> unknown =
        request.sheets().stream()
            .filter(s -> !names.contains(s))
            .map(
                s ->
                    Problem.error(
                        "USAGE-02",
                        Message.of("profile.no_sheet", s, String.join(", ", names)),
                        file,
                        null))
            .toList();
    if (!unknown.isEmpty()) {
      throw new Failure(Exit.USAGE, unknown);
    }
    return chosen;
  }

  private SheetContext context(List<Found> found) {
    long alike = found.stream().map(f -> f.area().sheet().name()).distinct().count();
    int dot = file.lastIndexOf('.');
    return new SheetContext(
        dot > 0 ? file.substring(0, dot) : file, alike > 1, workbook.kind() == Workbook.Kind.CSV);
  }

  private static List<Row> rows(Found table) {
    return table.head().rows().stream()
        .filter(r -> r.number() > table.area().headerLast() && r.number() <= table.area().lastRow())
        .toList();
  }

  private TableRows tableRows(
      TablePlan plan, TablePlanner planner, RowFilter filter, RowSink sink) {
    RowTyper typer = new RowTyper(plan, new RawHash(people.derived("rows")), notices);
    return new TableRows(plan, typer, finishers(plan), filter, planner.periods(plan), sink);
  }

  private List<Finisher> finishers(TablePlan plan) {
    List<Finisher> finishers = new ArrayList<>();
    boolean splits = plan.all().stream().anyMatch(c -> c.target() instanceof Target.ToSplit);
    if (splits) {
      finishers.add(new AudienceFinisher(plan, notices));
    }
    if (plan.table().indexOf("person_key") >= 0
        && (plan.grain() == null
            || plan.column("person_key") != null
            || "participant".equals(plan.grain()))) {
      finishers.add(new PersonFinisher(plan, people));
    }
    switch (dataset.name()) {
      case "sales" -> finishers.add(new SalesFinisher(plan));
      case "funding" -> finishers.add(new FundingFinisher(plan));
      case "ledger" -> finishers.add(new LedgerFinisher(plan));
      case "reference" -> finishers.add(WorkbookReading::precision);
      default -> {}
    }
    return finishers;
  }

  private static void precision(Draft draft) {
    if (draft.get("date") instanceof CoarseDates.Dated dated) {
      draft.set("date", dated.date());
      draft.setIfAbsent("date_precision", dated.precision());
    } else if (draft.get("date") != null) {
      draft.setIfAbsent("date_precision", "day");
    }
  }

  private static void pass(Sheet sheet, List<TableRows> tables) throws IOException {
    try (Sheet.Rows rows = sheet.rows()) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        for (TableRows table : tables) {
          if (table.takes(row)) {
            table.accept(row);
          }
        }
      }
    }
  }

  private Reading reading(
      Profile profile,
      List<Found> found,
      Map<Sheet, List<TableRows>> readers,
      List<RowFilter> filters) {
    Set<String> columns = new LinkedHashSet<>();
    Set<String> ignored = new LinkedHashSet<>();
    for (Found table : found) {
      table.area().columns().stream().map(ColumnHead::text).forEach(columns::add);
      table.mapping().ignored().stream()
          .filter(h -> !profile.knows(h))
          .map(ColumnHead::text)
          .forEach(ignored::add);
    }
    List<TableRows> tables = readers.values().stream().flatMap(List::stream).toList();
    int leftOut = tables.stream().mapToInt(TableRows::leftOut).sum();
    return new Reading(
        profile.name(),
        profile.version(),
        request.register(),
        List.copyOf(columns),
        List.copyOf(ignored),
        request.periodFrom(),
        request.periodTo(),
        notices.all(),
        filters.stream().mapToInt(RowFilter::setAside).sum(),
        leftOut + filters.stream().mapToInt(RowFilter::skipped).sum(),
        tables.stream().mapToInt(TableRows::totalRows).sum());
  }
}
