package bilan.pipelines.profile;

import bilan.pipelines.RowSink;
import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.SheetHead;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One workbook on its way to the sink: find the tables, map them, ask what must be asked, then read
 * the rows.
 */
final class WorkbookReading {

  private final Workbook workbook;
  private final ReadRequest request;
  private final PersonKeys people;
  private final @Nullable Profile given;
  private final String file;
  private final Dataset dataset;
  private final Notices notices = new Notices();
  private final Rejects rejects;
  private final Map<String, Totals> before = new HashMap<>();

  WorkbookReading(Workbook workbook, ReadRequest request, PersonKeys people) {
    this(workbook, request, people, null);
  }

  /**
   * @param given a profile that stands in no folder yet; null to take the one that fits
   */
  WorkbookReading(
      Workbook workbook, ReadRequest request, PersonKeys people, @Nullable Profile given) {
    this.given = given;
    this.workbook = workbook;
    this.request = request;
    this.people = people;
    this.file = String.valueOf(request.file().getFileName());
    this.dataset = Datasets.get(request.dataset());
    this.rejects = new Rejects(request.following());
  }

  Reading read(RowSink sink) throws IOException {
    TableSearch search = new TableSearch(file, workbook, request, dataset, notices);
    List<SheetHead> heads = search.heads();
    Profiles profiles = new Profiles(dataset.name(), request.ownProfiles());
    Profile detected = given == null ? profile(profiles, heads) : given;
    checkBeneficiary(detected);
    List<Found> found = search.find(detected, heads);
    Profile profile = byFields(profiles, detected, found, heads);
    Drift drift = drift(profile, found);
    drift.say(notices);
    TablePlanner planner = planner(profile, found, notices);
    List<TablePlan> plans = found.stream().map(planner::plan).toList();
    List<Problem> decisions =
        new ArrayList<>(
            drift.decisions(new DatasetJudge(dataset, profile, request.places()), plans));
    drift.sayLost(notices);
    decisions.addAll(new Siblings(found, request.before().columns(), file).decisions());
    decisions.addAll(planner.decisions());
    List<TablePlan> kept = GrainMix.withoutSummaries(plans, decisions, notices);
    if (!decisions.isEmpty()) {
      throw new Failure(Exit.DECIDE, onlyOnce(decisions));
    }
    List<TablePlan> summaries = plans.stream().filter(p -> !kept.contains(p)).toList();
    Recaps recaps = summaries.isEmpty() ? null : new Recaps(sink);
    List<RowFilter> filters = new ArrayList<>();
    Map<Sheet, List<TableRows>> readers =
        readers(profile, found, kept, filters, recaps == null ? sink : recaps);
    for (Map.Entry<Sheet, List<TableRows>> entry : readers.entrySet()) {
      pass(entry.getKey(), entry.getValue());
    }
    if (recaps != null) {
      if (isSetAside(filters, readers)) {
        recaps.setAside();
      }
      for (Map.Entry<Sheet, List<TableRows>> entry :
          readers(profile, found, summaries, new ArrayList<>(), recaps.summary()).entrySet()) {
        pass(entry.getKey(), entry.getValue());
      }
    }
    return reading(profile, found, readers, filters);
  }

  private static boolean isSetAside(List<RowFilter> filters, Map<Sheet, List<TableRows>> readers) {
    return filters.stream().anyMatch(f -> f.skipped() + f.setAside() > 0)
        || readers.values().stream().flatMap(List::stream).anyMatch(t -> t.leftOut() > 0);
  }

  /** The same question of several like sheets is one of the file. */
  private static List<Problem> onlyOnce(List<Problem> decisions) {
    boolean ledger = decisions.stream().anyMatch(MissingFields::isNoLedger);
    Map<List<Object>, Problem> once = new LinkedHashMap<>();
    for (Problem each : decisions) {
      if (ledger && !MissingFields.isNoLedger(each)) {
        continue; // What is no ledger has no columns to ask about.
      }
      once.putIfAbsent(Arrays.asList(each.code(), each.what(), each.value(), each.cure()), each);
    }
    return List.copyOf(once.values());
  }

  /** The readers of some tables, by sheet. */
  private Map<Sheet, List<TableRows>> readers(
      Profile profile,
      List<Found> found,
      List<TablePlan> plans,
      List<RowFilter> filters,
      RowSink sink) {
    Map<Sheet, List<TableRows>> readers = new LinkedHashMap<>();
    for (TablePlan plan : plans) {
      RowFilter filter = new RowFilter(profile, plan, plans, ours(), notices);
      filters.add(filter);
      readers
          .computeIfAbsent(plan.area().sheet(), s -> new ArrayList<>())
          .add(tableRows(plan, profile, filters.size(), head(found, plan), filter, sink));
    }
    return readers;
  }

  /** What has changed since the last delivery, and from sheet to sheet. */
  private Drift drift(Profile profile, List<Found> found) {
    Set<String> places = new HashSet<>();
    request.places().forEach(p -> places.add(Headers.normalise(p)));
    return new Drift(last(profile), request.before(), found, profile, places, file);
  }

  /** The last delivery of the same source, else that of the same profile. */
  private @Nullable Earlier last(Profile profile) {
    List<String> columns = request.before().columns();
    return columns.isEmpty()
        ? Earlier.of(request.before().earlier(), profile)
        : new Earlier("", profile.name(), columns, true, false);
  }

  private List<String> ours() {
    return request.allBeneficiaries() ? List.of() : request.organisation();
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

  private Profile profile(Profiles profiles, List<SheetHead> heads) {
    String named = request.profile();
    return named == null
        ? new Detection(file, heads).choose(profiles.all(), dataset.name())
        : profiles.named(named, dataset.name());
  }

  /** The usual headers may be those of a kind of sheet that has a name. */
  private Profile byFields(
      Profiles profiles, Profile profile, List<Found> found, List<SheetHead> heads) {
    if (given != null || request.profile() != null || !profile.isGeneric() || profile.own()) {
      return profile;
    }
    TablePlanner planner = planner(profile, found, new Notices());
    List<TablePlan> plans = found.stream().map(planner::plan).toList();
    return new Detection(file, heads).byFields(profiles.all(), profile, plans);
  }

  private TablePlanner planner(Profile profile, List<Found> found, Notices said) {
    boolean date1904 = "true".equals(workbook.facts().get("date1904"));
    return new TablePlanner(
        file, dataset, profile, request, context(found), people, date1904, said);
  }

  private SheetContext context(List<Found> found) {
    return SheetContext.of(file, found, workbook.kind() == Workbook.Kind.CSV);
  }

  private TableRows tableRows(
      TablePlan plan, Profile profile, int area, List<Row> head, RowFilter filter, RowSink sink) {
    RowTyper typer = new RowTyper(plan, new RawHash(people.derived("rows")), notices);
    List<Finisher> finishers = Finishers.of(profile, plan, head, people, notices);
    RowReading reading = new RowReading(plan, typer, finishers, profile.choices());
    Totals totals = new Totals(plan, before.get(plan.table().name()));
    before.put(plan.table().name(), totals);
    SpreadCells spread = new SpreadCells(plan, profile.fillDown());
    return new TableRows(
        plan,
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

  private static List<Row> head(List<Found> found, TablePlan plan) {
    return found.stream()
        .filter(f -> f.area().equals(plan.area()))
        .findFirst()
        .map(Found::rows)
        .orElse(List.of());
  }

  private void pass(Sheet sheet, List<TableRows> tables) throws IOException {
    int hidden = 0;
    try (Sheet.Rows rows = sheet.rows()) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        for (TableRows table : tables) {
          if (table.takes(row)) {
            hidden += row.hidden() ? 1 : 0;
            table.accept(row);
          }
        }
      }
    }
    tables.forEach(TableRows::end);
    if (hidden > 0) {
      notices.add(
          Problem.note("TABLE-08", Message.of("profile.hidden_rows", sheet.name(), hidden)));
    }
  }

  /** Rows that don't count are said, never left out in silence. */
  private void leftOut(Profile profile, List<RowFilter> filters, List<TableRows> tables) {
    int others = filters.stream().mapToInt(RowFilter::setAside).sum();
    int skipped = filters.stream().mapToInt(RowFilter::skipped).sum();
    int cancelled = tables.stream().mapToInt(TableRows::leftOut).sum();
    int spread = tables.stream().mapToInt(TableRows::spread).sum();
    if (others > 0) {
      notices.add(Problem.note("PROF-13", Message.of("profile.others", others)));
    }
    if (skipped > 0) {
      notices.add(Problem.note("PROF-14", Message.of("profile.skipped", skipped, profile.name())));
    }
    if (cancelled > 0) {
      notices.add(Problem.note("PROF-15", Message.of("profile.cancelled", cancelled)));
    }
    if (spread > 0) {
      notices.add(Problem.note("TABLE-14", Message.of("profile.spread", spread)));
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
          .filter(h -> !profile.knows(h) && !YearColumn.isOf(table.mapping(), h))
          .map(ColumnHead::text)
          .forEach(ignored::add);
    }
    List<TableRows> tables = readers.values().stream().flatMap(List::stream).toList();
    leftOut(profile, filters, tables);
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
        tables.stream().mapToInt(TableRows::totalRows).sum(),
        plans);
  }
}
